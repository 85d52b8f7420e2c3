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

/** A run of terms in order, with where they stand. */
export class Terms {
  /**
   * @param {string[]} words how each term is written
   * @param {number[]} counts how many documents have it
   */
  constructor(words, counts) {
    this.words = words;
    this.keys = words.map((w) => (w.endsWith('=') ? keyOf(w) : w[0] === '~' ? w.slice(1) : stem(fold(w))));
    this.counts = counts;
    this.starts = new Int32Array(counts.length + 1);
    for (let i = 0; i < counts.length; i++) this.starts[i + 1] = this.starts[i] + counts[i];
    this.docs = new Int32Array(0);
    this.levels = new Uint8Array(0);
    /** @type {string[]} */
    this.plain = [];
  }

  /** @param {TermsData} data */
  static read(data) {
    const words = [];
    let prev = '';
    for (const [, sign, rest] of data.w.matchAll(CODED)) {
      prev = prev.slice(0, SHARED.indexOf(sign)) + rest;
      words.push(prev);
    }
    const terms = new Terms(words, numbers(data.c));
    if (data.d) terms.#place(data);
    return terms;
  }

  /** @param {TermsData} data */
  #place(data) {
    const gaps = numbers(data.d);
    this.docs = new Int32Array(gaps.length);
    this.levels = new Uint8Array(gaps.length);
    /** @type {number[]} */
    const next = []; // how many postings a document has, then where the level of the next one is
    for (let t = 0; t < this.counts.length; t++) {
      let doc = -1;
      for (let i = this.starts[t]; i < this.starts[t + 1]; i++) {
        doc += gaps[i] + 1;
        this.docs[i] = doc;
        next[doc] = (next[doc] ?? 0) + 1;
      }
    }
    let sum = 0;
    next.forEach((count, doc) => { next[doc] = sum; sum += count; });
    for (let i = 0; i < gaps.length; i++) this.levels[i] = digit(data.l, next[this.docs[i]]++);
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
   * These terms with names, which replace those of the same key.
   * @param {Map<string, {name: string, places: Map<number, number>}>} names by key
   */
  merged(names) {
    const written = new Map(this.words.map((w, at) => [this.keys[at], w]));
    for (const [k, { name }] of names) written.set(k, name);
    const keys = [...written.keys()].sort();
    const lists = keys.map((k) => [...(names.get(k)?.places ?? this.postings(k))].sort(([a], [b]) => a - b));
    const all = new Terms(keys.map((k) => written.get(k) ?? k), lists.map((l) => l.length));
    all.docs = Int32Array.from(lists.flat(), ([doc]) => doc);
    all.levels = Uint8Array.from(lists.flat(), ([, level]) => level);
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
