// How long a keystroke takes and how much of the index is fetched before the first result (the
// scripts come to that, see search.test.mjs of the browser tests):
//   node latency.mjs --index <folder> [--typed typed.txt] [--json]
// Without a file the judged queries are typed, letter by letter; typed.txt is for the invented
// projects. The folders: see README.md.
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { brotliCompressSync, constants } from 'node:zlib';
import { Engine } from '../../../../../static/js/sok/engine.js';
import { readQueries } from './metrics.mjs';

const arg = (name) => (process.argv.includes(name) ? process.argv[process.argv.indexOf(name) + 1] : '');
const brotli = (/** @type {Buffer} */ b) => brotliCompressSync(b, { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } }).length;
const sizes = new Map();

/** @param {string} url */
function fetched(url) {
  const data = readFileSync(new URL(url));
  if (!sizes.has(url)) sizes.set(url, brotli(data));
  return { data: JSON.parse(data.toString()), size: sizes.get(url) };
}

/** @param {string} base @param {string[]} queries */
async function keystrokes(base, queries) {
  const engine = await Engine.open(base, async (u) => JSON.parse(readFileSync(new URL(u), 'utf8')));
  const times = [];
  for (const round of ['warm', 'timed']) {
    for (const q of queries) {
      for (let n = 2; n <= q.length; n++) {
        const start = performance.now();
        await engine.search(q.slice(0, n), { limit: 20 });
        if (round === 'timed') times.push(performance.now() - start);
      }
    }
  }
  times.sort((a, b) => a - b);
  return { keystrokes: times.length, p50: times[times.length >> 1], p95: times[Math.floor(times.length * 0.95)], max: times[times.length - 1] };
}

/** Bytes of the index, compressed, that one question fetches from nothing. @param {string} base @param {string} q */
async function bytes(base, q) {
  let sum = 0;
  const engine = await Engine.open(base, async (u) => {
    const { data, size } = fetched(u);
    sum += size;
    return data;
  });
  await engine.search(q, { limit: 20 });
  return sum;
}

const base = `${pathToFileURL(resolve(arg('--index'))).href}/index.json`;
const queries = arg('--typed') ? readFileSync(arg('--typed'), 'utf8').trim().split('\n') : readQueries().map((q) => q.query);
const cost = [];
for (const q of queries.slice(0, 60)) cost.push(await bytes(base, q));
const out = { ...await keystrokes(base, queries.slice(0, 150)), firstResultMost: Math.max(...cost), firstResultMean: Math.round(cost.reduce((a, b) => a + b, 0) / cost.length) };
console.log(process.argv.includes('--json') ? JSON.stringify(out) : out);
