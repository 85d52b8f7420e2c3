// No other host, no console message, no policy broken, nothing stored.
// withPage in lib/browser.mjs watches for the first three in all the other tests too.
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { launch, none, viewport, withPage } from './lib/browser.mjs'
import { site } from './lib/site.mjs'

let s, browser
before(async () => { s = await site(); browser = await launch() })
after(() => browser.close())

test('a page asks nobody else, says nothing on the console and stores nothing', async () => {
  none(await withPage(browser, { viewport: viewport(390) }, async page => {
    const notes = []
    for (const p of s.sample) {
      await page.goto(s.url.slice(0, -1) + p.address, { waitUntil: p.html.includes('<script') ? 'networkidle' : 'load' })
      if (await page.evaluate(() => document.cookie || localStorage.length || sessionStorage.length)) notes.push(`${p.address}: stores something`)
    }
    assert.deepEqual(await page.context().cookies(), [])
    return notes
  }))
})

test('the headers of the published site are sent', async () => {
  const { headers } = await fetch(s.url)
  assert.match(headers.get('content-security-policy'), /default-src 'none'/)
  assert.doesNotMatch(headers.get('content-security-policy'), /unsafe|https?:|\*/)
  assert.equal(headers.get('x-content-type-options'), 'nosniff')
  assert.equal(headers.get('referrer-policy'), 'no-referrer')
  assert.equal(headers.get('set-cookie'), null)
})
