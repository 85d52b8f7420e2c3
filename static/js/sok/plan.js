// @ts-check
// From a question to what to look for: its words, the ways to match each, and the names in it.
import { nameKey, stem, words } from '../analyse.js';
import { Answers } from './answers.js';
import { Compounds, together } from './compounds.js';
import { asksHowMuch, asksMeaning, asksNumber, capitals, derived, redotted, roughAmounts, SUM } from './swedish.js';
import { LARGEST, TOP } from './terms.js';
import { joins, peak, range, runs, spans, sum, turned, way } from './ways.js';
import { WAYS, WEIGHT } from './weights.js';

/**
 * @typedef {import('./reader.js').Index} Index
 * @typedef {import('./ways.js').Synonyms} Synonyms
 * @typedef {import('./ways.js').Way} Way
 * @typedef {import('./ways.js').Group} Group
 *
 * A name in the question, or one that begins with it: its places and its share of the question.
 * @typedef {{way: Way, share: number, begins: boolean, of?: number[]}} Name
 *   of: the pages of the things that the question asks it of, if they are all of the rest: "jämför … med …"
 *
 * @typedef {{groups: Group[], names: Name[], asked: Set<string>, general: boolean, money: boolean, define: boolean, sized: boolean, paid: boolean}} Plan
 *   asked: the kinds of page that are asked for; general: whether nothing else is; money: whether that is an amount; define: whether a word is to be explained;
 *   sized: whether it asks how many, how much or for the largest; paid: whether it asks how much, or about money
 */

const MAX_QUESTION = 300; // characters of a question that are read
const MAX_WORDS = 12;
const MAX_PREFIX = 40;
const YEAR = /^(19|20)\d\d$/;

/** Makes plans of questions. */
export class Planner {
  /**
   * @param {Index} index
   * @param {Synonyms} synonyms
   * @param {Answers} [answers]
   * @param {Answers} [largest]
   */
  constructor(index, synonyms, answers, largest) {
    this.index = index;
    this.synonyms = synonyms;
    this.compounds = new Compounds(index, synonyms);
    this.answers = answers ?? new Answers(index.manifest.ans ?? '');
    this.largest = largest ?? new Answers(index.manifest.largest ?? '', LARGEST);
  }

  /** The same for another question, whose answer no earlier one may change. */
  fresh() {
    return new Planner(this.index, this.synonyms.fresh(), this.answers, this.largest);
  }

  /**
   * Cuts the question into groups and finds the ways to match each.
   * @param {string} question
   * @param {boolean} [deep] whether all synonyms are at hand, for the parts of unknown words
   * @returns {Promise<Plan>}
   */
  async plan(question, deep = false) {
    const { kept, define, most, counts } = this.#cut(question);
    await this.synonyms.need(kept.map((g) => g.stem));
    const { asked, general, money } = this.#kindsAsked(kept);
    const groups = this.#undated(kept);
    await this.index.need(this.#keys(groups), groups.filter((g) => g.last && g.folded.length > 1).map((g) => g.folded));
    for (const g of groups) await (g.amount ? this.#rounded(g) : this.#own(g));
    this.#joined(groups);
    await this.#replaced(groups);
    for (const g of groups) await this.compounds.apart(g, deep);
    for (const g of groups) if (!g.exact && !g.ways.some((w) => w.cover === 1 && !w.begins)) await this.compounds.inside(g);
    this.#weigh(groups);
    const sized = most || counts || kept.some((g) => g.amount || SUM.test(g.folded) || this.index.money.has(g.stem));
    const paid = asksHowMuch(question) || kept.some((g) => this.index.money.has(g.stem));
    return { groups, names: this.#names(groups, most), asked, general, money, define, sized, paid };
  }

  /**
   * The words of a question that are searched for, and whether it asks what one means, for the largest, or how many.
   * @param {string} question
   * @returns {{kept: Group[], define: boolean, most: boolean, counts: boolean}}
   */
  #cut(question) {
    const { index } = this;
    question = question.slice(0, MAX_QUESTION);
    const all = words(question).slice(0, MAX_WORDS * 2);
    const open = /[\p{L}\p{Nd}]$/u.test(question);
    const define = asksMeaning(all, index.define);
    const amounts = roughAmounts(question);
    const both = (/** @type {import('../analyse.js').Word} */ w) => w.plain === w.folded && index.both.has(w.folded);
    const small = (/** @type {import('../analyse.js').Word} */ w) => index.small(w) && !(index.both.has(w.folded) && capitals(question, w));
    let kept = all.filter((w) => amounts.every((a) => w.start < a.start || w.start >= a.end) && (!small(w) || both(w)) && !(define && index.define.has(w.folded)));
    if (kept.length > 1 && open && /^\D$/.test(kept[kept.length - 1].folded)) kept.pop(); // one letter begins anything
    if (!kept.length && !amounts.length) kept = all.filter((w) => w.folded.length > 1).slice(-1);
    const group = (/** @type {import('../analyse.js').Word} */ w) => ({
      folded: w.folded, plain: w.plain, stem: stem(w.folded), written: question.slice(w.start, w.end), last: open && w === all[all.length - 1],
      later: all.indexOf(w) > 0 && small(all[all.indexOf(w) - 1]),
      soft: small(w) || all.length > 1 && /^\d$/.test(w.folded), guessed: false, lost: false, phrase: false, mass: 0, exact: 0, ways: [],
    });
    const said = amounts.map((a) => ({ ...group({ ...a, folded: question.slice(a.start, a.end), plain: '' }), amount: a }));
    return { kept: [...said, ...kept.slice(0, MAX_WORDS).map(group)], define, most: all.some((w) => index.most.has(w.folded)), counts: asksNumber(all) };
  }

  /**
   * Words that ask for a kind of page, and words that say little beside others, are
   * soft. Of a question of nothing else those are kept that say most: the kind of page,
   * else that it is about money, else all.
   * @param {Group[]} groups
   */
  #kindsAsked(groups) {
    const asked = new Set();
    const { index } = this;
    const said = new Map(groups.map((g) => [g, [g.stem, ...this.synonyms.meant(g.stem)]]));
    const says = (/** @type {Group} */ g, /** @type {(s: string) => unknown} */ is) => said.get(g)?.some(is);
    for (const g of groups) {
      const kinds = index.kinds.filter((k) => says(g, (s) => k.words?.includes(s)));
      for (const k of kinds) asked.add(k.id);
      g.soft ||= kinds.length > 0 || index.soft.has(g.stem) || index.soft.has(g.folded) || !!says(g, (s) => index.money.has(s));
    }
    if (!groups.every((g) => g.soft)) return { asked, general: false, money: false };
    const kinds = groups.filter((g) => index.kinds.some((k) => says(g, (s) => k.words?.includes(s))));
    const money = groups.filter((g) => says(g, (s) => index.money.has(s)));
    for (const g of [kinds, money, groups].find((list) => list.length) ?? []) g.soft = false;
    return { asked, general: true, money: money.length > 0 };
  }

  /**
   * A question about money without its year, if it asks about something: what a nämnd
   * got stands on its own page, not in its account of the year.
   * @param {Group[]} groups
   */
  #undated(groups) {
    const rest = groups.filter((g) => !YEAR.test(g.folded));
    return groups.some((g) => this.index.money.has(g.stem)) && rest.some((g) => !this.index.soft.has(g.stem)) ? rest : groups;
  }

  /**
   * Every key that a plan looks up, so that a large index can fetch them together.
   * @param {Group[]} groups
   */
  #keys(groups) {
    const keys = groups.flatMap((g) => [...this.#forms(g).map(([key]) => key), ...derived(g.stem)]);
    for (const run of runs(groups)) keys.push(...joins(run), ...this.#turned(run));
    for (const s of spans(groups)) keys.push(this.#nameOf(s));
    return keys.filter(Boolean);
  }

  /** @param {Group[]} run */
  #turned(run) {
    return turned(run, this.synonyms.meant(run[0].stem));
  }

  /** @param {Group[]} span */
  #nameOf(span) {
    const key = nameKey(span, new Set());
    return span.length > 1 && key === `${span[0].stem}=` ? '' : key;
  }

  /**
   * The word itself, its derivations, and what begins with it.
   * @param {Group} g
   */
  #own(g) {
    for (const [key, worth] of this.#forms(g)) {
      const found = this.index.find(key);
      if (!found) continue;
      const other = worth === WAYS.own && redotted(found.part.words[found.at], g);
      g.ways.push(way(found, other ? WAYS.redotted : worth));
      if (worth === WAYS.own && !other) g.exact += found.part.counts[found.at];
    }
    for (const d of derived(g.stem)) {
      const f = this.index.find(d);
      if (f) g.ways.push(way(f, g.exact ? WAYS.derivedBeside : WAYS.derived));
    }
    if (g.last && g.folded.length > 1) this.#begins(g);
  }

  /**
   * The keys of a word's stem: one, unless words have it that only their dots tell apart. Of
   * these the one that is written counts in full, and others if no dots are.
   * @param {Group} g
   * @returns {[string, [number, number]][]}
   */
  #forms(g) {
    const twins = this.index.twins.get(g.stem);
    if (!twins) return [[g.stem, WAYS.own]];
    const how = g.written.toLowerCase().normalize('NFC').slice(0, g.stem.length);
    const known = twins.includes(how);
    return twins.map((t, i) => [i ? `${t}~` : g.stem, !known || t === how ? WAYS.own : how === g.stem ? WAYS.undotted : WAYS.redotted]);
  }

  /**
   * Amounts of the site that are the rounded one in the question.
   * @param {Group} g
   */
  async #rounded(g) {
    const { least, below } = g.amount ?? { least: 0, below: 0 };
    const keys = (await this.index.numerals()).filter((k) => Number(k) >= least && Number(k) < below);
    await this.index.need(keys);
    for (const key of keys) {
      const f = this.index.find(key);
      if (f) g.ways.push(way(f, WAYS.own));
    }
  }

  /** @param {Group} g */
  #begins(g) {
    const found = this.index.starting(g.folded).filter((f) => !f.part.keys[f.at].endsWith('=') && f.part.keys[f.at] !== g.stem);
    found.sort((a, b) => b.part.counts[b.at] - a.part.counts[a.at]);
    if (!g.exact && found.length && this.index.soft.has(found[0].part.keys[found[0].at])) g.soft = true;
    for (const f of found.slice(0, MAX_PREFIX)) {
      const length = g.folded.length / f.part.keys[f.at].length;
      const score = (WEIGHT.prefix + WEIGHT.prefixLength * length) * (g.exact ? WEIGHT.prefixBeside : 1) * (dotted(f, g) ? WEIGHT.redotted : 1);
      g.ways.push(way(f, [score, WEIGHT.prefixCover + (1 - WEIGHT.prefixCover) * length], true));
    }
  }

  /**
   * Compounds written apart: two or three neighbours that are one word on the site.
   * @param {Group[]} groups
   */
  #joined(groups) {
    for (const run of runs(groups)) {
      for (const key of [...joins(run), ...this.#turned(run)]) {
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
          await this.index.need(phrase);
          const known = groups.slice(i, i + length).every((g) => g.exact > 0);
          const found = together(this.index, phrase, [known ? score * WEIGHT.synonymBeside : score, WEIGHT.synonymCover]);
          if (found) for (const g of groups.slice(i, i + length)) g.ways.push(found);
          if (found && length > 1) for (const g of groups.slice(i, i + length)) g.phrase = true;
        }
      }
    }
  }

  /**
   * How much each group counts: rare words more than common ones, and in a long question less those that
   * no page is about.
   * @param {Group[]} groups
   */
  #weigh(groups) {
    const n = this.index.size;
    const long = groups.filter((g) => !g.soft).length > 2;
    for (const g of groups) {
      const count = g.exact || Math.max(0, ...g.ways.map((w) => w.to - w.from));
      g.mass = count ? Math.log(1 + n / (count + 1)) : WEIGHT.unmatched * Math.log(1 + n / 2);
      if (g.soft) g.mass *= WEIGHT.soft;
      else if (long && g.ways.length) g.mass *= WEIGHT.mention + (1 - WEIGHT.mention) * Math.min(1, peak(g.ways));
    }
  }

  /**
   * Names in the question: runs of its words that are what a page is called.
   * What links to the named page counts as a way to match these words.
   * @param {Group[]} groups
   * @param {boolean} most whether the question asks for the largest
   * @returns {Name[]}
   */
  #names(groups, most) {
    const total = sum(groups.map((g) => g.mass)) || 1;
    const names = [];
    /** @type {{span: Group[], docs: Set<number>}[]} */
    const named = [];
    const taken = new Set();
    for (const span of spans(groups)) {
      const f = this.index.find(this.#nameOf(span));
      if (!f || span.every((g) => taken.has(g)) || span.length === 1 && span[0].phrase) continue;
      const w = way(f, WAYS.own);
      for (const g of span) taken.add(g) && g.ways.push(w);
      named.push({ span, docs: new Set(range(w).filter((i) => w.levels[i] === TOP).map((i) => w.docs[i])) });
      names.push({ way: w, share: sum(span.map((g) => g.mass)) / total, begins: false });
    }
    const meant = (/** @type {Group} */ g) => (g.exact ? [] : this.synonyms.meant(g.stem));
    const like = (/** @type {Group} */ g) => this.synonyms.of(g.stem).filter((p) => p.length === 1).flat();
    const things = this.#alike(named);
    const told = new Set(things.flatMap((n) => n.span));
    // a year says when, not what: it takes nothing from the page that answers the rest
    const asking = total - sum(groups.filter((g) => YEAR.test(g.folded)).map((g) => g.mass)) || total;
    for (const answers of most ? [this.answers, this.largest] : [this.answers]) {
      for (const { span, docs } of answers.in(groups, meant, like)) {
        const w = answers.way(docs.filter((doc) => !named.some((n) => n.docs.has(doc) && span.every((g) => n.span.includes(g)))));
        for (const g of span) g.ways.push(w);
        const rest = things.length > 1 && !span.some((g) => told.has(g) && !g.soft) && groups.every((g) => g.soft || told.has(g) || span.includes(g));
        const of = rest ? things.flatMap((n) => [...n.docs]) : undefined;
        names.push({ way: w, share: Math.min(1, sum(span.map((g) => g.mass)) / asking), begins: false, of });
      }
    }
    return [...names, ...this.#unfinished(groups)];
  }

  /**
   * The named things that are of one kind: two nämnder, two programmes. Themes are everyday words, and no such ones.
   * @template {{docs: Set<number>}} T
   * @param {T[]} named
   */
  #alike(named) {
    const kind = (/** @type {T} */ n) => [...n.docs].map((doc) => this.index.kindOf(doc)).find((k) => !k.broad && !k.whole)?.id;
    return named.filter((n) => kind(n) && named.some((o) => o !== n && kind(o) === kind(n)));
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
      for (const { length, way: w } of this.answers.beginning(typed)) {
        found.push({ way: w, share: (WEIGHT.namePrefix * typed.length / length) ** (1 / WEIGHT.namePower), begins: true });
      }
    }
    return found;
  }
}

/**
 * Whether a word has dots that what is typed lacks: "gas" begins "gäst" for those who leave them out.
 * @param {import('./reader.js').Found} found
 * @param {Group} g
 */
function dotted({ part, at }, g) {
  const begun = part.words[at].slice(0, g.plain.length);
  return g.plain === g.folded && begun !== g.plain && begun[0] !== '~';
}
