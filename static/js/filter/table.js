// @ts-check
// The rows of a list that is too long for its page, as a file has them. It touches no
// document, so that it runs in Node too. What the file holds is described in dom.js.
import { FACETS, row } from './rows.js';

/**
 * A row with what its place in the list shows, which is on no page that is loaded.
 * @typedef {import('./rows.js').Row & {href: string, summary: string, amount: string, meta: string}} FarRow
 */

/** A cell of the table: a text, or which of its values. @typedef {string|number[]} Cell */

/**
 * @param {{values: string[], rows: Cell[][]}} table
 * @returns {FarRow[]}
 */
export function farRows({ values, rows }) {
  return rows.map((cells) => {
    /** @param {Cell} cell */
    const text = (cell) => (typeof cell === 'string' ? cell : cell.map((i) => values[i]).join(';'));
    const [projekt, href, name, summary, amount, ...rest] = cells.map(text);
    const facets = rest.slice(0, FACETS.length);
    const [slut, utbetalt, ungefar, saknade, more] = rest.slice(FACETS.length);
    const data = Object.fromEntries(FACETS.map((f, i) => [f, facets[i]]));
    const look = [name, summary, data.namnd, data.program, more].join(' ');
    return { ...row({ ...data, projekt, slut, utbetalt, ungefar, saknade, text: look }, name), href, summary, amount, meta: meta(data) };
  });
}

/**
 * Who takes part, as what, and when.
 * @param {Record<string, string>} data
 */
function meta({ namnd, roll, ar }) {
  const years = ar.split(';');
  const when = years.length > 1 ? `${years[0]}–${years[years.length - 1]}` : ar;
  return [namnd.replaceAll(';', ', '), roll.replaceAll(';', ', '), when].filter(Boolean).join('\u00a0· ');
}
