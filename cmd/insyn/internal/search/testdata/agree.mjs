// Compares the client's analyser with the builder's, and the names that the client makes
// for an index in one file with those that the builder stores in parts:
//   node agree.mjs <words.json> <folder of one file> <folder of parts>
import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { Index } from '../../../../../static/js/sok/reader.js';
import { nameKey, stem, words } from '../../../../../static/js/analyse.js';

const [file, folder, parted] = process.argv.slice(2);
const lines = JSON.parse(readFileSync(file, 'utf8'));
const manifest = JSON.parse(readFileSync(join(folder, 'index.json'), 'utf8'));
const stop = new Set(manifest.stop.split(' '));
let count = 0;
const wrong = [];

for (const { Text, Words, Name } of lines) {
  const got = words(Text).map((w) => [Text.slice(w.start, w.end), w.folded, stem(w.folded)]);
  count += got.length;
  if (JSON.stringify(got) !== JSON.stringify(Words ?? [])) wrong.push(`${JSON.stringify(Text.slice(0, 80))}\n  client  ${JSON.stringify(got.filter((g, i) => String(g) !== String((Words ?? [])[i])).slice(0, 5))}\n  builder ${JSON.stringify((Words ?? []).filter((g, i) => String(g) !== String(got[i])).slice(0, 5))}`);
  const name = nameKey(words(Text), stop);
  if (name !== Name) wrong.push(`name of ${JSON.stringify(Text.slice(0, 80))}: ${name}, ${Name}`);
}

// The index stores how a term is written; the client works out the term from it.
const fromDisk = async (/** @type {string} */ url) => JSON.parse(readFileSync(new URL(url), 'utf8'));
const index = await Index.open(pathToFileURL(resolve(folder, 'index.json')).href, fromDisk);
await index.need(['0']); // the numbers stand in a file of their own
const apart = [index.numbers?.keys ?? [], index.parts[0]?.keys ?? []];
for (const list of apart) for (let i = 1; i < list.length; i++) if (!(list[i - 1] < list[i])) wrong.push(`terms out of order: ${list[i - 1]}, ${list[i]}`);
const keys = apart.flat();

// Both forms of the index have the same terms in the same places.
const inParts = await Index.open(pathToFileURL(resolve(parted, 'index.json')).href, fromDisk);
await inParts.need(keys);
let places = 0;
for (const key of keys) {
  const found = inParts.find(key);
  const [a, b] = [index.find(key)?.part.postings(key), found?.part.postings(key)].map((m) => JSON.stringify([...m ?? []]));
  places += found?.part.counts[found.at] ?? 0;
  if (a !== b) wrong.push(`${key}: in one file ${a}, in parts ${b}`);
}
const stored = inParts.parts.reduce((n, p) => n + (p?.keys.length ?? 0), 0);
if (stored !== keys.length) wrong.push(`${keys.length} terms in one file, ${stored} in parts`);

if (wrong.length) {
  console.log(wrong.slice(0, 20).join('\n'));
  process.exit(1);
}
console.log(`${count} words of ${lines.length} texts and ${keys.length} terms with ${places} places agree`);
