// How the search does on every name of an index, whatever the names are: what is suggested when the
// first letters are typed, and what leads when one letter is wrong:
//   node names.mjs <folder of index.json> <names as JSON: [name, address, shown][]> [--misses]
import { readFileSync } from 'node:fs';
import { fold, words } from '../../../../../static/js/analyse.js';
import { openFolder } from './eval.mjs';

const TYPED = 4; // letters after which a name is to be suggested
const SUGGESTIONS = 7;
const LETTERS = 'etaonrsi';

/** The name as one types it: folded words. @param {string} name */
const plain = (name) => words(name).map((w) => w.folded).join(' ');

/** A number that follows from a text, so that the errors are the same each time. @param {string} s */
const hash = (s) => [...s].reduce((h, c) => (h * 31 + (c.codePointAt(0) ?? 0)) >>> 0, 7);

/**
 * The name with one error of each kind, in a word of five letters or more and not in its first letter: a letter left
 * out, doubled, another one, and two that changed places.
 * @param {string} name
 */
function misspelt(name) {
  const all = words(name).filter((w) => /^\p{L}{5,}$/u.test(name.slice(w.start, w.end)));
  if (!all.length) return [];
  const w = all[hash(name) % all.length];
  const at = w.start + 1 + hash(`${name}!`) % (w.end - w.start - 2);
  const [before, c, next, after] = [name.slice(0, at), name[at], name[at + 1], name.slice(at + 2)];
  const other = [...LETTERS].find((l) => l !== fold(c) && l !== fold(next));
  return [before + next + after, before + c + c + next + after, before + other + next + after, ...(c === next ? [] : [before + next + c + after])];
}

/** @param {import('../../../../../static/js/sok/engine.js').Engine} engine @param {string} q @param {boolean} [names] */
async function found(engine, q, names = false) {
  const { hits, loose } = await engine.search(q, { limit: SUGGESTIONS, names });
  return loose ? [] : hits.map((h) => (h.address ? `/${h.address}/` : '/'));
}

const [folder, file] = process.argv.slice(2);
/** @type {[string, string, boolean][]} shown: what the page shows as its name, rather than another spelling */
const names = JSON.parse(readFileSync(file, 'utf8'));
const engine = await openFolder(folder);
const owners = new Map();
for (const [name, address] of names) owners.set(plain(name), (owners.get(plain(name)) ?? new Set()).add(address));
const misses = { suggested: /** @type {string[]} */ ([]), misspelt: /** @type {string[]} */ ([]) };
let [typed, errors] = [0, 0];
for (const [name, address, own] of names) {
  const begun = [...name].slice(0, TYPED).join('');
  if (!own || begun.length < TYPED || !/^\p{L}+$/u.test(begun)) continue;
  typed++;
  // Others that begin alike may come before it; nothing else may.
  const alike = new Set(names.filter(([n]) => plain(n).startsWith(plain(begun))).map(([, a]) => a));
  const shown = await found(engine, begun, true);
  const at = shown.indexOf(address);
  if (!(at < 0 ? shown : shown.slice(0, at)).every((a) => alike.has(a)) || at < 0 && shown.length < SUGGESTIONS) misses.suggested.push(`${begun} (${name}): ${shown.join(' ')}`);
}
for (const [name, , own] of names) {
  for (const q of own ? misspelt(name) : []) {
    if (owners.has(plain(q))) continue; // another name
    errors++;
    const [first] = await found(engine, q);
    if (!owners.get(plain(name)).has(first)) misses.misspelt.push(`${q}: ${first}`);
  }
}
if (process.argv.includes('--misses')) console.log(misses);
else console.log(JSON.stringify({ names: names.length, suggested: 1 - misses.suggested.length / typed, misspelt: 1 - misses.misspelt.length / errors }));
