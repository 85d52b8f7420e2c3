// @ts-check
// What of a page's text is shown for a question: the passage where most of it stands. It is fetched with the texts,
// after the list, and imports nothing that the list needs alone: a part of it would become a file of its own.
import { stem, words } from '../analyse.js';

/** @typedef {import('./excerpt.js').Match} Match */

const LENGTH = 190; // letters of an excerpt

/**
 * The passage of a page that shows most of the question, or nothing.
 * @param {[string, string, string?, string?][]} sections headings, texts and anchors
 * @param {(text: string) => Match[]} matches
 * @returns {{heading: string, id: string, text: string, shown: number}|undefined}
 */
export function excerpt(sections, matches) {
  let best;
  for (const [heading, text, id = ''] of sections) {
    const found = matches(text);
    for (let i = 0; i < found.length; i++) {
      const within = found.slice(i).filter((m) => m.end - found[i].start < LENGTH);
      const count = new Set(within.map((m) => m.of)).size;
      if (!best || count > best.count) best = { heading, id, text, at: found[i].start, count };
    }
  }
  if (!best) return undefined;
  return { heading: best.heading, id: best.id, text: cut(best.text, best.at), shown: best.count };
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
