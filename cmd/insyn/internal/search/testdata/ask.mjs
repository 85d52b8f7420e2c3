// The pages that each question leads to, in order: node ask.mjs <folder of index.json> <questions as JSON>
import { openFolder } from './eval.mjs';

const [folder, questions] = process.argv.slice(2);
const engine = await openFolder(folder);
const found = [];
for (const q of JSON.parse(questions)) {
  const { hits, loose } = await engine.search(q);
  found.push(loose ? [] : hits.map((h) => `/${h.address}/`));
}
console.log(JSON.stringify(found));
