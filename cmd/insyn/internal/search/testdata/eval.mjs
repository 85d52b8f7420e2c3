// Scores the search on the judged queries, against a built index:
//   node eval.mjs --index <folder of index.json> [--set dev|first|wide|held|new|unseen|pages|aside] [--sets] [--json] [--misses]
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { Engine } from '../../../../../static/js/sok/engine.js';
import { byCategory, measure, ndcg, ofSet, readQueries, success } from './metrics.mjs';

const SETS = ['dev', 'first', 'wide', 'held', 'new', 'unseen', 'pages', 'aside'];
const UNSEEN = new Set(['held', 'unseen', 'aside']); // whose single queries nobody looks at
const arg = (name) => process.argv[process.argv.indexOf(name) + 1];
const has = (name) => process.argv.includes(name);

/** Reads the files of an index from the disk. @param {string} url */
export const load = async (url) => JSON.parse(readFileSync(new URL(url), 'utf8'));

/** @param {string} folder */
export function openFolder(folder) {
  return Engine.open(pathToFileURL(resolve(folder)).href + '/index.json', load);
}

/** Pages that only have parts of the words are no answer; those that the found ones lead to follow them. @param {Engine} engine @param {import('./metrics.mjs').Judged[]} queries */
export async function run(engine, queries) {
  const runs = [];
  for (const judged of queries) {
    const answer = await engine.search(judged.query, { limit: 10 });
    const pages = answer.loose ? [] : [...answer.hits, ...await engine.onward(answer)];
    runs.push({ judged, found: pages.map((p) => (p.address ? `/${p.address}/` : '/')) });
  }
  return runs;
}

async function main() {
  const engine = await openFolder(arg('--index'));
  const set = has('--set') ? arg('--set') : '';
  const all = await run(engine, readQueries());
  const runs = set ? ofSet(all, set) : all;
  if (has('--json')) {
    console.log(JSON.stringify(Object.fromEntries(SETS.map((s) => [s, measure(ofSet(all, s))]))));
    return;
  }
  if (has('--sets')) return console.table(round(SETS.map((s) => ({ set: s, ...measure(ofSet(all, s)) }))));
  console.table(round([{ category: 'all', ...measure(runs) }, ...byCategory(runs)]));
  if (has('--misses')) misses(runs);
}

/** @param {Record<string, any>[]} rows */
function round(rows) {
  return rows.map((r) => Object.fromEntries(Object.entries(r).map(([k, v]) => [k, typeof v === 'number' ? Math.round(v * 1000) / 1000 : v])));
}

/** @param {import('./metrics.mjs').Run[]} runs */
function misses(runs) {
  for (const r of runs) {
    if (UNSEEN.has(r.judged.set)) continue;
    const real = r.judged.grades.size > 0;
    if (real ? success(r) && ndcg(r) > 0.85 : !r.found.length) continue;
    console.log(`${real ? ndcg(r).toFixed(2) : 'nonsense'}  ${r.judged.query}\n      got ${r.found.slice(0, 6).join(' ')}\n      for ${[...r.judged.grades].map(([a, g]) => `${a}=${g}`).join(' ')}`);
  }
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) await main();
