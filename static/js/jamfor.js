// @ts-check
// The page of comparisons: puts what its address names side by side. The tables are
// complete without this script; boxes in them are the form's fields, so that choosing
// is going to an address.
import words from 'insyn:words/compare';
import { make } from './dom.js';
import { fill } from './say.js';

/**
 * The chosen rows of a table as columns of another: few things are easier to compare
 * beside each other, and on a phone only so.
 * @param {HTMLTableElement} table
 * @param {HTMLTableRowElement[]} rows
 */
function turned(table, rows) {
  const heads = [.../** @type {HTMLTableRowElement} */ (table.tHead?.rows[0]).cells].slice(2);
  const cell = (/** @type {'th'|'td'} */ tag, /** @type {Element} */ from, attributes = {}) =>
    make(tag, attributes, ...[...from.childNodes].map(n => n.cloneNode(true)));
  const head = make('thead', {}, make('tr', {}, make('th', { scope: 'col' }, words.what),
    ...rows.map(r => cell('th', r.cells[1], { scope: 'col' }))));
  const body = make('tbody', {}, ...heads.map((h, i) => make('tr', {}, cell('th', h, { scope: 'row' }),
    ...rows.map(r => cell('td', r.cells[i + 2])))));
  return make('table', { class: 'jamforelse' }, head, body);
}

/**
 * Puts chosen rows side by side, in the place of their table.
 * @param {HTMLTableElement} table
 * @param {HTMLTableRowElement[]} rows
 */
function putBeside(table, rows) {
  const section = /** @type {HTMLElement} */ (table.closest('section'));
  const heading = /** @type {HTMLElement} */ (section.querySelector('h2'));
  section.hidden = false;
  section.replaceChildren(heading,
    make('div', { class: 'rullbar', tabindex: '0', role: 'region', 'aria-labelledby': heading.id }, turned(table, rows)));
}

/**
 * Obeys an address, and says what it shows.
 * @param {HTMLFormElement} form
 * @param {Element} status
 * @param {URLSearchParams} asked
 */
function obey(form, status, asked) {
  const tables = [.../** @type {NodeListOf<HTMLTableElement>} */ (form.querySelectorAll('table[data-jamfor]'))].map(table => {
    const wanted = asked.getAll(table.dataset.jamfor ?? '');
    const rows = [...table.tBodies[0].rows];
    return { table, all: rows.length, rows: rows.filter(r => wanted.includes(r.dataset.val ?? '')),
      unknown: wanted.filter(id => !rows.some(r => r.dataset.val === id)) };
  });
  const chosen = tables.filter(t => t.rows.length > 0);
  const unknown = tables.flatMap(t => t.unknown);
  if (chosen.length > 0) for (const section of form.querySelectorAll('section')) section.hidden = true;
  for (const { table, rows } of chosen) putBeside(table, rows);
  const sum = (/** @type {number[]} */ list) => String(list.reduce((a, b) => a + b, 0));
  status.replaceChildren(
    ...chosen.length > 0 ? [fill(words.shown, { n: sum(chosen.map(t => t.rows.length)), all: sum(chosen.map(t => t.all)) }), ' '] : [],
    ...unknown.length > 0 ? [fill(words.unknown, { values: unknown.join(', ') }), ' '] : [],
    make('a', { href: form.action }, words.all));
}

const form = /** @type {HTMLFormElement|null} */ (document.querySelector('#jamforelser'));
const status = document.querySelector('[data-jamforval]');
const asked = new URLSearchParams(location.search);
if (form && status && asked.size > 0) obey(form, status, asked);
