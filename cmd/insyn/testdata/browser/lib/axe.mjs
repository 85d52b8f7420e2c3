// axe-core in a page: WCAG 2.0-2.2 A and AA, best practice, and contrast 7:1.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { none, settle, withPage } from './browser.mjs'
import { here } from './serve.mjs'

const axe = readFileSync(join(here, 'node_modules/axe-core/axe.min.js'), 'utf8')
// Contrast of 7:1 is asked for, which has that of 4.5:1 in it.
const rules = { 'target-size': { enabled: true }, 'color-contrast-enhanced': { enabled: true }, 'color-contrast': { enabled: false } }
const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22a', 'wcag22aa', 'best-practice']

const whole = { runOnly: { type: 'tag', values: tags }, rules }
// colours are the rules that another colour scheme can break: no other looks at colours.
export const colours = { runOnly: { type: 'rule', values: ['color-contrast-enhanced', 'link-in-text-block'] } }

// violations loads axe and returns what axe finds on the page, a line each.
export async function violations(page, where, asked = whole) {
  await page.evaluate(axe)
  const found = await page.evaluate(async asked => {
    const result = await axe.run(document, { ...asked, resultTypes: ['violations'], preload: false })
    return result.violations.map(v => `${v.id} (${v.help}) at ${v.nodes.slice(0, 3).map(n => n.target.join(' ') + (n.any[0]?.message ? ': ' + n.any[0].message : '')).join('; ')}`)
  }, asked)
  return found.map(v => `${where}: ${v}`)
}

// axeOn visits pages of a site, prepares each, and fails with what axe finds.
export async function axeOn(browser, { url }, pages, options, prepare = async () => {}, asked = whole) {
  none(await withPage(browser, options, async page => {
    const problems = []
    for (const p of pages) {
      await page.goto(url.slice(0, -1) + p.address)
      await prepare(page)
      await settle(page)
      problems.push(...await violations(page, p.address, asked))
    }
    return problems
  }))
}
