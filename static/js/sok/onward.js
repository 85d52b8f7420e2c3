// @ts-check
// Where to go on to from the pages found: what they belong to, and what belongs to them. Where few
// pages answer a question, these often do too. What leads where comes with the texts of the pages
// found (onward.go), and this script, which imports nothing, when these are shown.

/**
 * The pages that those found lead to, at most as many as fill the list: first those that the best of them
 * and most lead to, and that have words of the question.
 * @param {import('./reader.js').Index} index
 * @param {import('./few.js').Few} from
 */
export async function onward(index, { of, found, held, room }) {
  const links = await Promise.all(of.map((r) => index.onward(r.doc)));
  /** @type {Map<number, number>} */
  const worth = new Map();
  of.forEach((r, i) => {
    for (const doc of links[i]) if (!found.has(doc)) worth.set(doc, (worth.get(doc) ?? held[doc]) + r.worth);
  });
  return [...worth].sort(([a, x], [b, y]) => y - x || a - b).slice(0, room).map(([doc]) => doc);
}
