// axe-core: WCAG 2.0-2.2 A and AA, best practice, and contrast 7:1, with no violation.
import { after, before, test } from 'node:test'
import { axeOn, colours } from './lib/axe.mjs'
import { launch, unfold, viewport } from './lib/browser.mjs'
import { site } from './lib/site.mjs'

let s, browser
before(async () => { s = await site(); browser = await launch() })
after(() => browser.close())

const run = (pages, options, prepare, asked) => axeOn(browser, s, pages, options, prepare, asked)

test('320 px, light, folded', () => run(s.sample, { viewport: viewport(320) }))
test('390 px, dark, unfolded', () => run(s.sample, { viewport: viewport(390), colorScheme: 'dark' }, unfold, colours))
test('768 px, light, folded', () => run(s.first, { viewport: viewport(768) }))
test('1280 px, light, unfolded', () => run(s.sample, { viewport: viewport(1280) }, unfold))
test('1280 px, dark, folded', () => run(s.sample, { viewport: viewport(1280), colorScheme: 'dark' }, undefined, colours))
test('forced colours', () => run(s.first, { forcedColors: 'active' }))
test('200 % text at 390 px', () => run(s.first, { viewport: viewport(390) }, async page => {
  const devtools = await page.context().newCDPSession(page)
  await devtools.send('Page.setFontSizes', { fontSizes: { standard: 32, fixed: 26 } })
}))
