// @ts-check
// What of a page is shown for a question: marks in titles and texts, and the
// passage where most of the question stands. It touches no document, so that it runs in Node too.
import { fold, stem, words } from '../analyse.js';

/**
 * A run of text, and whether it is a match.
 * @typedef {[string, boolean]} Run
 */

const LENGTH = 190; // letters of an excerpt
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
 */
function matches(text, look) {
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

/**
 * The passage of a page that shows most of the question, or nothing.
 * @param {[string, string, string?, string?][]} sections headings, texts and anchors
 * @param {string[]} look
 * @returns {{heading: string, id: string, runs: Run[], shown: number}|undefined}
 */
export function excerpt(sections, look) {
  let best;
  for (const [heading, text, id = ''] of sections) {
    const found = matches(text, look);
    for (let i = 0; i < found.length; i++) {
      const within = found.slice(i).filter((m) => m.end - found[i].start < LENGTH);
      const count = new Set(within.map((m) => m.of)).size;
      if (!best || count > best.count) best = { heading, id, text, at: found[i].start, count };
    }
  }
  if (!best) return undefined;
  return { heading: best.heading, id: best.id, runs: marked(cut(best.text, best.at), look), shown: best.count };
}

/**
 * The section of a page that explains what is looked for: all words of its heading are.
 * @param {[string, string, string?, string?][]} sections
 * @param {string[]} look
 */
export function defined(sections, look) {
  return sections.find(([heading]) => {
    const own = words(heading);
    return own.length > 0 && own.every((w) => look.includes(w.folded) || look.includes(stem(w.folded)));
  });
}

/**
 * About LENGTH letters around a place, from a sentence's beginning if that is near,
 * in whole words.
 * @param {string} text
 * @param {number} at
 */
function cut(text, at) {
  let start = Math.max(0, text.lastIndexOf('. ', at) + 1);
  if (at - start > LENGTH / 2) start = text.lastIndexOf(' ', at - LENGTH / 3) + 1;
  let end = start + LENGTH;
  if (end < text.length) end = Math.max(text.lastIndexOf(' ', end), at);
  const inSentence = start > 0 && !/[.!?]\s*$/.test(text.slice(0, start));
  const shown = text.slice(start, end).trim().replace(/([^.!?:\s])\s*\n\s*/g, '$1 · '); // what stood in a list
  return (inSentence ? '… ' : '') + shown + (end < text.length ? ' …' : '');
}
