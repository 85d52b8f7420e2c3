// axe-core: WCAG 2.0-2.2 A and AA, best practice, and contrast 7:1, with no violation.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { after, before, test } from 'node:test'
import { launch, none, settle, unfold, viewport, withPage } from './lib/browser.mjs'
import { here } from './lib/serve.mjs'
import { site } from './lib/site.mjs'

const axe = readFileSync(join(here, 'node_modules/axe-core/axe.min.js'), 'utf8')
const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22a', 'wcag22aa', 'best-practice']

let s, browser
before(async () => { s = await site(); browser = await launch() })
after(() => browser.close())

// violations returns what axe finds on the page, a line each.
async function violations(page, where) {
  const found = await page.evaluate(async values => {
    const result = await axe.run(document, {
      runOnly: { type: 'tag', values }, resultTypes: ['violations'], preload: false,
      rules: { 'target-size': { enabled: true }, 'color-contrast-enhanced': { enabled: true } },
    })
    return result.violations.map(v => `${v.id} (${v.help}) at ${v.nodes.slice(0, 3).map(n => n.target.join(' ') + (n.any[0]?.message ? ': ' + n.any[0].message : '')).join('; ')}`)
  }, tags)
  return found.map(v => `${where}: ${v}`)
}

async function run(pages, options, prepare = async () => {}) {
  none(await withPage(browser, options, async page => {
    const problems = []
    for (const p of pages) {
      await page.goto(s.url.slice(0, -1) + p.address)
      await prepare(page)
      await settle(page)
      await page.evaluate(axe)
      problems.push(...await violations(page, p.address))
    }
    return problems
  }))
}

test('320 px, light, folded', () => run(s.sample, { viewport: viewport(320) }))
test('390 px, dark, unfolded', () => run(s.sample, { viewport: viewport(390), colorScheme: 'dark' }, unfold))
test('768 px, light, folded', () => run(s.first, { viewport: viewport(768) }))
test('1280 px, light, unfolded', () => run(s.first, { viewport: viewport(1280) }, unfold))
test('1280 px, dark, folded', () => run(s.sample, { viewport: viewport(1280), colorScheme: 'dark' }))
test('forced colours', () => run(s.first, { forcedColors: 'active' }))
test('200 % text at 390 px', () => run(s.first, { viewport: viewport(390) }, async page => {
  const devtools = await page.context().newCDPSession(page)
  await devtools.send('Page.setFontSizes', { fontSizes: { standard: 32, fixed: 26 } })
}))
