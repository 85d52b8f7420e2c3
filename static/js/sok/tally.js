// @ts-check
// Adding up what the words of a question find, document by document.
import { TOP } from './terms.js';

/**
 * @typedef {import('./ways.js').Way} Way
 * @typedef {import('./ways.js').Group} Group
 */

/** Adds up, document by document, how well the groups are matched. */
export class Tally {
  /** @param {number} size */
  constructor(size) {
    this.score = new Float32Array(size);
    this.soft = new Float32Array(size); // what of the score soft words give
    this.cover = new Float32Array(size);
    this.matched = new Uint8Array(size);
    this.peak = new Float32Array(size); // how much a document is about the word that it is most about
    this.sure = new Uint8Array(size); // words that stand there by more than a part
    this.best = new Float32Array(size);
    this.most = new Float32Array(size);
    this.whole = new Uint8Array(size);
    /** @type {number[]} the documents with any match */
    this.docs = [];
    this.seen = new Uint8Array(size);
  }

  clear() {
    for (const doc of this.docs) {
      this.seen[doc] = this.score[doc] = this.soft[doc] = this.cover[doc] = this.matched[doc] = this.sure[doc] = this.peak[doc] = 0;
    }
    this.docs = [];
  }

  /**
   * Adds a group's best match to every document it stands in.
   * @param {Group} g
   */
  add(g) {
    const docs = [];
    for (const { docs: at, levels, from, to, score, cover, loose } of g.ways) {
      for (let i = from; i < to; i++) {
        const doc = at[i];
        if (this.most[doc] === 0) docs.push(doc);
        const s = score * levels[i] / TOP;
        if (s > this.best[doc]) this.best[doc] = s;
        if (cover > this.most[doc]) this.most[doc] = cover;
        if (!loose) this.whole[doc] = 1;
      }
    }
    for (const doc of docs) {
      if (!this.seen[doc]) {
        this.seen[doc] = 1;
        this.docs.push(doc);
      }
      this.score[doc] += g.mass * this.best[doc];
      if (g.soft) this.soft[doc] += g.mass * this.best[doc];
      else {
        this.cover[doc] += g.mass * this.most[doc];
        this.matched[doc]++;
        if (this.whole[doc]) this.sure[doc]++;
        this.peak[doc] = Math.max(this.peak[doc], this.best[doc]);
      }
      this.best[doc] = this.most[doc] = this.whole[doc] = 0;
    }
  }
}

/**
 * The first of a list by score, then by document; sorted only as far as needed.
 * @template {{score: number, doc: number}} T
 * @param {T[]} list
 * @param {number} limit
 */
export function best(list, limit) {
  const before = (/** @type {T} */ a, /** @type {T} */ b) => b.score - a.score || a.doc - b.doc;
  if (list.length > limit * 8) {
    const scores = Float64Array.from(list, (r) => -r.score).sort();
    const least = -scores[limit - 1];
    list = list.filter((r) => r.score >= least);
  }
  return list.sort(before).slice(0, limit);
}

/**
 * What stands in both of two ways, with the lesser weight.
 * @param {Way} a
 * @param {Way} b
 * @returns {Way}
 */
export function common(a, b) {
  const docs = [];
  const levels = [];
  for (let i = a.from, j = b.from; i < a.to && j < b.to;) {
    if (a.docs[i] === b.docs[j]) {
      docs.push(a.docs[i]);
      levels.push(Math.min(a.levels[i++], b.levels[j++]));
    } else if (a.docs[i] < b.docs[j]) i++;
    else j++;
  }
  return { ...a, docs, levels, from: 0, to: docs.length };
}
