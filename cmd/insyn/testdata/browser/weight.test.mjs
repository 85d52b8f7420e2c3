// What a reader has to fetch, in bytes on the wire as a server compresses them. The limits are for the fixture city, so
// that they say what layouts and scripts weigh; content.test.mjs has those that grow with what the pages say.
import assert from 'node:assert/strict'
import { statSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { after, before, test } from 'node:test'
import { launch, none, viewport, withPage } from './lib/browser.mjs'
import { files, site } from './lib/site.mjs'
import { fetched, wire } from './lib/weight.mjs'

// A project page has references to itself and its figures, its facts as JSON-LD, whom to ask and
// codes to frame it: 1 400 bytes; words that can be asked: 100. What paper needs is a stylesheet that no page waits for.
const limit = { project: 13_500, start: 25_000, any: 60_000, fonts: 40_000 }

// The search field of every page has a small script that fetches the rest when
// the field is used. Else only these kinds of pages have scripts.
const everywhere = /^js\/sok\.js$/
const scripted = {
  sok: 'searches while you type',
  projektlista: 'filters the list',
  jamfor: 'sets what is chosen side by side',
}
const small = 1_000

let s, browser
before(async () => { s = await site(); browser = await launch() })
after(() => browser.close())

test(`a project page with its stylesheet: at most ${limit.project} bytes`, async t => {
  const css = await wire(s, '/insyn.css')
  const problems = []
  let most = 0
  for (const p of s.pages.filter(p => p.kind === 'projekt')) {
    const n = css + await wire(s, p.address)
    most = Math.max(most, n)
    if (n > limit.project) problems.push(`${p.address}: ${n} bytes`)
  }
  t.diagnostic(`the heaviest: ${most} bytes, of which the stylesheet ${css}`)
  none(problems)
})

test(`the start page with charts and map: at most ${limit.start} bytes; no page over ${limit.any}`, async t => {
  await withPage(browser, { viewport: viewport(390) }, async page => {
    const problems = []
    for (const p of s.sample) {
      const n = await fetched(s, page, p)
      if (p.address === '/') t.diagnostic(`the start page: ${n} bytes`)
      if (n > (p.address === '/' ? limit.start : limit.any)) problems.push(`${p.address}: ${n} bytes`)
    }
    for (const p of s.pages) {
      const n = Buffer.byteLength(p.html)
      if (n > 2 * limit.any) problems.push(`${p.address}: ${n} bytes of HTML before compression`)
    }
    none(problems)
  })
})

test('no page over the limit in HTML alone', async () => {
  const problems = []
  for (const p of s.pages) {
    const n = await wire(s, p.address)
    if (n > limit.any) problems.push(`${p.address}: ${n} bytes`)
  }
  none(problems)
})

test('no script on a page that does not need one', async () => {
  const problems = []
  for (const p of s.pages) {
    for (const [, src] of p.html.matchAll(/<script\b[^>]*?src="?([^"\s>?]*)/g)) {
      const file = new URL(src, 'http://insyn.invalid/' + p.file).pathname.slice(1)
      if (!everywhere.test(file) && !scripted[p.kind]) problems.push(`${p.address} (${p.kind}): ${file}`)
    }
  }
  for (const file of files(s.dir).filter(f => everywhere.test(f))) {
    const n = await wire(s, '/' + file)
    if (n > small) problems.push(`${file} is on every page and has ${n} bytes`)
  }
  none(problems)
})

test('the search field fetches nothing before it is used', async () => {
  await withPage(browser, {}, async page => {
    const p = s.pages.find(p => p.kind === 'projekt')
    const asked = []
    page.on('request', r => asked.push(new URL(r.url()).pathname))
    await page.goto(s.url.slice(0, -1) + p.address, { waitUntil: 'networkidle' })
    none(asked.filter(a => /\.(js|json)$/.test(a) && !everywhere.test(a.slice(1))))
  })
})

test(`fonts: subset, preloaded, at most ${limit.fonts} bytes together`, () => {
  const fonts = files(s.dir).filter(f => f.endsWith('.woff2'))
  const total = fonts.reduce((n, f) => n + statSync(join(s.dir, f)).size, 0)
  assert.ok(fonts.length > 0 && total <= limit.fonts, `${total} bytes`)
  const css = readFileSync(join(s.dir, 'insyn.css'), 'utf8')
  // Those without a range of letters of their own are needed on every page.
  const always = [...css.matchAll(/@font-face\{[^}]*\}/g)].map(m => m[0]).filter(f => f.includes('url(') && !f.includes('unicode-range')).map(f => f.match(/fonts\/[^)"']+/)[0])
  none(s.pages.flatMap(p => always.filter(f => !p.html.includes(`${f}" as="font"`)).map(f => `${p.address}: ${f} is not preloaded`)))
})
