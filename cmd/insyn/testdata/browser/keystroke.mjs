// How long the search takes for a keystroke in a browser whose processor is slowed down, as a phone's:
//   node keystroke.mjs --index <folder of index.json> [--slower 4]
// A report for `make bench`, not a test: what it says depends on the machine and on what else it does. The search's own
// modules run in the page; the judged queries are typed letter by letter, once to warm up and once measured.
import { readFile } from 'node:fs/promises'
import { createServer } from 'node:http'
import { join, normalize, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { readQueries } from '../../internal/search/testdata/metrics.mjs'
import { launch } from './lib/browser.mjs'

const arg = (name, or) => (process.argv.includes(name) ? process.argv[process.argv.indexOf(name) + 1] : or)
const slower = Number(arg('--slower', '4'))
const folders = { js: fileURLToPath(new URL('../../../../static/js', import.meta.url)), index: resolve(arg('--index', '')) }
const types = { js: 'text/javascript', json: 'application/json' }
const each = 12 // every so manieth of the judged queries

const server = createServer(async (req, res) => {
  const [, folder, rest = ''] = /^\/(js|index)\/(.*)$/.exec(normalize(new URL(req.url, 'http://localhost').pathname)) ?? []
  const data = folder && await readFile(join(folders[folder], rest)).catch(() => undefined)
  res.writeHead(folder && !data ? 404 : 200, { 'content-type': types[rest.split('.').pop()] ?? 'text/html' })
  res.end(data || '<!doctype html><title>-</title>')
})
await new Promise(done => server.listen(0, '127.0.0.1', done))
const url = `http://127.0.0.1:${server.address().port}`

const browser = await launch()
const page = await browser.newPage()
await page.goto(url)
const session = await page.context().newCDPSession(page)
await session.send('Emulation.setCPUThrottlingRate', { rate: slower })
const times = await page.evaluate(async questions => {
  const { Engine } = await import('/js/sok/engine.js')
  const engine = await Engine.open(new URL('/index/index.json', location.href).href, async u => (await fetch(u)).json())
  const times = []
  for (const round of ['warm', 'measured']) {
    for (const q of questions) {
      for (let n = 2; n <= q.length; n++) {
        const start = performance.now()
        await engine.search(q.slice(0, n), { limit: 20 })
        if (round === 'measured') times.push(performance.now() - start)
      }
    }
  }
  return times.sort((a, b) => a - b)
}, readQueries().map(q => q.query).filter((_, i) => i % each === 0))
await browser.close()
server.close()
const at = share => Number(times[Math.floor((times.length - 1) * share)].toFixed(1))
console.log({ slower, keystrokes: times.length, p50: at(0.5), p95: at(0.95), p99: at(0.99), max: at(1) })
