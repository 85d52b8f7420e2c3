// Looks for weights (static/js/sok/weights.js) that rank the seen queries better, one at a time:
//   node tune.mjs --index <folder> [--only name,name] [--folds 4] [--step 1.25]
// The queries are cut into folds by a hash. A step is taken only if the queries of every fold gain by it, or lose
// nothing, on the older and the newer sets together. So that one sees what comes of choosing rather than of ranking,
// each fold is also left out in turn: what the others would choose is measured on it.
import { openFolder, run } from './eval.mjs';
import { ndcg, readQueries, success } from './metrics.mjs';
import { WAYS, WEIGHT } from '../../../../../static/js/sok/weights.js';

const arg = (/** @type {string} */ name, /** @type {string} */ or) => (process.argv.includes(name) ? process.argv[process.argv.indexOf(name) + 1] : or);
const folds = Number(arg('--folds', '4'));
const step = Number(arg('--step', '1.25'));
const only = arg('--only', '').split(',').filter(Boolean);

/** @typedef {{name: string, get: () => number, set: (v: number) => void}} Weight */
/** @type {Weight[]} */
const weights = [
  ...Object.keys(WEIGHT).map((name) => ({ name, get: () => WEIGHT[name], set: (/** @type {number} */ v) => { WEIGHT[name] = v; } })),
  ...Object.keys(WAYS).map((name) => ({ name: `ways.${name}`, get: () => WAYS[name][0], set: (/** @type {number} */ v) => { WAYS[name][0] = v; } })),
].filter((w) => !only.length || only.includes(w.name));

/** The fold of a query. @param {string} q */
const foldOf = (q) => [...q].reduce((h, c) => (h * 31 + (c.codePointAt(0) ?? 0)) >>> 0, 7) % folds;

const queries = readQueries().filter((q) => ['dev', 'first', 'new'].includes(q.set));
const engine = await openFolder(arg('--index', ''));

/**
 * How well each fold is served: of the older and of the newer queries alike, order and first page alike; what
 * must find nothing and does costs as much as a question without an answer.
 */
async function measure() {
  const sums = Array.from({ length: folds }, () => [[0, 0], [0, 0]]);
  for (const r of await run(engine, queries)) {
    const sum = sums[foldOf(r.judged.query)][r.judged.set === 'new' ? 1 : 0];
    sum[0] += r.judged.grades.size ? (ndcg(r) + success(r)) / 2 : r.found.length ? 0 : 1;
    sum[1]++;
  }
  return sums.map(([[a, n], [b, m]]) => (a / (n || 1) + b / (m || 1)) / 2);
}

const mean = (/** @type {number[]} */ l) => l.reduce((a, b) => a + b, 0) / l.length;
const show = (/** @type {number[]} */ l) => l.map((v) => (v >= 0 ? '+' : '') + v.toFixed(4)).join(' ');

let now = await measure();
console.log(`at first ${mean(now).toFixed(4)}`);
const left = Array.from({ length: folds }, () => 0); // what each fold gains by what the others choose
for (const w of weights) {
  const was = w.get();
  let best = { value: was, at: now };
  for (const value of [was / step, was * step]) {
    w.set(value);
    const at = await measure();
    const gain = at.map((v, i) => v - now[i]);
    for (let out = 0; out < folds; out++) {
      const others = gain.filter((_, i) => i !== out);
      if (others.every((g) => g >= 0) && others.some((g) => g > 0)) left[out] += gain[out];
    }
    const all = gain.every((g) => g >= 0) && mean(at) > mean(best.at);
    if (gain.some((g) => g)) console.log(`${w.name} ${was} to ${value.toPrecision(3)}: ${show(gain)}${all ? ' taken' : ''}`);
    if (all) best = { value, at };
  }
  w.set(best.value);
  now = best.at;
}
console.log(`in the end ${mean(now).toFixed(4)}; what others chose gave the folds left out ${show(left)}`);
