// @ts-check
// The engine of the search: a question to ranked pages. It touches no document
// and no network of its own, so that it runs in Node too.
//
// A question is cut into words; each word is a Group with ways to match it
// (itself, a form of it, a compound that holds it, a synonym, what begins with it; see
// plan.js), and a page's score adds up the best way for every group. Names come
// on top: a page whose name stands in the question leads.
import { fold, nameKey, stem, words } from '../analyse.js';
import { few } from './few.js';
import { askedOf, leading, nameBonus, owned, shared } from './named.js';
import { Planner } from './plan.js';
import { Index } from './reader.js';
import { best, Tally } from './tally.js';
import { SUM } from './swedish.js';
import { ANSWERS, TOP } from './terms.js';
import { range, sum, Synonyms, way } from './ways.js';
import { WAYS, WEIGHT } from './weights.js';

/**
 * @typedef {import('./reader.js').Found} Found
 * @typedef {import('./reader.js').Doc} Doc
 * @typedef {import('./reader.js').Kind} Kind
 * @typedef {import('./ways.js').Group} Group
 * @typedef {import('./plan.js').Name} Name
 * @typedef {import('./plan.js').Plan} Plan
 *
 * @typedef {{doc: number, score: number, kind: Kind, sure: boolean, about: boolean}} Ranked
 *   sure: found by more than parts of words; about: by all words, and about one of them
 *
 * @typedef {Doc & {kind: Kind, score: number, via: string}} Hit
 *   via: what the page links to that the question names, or ''
 *
 * @typedef {Doc & {kind: Kind}} Onward a page that belongs to those found
 *
 * @typedef {{hits: Hit[], total: number, counts: Map<string, number>, meant: string, ignored: string[], loose: boolean,
 *   elsewhere?: {subject: string, href: string}, from?: import('./few.js').Few, look: string[]}} Answer
 *   total: pages found, of all kinds; counts: how many of each kind; meant: the
 *   question as it was corrected, or ''; ignored: words that nothing was found about;
 *   loose: whether the pages found only have parts of the words, which is no answer;
 *   elsewhere: where it is answered; from: what to go on from where few pages answer, see onward;
 *   look: stems to mark in what is shown
 */

/** What finds typing errors: fetched for questions with an unknown word only. */
const spelling = () => import('./correct.js');

const LEAD = 1000; // more than any score
const LEAST = 4; // letters of an unknown word for which the synonyms of its parts are fetched: a shorter one may be unfinished

export class Engine {
  /** @param {Index} index */
  constructor(index) {
    this.index = index;
    this.planner = new Planner(index, new Synonyms(index));
    this.tally = new Tally(index.size);
  }

  /**
   * @param {string} url the address of index.json
   * @param {import('./reader.js').Load} load
   */
  static async open(url, load) {
    return new Engine(await Index.open(url, load));
  }

  /**
   * Answers a question.
   * @param {string} question
   * @param {{limit?: number, kind?: string, names?: boolean}} [opt] names: whether pages whose names are
   *   what is typed, or begin so, stand first
   * @returns {Promise<Answer>}
   */
  async search(question, { limit = 20, kind = '', names = false } = {}) {
    const { plan, meant, synonyms } = await this.#understand(question);
    const ranked = this.#rank(plan, names ? leading(plan.names) : new Map());
    const elsewhere = this.#elsewhere(plan, synonyms);
    const from = elsewhere || kind ? undefined : few(ranked, this.tally, plan.groups);
    const counts = new Map();
    for (const r of ranked) counts.set(r.kind.id, (counts.get(r.kind.id) ?? 0) + 1);
    const shown = best(kind ? ranked.filter((r) => r.kind.id === kind) : ranked, limit);
    const docs = await this.index.docs(shown.map((r) => r.doc));
    const via = await this.#linked(plan.names);
    const hits = docs.map((d, i) => ({ ...d, kind: shown[i].kind, score: shown[i].score, via: via.get(d.id) ?? '' }));
    const loose = ranked.length > 0 && (!ranked.some((r) => r.sure) || elsewhere !== undefined && !ranked.some((r) => r.about));
    const ignored = plan.groups.filter((g) => g.lost && !g.ways.length).map((g) => g.written);
    return { hits, total: ranked.length, counts, meant: ranked.length ? meant : '', ignored, loose, elsewhere, from, look: looks(plan.groups) };
  }

  /**
   * The pages that belong together with the few that answer a question: none where many do, or no good one.
   * @param {Answer} answer
   * @returns {Promise<Onward[]>}
   */
  async onward({ from }) {
    if (!from) return [];
    const { onward } = await import('./onward.js');
    const docs = await this.index.docs(await onward(this.index, from));
    return docs.map((d) => ({ ...d, kind: this.index.kindOf(d.id) }));
  }

  /**
   * Words of the site that are spelled almost as those of a question that nothing is found by.
   * @param {string} question
   */
  async near(question) {
    const { groups } = await this.planner.fresh().plan(question);
    const { nearby } = await spelling();
    return nearby(this.index, groups.filter((g) => !g.exact), (key) => this.#named(key));
  }

  /**
   * What the question asks, with its unknown words corrected. A correction may be wrong, and a
   * word may mean nothing here: neither takes its weight from what the other words find.
   * @param {string} question
   * @returns {Promise<{plan: Plan, meant: string, synonyms: Synonyms}>}
   */
  async #understand(question) {
    const planner = this.planner.fresh();
    let plan = await planner.plan(question);
    let meant = '';
    const begun = plan.names.some((n) => n.begins);
    const doubtful = !begun && plan.groups.some((g) => !g.soft && !g.exact);
    if (doubtful) {
      const { correct } = await spelling();
      const correction = (/** @type {import('./correct.js').Spelling[]} */ known, /** @type {boolean} */ again) => (
        correct(this.index, question, plan.groups.filter(loose), known, again, (key) => this.#named(key)));
      meant = await correction(planner.answers.spellings, false);
      if (!meant && plan.groups.some((g) => loose(g) && g.folded.length >= LEAST)) {
        plan = await planner.plan(question, true);
        meant = await correction(planner.synonyms.spellings, true);
      }
      if (meant) {
        const typed = new Set(plan.groups.map((g) => g.folded));
        plan = await planner.plan(meant);
        for (const g of plan.groups) if (!typed.has(g.folded)) g.guessed = true;
      }
      for (const g of plan.groups) if (!g.ways.length) await planner.compounds.partly(g);
    }
    forgive(plan.groups);
    return { plan, meant, synonyms: planner.synonyms };
  }

  /**
   * Where is answered what the question asks and the site has nothing about, unless it names a page.
   * @param {Plan} plan
   * @param {Synonyms} synonyms those of its words
   */
  #elsewhere({ groups, names }, synonyms) {
    return owned(names) ? undefined : synonyms.elsewhere(new Set(groups.map((g) => g.stem)));
  }

  /**
   * The pages that link to something the question names, and what that is called.
   * @param {Name[]} names
   * @returns {Promise<Map<number, string>>}
   */
  async #linked(names) {
    const found = new Map();
    for (const { way: w, begins } of names) {
      const owner = begins ? undefined : range(w).find((i) => w.levels[i] === TOP);
      if (owner === undefined) continue;
      const [doc] = await this.index.docs([w.docs[owner]]);
      for (const i of range(w)) if (w.levels[i] < ANSWERS) found.set(w.docs[i], doc.short || doc.title);
    }
    return found;
  }

  /**
   * How a page's name is written that is known by its key, or ''.
   * @param {string} key
   */
  async #named(key) {
    await this.index.need([key]);
    const f = /** @type {Found} */ (this.index.find(key));
    const w = way(f, WAYS.own);
    const at = range(w).find((i) => w.levels[i] === TOP);
    if (at === undefined) return '';
    const [doc] = await this.index.docs([w.docs[at]]);
    const { stop } = this.index;
    return [doc.short, doc.title].find((n) => n && nameKey(words(n), stop) === key) ?? doc.title;
  }

  /**
   * The pages of all things of the kinds asked for, in the question's order: "vilken nämnd har flest
   * projekt" asks for no one nämnd.
   * @param {Set<string>} asked
   */
  #overviews(asked) {
    return [...asked].map((id) => this.index.kinds.find((k) => k.id === id)?.all ?? -1).filter((doc) => doc >= 0);
  }

  /**
   * What the pages that tell the sums of all are worth, however little of the question they say: where it is about
   * money and nothing else.
   * @param {Plan} plan
   */
  #sums({ groups, general, money, define }) {
    const asked = general && money && !define && !groups.some((g) => g.amount);
    return new Map((asked ? this.index.manifest.sums ?? [] : []).map((doc, i) => [doc, WEIGHT.sums / (i + 1)]));
  }

  /**
   * The pages found and, for a question about numbers, those of all things that hold these too, behind the best.
   * @param {Plan} plan
   * @param {Ranked[]} ranked
   */
  #beside({ asked, names, groups, define, sized }, ranked) {
    if (!sized || define) return ranked;
    const { index } = this;
    const owner = (/** @type {Name} */ { way: w }) => range(w).filter((i) => w.levels[i] === TOP).map((i) => index.kindOf(w.docs[i]).id);
    const all = this.#overviews(new Set([...asked, ...names.filter((n) => !n.begins).flatMap(owner)]));
    const [first] = best([...ranked], 1);
    if (first.kind.all >= 0 && groups.some((g) => SUM.test(g.folded))) all.push(first.kind.all);
    if (groups.some((g) => g.amount || index.money.has(g.stem))) all.push(...index.manifest.sums ?? []);
    const least = WEIGHT.beside * first.score;
    const found = new Map(ranked.map((r) => [r.doc, r]));
    for (const doc of all) {
      const r = found.get(doc) ?? { doc, score: 0, kind: index.kindOf(doc), sure: true, about: false };
      found.set(doc, { ...r, score: Math.max(r.score, least) });
    }
    return [...found.values()];
  }

  /**
   * The pages found, with their scores, in no order.
   * @param {Plan} plan
   * @param {Map<number, number>} lead pages that stand before all others
   */
  #rank(plan, lead) {
    const { groups, names, asked, general, define, paid } = plan;
    const { index, tally } = this;
    tally.clear();
    for (const g of groups) tally.add(g);
    const hard = sum(groups.filter((g) => !g.soft).map((g) => g.mass)) || 1;
    const total = sum(groups.map((g) => g.mass));
    const bonus = nameBonus(names, define, (doc) => asked.has(index.kindOf(doc).id));
    if (general) this.#overviews(asked).forEach((doc, i) => bonus.set(doc, Math.max(bonus.get(doc) ?? 0, WEIGHT.overview / (i + 1))));
    const sums = this.#sums(plan);
    const enough = enoughFor(groups);
    const words = groups.filter((g) => !g.soft).length;
    const held = new Set(names.filter((n) => !n.begins).flatMap(({ way: w }) => range(w).map((i) => w.docs[i])));
    const named = WEIGHT.named ** WEIGHT.namePower;
    const between = shared(index, names);
    for (const [doc, worth] of askedOf(names)) between.set(doc, Math.max(worth, between.get(doc) ?? 0));
    const lost = words > 2 && groups.some((g) => g.lost);
    // Of two words, pages that only mention one of them are shown, but they are no answer; nor is, of more
    // words of which one was ignored, a page that only mentions one.
    let answered = words !== 2 || headKnown(groups);
    const ranked = [];
    for (const doc of new Set([...tally.docs, ...bonus.keys(), ...sums.keys()])) {
      const cover = tally.cover[doc] / hard;
      const name = bonus.get(doc) ?? 0;
      const all = sums.get(doc) ?? 0;
      if (name < named && !all && !lead.has(doc) && !enough(cover, tally.matched[doc], held.has(doc) ? 1 : tally.peak[doc])) continue;
      const kind = index.kindOf(doc);
      const covered = 1 - WEIGHT.cover + WEIGHT.cover * cover ** WEIGHT.coverPower;
      const score = (tally.score[doc] + (kind.whole ? WEIGHT.softWhole - 1 : 0) * tally.soft[doc]) * covered * (asked.has(kind.id) ? WEIGHT.kind : 1) * (paid && kind.tells ? WEIGHT.tells : 1);
      const about = tally.sure[doc] >= words && tally.peak[doc] >= WEIGHT.about;
      const meant = name >= named || lead.has(doc) || held.has(doc);
      const mention = tally.matched[doc] < 2 && tally.peak[doc] < WEIGHT.subject;
      const sure = meant || tally.sure[doc] > 0 && !(mention && lost);
      answered ||= meant || tally.sure[doc] > 0 && !mention;
      const first = LEAD * (lead.get(doc) ?? 0);
      ranked.push({ doc, score: first + score + WEIGHT.name * total * (name * Math.min(1, covered) + all + (between.get(doc) ?? 0)), kind, sure, about });
    }
    if (!answered) for (const r of ranked) r.sure = false;
    const plain = ranked.filter((r) => r.sure);
    const more = ranked.filter((r) => !r.sure && sums.has(r.doc)); // no answer by themselves
    return plain.length ? this.#beside(plan, [...plain, ...more]) : ranked;
  }
}

/**
 * Whether nothing, or only parts, of a word is known.
 * @param {Group} g
 */
const loose = (g) => !g.soft && !g.ways.some((w) => w.begins || w.cover >= WEIGHT.sure);

/**
 * Takes weight from the words that nothing, or only parts of them, is known of; not where all else is a guess.
 * @param {Group[]} groups
 */
function forgive(groups) {
  if (groups.some((g) => g.guessed) && groups.every((g) => g.soft || g.guessed || loose(g))) return;
  for (const g of groups) {
    g.lost = loose(g);
    if (g.lost || g.guessed) g.mass *= g.ways.length ? WEIGHT.guessed : 0;
  }
}

/**
 * Whether the question is about a word that is known, itself or by what it means, and all else only says more of it: of
 * "grävmaskiner som inte ryker" and "regn i källaren" the first word is the head, of words side by side the last.
 * @param {Group[]} groups
 */
function headKnown(groups) {
  const [first, ...rest] = groups.filter((g) => !g.soft);
  return !!first && !first.guessed && first.ways.some((w) => w.cover === 1 || w.cover === WEIGHT.synonymCover) && rest.every((g) => g.later);
}

/**
 * How much of the question a page must match to be found. Of three words or more, two do. Whether what is found is an
 * answer is another matter, see #rank.
 * @param {Group[]} groups
 * @returns {(cover: number, matched: number, peak: number) => boolean}
 */
function enoughFor(groups) {
  const hard = groups.filter((g) => !g.soft);
  const known = hard.every((g) => !g.guessed && g.ways.some((w) => w.cover >= WEIGHT.synonymCover));
  const one = known ? WEIGHT.thresholdKnown : WEIGHT.threshold;
  const many = Math.min(one, hard.length > 2 ? WEIGHT.thresholdLong : WEIGHT.thresholdMany);
  const about = hard.length > 2 ? WEIGHT.thresholdAbout : one;
  return (cover, matched, peak) => cover >= (matched > 1 ? many : peak >= WEIGHT.about ? about : one);
}

/**
 * What to mark in the pages found: the question's stems and those of the words found for them.
 * @param {Group[]} groups
 */
function looks(groups) {
  const out = new Set();
  for (const g of groups) {
    out.add(g.folded).add(g.stem);
    // A part of a word begins many others: where the whole is found, the nätt of nättroll is none of natten.
    const whole = g.ways.some((w) => !w.word.includes(' ') && fold(w.word) === g.folded);
    const split = (/** @type {Group['ways'][number]} */ w) => w.word.includes(' ') && fold(w.word) === g.folded;
    for (const w of g.ways) {
      if (!(whole && split(w))) for (const part of w.word.split(' ')) if (!part.endsWith('=')) out.add(stem(fold(part)));
    }
  }
  return [...out].filter((s) => s.length > 1);
}
