// The first page that each question leads to, or '': node ask.mjs <folder of index.json> <questions as JSON>
import { openFolder } from './eval.mjs';

const [folder, questions] = process.argv.slice(2);
const engine = await openFolder(folder);
const first = [];
for (const q of JSON.parse(questions)) {
  const { hits: [hit], loose } = await engine.search(q);
  first.push(hit && !loose ? `/${hit.address}/` : '');
}
console.log(JSON.stringify(first));
