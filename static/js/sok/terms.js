// @ts-check
// A run of the index's terms, as the files hold them: words or names in order, and where
// each stands. The format is written by cmd/insyn/internal/search/encode.go.
import { fold, keyOf, stem } from '../analyse.js';

/** @typedef {{w: string, c: string, d: string, l: string}} TermsData */

// The digits are the signs of ASCII from # on, but for the backslash.
const VALUE = Uint8Array.from({ length: 127 }, (_, sign) => sign - (sign > 92 ? 36 : 35));
// How many letters a word shares with the one before it, and its others.
const SHARED = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ!#$%&()*+,-./:;<>?@[]';
const CODED = /([!#-&(-/:;<>?-Z[\]])([^!#-&(-/:;<>?-Z[\]]*)/g;
const ENDS = 45;
const MORE = 46;

/**
 * The weight of a name's own page, of a page that answers it, of the largest of what is asked, of a page that links to it and is
 * called after it ("Kulturnämnden 2031"), and of one that explains it.
 */
export const TOP = 31;
export const ANSWERS = 30;
export const LARGEST = 29;
export const AFTER = 14;
export const EXPLAINS = 5;

/**
 * The digit at a place of a string of them.
 * @param {string} s
 * @param {number} at
 */
export const digit = (s, at) => VALUE[s.charCodeAt(at)];

/**
 * Numbers, little-endian in base 46; a sign below the 46th ends one.
 * @param {string} s
 */
export function numbers(s) {
  const out = [];
  let v = 0;
  let unit = 1;
  for (let i = 0; i < s.length; i++) {
    const d = VALUE[s.charCodeAt(i)];
    if (d >= ENDS) {
      v += (d - ENDS) * unit;
      unit *= MORE;
    } else {
      out.push(v + d * unit);
      v = 0;
      unit = 1;
    }
  }
  return out;
}

/**
 * What a term is looked up by.
 * @param {string} written
 */
const key = (written) => (written.endsWith('=') ? keyOf(written) : written[0] === '~' ? written.slice(1) : stem(fold(written)));

/** A run of terms in order, with where they stand. */
export class Terms {
  /**
   * @param {string[]} words how each term is written
   * @param {number[]} counts how many documents have it
   * @param {string[]} [keys] if they are known
   */
  constructor(words, counts, keys = words.map(key)) {
    this.words = words;
    this.keys = keys;
    this.counts = counts;
    this.starts = new Int32Array(counts.length + 1);
    for (let i = 0; i < counts.length; i++) this.starts[i + 1] = this.starts[i] + counts[i];
    this.docs = new Int32Array(0);
    this.levels = new Uint8Array(0);
    /** @type {string[]} */
    this.plain = [];
  }

  /**
   * @param {TermsData} data
   * @param {Set<string>[]} [titles] the stems of each page's title: of these only the levels are written
   */
  static read(data, titles = []) {
    const words = [];
    let prev = '';
    for (const [, sign, rest] of data.w.matchAll(CODED)) {
      prev = prev.slice(0, SHARED.indexOf(sign)) + rest;
      words.push(prev);
    }
    const terms = new Terms(words, numbers(data.c));
    if (data.d) terms.#place(data, titles);
    return terms;
  }

  /**
   * @param {TermsData} data
   * @param {Set<string>[]} titles
   */
  #place({ d, l }, titles) {
    const { counts } = this;
    const order = [...counts.keys()].sort((a, b) => counts[b] - counts[a]);
    const rest = counts.slice();
    /** @type {[number, number, number][]} a term, a document that has it in its title, and its level */
    const titled = [];
    titles.forEach((stems, doc) => {
      for (const s of stems) {
        const t = this.lower(s);
        if (this.keys[t] === s) titled.push([t, doc, digit(l, titled.length)]);
      }
    });
    for (const [t, , level] of titled) if (level) counts[t]++;
    for (let i = 0; i < counts.length; i++) this.starts[i + 1] = this.starts[i] + counts[i];
    const all = new Int32Array(this.starts[counts.length]); // of each posting its document, and its level in the last five bits
    const gaps = numbers(d);
    /** @type {number[]} */
    const next = []; // how many levels a document has, then where the next one is
    let n = 0;
    for (const t of order) {
      let doc = -1;
      for (let i = this.starts[t]; i < this.starts[t] + rest[t]; i++) {
        doc += gaps[n++] + 1;
        all[i] = doc * 32;
        next[doc] = (next[doc] ?? 0) + 1;
      }
    }
    let sum = titled.length;
    next.forEach((count, doc) => { next[doc] = sum; sum += count; });
    for (const t of order) for (let i = this.starts[t]; i < this.starts[t] + rest[t]; i++) all[i] += digit(l, next[all[i] / 32]++);
    for (const [t, doc, level] of titled) if (level) all[this.starts[t] + rest[t]++] = doc * 32 + level;
    for (const [t] of titled) all.subarray(this.starts[t], this.starts[t + 1]).sort();
    this.docs = all.map((p) => p >> 5);
    this.levels = Uint8Array.from(all, (p) => p & 31);
  }

  /**
   * Where a key stands: its documents and what it counts there.
   * @param {string} key
   * @returns {Map<number, number>}
   */
  postings(key) {
    const at = this.lower(key);
    const found = new Map();
    if (this.keys[at] === key) for (let i = this.starts[at]; i < this.starts[at + 1]; i++) found.set(this.docs[i], this.levels[i]);
    return found;
  }

  /**
   * How a term is written, or ''.
   * @param {string} key
   */
  written(key) {
    const at = this.lower(key);
    return this.keys[at] === key ? this.words[at] : '';
  }

  /**
   * The documents that have a term, and its levels there.
   * @param {number} t
   */
  #of(t) {
    const [from, to] = [this.starts[t], this.starts[t + 1]];
    return [this.docs.subarray(from, to), this.levels.subarray(from, to)];
  }

  /**
   * These terms with names, which replace those of the same key.
   * @param {Map<string, {name: string, places: Map<number, number>}>} names by key
   */
  merged(names) {
    const own = new Map(this.keys.map((k, t) => [k, t]));
    const keys = [...this.keys, ...[...names.keys()].filter((k) => !own.has(k))].sort();
    const written = keys.map((k) => names.get(k)?.name ?? this.words[own.get(k) ?? 0]);
    const all = new Terms(written, keys.map((k) => names.get(k)?.places.size ?? this.counts[own.get(k) ?? 0]), keys);
    all.docs = new Int32Array(all.starts[keys.length]);
    all.levels = new Uint8Array(all.docs.length);
    keys.forEach((k, i) => {
      const [docs, levels] = sorted(names.get(k)?.places) ?? this.#of(own.get(k) ?? 0);
      all.docs.set(docs, all.starts[i]);
      all.levels.set(levels, all.starts[i]);
    });
    return all;
  }

  /**
   * How a term is written, folded; remembered, because typing errors are looked for in all of them.
   * @param {number} at
   */
  folded(at) {
    return (this.plain[at] ??= fold(this.words[at]));
  }

  /**
   * The keys from one to another.
   * @param {string} from
   * @param {string} to
   */
  between(from, to) {
    return this.keys.slice(this.lower(from), this.lower(to));
  }

  /**
   * The first place whose key is not before key.
   * @param {string} key
   */
  lower(key) {
    let lo = 0;
    let hi = this.keys.length;
    while (lo < hi) {
      const mid = (lo + hi) >> 1;
      if (this.keys[mid] < key) lo = mid + 1;
      else hi = mid;
    }
    return lo;
  }
}

/**
 * Places in the order of documents: these, and their levels.
 * @param {Map<number, number>|undefined} places
 */
function sorted(places) {
  const list = places && [...places].sort(([a], [b]) => a - b);
  return list && [list.map(([doc]) => doc), list.map(([, level]) => level)];
}
