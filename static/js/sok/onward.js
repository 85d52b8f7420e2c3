// @ts-check
// Where to go on to from the pages found: what they belong to, and what belongs to them. Where few
// pages answer a question, these often do too. What leads where comes with the texts of the pages
// found (onward.go), so it costs nothing before these are shown.
import { best } from './tally.js';
import { numbers } from './terms.js';
import { ONWARD } from './weights.js';

/**
 * @typedef {import('./engine.js').Ranked} Ranked
 * @typedef {{of: Ranked[], found: Set<number>, held: Float32Array}} Start
 *   of: the pages to go on from, the best first; found: all pages found; held: how much of the question each page has
 */

/**
 * The pages to go on from: the best and those hardly worse, where few were found and the best is an answer
 * that has two words of the question, or is about its one.
 * @param {Ranked[]} ranked
 * @param {import('./tally.js').Tally} tally
 * @param {import('./ways.js').Group[]} groups
 * @returns {Start|undefined}
 */
export function start(ranked, tally, groups) {
  const [first, ...rest] = ranked.length < ONWARD.most ? best([...ranked], ranked.length) : [];
  const words = groups.filter((g) => !g.soft).length;
  if (!first?.sure || !first.about && tally.matched[first.doc] < Math.min(2, words)) return undefined;
  const of = [first, ...rest.filter((r) => r.sure && r.score >= first.score * ONWARD.least)];
  return { of, found: new Set(ranked.map((r) => r.doc)), held: tally.score.slice() };
}

/**
 * The pages that these lead to, at most as many as fill the list: first those that the best of them and
 * most lead to, and that have words of the question.
 * @param {import('./reader.js').Index} index
 * @param {Start} from
 */
export async function onward(index, { of, found, held }) {
  const texts = await Promise.all(of.map(({ doc }) => index.text(doc)));
  const most = of[0].score;
  /** @type {Map<number, number>} */
  const linked = new Map();
  texts.forEach(([[, , , links = '']], i) => {
    let doc = -1;
    for (const gap of numbers(links)) {
      doc += gap + 1;
      if (!found.has(doc)) linked.set(doc, (linked.get(doc) ?? 0) + of[i].score / most);
    }
  });
  const list = [...linked].map(([doc, worth]) => ({ doc, score: worth + ONWARD.held * held[doc] / most }));
  return best(list, ONWARD.most - found.size);
}
