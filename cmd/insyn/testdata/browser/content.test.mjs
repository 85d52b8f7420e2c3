// The site of the repository's own content. What is asked of it here holds for any content: no name, address, sum or
// result of it stands in a test, so that an editor can change all of them.
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { axeOn, colours } from './lib/axe.mjs'
import { launch, none, unfold, viewport, withPage } from './lib/browser.mjs'
import { fits } from './lib/layout.mjs'
import { broken } from './lib/links.mjs'
import { firstResult, found } from './lib/search.mjs'
import { unnamed } from './lib/semantics.mjs'
import { content } from './lib/site.mjs'
import { errors } from './lib/valid.mjs'
import { fetched, wire } from './lib/weight.mjs'

let s, browser
before(async () => { s = await content(); browser = await launch() })
after(() => browser.close())

test('axe finds nothing: 390 px, light, unfolded', () => axeOn(browser, s, s.sample, { viewport: viewport(390) }, unfold))
test('axe finds nothing: 1280 px, dark, folded', () => axeOn(browser, s, s.first, { viewport: viewport(1280), colorScheme: 'dark' }, undefined, colours))

test('no sideways scroll at 320 px, folded', () => fits(browser, s, s.sample, {}, [320]))
test('no sideways scroll at 320 px, unfolded', () => fits(browser, s, s.sample, {}, [320], unfold))

test('language, title, landmarks, headings and names on every page', async () => none(await unnamed(browser, s)))
test('every internal link and fragment leads somewhere', () => none(broken(s)))
for (const javaScriptEnabled of [true, false]) {
  test(`following the address of what lies in folds opens them${javaScriptEnabled ? '' : ', without scripts'}`, async () => {
    const folded = s.pages.map(p => [p, p.html.match(/<details[^>]* id="?([^"\s>]+)/)?.[1]]).filter(([, id]) => id)
    assert.ok(folded.length > 0, 'no page folds what has an address')
    for (const [p, id] of folded) {
      await withPage(browser, { viewport: viewport(390), javaScriptEnabled }, async page => {
        await page.goto(`${s.url.slice(0, -1)}${p.address}#${id}`)
        const first = page.locator(`details#${id} > :not(summary)`).first()
        await first.waitFor({ state: 'visible' })
        const top = (await first.boundingBox()).y
        assert.ok(top >= 0 && top < viewport(390).height, `${p.address}#${id} is ${top} px away`)
      })
    }
  })
}

test('HTML, CSS and SVG are valid', () => none(errors(s)))

// A page may weigh its frame, which has room for a map's coast, and five bytes for each of its words: so a page that lists
// others may grow with how many there are.
test('no page weighs more than what it says calls for', async t => {
  const frame = 14_000, word = 5
  const problems = []
  let most = 0
  for (const p of s.pages) {
    const n = await wire(s, p.address)
    const limit = frame + word * p.words
    most = Math.max(most, n / limit)
    if (n > limit) problems.push(`${p.address}: ${n} bytes for ${p.words} words, more than ${limit}`)
  }
  t.diagnostic(`at most ${Math.round(100 * most)} % of what is allowed`)
  none(problems)
})

test('all that a page fetches: at most 100 kB, and 200 bytes for every page of the site', async t => {
  const limit = 100_000 + 200 * s.pages.length
  await withPage(browser, { viewport: viewport(390) }, async page => {
    const problems = []
    let most = 0
    for (const p of s.sample) {
      const n = await fetched(s, page, p)
      most = Math.max(most, n)
      if (n > limit) problems.push(`${p.address}: ${n} bytes`)
    }
    t.diagnostic(`at most ${most} bytes of ${limit}`)
    none(problems)
  })
})

test('a page is found by its own title, and the first result costs at most 40 kB, and a byte for every four words of the site', async t => {
  const limit = 40_000 + s.pages.reduce((n, p) => n + p.words, 0) / 4
  await withPage(browser, {}, async page => {
    const titles = s.sample.filter(p => p.kind === 'projekt').map(p => [p.address, p.html.match(/<h1[^>]*>([^<]*)/)[1].replaceAll('&amp;', '&')])
    assert.ok(titles.length > 0, 'there are no projects')
    for (const [address, title] of titles) assert.ok((await found(s, page, title)).slice(0, 3).includes(address), `${title} does not lead to ${address}`)
    const n = await firstResult(s, page, titles[0][1].slice(0, 12))
    t.diagnostic(`${n} bytes of ${limit}`)
    assert.ok(n <= limit, `${n} bytes, more than ${limit}`)
  })
})
