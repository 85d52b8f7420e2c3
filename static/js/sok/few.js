// @ts-check
// Whether few pages answer a question, so that its reader may want to go on from them: see onward.js,
// which is fetched only then.
import { best } from './tally.js';
import { ONWARD } from './weights.js';

/**
 * @typedef {{of: {doc: number, worth: number}[], found: Set<number>, held: Float32Array, room: number}} Few
 *   of: the pages to go on from, with what each is worth against the best; found: all pages found; held: what each page
 *   is worth for the words of the question that it has; room: how many more fill the list
 */

/**
 * The pages to go on from: the best and those hardly worse, where few were found and the best is an answer
 * that has two words of the question, or is about its one.
 * @param {import('./engine.js').Ranked[]} ranked
 * @param {import('./tally.js').Tally} tally
 * @param {import('./ways.js').Group[]} groups
 * @returns {Few|undefined}
 */
export function few(ranked, tally, groups) {
  const room = ONWARD.most - ranked.length;
  const [first, ...rest] = room > 0 ? best([...ranked], ranked.length) : [];
  const words = groups.filter((g) => !g.soft).length;
  if (!first?.sure || !first.about && tally.matched[first.doc] < Math.min(2, words)) return undefined;
  const of = [first, ...rest.filter((r) => r.sure && r.score >= first.score * ONWARD.least)];
  return {
    of: of.map(({ doc, score }) => ({ doc, worth: score / first.score })), room,
    found: new Set(ranked.map((r) => r.doc)), held: tally.score.map((s) => ONWARD.held * s / first.score),
  };
}
