// @ts-check
// What the filters of the project list compute: which rows a choice leaves, the counts
// beside each choice, what is said of them, and the address. It touches no document, so that
// it runs in Node too.
import { fold, slug, stem, words as wordsOf } from '../analyse.js';
import { fill, plural } from '../say.js';

/**
 * A project of the list.
 * @typedef {{slug: string, name: string, values: Record<string, Map<string, string>>, end: string, paid: number, known: boolean, about: boolean, missing: number, text: string}} Row
 *   values: by facet, its values as they are shown under their slugs; MISSING if the source does not say
 *   end: the date it ends, or ''
 *   paid: what is known to have been paid out, if anything is; about: whether that is approximate; missing: how many figures are not known
 *
 * What is chosen: by facet the slugs of values, words, and an order.
 * @typedef {{chosen: Record<string, string[]>, text: string, order: Order}} State
 *
 * What the filters say: the module insyn:words/filter.
 * @typedef {typeof import('insyn:words/filter').default} Words
 * @typedef {keyof Words['facets']} Facet
 * @typedef {keyof Words['orders']} Order
 */

/** The facets in order: each is an attribute of the rows and a parameter of the address. */
export const FACETS = /** @type {Facet[]} */ (['namnd', 'tema', 'program', 'mal', 'land', 'stad', 'roll', 'status', 'ar']);

/** The orders; the first is the page's own. */
export const ORDERS = /** @type {Order[]} */ (['status', 'namn', 'utbetalt', 'slut']);

/** Stands in the address for rows whose value is not known. */
const MISSING = 'uppgift-saknas';

/**
 * A row from an element's data attributes and its name.
 * @param {Record<string, string|undefined>} data
 * @param {string} name
 * @returns {Row}
 */
export function row(data, name) {
  /** @type {Row['values']} */
  const values = {};
  for (const facet of FACETS) {
    const shown = (data[facet] || MISSING).split(';');
    values[facet] = new Map(shown.map((v) => [slug(v), v]));
  }
  return {
    slug: data.projekt ?? '', name, values, end: data.slut ?? '', paid: Number(data.utbetalt), known: Boolean(data.utbetalt), about: Boolean(data.ungefar),
    missing: Number(data.saknade), text: fold(data.text ?? ''),
  };
}

/**
 * Returns whether a row's text holds every word of a text; a word may be the beginning or
 * a part of one.
 * @param {string} text
 * @returns {(r: Row) => boolean}
 */
function saying(text) {
  const asked = wordsOf(text).map((w) => [w.folded, stem(w.folded)]); // once, however many rows there are
  return (r) => asked.every((forms) => forms.some((form) => r.text.includes(form)));
}

/**
 * The rows that a choice leaves; without one facet when its own choices are counted.
 * @param {Row[]} rows
 * @param {State} state
 * @param {string} [without]
 */
export function select(rows, state, without = '') {
  const facets = Object.entries(state.chosen).filter(([f, c]) => f !== without && c.length);
  const says = saying(state.text);
  return rows.filter((r) => facets.every(([f, chosen]) => chosen.some((id) => r.values[f].has(id))) && says(r));
}

/**
 * The choices of a facet in the language's order. What the source does not say is last.
 * @param {Row[]} rows
 * @param {Facet} facet
 * @param {Words} words
 */
export function choices(rows, facet, words) {
  const names = new Map(rows.flatMap((r) => [...r.values[facet]]));
  const missing = names.delete(MISSING);
  const { compare } = new Intl.Collator(words.language, { numeric: true });
  const list = [...names].map(([id, label]) => ({ id, label })).sort((a, b) => compare(a.label, b.label));
  const without = facet === 'tema' ? words.themeless : words.missing; // themes are the editors' reading, which lacks nothing
  return missing ? [...list, { id: MISSING, label: without }] : list;
}

/**
 * How many rows each choice of a facet would show beside what the other facets have chosen.
 * @param {Row[]} rows
 * @param {State} state
 * @param {string} facet
 * @returns {Map<string, number>}
 */
export function counts(rows, state, facet) {
  const found = new Map();
  for (const r of select(rows, state, facet)) for (const id of r.values[facet].keys()) found.set(id, (found.get(id) ?? 0) + 1);
  return found;
}

/**
 * What is said of the rows that are shown: how many they are, and their sum.
 * @param {Row[]} shown
 * @param {number} all how many rows there are
 * @param {Words} words
 */
export function summary(shown, all, words) {
  if (!shown.length) return words.none;
  if (shown.length === all) return fill(words.all, { all });
  const sum = shown.reduce((s, r) => s + r.paid, 0);
  const missing = shown.reduce((s, r) => s + r.missing, 0);
  const exact = amount(sum, words);
  const said = shown.some((r) => r.about) ? fill(words.about, { amount: exact }) : exact;
  const text = fill(words.shown, { n: shown.length, all, sum: said });
  return missing ? `${text} ${fill(plural(words.language, words.lacking, missing), { n: missing })}` : text;
}

/**
 * An amount as the language writes it: 1 234 567 kr.
 * @param {number} n
 * @param {Words} words
 */
export function amount(n, words) {
  return fill(words.amount, { n: n.toLocaleString(words.language) });
}

/**
 * The rows in an order; those without what it goes by are last.
 * @param {Row[]} rows
 * @param {Order} order
 * @param {Words} words
 */
export function sorted(rows, order, words) {
  const { compare } = new Intl.Collator(words.language, { numeric: true });
  /** @type {Record<Order, (a: Row, b: Row) => number>} */
  const by = {
    status: () => 0,
    namn: (a, b) => compare(a.name, b.name),
    utbetalt: (a, b) => Number(b.known) - Number(a.known) || b.paid - a.paid || compare(a.name, b.name),
    slut: (a, b) => Number(b.end !== '') - Number(a.end !== '') || compare(a.end, b.end) || compare(a.name, b.name),
  };
  return [...rows].sort(by[order]);
}

/**
 * What is chosen in an address, of what there is to choose, and what the address has besides.
 * @param {string} query
 * @param {Row[]} rows
 * @returns {{state: State, unknown: string[]}}
 */
export function fromQuery(query, rows) {
  const p = new URLSearchParams(query);
  /** @type {string[]} */
  const unknown = [];
  /** @type {State['chosen']} */
  const chosen = {};
  for (const f of FACETS) {
    const [there, not] = split(p.getAll(f), (v) => rows.some((r) => r.values[f].has(v)));
    chosen[f] = there;
    unknown.push(...not);
  }
  const [orders, not] = split(p.getAll('ordning'), (v) => ORDERS.some((o) => o === v));
  unknown.push(...not);
  return { state: { chosen, text: p.get('text') ?? '', order: /** @type {Order} */ (orders[0] ?? ORDERS[0]) }, unknown };
}

/**
 * @param {string[]} list
 * @param {(v: string) => boolean} keep
 */
function split(list, keep) {
  return [list.filter(keep), list.filter((v) => !keep(v))];
}

/** @param {State} state */
export function toQuery({ chosen, text, order }) {
  const p = new URLSearchParams();
  for (const f of FACETS) for (const v of [...(chosen[f] ?? [])].sort()) p.append(f, v);
  if (text.trim()) p.set('text', text.trim());
  if (order !== ORDERS[0]) p.set('ordning', order);
  return p.toString();
}
