// @ts-check
// What the filters of the project list compute: which rows a choice leaves, the counts
// beside each choice, sums, the address, and the selection as CSV. It touches no
// document, so that it runs in Node too.
import { fold, slug as slugOf, stem, words } from '../analyse.js';

/**
 * A project of the list.
 * @typedef {{slug: string, values: Record<string, string[]>, paid: number, missing: number, text: string}} Row
 *   values: by facet, as shown; none means that the source does not say
 *   paid: what is known to have been paid out; missing: how many figures are not known
 *
 * What is chosen: by facet the slugs of values, and words.
 * @typedef {{chosen: Record<string, string[]>, text: string}} State
 */

/** The facets in order: the attribute and parameter, and the heading. */
export const FACETS = /** @type {[string, string][]} */ ([
  ['namnd', 'Nämnd'], ['program', 'Program'], ['mal', 'Mål'], ['land', 'Land'], ['stad', 'Stad'],
  ['roll', 'Malmös roll'], ['status', 'Status'], ['ar', 'År'],
]);

/** Stands in the address for rows whose value is not known. */
export const MISSING = 'uppgift-saknas';

/**
 * A value in the address: "En grön stad" is en-gron-stad.
 * @param {string} value
 */
export function slug(value) {
  let s = slugs.get(value);
  if (s === undefined) slugs.set(value, s = slugOf(value));
  return s;
}

/** The slugs made so far: each is asked for once a row, facet and choice.
 * @type {Map<string, string>} */
const slugs = new Map();

const swedish = new Intl.Collator('sv', { numeric: true });

/**
 * A row from an element's data attributes.
 * @param {Record<string, string|undefined>} data
 * @returns {Row}
 */
export function row(data) {
  /** @type {Record<string, string[]>} */
  const values = {};
  for (const [facet] of FACETS) values[facet] = (data[facet] ?? '').split(';').map((v) => v.trim()).filter(Boolean);
  const paid = data.utbetalt ?? '';
  const missing = data.saknade ?? (paid === '' ? '1' : '0');
  return { slug: data.projekt ?? '', values, paid: Number(paid || 0), missing: Number(missing), text: fold(data.text ?? '') };
}

/**
 * Whether a row has one of the values chosen of a facet.
 * @param {Row} r
 * @param {string} facet
 * @param {string[]} chosen
 */
function has(r, facet, chosen) {
  const own = r.values[facet];
  return own.length ? own.some((v) => chosen.includes(slug(v))) : chosen.includes(MISSING);
}

/**
 * Whether a row's text holds every word; a word may be the beginning or a part of one.
 * @param {Row} r
 * @param {string} text
 */
function says(r, text) {
  return words(text).every((w) => r.text.includes(w.folded) || r.text.includes(stem(w.folded)));
}

/**
 * The rows that a choice leaves; without one facet when its own choices are counted.
 * @param {Row[]} rows
 * @param {State} state
 * @param {string} [without]
 */
export function select(rows, state, without = '') {
  const facets = Object.entries(state.chosen).filter(([f, c]) => f !== without && c.length);
  return rows.filter((r) => facets.every(([f, c]) => has(r, f, c)) && says(r, state.text));
}

/**
 * The choices of a facet in Swedish order, with how many rows each would show
 * beside what the other facets have chosen. What the source does not say is last.
 * @param {Row[]} rows
 * @param {State} state
 * @param {string} facet
 */
export function choices(rows, state, facet) {
  const left = select(rows, state, facet);
  const names = new Map();
  for (const r of rows) for (const v of r.values[facet]) names.set(slug(v), v);
  const list = [...names].map(([id, label]) => ({ id, label, count: left.filter((r) => has(r, facet, [id])).length }));
  list.sort((a, b) => swedish.compare(a.label, b.label));
  if (rows.some((r) => !r.values[facet].length)) {
    list.push({ id: MISSING, label: 'Uppgift saknas', count: left.filter((r) => !r.values[facet].length).length });
  }
  return list;
}

/** @param {Row[]} rows */
export function sums(rows) {
  return { count: rows.length, paid: rows.reduce((s, r) => s + r.paid, 0), missing: rows.reduce((s, r) => s + r.missing, 0) };
}

/**
 * Whole kronor as they are written: 1 234 567 kr.
 * @param {number} n
 */
export function kronor(n) {
  return `${String(n).replace(/\B(?=(\d{3})+$)/g, '\u00a0')}\u00a0kr`;
}

/**
 * @param {string} query
 * @returns {State}
 */
export function fromQuery(query) {
  const p = new URLSearchParams(query);
  return { chosen: Object.fromEntries(FACETS.map(([f]) => [f, p.getAll(f)])), text: p.get('text') ?? '' };
}

/** @param {State} state */
export function toQuery({ chosen, text }) {
  const p = new URLSearchParams();
  for (const [f] of FACETS) for (const v of [...(chosen[f] ?? [])].sort()) p.append(f, v);
  if (text.trim()) p.set('text', text.trim());
  return p.toString();
}

/**
 * The records of a CSV file (RFC 4180): each as it stands, and its fields.
 * @param {string} csv
 */
export function records(csv) {
  const out = [];
  for (const m of csv.matchAll(/(?:"(?:[^"]|"")*"|[^"\r\n])+(?:\r?\n|$)/g)) {
    const line = m[0].replace(/\r?\n$/, '');
    const fields = [...line.matchAll(/(?:^|[,;])("(?:[^"]|"")*"|[^,;"]*)/g)].map((f) => f[1].replace(/^"([^]*)"$/, '$1').replaceAll('""', '"'));
    out.push({ raw: m[0].endsWith('\n') ? m[0] : `${m[0]}\r\n`, fields });
  }
  return out;
}

/**
 * The rows of a CSV file that belong to some projects, under the same columns.
 * @param {string} csv
 * @param {Set<string>} slugs
 */
export function selection(csv, slugs) {
  const [head, ...rest] = records(csv);
  const column = head.fields.findIndex((f) => ['slug', 'id', 'projekt'].includes(f.replace('\ufeff', '')));
  return head.raw + rest.filter((r) => slugs.has(r.fields[column])).map((r) => r.raw).join('');
}
