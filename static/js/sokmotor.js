// @ts-check
// The engine of the search: a question to ranked pages. It touches no document
// and no network of its own, so that it runs in Node too.
//
// A question is cut into words; each word is a Group with ways to match it
// (itself, a form of it, a compound that holds it, a synonym, what begins with it),
// and a page's score adds up the best way for every group. Names come on top: a
// page whose name stands in the question leads.
import { Index } from './sokindex.js';
import { fold, nameKey, stem, words } from './sokord.js';
import { correct, within } from './sokratt.js';
import { best, common, Tally } from './soksumma.js';
import { ANSWERS, EXPLAINS, TOP } from './sokterm.js';
import { bag, derived, ENDINGS, heads, joins, range, runs, spans, sum, Synonyms, way } from './sokvagar.js';

/**
 * @typedef {import('./sokindex.js').Found} Found
 * @typedef {import('./sokindex.js').Doc} Doc
 * @typedef {import('./sokindex.js').Kind} Kind
 * @typedef {import('./sokvagar.js').Way} Way
 * @typedef {import('./sokvagar.js').Group} Group
 *
 * A name in the question, or one that begins with it: its places and its share of the question.
 * @typedef {{way: Way, share: number, begins: boolean}} Name
 *
 * @typedef {Doc & {kind: Kind, score: number, via: string}} Hit
 *   via: what the page links to that the question names, or ''
 *
 * @typedef {{hits: Hit[], total: number, counts: Map<string, number>, meant: string, look: string[]}} Answer
 *   total: pages found, of all kinds; counts: how many of each kind; meant: the
 *   question as it was corrected, or ''; look: stems to mark in what is shown
 */

/** How much each way to match counts, against the word itself: [for the order, as cover]. */
export const WAYS = /** @type {Record<string, [number, number]>} */ ({
  own: [1, 1], joined: [0.95, 1], derived: [0.75, 0.95], derivedBeside: [0.3, 0.9], split: [0.85, 0.57], splitBeside: [0.88, 0.63], replaced: [0.6, 0.8],
  part: [0.4, 0.65], partTail: [0.35, 0.75], head: [0.8, 0.85], inside: [0.5, 0.7],
});

/** What else the order is made of. */
export const WEIGHT = {
  prefix: 0.52, prefixLength: 0.4, prefixCover: 0.55, prefixBeside: 0.4, synonymBeside: 0.55, synonymCover: 0.8, soft: 0.12, unmatched: 1,
  threshold: 0.52, thresholdMany: 0.42, thresholdKnown: 0.3, cover: 0.68, coverPower: 2, name: 2.1, namePower: 2, namePrefix: 0.5, named: 0.4, answers: 0.85, answersShare: 0.5, answersAsked: 0.1, explains: 0.02, explainsAsked: 0.9, kind: 1.35,
};

const MAX_WORDS = 12;
const MAX_PREFIX = 40;
const INSIDE = 25; // words that hold an unknown one
const INSIDE_PARTS = 6; // the same in a large index, where each may fetch a part
const PART = 4; // letters of a part of an unknown compound
const COMMON = 12; // a part that one page in so many has says nothing of the compound

export class Sokmotor {
  /** @param {Index} index */
  constructor(index) {
    this.index = index;
    this.synonyms = new Synonyms(index.manifest.syn);
    this.tally = new Tally(index.size);
  }

  /**
   * @param {string} url the address of index.json
   * @param {import('./sokindex.js').Load} load
   */
  static async open(url, load) {
    return new Sokmotor(await Index.open(url, load));
  }

  /**
   * Answers a question.
   * @param {string} question
   * @param {{limit?: number, kind?: string}} [opt]
   * @returns {Promise<Answer>}
   */
  async search(question, { limit = 20, kind = '' } = {}) {
    let plan = await this.#plan(question);
    let meant = '';
    const missing = plan.names.some((n) => n.begins) ? [] : plan.groups.filter((g) => !g.ways.length && !g.soft);
    if (missing.length) {
      meant = await correct(this.index, question, missing, this.synonyms.spellings, (key) => this.#named(key));
      if (meant) plan = await this.#plan(meant);
      for (const g of plan.groups) if (!g.ways.length) await this.#partly(g);
    }
    const ranked = this.#rank(plan, meant !== '');
    const counts = new Map();
    for (const r of ranked) counts.set(r.kind.id, (counts.get(r.kind.id) ?? 0) + 1);
    const shown = best(kind ? ranked.filter((r) => r.kind.id === kind) : ranked, limit);
    const docs = await this.index.docs(shown.map((r) => r.doc));
    const via = await this.#linked(plan.names);
    const hits = docs.map((d, i) => ({ ...d, kind: shown[i].kind, score: shown[i].score, via: via.get(d.id) ?? '' }));
    return { hits, total: ranked.length, counts, meant: ranked.length ? meant : '', look: looks(plan.groups) };
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
    const at = range(w).find((i) => w.levels[i] >= ANSWERS);
    if (at === undefined) return '';
    const [doc] = await this.index.docs([w.docs[at]]);
    const { stop } = this.index;
    return [doc.short, doc.title].find((n) => n && nameKey(words(n).map((x) => x.folded), stop) === key) ?? doc.title;
  }

  /**
   * Cuts the question into groups and finds the ways to match each.
   * @param {string} question
   */
  async #plan(question) {
    const { index } = this;
    const all = words(question).slice(0, MAX_WORDS * 2);
    const open = /[\p{L}\p{Nd}]$/u.test(question);
    const define = all.some((w, i) => index.define.has(w.folded) && (w.folded.startsWith('betyd') || i === 1 && all[0].folded === 'vad'));
    // "är" says nothing, but folds to what "år" does.
    const is = (/** @type {{start: number, end: number}} */ w) => question.slice(w.start, w.end).toLowerCase() === 'är';
    let kept = all.filter((w) => !index.stop.has(w.folded) && !is(w) && !(define && index.define.has(w.folded)));
    if (kept.length > 1 && open && kept[kept.length - 1].folded.length === 1) kept.pop();
    if (!kept.length) kept = all.filter((w) => w.folded.length > 1).slice(-1);
    /** @type {Group[]} */
    let groups = kept.slice(0, MAX_WORDS).map((w) => ({
      folded: w.folded, stem: stem(w.folded), last: open && w === all[all.length - 1],
      soft: false, phrase: false, mass: 0, exact: 0, ways: [],
    }));
    const asked = this.#kindsAsked(groups);
    groups = this.#undated(groups);
    await index.need(this.#keys(groups), groups.filter((g) => g.last && g.folded.length > 1).map((g) => g.folded));
    for (const g of groups) this.#own(g);
    this.#joined(groups);
    await this.#replaced(groups);
    for (const g of groups) await this.#apart(g);
    for (const g of groups) if (!g.exact && !g.ways.some((w) => w.cover === 1 && !w.begins)) await this.#inside(g);
    this.#weigh(groups);
    return { groups, names: this.#names(groups), asked, define };
  }

  /**
   * Words that ask for a kind of page, and words that say little beside others, are
   * soft. Of a question of nothing else those are kept that say most: the kind of page,
   * else that it is about money, else all.
   * @param {Group[]} groups
   */
  #kindsAsked(groups) {
    const asked = new Set();
    for (const g of groups) {
      const kinds = this.index.kinds.filter((k) => k.words?.includes(g.stem));
      for (const k of kinds) asked.add(k.id);
      g.soft = kinds.length > 0 || this.index.soft.has(g.stem);
    }
    if (!groups.every((g) => g.soft)) return asked;
    const kinds = groups.filter((g) => this.index.kinds.some((k) => k.words?.includes(g.stem)));
    const money = groups.filter((g) => this.index.money.has(g.stem));
    for (const g of [kinds, money, groups].find((list) => list.length) ?? []) g.soft = false;
    return asked;
  }

  /**
   * A question about money without its year, if it asks about something: what a nämnd
   * got stands on its own page, not in its account of the year.
   * @param {Group[]} groups
   */
  #undated(groups) {
    const rest = groups.filter((g) => !/^(19|20)\d\d$/.test(g.folded));
    return groups.some((g) => this.index.money.has(g.stem)) && rest.some((g) => !this.index.soft.has(g.stem)) ? rest : groups;
  }

  /**
   * Every key that a plan looks up, so that a large index can fetch them together.
   * @param {Group[]} groups
   */
  #keys(groups) {
    const keys = groups.flatMap((g) => [g.stem, ...derived(g.stem)]);
    for (const run of runs(groups)) keys.push(...joins(run));
    for (const s of spans(groups)) keys.push(this.#nameOf(s), bag(s));
    return keys.filter(Boolean);
  }

  /** @param {Group[]} span */
  #nameOf(span) {
    const key = nameKey(span.map((g) => g.folded), new Set());
    return span.length > 1 && key === `${span[0].stem}=` ? '' : key;
  }

  /**
   * The word itself, its derivations, and what begins with it.
   * @param {Group} g
   */
  #own(g) {
    const found = this.index.find(g.stem);
    if (found) {
      g.ways.push(way(found, WAYS.own));
      g.exact = found.part.counts[found.at];
    }
    for (const d of derived(g.stem)) {
      const f = this.index.find(d);
      if (f) g.ways.push(way(f, g.exact ? WAYS.derivedBeside : WAYS.derived));
    }
    if (g.last && g.folded.length > 1) this.#begins(g);
  }

  /** @param {Group} g */
  #begins(g) {
    const found = this.index.starting(g.folded).filter((f) => !f.part.keys[f.at].endsWith('=') && f.part.keys[f.at] !== g.stem);
    found.sort((a, b) => b.part.counts[b.at] - a.part.counts[a.at]);
    if (!g.exact && found.length && this.index.soft.has(found[0].part.keys[found[0].at])) g.soft = true;
    for (const f of found.slice(0, MAX_PREFIX)) {
      const length = g.folded.length / f.part.keys[f.at].length;
      const score = (WEIGHT.prefix + WEIGHT.prefixLength * length) * (g.exact ? WEIGHT.prefixBeside : 1);
      g.ways.push(way(f, [score, WEIGHT.prefixCover + (1 - WEIGHT.prefixCover) * length], true));
    }
  }

  /**
   * Compounds written apart: two or three neighbours that are one word on the site.
   * @param {Group[]} groups
   */
  #joined(groups) {
    for (const run of runs(groups)) {
      for (const key of joins(run)) {
        const f = this.index.find(key);
        if (f) for (const g of run) g.ways.push(way(f, WAYS.joined));
      }
    }
  }

  /**
   * Synonyms, abbreviations and what they stand for.
   * @param {Group[]} groups
   */
  async #replaced(groups) {
    for (let i = 0; i < groups.length; i++) {
      for (const { length, phrases, score } of this.synonyms.at(groups, i)) {
        for (const phrase of phrases) {
          const key = phrase.join('');
          await this.index.need([...phrase, key]);
          const known = groups.slice(i, i + length).every((g) => g.exact > 0);
          const found = this.#together(phrase, [known ? score * WEIGHT.synonymBeside : score, WEIGHT.synonymCover]);
          if (found) for (const g of groups.slice(i, i + length)) g.ways.push(found);
          if (found && length > 1) for (const g of groups.slice(i, i + length)) g.phrase = true;
        }
      }
    }
  }

  /**
   * A compound that the site writes apart, or of which it only knows the parts, or
   * synonyms of them.
   * @param {Group} g
   */
  async #apart(g) {
    if (g.folded.length < 7) return;
    const cuts = [];
    for (let i = 3; i <= g.folded.length - 3; i++) {
      for (const head of heads(g.folded.slice(0, i))) cuts.push([head, stem(g.folded.slice(i))]);
    }
    if (!g.ways.length) await this.index.vocabulary();
    const { stop } = this.index;
    const known = (/** @type {string} */ s) => s.length > 2 && !stop.has(s) && !ENDINGS.has(s) && (this.index.has(s) ? 2 : this.synonyms.of(s).length ? 1 : 0);
    let best;
    for (const [head, tail] of cuts) {
      const worth = Math.min(Number(known(head)), Number(known(tail))) * 100 + Math.min(head.length, tail.length);
      if (worth >= 100 && (!best || worth > best.worth)) best = { worth, head, tail };
    }
    if (best) await this.#both(g, best.head, best.tail, best.worth >= 200);
  }

  /**
   * What holds both parts of a compound, or, where one is not a word of the site, synonyms of it.
   * @param {Group} g
   * @param {string} head
   * @param {string} tail
   * @param {boolean} own
   */
  async #both(g, head, tail, own) {
    const forms = (/** @type {string} */ s) => (this.index.has(s) ? [[s]] : this.synonyms.of(s));
    const worth = g.exact ? WAYS.splitBeside : own ? WAYS.split : WAYS.replaced;
    for (const h of forms(head)) {
      for (const t of forms(tail)) {
        await this.index.need([...h, ...t]);
        const found = this.#together([...h, ...t], worth);
        if (found) g.ways.push(found);
      }
    }
  }

  /**
   * A compound of which the site knows a part, or a synonym of one; for what is else unknown.
   * @param {Group} g
   */
  async #partly(g) {
    /** @type {Map<string, [number, number]>} */
    const parts = new Map();
    for (let i = PART; i <= g.folded.length - PART; i++) {
      for (const h of heads(g.folded.slice(0, i))) parts.set(h, WAYS.part);
      parts.set(stem(g.folded.slice(i)), WAYS.partTail);
    }
    await this.index.vocabulary();
    for (const [p, worth] of parts) {
      if (p.length < 3 || this.index.stop.has(p)) continue;
      for (const phrase of [[p], ...this.synonyms.of(p)]) {
        if (!phrase.every((s) => this.index.has(s))) continue;
        await this.index.need(phrase);
        const found = this.#together(phrase, worth);
        if (found && found.to - found.from < this.index.size / COMMON) g.ways.push(found);
      }
    }
  }

  /**
   * Words that hold the word somewhere; for what the site never uses by itself.
   * @param {Group} g
   */
  async #inside(g) {
    if (g.folded.length < 3 || g.soft) return;
    const most = this.index.manifest.tfiles ? INSIDE_PARTS : INSIDE;
    const { heads, others } = within(await this.index.vocabulary(), g, g.ways.length === 0, most);
    await this.index.need([...heads, ...others]);
    for (const [keys, worth] of /** @type {[string[], [number, number]][]} */ ([[heads, WAYS.head], [others, WAYS.inside]])) {
      for (const key of keys) {
        const f = this.index.find(key);
        if (f) g.ways.push(way(f, worth));
      }
    }
  }

  /**
   * The documents that hold all of some terms.
   * @param {string[]} terms
   * @param {[number, number]} worth
   * @returns {Way|undefined}
   */
  #together(terms, worth) {
    const found = terms.map((t) => this.index.find(t));
    if (found.some((f) => !f)) return undefined;
    const ways = /** @type {Found[]} */ (found).map((f) => way(f, worth));
    const all = ways.slice(1).reduce(common, ways[0]);
    return all.to > all.from ? { ...all, word: terms.join(' ') } : undefined;
  }

  /**
   * How much each group counts: rare words more than common ones.
   * @param {Group[]} groups
   */
  #weigh(groups) {
    const n = this.index.size;
    for (const g of groups) {
      const count = g.exact || Math.max(0, ...g.ways.map((w) => w.to - w.from));
      g.mass = count ? Math.log(1 + n / (count + 1)) : WEIGHT.unmatched * Math.log(1 + n / 2);
      if (g.soft) g.mass *= WEIGHT.soft;
    }
  }

  /**
   * Names in the question: runs of its words that are what a page is called.
   * What links to the named page counts as a way to match these words.
   * @param {Group[]} groups
   * @returns {Name[]}
   */
  #names(groups) {
    const total = sum(groups.map((g) => g.mass)) || 1;
    const names = [];
    const taken = new Set();
    for (const span of spans(groups)) {
      const f = this.index.find(this.#nameOf(span)) ?? this.index.find(bag(span));
      if (!f || span.every((g) => taken.has(g)) || span.length === 1 && span[0].phrase) continue;
      const w = way(f, WAYS.own);
      for (const g of span) taken.add(g) && g.ways.push(w);
      names.push({ way: w, share: sum(span.map((g) => g.mass)) / total, begins: false });
    }
    return [...names, ...this.#unfinished(groups)];
  }

  /**
   * Names that begin with the question, or with what it says, as one types.
   * @param {Group[]} groups
   * @returns {Name[]}
   */
  #unfinished(groups) {
    const last = groups[groups.length - 1];
    if (!last?.last) return [];
    const joined = (/** @type {Group[]} */ list) => list.map((g) => g.folded).join('');
    const found = [];
    for (const typed of new Set([joined(groups), last.exact ? '' : joined(groups.filter((g) => !g.soft))])) {
      if (typed.length < 2) continue;
      for (const f of this.index.starting(typed).filter((x) => x.part.keys[x.at].endsWith('=')).slice(0, MAX_PREFIX)) {
        const share = (WEIGHT.namePrefix * typed.length / f.part.keys[f.at].length) ** (1 / WEIGHT.namePower);
        found.push({ way: way(f, WAYS.own), share, begins: true });
      }
    }
    return found;
  }

  /**
   * @param {{groups: Group[], names: Name[], asked: Set<string>, define: boolean}} plan
   * @param {boolean} meant whether words were corrected
   */
  #rank({ groups, names, asked, define }, meant) {
    const { index, tally } = this;
    tally.clear();
    for (const g of groups) tally.add(g);
    const hard = sum(groups.filter((g) => !g.soft).map((g) => g.mass)) || 1;
    const total = sum(groups.map((g) => g.mass));
    const bonus = nameBonus(names, define);
    const known = !meant && groups.every((g) => g.soft || g.ways.some((w) => w.cover >= WEIGHT.synonymCover));
    const least = known ? WEIGHT.thresholdKnown : WEIGHT.threshold;
    const named = WEIGHT.named ** WEIGHT.namePower;
    const ranked = [];
    for (const doc of new Set([...tally.docs, ...bonus.keys()])) {
      const cover = tally.cover[doc] / hard;
      const name = bonus.get(doc) ?? 0;
      if (cover < (tally.matched[doc] > 1 ? Math.min(least, WEIGHT.thresholdMany) : least) && name < named) continue;
      const kind = index.kindOf(doc);
      const covered = 1 - WEIGHT.cover + WEIGHT.cover * cover ** WEIGHT.coverPower;
      const score = tally.score[doc] * covered * (asked.has(kind.id) ? WEIGHT.kind : 1);
      ranked.push({ doc, score: score + WEIGHT.name * total * name * Math.min(1, covered), kind });
    }
    return ranked;
  }
}

/**
 * What the names in the question are worth for each document: the more of the question they
 * take, the more. A page that only explains a name gets less, unless that is asked for.
 * @param {Name[]} names
 * @param {boolean} define
 */
function nameBonus(names, define) {
  const worth = new Float32Array(TOP + 1);
  worth[TOP] = 1;
  worth[ANSWERS] = define ? WEIGHT.answersAsked : WEIGHT.answers;
  worth[EXPLAINS] = define ? WEIGHT.explainsAsked : WEIGHT.explains;
  /** @type {Map<number, [number, number]>} */
  const found = new Map();
  for (const { way: w, share, begins } of names) {
    for (let i = w.from; i < w.to; i++) {
      const own = worth[w.levels[i]];
      if (!own || w.levels[i] === ANSWERS && share < WEIGHT.answersShare) continue;
      const [shares, most] = found.get(w.docs[i]) ?? [0, 0];
      found.set(w.docs[i], [begins ? Math.max(shares, share) : Math.min(1, shares + share), Math.max(most, own)]);
    }
  }
  return new Map([...found].map(([doc, [shares, most]]) => [doc, most * shares ** WEIGHT.namePower]));
}

/**
 * What to mark in the pages found: the question's stems and those of the words found for them.
 * @param {Group[]} groups
 */
function looks(groups) {
  const out = new Set();
  for (const g of groups) {
    out.add(g.folded).add(g.stem);
    for (const w of g.ways) for (const part of w.word.split(' ')) if (!part.endsWith('=')) out.add(stem(fold(part)));
  }
  return [...out].filter((s) => s.length > 1);
}
