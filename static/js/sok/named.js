// @ts-check
// What the names in a question are worth for the pages: for those that have them, and for those
// that stand between two of them.
import { AFTER, ANSWERS, EXPLAINS, LARGEST, TOP } from './terms.js';
import { range } from './ways.js';
import { WEIGHT } from './weights.js';

/** @typedef {import('./plan.js').Name} Name */

const MANY = 100; // more names than a question holds

/**
 * Whether a page's own name is much of the question.
 * @param {Name[]} names
 */
export const owned = (names) => names.some((n) => !n.begins && n.share >= WEIGHT.ownShare && range(n.way).some((i) => n.way.levels[i] === TOP));

/**
 * The pages that have a name which the question holds, and those of which a name begins with it.
 * @param {Name[]} names
 */
export function leading(names) {
  /** @type {Map<number, number>} */
  const lead = new Map();
  for (const { way: w, begins } of names) {
    for (const i of range(w)) if (w.levels[i] === TOP) lead.set(w.docs[i], Math.max(lead.get(w.docs[i]) ?? 0, begins ? 1 : 2));
  }
  return lead;
}

/**
 * What the names in the question are worth for each document: the more of the question they
 * take, the more. A page that only explains a name gets less, unless that is asked for; one that is called after it
 * leads where its kind of page is.
 * @param {Name[]} names
 * @param {boolean} define
 * @param {(doc: number) => boolean} asked whether a page's kind is asked for
 */
export function nameBonus(names, define, asked) {
  const worth = new Float32Array(TOP + 1);
  worth[TOP] = 1;
  worth[ANSWERS] = define ? WEIGHT.answersAsked : WEIGHT.answers;
  worth[LARGEST] = WEIGHT.largest;
  worth[EXPLAINS] = define ? WEIGHT.explainsAsked : WEIGHT.explains;
  /** @type {Map<number, [number, number]>} */
  const found = new Map();
  for (const { way: w, share, begins } of names) {
    for (let i = w.from; i < w.to; i++) {
      const own = w.levels[i] === AFTER && !begins && asked(w.docs[i]) ? WEIGHT.afterAsked : worth[w.levels[i]];
      if (!own || w.levels[i] !== TOP && w.levels[i] >= LARGEST && share < WEIGHT.answersShare) continue;
      const [shares, most] = found.get(w.docs[i]) ?? [0, 0];
      found.set(w.docs[i], [begins ? Math.max(shares, share) : Math.min(1, shares + share), Math.max(most, own)]);
    }
  }
  return new Map([...found].map(([doc, [shares, most]]) => [doc, most * shares ** WEIGHT.namePower]));
}

/**
 * What it is worth for a page to be linked with two things that the question names, and to be neither: it
 * tells what one has to do with the other. Names that are everyday words don't count.
 * @param {import('./reader.js').Index} index
 * @param {Name[]} names
 * @returns {Map<number, number>}
 */
export function shared(index, names) {
  const owner = (/** @type {Name} */ { way: w }) => range(w).filter((i) => w.levels[i] === TOP).map((i) => w.docs[i]);
  const things = names.filter((n) => !n.begins && owner(n).every((doc) => !index.kindOf(doc).broad));
  /** @type {Map<number, {share: number, of: number}>} */
  const found = new Map();
  for (const { way: w, share } of things) {
    for (const i of range(w)) {
      const before = found.get(w.docs[i]) ?? { share: 0, of: 0 };
      found.set(w.docs[i], { share: Math.min(1, before.share + share), of: before.of + (w.levels[i] < LARGEST ? 1 : -MANY) });
    }
  }
  return new Map([...found].filter(([, f]) => f.of > 1).map(([doc, f]) => [doc, WEIGHT.shared * f.share ** WEIGHT.namePower]));
}

/**
 * What it is worth for a page to answer what is asked of several named things, and for these to be asked about.
 * @param {Name[]} names
 * @returns {Map<number, number>}
 */
export function askedOf(names) {
  /** @type {Map<number, number>} */
  const found = new Map();
  for (const { way: w, of } of names) {
    if (!of) continue;
    for (const doc of of) found.set(doc, WEIGHT.askedOf);
    for (const i of range(w)) found.set(w.docs[i], WEIGHT.askedFor);
  }
  return found;
}
