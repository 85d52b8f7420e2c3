// @ts-check
// The names of pages in a small index: they are not stored, because they follow from what
// is shown of the pages and from which pages link to them. Package search makes
// the same terms for a large index (names.go).
import { keyOf, nameOf, stem, words } from '../analyse.js';
import { AFTER, numbers, TOP } from './terms.js';

/**
 * What a page counts under the name of one that it links to, and of one that links to it, by how many
 * links it has: the fewer, the more each says of it. See linkingLevels and linkedLevels in Go.
 */
const LINKING = [[3, 12], [12, 10], [Infinity, 8]];
const LINKED = [[2, 6], [6, 4], [12, 2]];

/**
 * @param {number[][]} steps
 * @param {number} links
 */
const levelOf = (steps, links) => steps.find(([most]) => links <= most)?.[1] ?? 0;

/** What stands before the explanation in a title; see shortTitle in Go. */
const BEFORE = [' – ', ' - ', ': ', ' ('];

/**
 * A name as it is compared, or '' if it is too short to be one.
 * @param {string} name
 * @param {Set<string>} stop
 */
function written(name, stop) {
  const n = nameOf(words(name), stop);
  return n.length > 2 ? n : '';
}

/** @param {string} title */
function shortTitle(title) {
  const sep = BEFORE.find((s) => title.includes(s));
  return sep ? title.slice(0, title.indexOf(sep)) : '';
}

/**
 * The pages that link to each page.
 * @param {string} coded
 * @param {number} size
 */
function linking(coded, size) {
  const all = numbers(coded);
  let at = 0;
  return Array.from({ length: size }, () => {
    let doc = -1;
    return Array.from({ length: all[at++] }, () => (doc += all[at++] + 1));
  });
}

/**
 * The pages that each page links to, of those that link to each.
 * @param {number[][]} from
 */
function turned(from) {
  const to = from.map(() => /** @type {number[]} */ ([]));
  from.forEach((list, doc) => list.forEach((at) => to[at].push(doc)));
  return to;
}

/**
 * The stems of each page's title and short name; see titleStems in Go.
 * @param {import('./reader.js').DocsData} docs
 */
export function titleStems({ t, s }) {
  const shorts = s.split('\n');
  return t.split('\n').map((title, doc) => new Set([...words(title), ...words(shorts[doc])].map((w) => stem(w.folded))));
}

/**
 * The terms of an index with those of the pages' names.
 * @param {import('./terms.js').Terms} terms
 * @param {import('./reader.js').DocsData} docs
 * @param {Set<string>} stop
 */
export function withNames(terms, docs, stop) {
  /** @type {Map<string, {name: string, places: Map<number, number>}>} */
  const found = new Map();
  const [titles, shorts, spelt] = [docs.t, docs.s, docs.k ?? ''].map((lines) => lines.split('\n'));
  const from = linking(docs.i ?? '', titles.length);
  const to = turned(from);
  titles.forEach((title, doc) => {
    const own = [title, shorts[doc], shortTitle(title)].map((n) => written(n, stop));
    const more = (spelt[doc] ?? '').split(' ').map((n) => n && `${n}=`);
    /** @type {Map<string, string>} */
    const names = new Map();
    for (const n of [...own, ...more]) if (n && !names.has(keyOf(n))) names.set(keyOf(n), n);
    for (const [k, name] of names) {
      const known = found.get(k) ?? { name: terms.written(k) || name, places: terms.postings(k) };
      found.set(k, known);
      if (name < known.name) known.name = name;
      const place = (/** @type {number} */ at, /** @type {number} */ level) => level && known.places.set(at, Math.max(known.places.get(at) ?? 0, level));
      for (const at of from[doc]) place(at, titles[at].startsWith(`${title} `) ? AFTER : levelOf(LINKING, to[at].length));
      for (const at of to[doc]) place(at, levelOf(LINKED, from[at].length));
      known.places.set(doc, TOP);
    }
  });
  return terms.merged(found);
}
