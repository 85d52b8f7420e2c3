// @ts-check
// The marks of a question in titles and texts. It touches no document, so that it runs in Node too.
import { fold, stem, words } from '../analyse.js';

/**
 * A run of text, and whether it is a match.
 * @typedef {[string, boolean]} Run
 *
 * Where a text shows something of the question, and what of it.
 * @typedef {{start: number, end: number, of: string}} Match
 */

const INSIDE = 4; // letters of a stem that is looked for inside words

/**
 * Where the folded letters of a word stand in it as written.
 * @param {string} surface
 */
function positions(surface) {
  const at = [];
  for (let i = 0; i < surface.length; i++) for (let n = fold(surface[i]).length; n > 0; n--) at.push(i);
  at.push(surface.length);
  return at;
}

/**
 * The part of a word that matches: all of it, or what of a compound or of an unfinished word does.
 * @param {string} surface
 * @param {string} folded
 * @param {string[]} look stems and words that are looked for
 * @returns {[number, number, string]|undefined} from, to, and what it matched
 */
function matching(surface, folded, look) {
  const own = stem(folded);
  for (const l of look) if (l === own || l === folded) return [0, surface.length, l];
  const longest = [...look].sort((a, b) => b.length - a.length);
  for (const l of longest) {
    const i = folded.startsWith(l) ? 0 : l.length >= INSIDE ? folded.indexOf(l) : -1;
    if (i < 0 || l.length < 2) continue;
    const at = positions(surface);
    const rest = folded.length - i - l.length;
    return [at[i], rest < 4 ? surface.length : at[i + l.length], l];
  }
  return undefined;
}

/**
 * The matches in a text.
 * @param {string} text
 * @param {string[]} look
 * @returns {Match[]}
 */
export function matches(text, look) {
  const found = [];
  for (const w of words(text)) {
    const m = matching(text.slice(w.start, w.end), w.folded, look);
    if (m) found.push({ start: w.start + m[0], end: w.start + m[1], of: m[2] });
  }
  return found;
}

/**
 * A text with its matches.
 * @param {string} text
 * @param {string[]} look
 * @returns {Run[]}
 */
export function marked(text, look) {
  /** @type {Run[]} */
  const runs = [];
  let from = 0;
  for (const m of matches(text, look)) {
    if (m.start > from) runs.push([text.slice(from, m.start), false]);
    runs.push([text.slice(m.start, m.end), true]);
    from = m.end;
  }
  if (from < text.length) runs.push([text.slice(from), false]);
  return runs;
}

/**
 * How many different things of the question a text shows.
 * @param {string} text
 * @param {string[]} look
 */
export function shown(text, look) {
  return new Set(matches(text, look).map((m) => m.of)).size;
}
