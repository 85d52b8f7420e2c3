// @ts-check
// The selection as a file: the rows of the list's table that are left. It touches no
// document, so that it runs in Node too.

/** The column of a project's slug. */
const SLUG = 'projekt';

/**
 * The records of a CSV file (RFC 4180), each as its fields.
 * @param {string} csv
 */
export function records(csv) {
  return [...csv.replace(/^\ufeff/, '').matchAll(/(?:"(?:[^"]|"")*"|[^"\r\n])+(?:\r?\n|$)/g)].map((m) =>
    [...`,${m[0].replace(/\r?\n$/, '')}`.matchAll(/,("(?:[^"]|"")*"|[^,"]*)/g)].map((f) => f[1].replace(/^"([^]*)"$/, '$1').replaceAll('""', '"')));
}

/**
 * A field as it stands between semicolons.
 * @param {string} field
 */
const quoted = (field) => (/[;"\r\n]/.test(field) ? `"${field.replaceAll('"', '""')}"` : field);

/**
 * The rows of a CSV file that belong to some projects, under the same columns, in the form
 * that a Swedish spreadsheet opens rightly: semicolons and a byte order mark. Texts are
 * guarded against being read as formulas in the file already.
 * @param {string} csv
 * @param {Set<string>} slugs
 */
export function selection(csv, slugs) {
  const [head, ...rest] = records(csv);
  const column = head.indexOf(SLUG);
  const rows = [head, ...rest.filter((r) => slugs.has(r[column]))];
  return '\ufeff' + rows.map((r) => `${r.map(quoted).join(';')}\r\n`).join('');
}
