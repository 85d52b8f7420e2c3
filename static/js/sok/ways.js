// @ts-check
// The ways in which a word of a question may be matched: the forms to look up, the
// synonyms, and the runs of words that may be names.
import { fold, stem, words } from '../analyse.js';
import { TOP } from './terms.js';
import { WAYS } from './weights.js';

/**
 * @typedef {import('./reader.js').Found} Found
 *
 * A way to match a group: where it stands, how much that counts for the order, and how
 * much of the word it covers (what is covered too little is not found at all). A loose one
 * is a part of the word, or a word that holds it somewhere: alone it is no answer.
 * @typedef {{docs: ArrayLike<number>, levels: ArrayLike<number>, from: number, to: number,
 *   score: number, cover: number, begins: boolean, loose: boolean, word: string}} Way
 *
 * A word of the question that is searched for.
 * @typedef {{folded: string, plain: string, stem: string, written: string, last: boolean, later: boolean, soft: boolean, guessed: boolean, lost: boolean,
 *   phrase: boolean, mass: number, exact: number, ways: Way[], amount?: {least: number, below: number}}} Group
 *   amount: a rounded amount rather than a word; later: a small word stands before it; guessed: corrected, perhaps wrongly; lost: nothing is known of it, so it is ignored;
 *   phrase: part of a phrase that has synonyms, and so no name by itself
 */

const MAX_NAME = 6; // words of a name
const LOOSE = new Set([WAYS.redotted, WAYS.part, WAYS.partTail, WAYS.inside]);

/** @param {string} phrase */
const stems = (phrase) => words(phrase).map((w) => stem(w.folded));

/**
 * @typedef {{phrase: string[], others: string[][], score: number, means: boolean}} Entry
 * @typedef {{number: number, subject: string, href: string, phrases: string[][]}} Elsewhere what is answered elsewhere, and where
 * @typedef {{byFirst: Map<string, Entry[]>, spellings: import('./correct.js').Spelling[], elsewhere: Elsewhere[]}} Part spellings: words, for typing errors in them
 */

/**
 * Groups of words that may stand for each other, by the first stem of each phrase; they come in parts. Only those
 * parts are looked in that were asked for, even if others have been read: a question has the same answer whatever was
 * asked before it.
 */
export class Synonyms {
  /**
   * @param {import('./reader.js').Index} index
   * @param {Map<number, Part>} [read] the parts that have been read
   */
  constructor(index, read = new Map()) {
    this.index = index;
    const { sfirst = '', sname } = index.manifest;
    this.first = sname ? sfirst.split(' ') : [];
    this.read = read;
    /** @type {Set<number>} the parts that were asked for */
    this.parts = new Set();
  }

  /** The same for another question. */
  fresh() {
    return new Synonyms(this.index, this.read);
  }

  /** @param {string} s a stem */
  #partOf(s) {
    let n = this.first.length - 1;
    while (n > 0 && this.first[n] > s) n--;
    return n;
  }

  /**
   * Makes sure that what begins with some stems can be looked up.
   * @param {string[]} all
   */
  async need(all) {
    const parts = [...new Set(all.map((s) => this.#partOf(s)))].filter((n) => n >= 0);
    await Promise.all(parts.map(async (n) => {
      const data = this.read.has(n) ? [''] : await this.index.file(`s${n}${this.index.manifest.sname}`);
      if (!this.read.has(n)) this.read.set(n, this.#parse(data, n));
      this.parts.add(n);
    }));
  }

  /**
   * Reads a part. A group may stand in several: of each, what begins there counts.
   * @param {[string, ...[number, string, string, ...string[]][]]} data groups divided by |, phrases by commas, what a directed group
   *   means after >; then what is answered elsewhere
   * @param {number} part which it is
   * @returns {Part}
   */
  #parse([text, ...rows], part) {
    /** @type {Part} */
    const { byFirst, spellings } = { byFirst: new Map(), spellings: [], elsewhere: [] };
    for (const group of text.split('|')) {
      const [from, to] = group.split('>');
      const [score, ...rest] = from.split(',');
      const own = rest.map(stems);
      const means = to?.split(',').map(stems);
      own.forEach((phrase, i) => {
        if (this.#partOf(phrase[0]) !== part) return;
        if (phrase.length === 1) spellings.push({ written: rest[i], folded: fold(rest[i]) });
        const list = byFirst.get(phrase[0]) ?? [];
        byFirst.set(phrase[0], list);
        list.push({ phrase, others: means ?? own.filter((p) => p !== phrase), score: Number(score), means: !!means });
      });
    }
    const elsewhere = rows.map(([number, subject, href, ...phrases]) => ({ number, subject, href, phrases: phrases.map((p) => p.split(' ')) }));
    return { byFirst, spellings, elsewhere };
  }

  /**
   * Where is answered what the site has nothing about, of the questions that have some stems.
   * @param {Set<string>} all
   * @returns {Elsewhere|undefined}
   */
  elsewhere(all) {
    const found = [...this.parts].flatMap((n) => this.read.get(n)?.elsewhere ?? []).filter(({ phrases }) => phrases.some((p) => p.every((s) => all.has(s))));
    return found.sort((a, b) => a.number - b.number)[0];
  }

  /**
   * What begins with a stem.
   * @param {string} s
   */
  #entries(s) {
    const n = this.#partOf(s);
    return this.parts.has(n) ? this.read.get(n)?.byFirst.get(s) ?? [] : [];
  }

  /** The words of the parts that were asked for, for typing errors in them, in the order of the parts. */
  get spellings() {
    return [...this.parts].sort((a, b) => a - b).flatMap((n) => this.read.get(n)?.spellings ?? []);
  }

  /**
   * The phrases that may replace one stem.
   * @param {string} s
   */
  of(s) {
    return this.#entries(s).filter(({ phrase }) => phrase.length === 1).flatMap(({ others }) => others);
  }

  /**
   * The words that an everyday or a foreign word means, of those that are one word.
   * @param {string} s
   */
  meant(s) {
    const means = this.#entries(s).filter(({ phrase, means: m }) => m && phrase.length === 1);
    return means.flatMap(({ others }) => others).filter((p) => p.length === 1).flat();
  }

  /**
   * The phrases that may replace the groups from i on.
   * @param {Group[]} groups
   * @param {number} i
   */
  at(groups, i) {
    return this.#entries(groups[i].stem)
      .filter(({ phrase }) => phrase.every((s, n) => groups[i + n]?.stem === s))
      .map(({ phrase, others, score }) => ({ length: phrase.length, phrases: others, score }));
  }
}

/**
 * @param {Found} f
 * @param {[number, number]} worth
 * @param {boolean} [begins] whether the term only begins with the word
 * @returns {Way}
 */
export function way({ part, at }, worth, begins = false) {
  const [score, cover] = worth;
  const loose = LOOSE.has(worth);
  return { docs: part.docs, levels: part.levels, from: part.starts[at], to: part.starts[at + 1], score, cover, begins, loose, word: part.words[at] };
}

/** @param {Way} w */
export function range(w) {
  return Array.from({ length: w.to - w.from }, (_, i) => w.from + i);
}

/**
 * How much the page counts that is most about what is matched.
 * @param {Way[]} ways
 */
export function peak(ways) {
  let most = 0;
  for (const { levels, from, to, score } of ways) for (let i = from; i < to; i++) most = Math.max(most, score * levels[i] / TOP);
  return most;
}

/** @param {number[]} list */
export function sum(list) {
  return list.reduce((a, b) => a + b, 0);
}

/**
 * Runs of two and three neighbours, which may be one word written apart.
 * @param {Group[]} groups
 */
export function runs(groups) {
  return groups.flatMap((_, i) => [groups.slice(i, i + 2), groups.slice(i, i + 3)].filter((run, n) => run.length === n + 2));
}

/**
 * A run as one word, unless what follows the first word reads as its ending ("projekt ener").
 * @param {Group[]} run
 */
export function joins(run) {
  return ['', 's'].map((s) => stem(run.map((g) => g.folded).join(s))).filter((key) => key !== run[0].stem);
}

/**
 * Two words with a small one between as one word, the other way round: "mat i skolan" is skolmat.
 * @param {Group[]} run
 * @param {string[]} meant what the first means
 */
export function turned([first, second, more], meant) {
  if (more || !second.later || first.soft || second.soft) return [];
  const heads = [second.stem, second.folded].flatMap((h) => [h, `${h}s`]);
  return heads.flatMap((h) => [stem(h + first.folded), ...meant.map((m) => h + m)]);
}

/**
 * Runs of neighbouring groups, the longest first.
 * @param {Group[]} groups
 */
export function spans(groups) {
  const out = [];
  for (let n = Math.min(groups.length, MAX_NAME); n > 0; n--) {
    for (let i = 0; i + n <= groups.length; i++) out.push(groups.slice(i, i + n));
  }
  return out;
}
