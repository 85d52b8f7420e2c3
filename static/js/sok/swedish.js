// @ts-check
// The rules of Swedish by which the search reads a question, beside the analyser's own.
import { stem } from '../analyse.js';

/** Endings that look like words but are no parts of compounds: arbetslös, fossilfri. */
export const ENDINGS = new Set(['los', 'fri', 'bar', 'sam', 'lig', 'het', 'skap', 'art', 'vis', 'are', 'ande']);

/**
 * Nouns in -ning and -ing of a verb, and the other way round.
 * @param {string} s
 */
export function derived(s) {
  if (!/^[a-z]{4,}$/.test(s)) return [];
  const out = [s + 'ning', s + 'ing'];
  if (s.endsWith('ning') && s.length > 7) out.push(stem(s.slice(0, -4) + 'a'));
  if (s.endsWith('ing') && s.length > 6) out.push(stem(s.slice(0, -3) + 'a'));
  return out;
}

/**
 * The forms in which the first part of a compound may be known.
 * @param {string} part
 */
export function heads(part) {
  const out = [stem(part)];
  if (part.length > 3 && /[suoe]$/.test(part)) out.push(stem(part.slice(0, -1)));
  return out;
}

/**
 * Whether a question asks what a word means: "vad är …", "vad betyder …".
 * @param {import('../analyse.js').Word[]} question
 * @param {Set<string>} define the words that ask for it
 */
export function asksMeaning(question, define) {
  return question.some((w, i) => define.has(w.folded) && (w.folded.startsWith('betyd') || i === 1 && question[0].folded === 'vad'));
}

/**
 * Whether a word says nothing, although it folds to one that does: "är", as "år" does.
 * @param {string} written
 */
export function silent(written) {
  return written.toLowerCase() === 'är';
}
