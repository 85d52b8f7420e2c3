// The pages that each question leads to, in order, or those to go on to from these:
// node ask.mjs <folder of index.json> <questions as JSON> [--onward]
import { openFolder } from './eval.mjs';

const [folder, questions, onward] = process.argv.slice(2);
const engine = await openFolder(folder);
const found = [];
for (const q of JSON.parse(questions)) {
  const answer = await engine.search(q);
  const pages = onward ? await engine.onward(answer) : answer.loose ? [] : answer.hits;
  found.push(pages.map((p) => `/${p.address}/`));
}
console.log(JSON.stringify(found));
