// @ts-check
// The rules of Swedish by which the search reads a question, beside the analyser's own.
import { stem } from '../analyse.js';

/** Endings that look like words but are no parts of compounds: arbetslös, fossilfri. */
export const ENDINGS = new Set(['los', 'fri', 'bar', 'sam', 'lig', 'het', 'skap', 'art', 'vis', 'are', 'ande']);

/**
 * Nouns in -ning and -ing of a verb, and the other way round; the adjective of a noun in -itet.
 * @param {string} s
 */
export function derived(s) {
  if (!/^[a-z]{4,}$/.test(s)) return [];
  const out = [s + 'ning', s + 'ing'];
  if (s.endsWith('ning') && s.length > 7) out.push(stem(s.slice(0, -4) + 'a'));
  if (s.endsWith('ing') && s.length > 6) out.push(stem(s.slice(0, -3) + 'a'));
  if (s.endsWith('it') && s.length > 10) out.push(stem(s.slice(0, -2)));
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

/** Stems of words, and of what ends with them, whose plural or comparative has other dots: stad, städer. See umlauts in Go. */
const UMLAUTS = /(brand|fot|hand|lag|land|lang|led|man|mor|bror|far|natt|rot|son|sta?ng|stad|strand|stor|tand|tang|ung)$/;

/**
 * Whether a word of the site has other dots than those that are typed, or none: "råttor" are no "rätt", nor "kakor" "käk".
 * @param {string} written
 * @param {{plain: string, stem: string}} typed
 */
export function redotted(written, { plain, stem: own }) {
  if (plain === own || UMLAUTS.test(own)) return false;
  const dotted = (/** @type {string} */ c) => 'åäö'.includes(c);
  return [...plain.slice(0, own.length)].some((c, i) => dotted(c) && c !== written[i] && 'aoåäö'.includes(written[i] ?? 'x'));
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
 * Whether a question asks how many or how much: "hur många …", "antal …".
 * @param {import('../analyse.js').Word[]} question
 */
export function asksNumber(question) {
  return /\b((hur|how) (many|much|manga|mycket|stora?|stort)|antal(et)?)\b/.test(question.map((w) => w.folded).join(' '));
}

/**
 * Whether a question asks how much.
 * @param {string} question
 */
export const asksHowMuch = (question) => /\b(hur mycket|how much)\b/i.test(question);

/**
 * Whether a word of a question stands in capitals, and not all of the question does: it is an acronym.
 * @param {string} question
 * @param {import('../analyse.js').Word} w
 */
export function capitals(question, w) {
  const written = question.slice(w.start, w.end);
  return /^\p{Lu}{2,}$/u.test(written) && (written === question.trim() || question !== question.toUpperCase());
}

/** A number that is a sum: a year and a project's number are shorter. */
export const SUM = /^\d{5,}$/;

/** Units in which amounts are said: "55 miljoner", "55,6 mkr". */
const UNITS = /** @type {[RegExp, number][]} */ ([
  [/^(miljarder|miljard|mdr|mdkr)$/, 1e9], [/^(miljoner|miljon|milj|mn|mkr|mnkr|mljkr)$/, 1e6], [/^(tusen|tkr|tusenlappar)$/, 1e3],
]);

/**
 * The amounts that a text says in rounded form, and where: "55,6 mkr" is what is written so,
 * rounded or cut off.
 * @param {string} text
 * @returns {{start: number, end: number, least: number, below: number}[]}
 */
export function roughAmounts(text) {
  const found = [];
  for (const m of text.matchAll(/(\d+)(?:[.,](\d{1,3}))?\s*([a-zåäö]+)/gi)) {
    const unit = UNITS.find(([word]) => word.test(m[3].toLowerCase()))?.[1];
    if (!unit) continue;
    const step = unit / 10 ** (m[2]?.length ?? 0);
    const said = Number(`${m[1]}.${m[2] ?? 0}`) * unit;
    found.push({ start: m.index, end: m.index + m[0].length, least: said - step / 2, below: said + step });
  }
  return found;
}
