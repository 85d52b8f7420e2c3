// @ts-check
// The selection as a file: the rows of the list's table that are left. It touches no
// document, so that it runs in Node too.

/** The column of a project's slug. */
const SLUG = 'projekt';

/**
 * The records of a CSV file (RFC 4180): each as it stands, and its fields.
 * @param {string} csv
 */
export function records(csv) {
  const out = [];
  for (const m of csv.matchAll(/(?:"(?:[^"]|"")*"|[^"\r\n])+(?:\r?\n|$)/g)) {
    const line = m[0].replace(/\r?\n$/, '');
    const fields = [...line.matchAll(/(?:^|,)("(?:[^"]|"")*"|[^,"]*)/g)].map((f) => f[1].replace(/^"([^]*)"$/, '$1').replaceAll('""', '"'));
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
  const column = head.fields.findIndex((f) => f.replace('\ufeff', '') === SLUG);
  return head.raw + rest.filter((r) => slugs.has(r.fields[column])).map((r) => r.raw).join('');
}
