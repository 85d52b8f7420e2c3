// Judged queries and how well ranked answers serve them.
import { readFileSync } from 'node:fs';

/**
 * @typedef {{query: string, category: string, set: string, grades: Map<string, number>}} Judged
 * @typedef {{judged: Judged, found: string[]}} Run
 */

/** Where the judged queries stand; what they are, says README.md. */
const FILES = ['queries.tsv', 'citizens.tsv', 'unseen.tsv', 'pages.tsv', 'aside.tsv'];

/** @returns {Judged[]} */
export function readQueries() {
  const lines = FILES.flatMap((f) => readFileSync(new URL(f, import.meta.url), 'utf8').split('\n'));
  return lines.filter((l) => l && !l.startsWith('#')).map((line) => {
    const [query, category, set, relevant] = line.split('\t');
    const grades = new Map();
    for (const r of relevant.split(' ')) {
      const [address, grade] = r.split('=');
      if (address !== '-') grades.set(address, Number(grade));
    }
    return { query, category, set, grades };
  });
}

/** The runs of one set; see README.md. @param {Run[]} runs @param {string} set */
export function ofSet(runs, set) {
  return runs.filter(({ judged }) => judged.set === set || set === 'dev' && judged.set === 'first');
}

/** Gain of the ten first, against the best order there could be. @param {Run} run */
export function ndcg({ judged, found }) {
  const gain = (/** @type {number} */ g, /** @type {number} */ i) => (2 ** g - 1) / Math.log2(i + 2);
  const got = found.slice(0, 10).reduce((s, a, i) => s + gain(judged.grades.get(a) ?? 0, i), 0);
  const best = [...judged.grades.values()].sort((a, b) => b - a).slice(0, 10).reduce((s, g, i) => s + gain(g, i), 0);
  return got / best;
}

/** 1 over the place of the first page of grade 2 or more. @param {Run} run */
export function reciprocal({ judged, found }) {
  const i = found.findIndex((a) => (judged.grades.get(a) ?? 0) >= 2);
  return i < 0 ? 0 : 1 / (i + 1);
}

/** Whether the first page has the highest grade that any has. @param {Run} run */
export function success({ judged, found }) {
  return (judged.grades.get(found[0]) ?? 0) === Math.max(...judged.grades.values()) ? 1 : 0;
}

/** @param {Run[]} runs */
export function measure(runs) {
  const real = runs.filter((r) => r.judged.grades.size);
  const nonsense = runs.filter((r) => !r.judged.grades.size);
  const mean = (/** @type {number[]} */ l) => l.reduce((a, b) => a + b, 0) / (l.length || 1);
  return {
    queries: real.length,
    ndcg: mean(real.map(ndcg)),
    mrr: mean(real.map(reciprocal)),
    success: mean(real.map(success)),
    zero: mean(real.map((r) => (r.found.length ? 0 : 1))),
    nonsense: mean(nonsense.map((r) => (r.found.length ? 1 : 0))),
  };
}

/** @param {Run[]} runs */
export function byCategory(runs) {
  const groups = Map.groupBy ? Map.groupBy(runs, (r) => r.judged.category) : group(runs);
  return [...groups].map(([category, list]) => ({ category, ...measure(list) }));
}

/** @param {Run[]} runs */
function group(runs) {
  const out = new Map();
  for (const r of runs) out.set(r.judged.category, [...(out.get(r.judged.category) ?? []), r]);
  return out;
}
