// The portal's search beside MiniSearch and Pagefind, on the same pages and the same
// judged queries: node compare.mjs --index <folder of index.json and pages.json> (see README.md).
// MiniSearch gets a Swedish stemmer, folded letters, prefixes, typing errors and field boosts,
// Pagefind its Swedish and titles that weigh more. Their weights are plausible, not tuned on
// these queries as ours are on 'dev', and they get no synonyms: read 'held' and 'unseen' with that in mind.
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { openFolder, run } from './eval.mjs';
import { measure, ofSet, readQueries } from './metrics.mjs';
import { fold, stem, words } from '../../../../../static/js/analyse.js';

const folder = process.argv[process.argv.indexOf('--index') + 1];
const pages = JSON.parse(readFileSync(join(folder, 'pages.json'), 'utf8'));
const queries = readQueries();
const titles = new Map(pages.map((p) => [p.Address, [p.Title, p.Short].filter(Boolean).join(' ')]));

/** The page as an ordinary engine sees it. */
const flat = pages.map((p) => ({
  id: p.Address,
  title: p.Title,
  names: [p.Short, ...(p.Spellings ?? [])].join(' '),
  links: [...(p.Links ?? []).map((a) => titles.get(a) ?? ''), ...(p.Names ?? [])].join(' '),
  headings: (p.Sections ?? []).map((s) => s.Heading).join(' '),
  text: [p.Summary, ...(p.Facts ?? []), ...(p.Sections ?? []).map((s) => s.Text)].join(' '),
}));

async function own() {
  return { name: 'Insyn', runs: await run(await openFolder(folder), queries) };
}

async function mini() {
  const { default: MiniSearch } = await import('minisearch');
  const engine = new MiniSearch({
    fields: ['title', 'names', 'links', 'headings', 'text'],
    tokenize: (text) => words(text).map((w) => text.slice(w.start, w.end)),
    processTerm: (term) => stem(fold(term)),
    searchOptions: { boost: { title: 8, names: 7, links: 2, headings: 2 }, prefix: (_t, i, all) => i === all.length - 1, fuzzy: (t) => (t.length < 4 ? false : t.length < 8 ? 1 : 2), combineWith: 'OR' },
  });
  engine.addAll(flat);
  return { name: 'MiniSearch', runs: queries.map((judged) => ({ judged, found: engine.search(judged.query).slice(0, 10).map((r) => r.id) })) };
}

async function pagefind() {
  const { createIndex, close } = await import('pagefind');
  const dir = mkdtempSync(join(tmpdir(), 'pagefind-'));
  const { index } = await createIndex({ forceLanguage: 'sv' });
  for (const p of flat) {
    const content = [`<h1 data-pagefind-weight="10">${esc(p.title)}</h1>`, `<p data-pagefind-weight="8">${esc(p.names)}</p>`, `<p data-pagefind-weight="3">${esc(p.links)}</p>`, `<h2>${esc(p.headings)}</h2>`, `<p>${esc(p.text)}</p>`];
    await index.addHTMLFile({ url: p.id, content: `<html lang="sv"><body data-pagefind-body>${content.join('')}</body></html>` });
  }
  await index.writeFiles({ outputPath: dir });
  await close();
  const runs = await askPagefind(dir);
  rmSync(dir, { recursive: true });
  return { name: 'Pagefind', runs };
}

const esc = (/** @type {string} */ s) => s.replaceAll('&', '&amp;').replaceAll('<', '&lt;');

/** Runs Pagefind's browser script here, with files for fetch. @param {string} dir */
async function askPagefind(dir) {
  Object.assign(globalThis, {
    window: globalThis,
    location: new URL('http://localhost/'),
    document: { querySelector: () => ({ getAttribute: () => 'sv' }), currentScript: null },
    fetch: async (/** @type {string|URL} */ url) => {
      const name = String(url).replace(/^.*?pagefind-base\//, '').split('?')[0];
      return existsSync(join(dir, name)) ? new Response(readFileSync(join(dir, name))) : new Response('', { status: 404 });
    },
  });
  const client = await import(pathToFileURL(resolve(dir, 'pagefind.js')).href);
  await client.options({ basePath: 'http://localhost/pagefind-base/' });
  await client.init('sv');
  const runs = [];
  for (const judged of queries) {
    const { results } = await client.search(judged.query);
    const found = await Promise.all(results.slice(0, 10).map(async (r) => (await r.data()).url));
    runs.push({ judged, found });
  }
  return runs;
}

const rows = {};
for (const make of [own, mini, pagefind]) {
  try {
    const { name, runs } = await make();
    for (const label of ['dev', 'held', 'new', 'unseen']) {
      const m = measure(ofSet(runs, label));
      rows[`${name}, ${label}`] = Object.fromEntries(Object.entries(m).map(([k, v]) => [k, Math.round(v * 1000) / 1000]));
    }
  } catch (e) {
    console.error(`${make.name}: ${e instanceof Error ? e.stack : e}`);
  }
}
console.table(rows);
