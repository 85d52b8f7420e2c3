// @ts-check
// Typing errors: finds the word of the site that a word was meant to be.
//
// The bundler makes a file of each set of modules that the same scripts import. What the list of hits needs is smallest
// as one: so this script, which is fetched when it is needed, imports all of that, though it calls a part.
import '../say.js';
import './excerpt.js';
import './shared.js';
import { keyOf, nameOf, stem, words } from '../analyse.js';
import { digits, letters, sketchOf } from './inside.js';
import { Terms } from './terms.js';

/**
 * @typedef {import('./reader.js').Index} Index
 * @typedef {{folded: string, stem: string}} Wanted
 * @typedef {{written: string, folded: string, mask?: number, name?: boolean}} Spelling name: whether pages answer it
 * @typedef {Wanted & {ways: any[]}} Missing
 */

const NAMED = '='; // the sign at the end of the key of a name
const NAME = 4; // letters of the key of a name that a word may be meant to be
const NEAR = 3; // words that are offered
const USED = 2; // pages that use a short word which another one may be meant to be:
const LONG = 7; // ordinary words are not corrected to rare ones, unless they have so many letters
const SHORT = 4; // letters of a word that most changes make another word
const KEPT = 200; // words whose nearest are remembered

const NONE = new Terms([], []);

/**
 * The question with its unknown words replaced by the nearest known ones, or ''.
 * @param {Index} index
 * @param {string} question
 * @param {Missing[]} missing words that nothing is known of, or only their parts: these may only be names
 * @param {Spelling[]} more words that are known beside the index's own
 * @param {boolean} again whether the index's own have been tried
 * @param {(key: string) => Promise<string>} named how a name is written
 */
export async function correct(index, question, missing, more, again, named) {
  const all = again ? NONE : await index.vocabulary();
  const whole = nearestName(index, all, question, missing.length ? 2 : 1);
  const written = whole && await named(whole);
  if (written) return written;
  let out = '';
  let from = 0;
  let changed = false;
  for (const w of words(question)) {
    if (!missing.some((m) => m.folded === w.folded)) continue;
    if (missing.length > 1 && w.folded.length <= SHORT) continue; // among others that are unknown it means anything
    const near = nearest(all, w.folded, more, missing.find((m) => m.folded === w.folded)?.ways.length ? NAMED : '');
    if (!near) continue;
    out += question.slice(from, w.start) + (near.endsWith(NAMED) ? await named(keyOf(near)) || near.slice(0, -1) : near);
    from = w.end;
    changed = true;
  }
  return changed ? out + question.slice(from) : '';
}

/**
 * How many errors a word may hold.
 * @param {string} w
 */
export function allowed(w) {
  const letters = w.replace(/\d/g, '').length;
  if (!/^[a-z]+(\d[a-z]+)?$/.test(w) || letters < 4) return 0;
  return letters < 8 ? 1 : 2;
}

/**
 * The site's word nearest to a folded word.
 * @param {Terms} all
 * @param {string} w
 * @param {Spelling[]} more
 * @param {string} only names only, if it is the sign of a name
 */
function nearest(all, w, more, only) {
  const max = allowed(w);
  if (!max) return '';
  let { best, score } = ofSite(all, w, only, max);
  const mask = letters(w);
  for (const m of more) {
    if (only && !m.name) continue;
    if (differing(mask, (m.mask ??= letters(m.folded))) > max) continue;
    const d = m.name || likely(w, m.folded) ? distance(w, m.folded, max) : Infinity;
    if (d <= max && d < score) {
      score = d;
      best = m.written;
    }
  }
  return best.replace(/^~/, '');
}

/** @typedef {{best: string, score: number}} Nearest */

/** @type {WeakMap<Terms, Map<string, Nearest>>} what was found for a word: it stays while the next one is typed */
const found = new WeakMap();

/**
 * The index's own word nearest to a folded word, and how near it is.
 * @param {Terms} all
 * @param {string} w
 * @param {string} only
 * @param {number} max
 */
function ofSite(all, w, only, max) {
  const known = found.get(all) ?? new Map();
  found.set(all, known);
  let near = known.get(w + only);
  if (!near) {
    if (known.size > KEPT) known.clear();
    known.set(w + only, near = compared(all, w, only, max));
  }
  return near;
}

/**
 * The same, found anew: compared with every word that may be so near.
 * @param {Terms} all
 * @param {string} w
 * @param {string} only
 * @param {number} max
 * @returns {Nearest}
 */
function compared(all, w, only, max) {
  let best = '';
  let score = Infinity;
  const own = stem(w);
  const stemMax = allowed(own);
  const mask = letters(w);
  const { masks, lengths } = sketchOf(all);
  for (let i = 0; i < masks.length; i++) {
    const far = lengths[i] - own.length;
    if (far > max + 3 || far < -max - 2 || differing(mask, masks[i]) > max + 2) continue; // a name is a letter shorter than its key
    const key = all.keys[i];
    const name = key.endsWith(NAMED);
    if (only && !name) continue;
    const k = name ? key.slice(0, -1) : key;
    if (k.length < 3 || Math.abs(k.length - own.length) > max + 2) continue;
    if (w.length < 6 && k[0] !== w[0]) continue;
    if (name ? k.length < NAME : all.counts[i] < USED && w.length < LONG) continue;
    const most = own.length === 3 && k.length === 4 && w.length > 5 && k[0] === w[0] ? 1 : stemMax;
    const written = name ? all.words[i].slice(0, -1) : all.folded(i);
    const ofStems = likely(own, k) ? distance(own, k, name ? stemMax : most) : Infinity;
    const d = Math.min(ofStems, name || likely(w, written) ? distance(w, written, max) : Infinity);
    if (d > max || d > 1 && !name && inflected(w, written)) continue;
    const s = d + (k[0] === w[0] ? 0 : 0.6) - Math.min(0.3, Math.log1p(all.counts[i]) / 20) - (name ? 0.2 : 0);
    if (s < score && s < max + 0.5) {
      score = s;
      best = all.words[i];
    }
  }
  return { best, score };
}

/** Letters that sound alike, or lie side by side on a keyboard, and so stand for each other by mistake. */
const MIXED = 'qwertyuiop asdfghjklo zxcvbnm ae ao ei iyij ou uy ckq kg sxz vw fv dt bp cs ks zs gj';

/**
 * Whether a short word may be another by mistake: letters swapped, doubled or mixed up, a vowel left out. Any other
 * change of four letters makes another word.
 * @param {string} a
 * @param {string} b
 */
export function likely(a, b) {
  if (Math.min(a.length, b.length) > SHORT) return true;
  let from = 0;
  while (from < a.length && a[from] === b[from]) from++;
  let [i, j] = [a.length, b.length];
  while (i > from && j > from && a[i - 1] === b[j - 1]) [i, j] = [i - 1, j - 1];
  const [x, y] = [a.slice(from, i), b.slice(from, j)];
  if (!x || !y) return x + y === a[from - 1] || /^[aeiouy]$/.test(y);
  if (x.length === 2) return x === y[1] + y[0];
  return x.length + y.length === 2 && (MIXED.includes(x + y) || MIXED.includes(y + x));
}

/**
 * Words of the site and names that are spelled almost as unknown ones, the nearest first.
 * @param {Index} index
 * @param {Wanted[]} unknown
 * @param {(key: string) => Promise<string>} named how a name is written
 */
export async function nearby(index, unknown, named) {
  const all = await index.vocabulary();
  const found = [];
  for (const { folded: w } of unknown) {
    const max = allowed(w) && allowed(w) + 1;
    const mask = letters(w);
    const { masks } = sketchOf(all);
    for (let i = 0; max && i < all.keys.length; i++) {
      const written = all.words[i];
      if (written[0] === '~' || written[0] !== all.keys[i][0] || differing(mask, masks[i]) > max) continue;
      const d = distance(w, all.folded(i).replace(NAMED, ''), max);
      if (d <= max && w[0] === written[0]) found.push({ d, written, count: all.counts[i] });
    }
  }
  found.sort((a, b) => a.d - b.d || b.count - a.count);
  const out = await Promise.all(found.slice(0, NEAR).map(({ written: s }) => (s.endsWith(NAMED) ? named(keyOf(s)) : s)));
  return [...new Set(out)].filter(Boolean);
}

/**
 * Whether two words differ in their endings only: "bestämmer" is no misspelt "bestämda".
 * @param {string} a
 * @param {string} b
 */
function inflected(a, b) {
  let same = 0;
  while (same < a.length && a[same] === b[same]) same++;
  return same >= 5 && a.length - same <= 3;
}

/**
 * How many letters of the wanted word another lacks.
 * @param {number} wanted
 * @param {number} other
 */
function differing(wanted, other) {
  let d = wanted & ~other; // whose bits are counted in pairs, then in fours and eights, all at once
  d -= d >>> 1 & 0x55555555;
  d = (d & 0x33333333) + (d >>> 2 & 0x33333333);
  return Math.imul(d + (d >>> 4) & 0x0f0f0f0f, 0x01010101) >>> 24;
}

/**
 * The name nearest to the whole question, for names of several words. One error may be in a question
 * whose words are all known somehow, two in another.
 * @param {Index} index
 * @param {Terms} all
 * @param {string} question
 * @param {number} max
 */
function nearestName(index, all, question, max) {
  const list = words(question).filter((w) => !index.small(w));
  const typed = nameOf(list, new Set()).slice(0, -1);
  if (list.length < 2 || typed.length < 8) return '';
  let best = '';
  let score = 3;
  const mask = letters(typed);
  const { masks, names } = sketchOf(all);
  const own = digits(typed);
  for (const n of names) {
    if (differing(mask, masks[n.at]) > 2 || n.digits !== own) continue;
    const d = distance(typed, n.name, max);
    if (d < score) {
      score = d;
      best = all.keys[n.at];
    }
  }
  return best;
}

/** Three rows of the table of distances, used again for each pair of words. */
const ROWS = [new Uint8Array(128), new Uint8Array(128), new Uint8Array(128)];

/**
 * Letters to add, drop, change or swap to make a into b; Infinity if more than max. Only what
 * lies so near the diagonal is worked out.
 * @param {string} a
 * @param {string} b
 * @param {number} max
 */
export function distance(a, b, max) {
  if (!max || Math.abs(a.length - b.length) > max || b.length > 120) return a === b ? 0 : Infinity;
  let [two, prev, row] = ROWS;
  for (let j = 0; j <= max + 1; j++) prev[j] = j;
  for (let i = 1; i <= a.length; i++) {
    const from = Math.max(1, i - max);
    const to = Math.min(b.length, i + max);
    const c = a.charCodeAt(i - 1);
    row[from - 1] = from > 1 ? max + 1 : i; // beyond it, or the first column
    let least = row[from - 1];
    for (let j = from; j <= to; j++) {
      const d0 = b.charCodeAt(j - 1);
      let d = Math.min(prev[j] + 1, row[j - 1] + 1, prev[j - 1] + (c === d0 ? 0 : 1));
      if (i > 1 && j > 1 && c === b.charCodeAt(j - 2) && a.charCodeAt(i - 2) === d0) d = Math.min(d, two[j - 2] + 1);
      row[j] = d;
      if (d < least) least = d;
    }
    if (least > max) return Infinity;
    row[to + 1] = max + 1; // beyond what is worked out
    [two, prev, row] = [prev, row, two];
  }
  return prev[b.length] > max ? Infinity : prev[b.length];
}
