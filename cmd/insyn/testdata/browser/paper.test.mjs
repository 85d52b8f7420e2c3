// Pages on paper, as one would hand them out.
import { after, before, test } from 'node:test'
import { launch, viewport, visit } from './lib/browser.mjs'
import { print } from './lib/paper.mjs'
import { site } from './lib/site.mjs'

let s, browser
before(async () => { s = await site(); browser = await launch() })
after(() => browser.close())

const each = (options, check, pages = s.first) => visit(s, browser, options, check, pages)

// pressed is what does something on a screen only.
const pressed = 'nav:not(.start-vagar), form:not(:has(table)), button, summary:not(.delar > summary), .hopp, .hamta, .citera, .skarm'

const light = async page => {
  await page.emulateMedia({ media: 'print' })
  await page.setViewportSize({ width: 650, height: 900 })
  const problems = await page.evaluate(pressed => {
    const problems = []
    for (const e of document.querySelectorAll(pressed)) if (e.checkVisibility()) problems.push(`${e.localName}.${e.className} is printed`)
    for (const e of document.querySelectorAll('main table')) {
      if (!e.checkVisibility() && !e.closest('.diagram')) problems.push(`not on paper: “${e.textContent.trim().slice(0, 40)}”`)
    }
    for (const e of document.querySelectorAll('main details > :not(summary)')) {
      if (!e.checkVisibility({ contentVisibilityAuto: true }) && !e.closest('form, .hamta, .diagram, .citera')) problems.push(`folded on paper: “${e.textContent.trim().slice(0, 40)}”`)
    }
    for (const e of document.querySelectorAll('main :is(p,h1,h2,li,td)')) {
      const rgb = getComputedStyle(e).color.match(/\d+/g).map(Number)
      if (Math.max(...rgb) > 90) problems.push(`${e.localName}.${e.className} is printed in ${rgb}`)
    }
    return [...new Set(problems)].slice(0, 5)
  }, pressed)
  const wide = await page.evaluate(() => document.scrollingElement.scrollWidth - document.scrollingElement.clientWidth)
  if (wide > 0) problems.push(`${wide} px too wide for the paper`)
  const ground = await page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor)
  if (ground !== 'rgb(255, 255, 255)') problems.push(`the paper is ${ground}`)
  await page.emulateMedia({ media: null })
  await page.setViewportSize(viewport(1280))
  return problems
}

for (const javaScriptEnabled of [true, false]) {
  test(`light and whole for who reads in the dark, scripts ${javaScriptEnabled}`, () => each({ colorScheme: 'dark', javaScriptEnabled }, light))
}

test('no edge of a sheet tears charts, rows, or a heading from its text; none is left all but empty', () => each({}, async page => (await print(page)).problems, s.sample))

const atMost = (kind, most) => each({}, async page => {
  const allowed = await most(page)
  const { sheets } = await print(page)
  return sheets <= allowed ? [] : [`${sheets} sheets`]
}, s.sample.filter(p => p.kind === kind))

test('a project prints on two sheets, or three if many nämnder report it', () => atMost('projekt', async page => await page.locator('#delar + * tbody tr').count() > 3 ? 3 : 2))
test('a year prints on four sheets', () => atMost('ar', () => 4))

test('what a sum is made of comes last', () => each({}, async page => {
  await page.emulateMedia({ media: 'print' })
  await page.setViewportSize({ width: 680, height: 1012 })
  const problems = await page.evaluate(() => {
    const parts = [...document.querySelectorAll('main .tal > .delar')].filter(e => e.checkVisibility() && e.offsetHeight)
    const rest = [...document.querySelectorAll('main :is(h2, .diagram, .rader)')].filter(e => e.checkVisibility() && !e.closest('.delar'))
    return parts.filter(p => rest.some(e => e.getBoundingClientRect().top > p.getBoundingClientRect().bottom)).map(p => `${p.textContent.trim().slice(0, 40)} comes before the rest`)
  })
  await page.emulateMedia({ media: null })
  await page.setViewportSize(viewport(1280))
  return problems
}, s.sample.filter(p => p.html.includes('class="delar"'))))
