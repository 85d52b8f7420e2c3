// @ts-check
// What of a page's text is shown for a question: the passage where most of it stands. It is fetched with the texts,
// after the list. Of what the list needs it imports only what the field needs too: the rest would become a file of its own.
import { stem, words } from '../analyse.js';
import { make } from '../dom.js';
import { fill } from '../say.js';
import { marked, matches, shown } from './excerpt.js';
import { marks } from './shared.js';

/**
 * @typedef {import('./excerpt.js').Match} Match
 * @typedef {import('./engine.js').Hit} Hit
 * @typedef {[string, string, string?, string?]} Section a heading, its text and its anchor
 * @typedef {[Section, ...Section[]]} Text of a page, see Index.text
 * @typedef {Pick<typeof import('insyn:words/search'), 'related'|'otherWords'>} Why
 */

const LENGTH = 190; // letters of an excerpt

/**
 * Adds to a page in the list its key facts and what it says: its summary where that shows the match, else the passage
 * that does, and why the page was found where no text shows it.
 * @param {HTMLElement} item
 * @param {Hit} hit
 * @param {Text} text
 * @param {string[]} look
 * @param {Why} why
 */
export function show(item, hit, [[, summary, facts = ''], ...sections], look, why) {
  const link = /** @type {HTMLAnchorElement} */ (item.querySelector('a'));
  const place = /** @type {HTMLElement} */ (item.querySelector('.sok-utdrag'));
  const lit = (/** @type {string} */ s) => marks(marked(s, look));
  const to = (/** @type {string|undefined} */ id) => (id ? `${link.href}#${id}` : '');
  if (facts) item.querySelector('.sok-fakta')?.append(' · ', ...lit(facts));
  const term = hit.kind.defines && defined(sections, look);
  if (term) { // a word that the page explains, in place of the page
    link.replaceChildren(...lit(term[0]));
    link.href = to(term[2]) || link.href;
    place.replaceChildren(...lit(term[1]));
    return;
  }
  const head = shown(summary, look);
  const title = shown(`${hit.title} ${facts}`, look);
  const found = head > 1 || head && title ? undefined : excerpt(sections, (s) => matches(s, look));
  if (found && found.shown > head) {
    const name = found.id ? [make('a', { href: to(found.id) }, ...lit(found.heading))] : lit(found.heading);
    const heading = found.heading ? [make('span', { class: 'sok-rubrik' }, ...name, ': ')] : [];
    place.replaceChildren(...heading, ...lit(found.text));
    return;
  }
  place.replaceChildren(...lit(summary));
  if (!head && !title) item.append(make('p', { class: 'sok-varfor' }, hit.via ? fill(why.related, { name: hit.via }) : why.otherWords));
}

/**
 * The passage of a page that shows most of the question, or nothing.
 * @param {Section[]} sections
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
 * @param {Section[]} sections
 * @param {string[]} look
 */
function defined(sections, look) {
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
