// A journalist pastes the code of a chart or a project into a page of their own: it is shown whole, without a scrollbar and
// without a script of ours, and links leave the frame. What is not made for frames refuses them.
import assert from 'node:assert/strict'
import { createServer } from 'node:http'
import { after, before, test } from 'node:test'
import { launch, none, settle, viewport, withPage } from './lib/browser.mjs'
import { site } from './lib/site.mjs'

let s, browser, host, foreign, offers
before(async () => {
  s = await site()
  browser = await launch()
  const base = s.pages.find(p => p.address === '/').html.match(/rel="canonical" href="([^"]+)"/)[1]
  const read = code => code.replace(/&lt;/g, '<').replace(/&gt;/g, '>').replace(/&#34;/g, '"').replace(/&#43;/g, '+').replace(/&amp;/g, '&')
  offers = s.pages.flatMap(p => [...p.html.matchAll(/class="inbaddning-kod"><code>([^<]*)/g)].map(([, code]) => ({ from: p, code: read(code).replace(base, s.url) })))
  host = createServer((q, r) => {
    r.writeHead(200, { 'content-type': 'text/html; charset=utf-8' })
    r.end(`<!DOCTYPE html><html lang="sv"><meta name="viewport" content="width=device-width"><title>Tidningen</title>${decodeURIComponent(q.url.split('?')[1] ?? '')}`)
  }).listen(0, '127.0.0.1')
  await new Promise(done => host.once('listening', done))
  foreign = html => `http://127.0.0.1:${host.address().port}/?${encodeURIComponent(html)}`
})
after(() => { host.close(); return browser.close() })

const framed = s => s.pages.filter(p => p.kind.startsWith('inbaddat-'))
const address = offer => new URL(offer.code.match(/src="([^"]+)"/)[1]).pathname

test('every project and every chart has code to paste, and every page for frames is offered', () => {
  none(s.pages.filter(p => p.kind === 'projekt' && !p.html.includes('data-inbaddning')).map(p => p.address))
  none(s.pages.filter(p => p.html.split('data-mening').length !== p.html.split('data-inbaddning').length - (p.kind === 'projekt' ? 1 : 0)).map(p => `${p.address}: a chart without code`))
  const offered = new Set(offers.map(address))
  assert.deepEqual(framed(s).map(p => p.address).sort(), [...offered].sort())
})

for (const width of [320, 1280]) {
  test(`pasted into another page, ${width} px wide: whole, without a scrollbar`, async () => {
    const problems = []
    await withPage(browser, { viewport: { ...viewport(320), width } }, async page => {
      for (const offer of new Map(offers.map(o => [address(o), o])).values()) {
        await page.goto(foreign(offer.code.replace(' loading="lazy"', '')))
        const frame = page.frames()[1]
        await settle(frame)
        const { high, wide, drawn, text } = await frame.evaluate(() => {
          const root = document.documentElement
          return {
            high: root.scrollHeight - innerHeight, wide: root.scrollWidth - innerWidth, text: document.querySelector('h1').textContent,
            drawn: document.querySelector('main').getBoundingClientRect().height / innerHeight,
          }
        })
        if (high > 0) problems.push(`${address(offer)}: ${high} px too low`)
        if (wide > 0) problems.push(`${address(offer)}: ${wide} px too narrow`)
        if (width === 320 && drawn < .6) problems.push(`${address(offer)}: ${Math.round(100 * drawn)} % of the frame is used`)
        assert.ok(text.trim())
      }
    })
    none(problems)
  })
}

test('a link leaves the frame', async () => {
  const offer = offers.find(o => o.from.kind === 'projekt')
  await withPage(browser, {}, async page => {
    await page.goto(foreign(offer.code))
    await page.frames()[1].locator('.inbaddat-fot a').click()
    await page.waitForURL(url => url.pathname === offer.from.address)
  })
})

test('the code is copied in one step', async () => {
  const p = offers.find(o => o.from.kind !== 'projekt').from
  await withPage(browser, { permissions: ['clipboard-read', 'clipboard-write'] }, async page => {
    await page.goto(s.url.slice(0, -1) + p.address)
    const box = page.locator('[data-inbaddning]').first()
    await box.locator('summary').click()
    await box.getByRole('button').click()
    assert.equal(await page.evaluate(() => navigator.clipboard.readText()), await box.locator('code').textContent())
    assert.notEqual(await box.locator('[role=status]').textContent(), '')
  })
})

test('a page of the site itself is not shown in a frame', async () => {
  const context = await browser.newContext()
  const page = await context.newPage()
  const shown = async address => {
    await page.goto(foreign(`<iframe src="${s.url.slice(0, -1)}${address}"></iframe>`))
    return page.frames()[1].evaluate(() => document.querySelector('main') !== null).catch(() => false)
  }
  assert.ok(await shown(address(offers[0])), 'a page for frames is not shown in one')
  for (const p of s.first.filter(p => !p.kind.startsWith('inbaddat-'))) assert.ok(!await shown(p.address), `${p.address} is shown in a frame`)
  await context.close()
})
