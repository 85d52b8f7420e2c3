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
  const known = masksOf(all);
  for (let i = 0; i < all.keys.length; i++) {
    if (mask & ~known[i]) continue; // it lacks a letter
    const k = all.keys[i];
    if (k.length < g.stem.length + 3 || k.endsWith('=')) continue;
    if (k.endsWith(g.stem)) heads.push(i);
    else if (anywhere && k.startsWith(g.stem) && (g.stem.length > 4 || k.startsWith(g.folded))) starts.push(i);
    else if (anywhere && g.folded.length > 3 && k.includes(g.folded)) others.push(i);
  }
  const keys = (/** @type {number[]} */ list) => list.sort((a, b) => all.counts[b] - all.counts[a]).slice(0, most).map((i) => all.keys[i]);
  return { heads: keys(heads), starts: keys(starts), others: keys(others) };
}

/** @type {WeakMap<Terms, Int32Array>} */
const masks = new WeakMap();

/**
 * The letters of every key, as bits: words with few letters in common are not compared.
 * @param {Terms} all
 */
export function masksOf(all) {
  let m = masks.get(all);
  if (!m) masks.set(all, m = Int32Array.from(all.keys, letters));
  return m;
}

/** @param {string} w */
export function letters(w) {
  let m = 0;
  for (let i = 0; i < w.length; i++) m |= 1 << (w.charCodeAt(i) - 97);
  return m;
}
