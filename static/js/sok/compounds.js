// @ts-check
// Words that the site has no page for as they are: compounds that it writes apart, or of which it
// knows only the parts, and words that stand inside others.
import { stem } from '../analyse.js';
import { within } from './inside.js';
import { ENDINGS, heads as firsts, redotted } from './swedish.js';
import { common } from './tally.js';
import { way } from './ways.js';
import { WAYS } from './weights.js';

/**
 * @typedef {import('./reader.js').Index} Index
 * @typedef {import('./reader.js').Found} Found
 * @typedef {import('./ways.js').Synonyms} Synonyms
 * @typedef {import('./ways.js').Way} Way
 * @typedef {import('./ways.js').Group} Group
 */

const INSIDE = 25; // words that hold an unknown one
const INSIDE_PARTS = 6; // the same in a large index, where each may fetch a part
const PART = 4; // letters of a part of an unknown compound
const LONG = 5; // letters of a last part that may stand there by chance
const COMMON = 12; // a part that one page in so many has says nothing of the compound

/** Finds ways to match words through their parts. */
export class Compounds {
  /**
   * @param {Index} index
   * @param {Synonyms} synonyms
   */
  constructor(index, synonyms) {
    this.index = index;
    this.synonyms = synonyms;
  }

  /**
   * A compound that the site writes apart, or of which it only knows the parts, or
   * synonyms of them.
   * @param {Group} g
   * @param {boolean} deep whether all synonyms are at hand
   */
  async apart(g, deep) {
    if (g.folded.length < 7) return;
    const cuts = [];
    for (let i = 3; i <= g.folded.length - 3; i++) {
      for (const head of firsts(g.folded.slice(0, i))) cuts.push([head, stem(g.folded.slice(i))]);
    }
    const others = deep && !g.ways.length;
    if (!g.ways.length) await this.index.vocabulary();
    if (others) await this.#synonymsOf(cuts);
    const { smallFolded: stop } = this.index;
    const known = (/** @type {string} */ s) => s.length > 2 && !stop.has(s) && !ENDINGS.has(s) && (this.index.has(s) ? 2 : others && this.synonyms.of(s).length ? 1 : 0);
    let best;
    for (const [head, tail] of cuts) {
      const worth = Math.min(Number(known(head)), Number(known(tail))) * 100 + Math.min(head.length, tail.length);
      if (worth >= 100 && (!best || worth > best.worth)) best = { worth, head, tail };
    }
    if (best) await this.#both(g, best.head, best.tail, best.worth >= 200);
  }

  /**
   * Fetches the synonyms of the first parts of compounds, and those of a last part where the first is known.
   * @param {string[][]} cuts
   */
  async #synonymsOf(cuts) {
    await this.synonyms.need(cuts.map(([head]) => head));
    const known = cuts.filter(([head]) => head.length > 2 && (this.index.has(head) || this.synonyms.of(head).length));
    await this.synonyms.need(known.map(([, tail]) => tail));
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
        const found = together(this.index, [...h, ...t], worth);
        if (found) g.ways.push(found);
      }
    }
  }

  /**
   * A compound of which the site knows a part, or a synonym of one; for what is else unknown.
   * @param {Group} g
   */
  async partly(g) {
    /** @type {Map<string, [number, number]>} */
    const parts = new Map();
    for (let i = PART; i <= g.folded.length - PART; i++) {
      for (const h of firsts(g.folded.slice(0, i)).slice(0, i - PART + 1)) parts.set(h, WAYS.part); // a letter less than four says nothing
      parts.set(stem(g.folded.slice(i)), WAYS.partTail);
    }
    await this.index.vocabulary();
    await this.synonyms.need([...parts].filter(([, worth]) => worth === WAYS.part).map(([p]) => p));
    for (const [p, worth] of parts) {
      if (p.length < 3 || this.index.smallFolded.has(p)) continue;
      for (const phrase of [[p], ...this.synonyms.of(p)]) {
        if (!phrase.every((s) => this.index.has(s))) continue;
        await this.index.need(phrase);
        const found = together(this.index, phrase, worth);
        if (found && found.to - found.from < this.index.size / COMMON) g.ways.push(found);
      }
    }
  }

  /**
   * Whether the last part of a word says what it is: "hamn" does in "industrihamn", not in "Köpenhamn", nor
   * "ital" in "digital": what stands before it is no word. A long one is hardly there by chance.
   * @param {string} key
   * @param {string} last
   */
  #first(key, last) {
    return last.length > LONG || firsts(key.slice(0, -last.length)).some((s) => this.index.has(s));
  }

  /**
   * Words that hold the word somewhere; for what the site never uses by itself.
   * @param {Group} g
   */
  async inside(g) {
    if (g.folded.length < 3 || g.soft || ENDINGS.has(g.stem)) return;
    const most = this.index.manifest.tfiles ? INSIDE_PARTS : INSIDE;
    const { heads, starts, others } = within(await this.index.vocabulary(), g, g.ways.length === 0, most);
    await this.index.need([...heads, ...starts, ...others]);
    const [compounds, names] = [heads.filter((k) => this.#first(k, g.stem)), heads.filter((k) => g.folded.length >= PART && !this.#first(k, g.stem))];
    for (const [keys, worth] of /** @type {[string[], [number, number]][]} */ ([[compounds, WAYS.head], [names, WAYS.inside], [starts, WAYS.starts], [others, WAYS.inside]])) {
      for (const key of keys) {
        const f = this.index.find(key);
        if (f) g.ways.push(way(f, redotted(tail(f, g), g) ? WAYS.redotted : worth));
      }
    }
  }
}

/**
 * What of a word that holds another begins where this does.
 * @param {Found} found
 * @param {Group} g
 */
const tail = ({ part, at }, g) => part.words[at].slice(part.keys[at].lastIndexOf(g.stem));

/**
 * The documents that hold all of some terms.
 * @param {Index} index
 * @param {string[]} terms
 * @param {[number, number]} worth
 * @returns {Way|undefined}
 */
export function together(index, terms, worth) {
  const found = terms.map((t) => index.find(t));
  if (found.some((f) => !f)) return undefined;
  const ways = /** @type {Found[]} */ (found).map((f) => way(f, worth));
  const all = ways.slice(1).reduce(common, ways[0]);
  return all.to > all.from ? { ...all, word: terms.join(' ') } : undefined;
}
