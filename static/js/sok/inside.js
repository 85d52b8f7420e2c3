// @ts-check
// Words that hold other words, and the letters of words as bits, by which most need not be compared.

/** @typedef {import('./terms.js').Terms} Terms */

/**
 * Keys of words that hold the wanted word, the most used first: as the last part of a
 * compound, as its beginning, and anywhere else.
 * @param {Terms} all
 * @param {import('./correct.js').Wanted} g
 * @param {boolean} anywhere
 * @param {number} most
 */
export function within(all, g, anywhere, most) {
  const heads = [];
  const starts = [];
  const others = [];
  const mask = letters(g.stem) & letters(g.folded);
  const { masks, lengths } = sketchOf(all);
  const least = g.stem.length + 3;
  for (let i = 0; i < masks.length; i++) {
    if (mask & ~masks[i] || lengths[i] < least) continue; // it lacks a letter
    const k = all.keys[i];
    if (k.endsWith('=')) continue;
    if (k.endsWith(g.stem)) heads.push(i);
    else if (anywhere && k.startsWith(g.stem) && (g.stem.length > 4 || k.startsWith(g.folded))) starts.push(i);
    else if (anywhere && g.folded.length > 3 && k.includes(g.folded)) others.push(i);
  }
  const keys = (/** @type {number[]} */ list) => list.sort((a, b) => all.counts[b] - all.counts[a]).slice(0, most).map((i) => all.keys[i]);
  return { heads: keys(heads), starts: keys(starts), others: keys(others) };
}

/**
 * What of every key is looked at before the key itself: its letters as bits, its length, and which are names,
 * with their digits.
 * @typedef {{masks: Int32Array, lengths: Uint16Array, names: {at: number, name: string, digits: string}[]}} Sketch
 */

/** @type {WeakMap<Terms, Sketch>} */
const sketches = new WeakMap();

/**
 * The sketch of some terms: most words need not be compared, which have few letters in common or other lengths.
 * @param {Terms} all
 */
export function sketchOf(all) {
  let s = sketches.get(all);
  if (!s) {
    const { keys, words } = all;
    const names = keys.flatMap((k, at) => (k.endsWith('=') ? [{ at, name: words[at].slice(0, -1), digits: digits(words[at]) }] : []));
    sketches.set(all, s = { masks: Int32Array.from(keys, letters), lengths: Uint16Array.from(keys, (k) => k.length), names });
  }
  return s;
}

/**
 * The digits of a name: with others, it is another's.
 * @param {string} name
 */
export const digits = (name) => name.replace(/\D/g, '');

/** @param {string} w */
export function letters(w) {
  let m = 0;
  for (let i = 0; i < w.length; i++) m |= 1 << (w.charCodeAt(i) - 97);
  return m;
}
