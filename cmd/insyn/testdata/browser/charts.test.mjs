// The text of charts: it can be read on the smallest phone, and neither spacing nor size that a reader asks for cuts it or
// lays it over other text. Names lead somewhere without a stop for each circle of a map.
import { after, before, test } from 'node:test'
import { launch, none, settle, viewport, withPage } from './lib/browser.mjs'
import { site } from './lib/site.mjs'

let s, browser, pages
before(async () => {
  s = await site(); browser = await launch()
  // A frame shows a chart that its page shows too, so some of them are enough.
  pages = s.pages.filter(p => /class="(diagram|stad-karta)[" ]/.test(p.html) && (p.kind !== 'inbaddat-diagram' || s.sample.includes(p)))
  for (const name of ['diagram', 'stad-karta']) if (!pages.some(p => p.html.includes(`class="${name}`))) throw new Error(`no page has a ${name}`)
})
after(() => browser.close())

// The reader's own spacing of WCAG 1.4.12.
const spacing = page => page.evaluate(() => {
  const sheet = new CSSStyleSheet()
  sheet.replaceSync('*{line-height:1.5!important;letter-spacing:.12em!important;word-spacing:.16em!important}p{margin-bottom:2em!important}')
  document.adoptedStyleSheets = [sheet]
})

const large = (_, devtools) => devtools.send('Page.setFontSizes', { fontSizes: { standard: 32, fixed: 26 } })
const usual = (_, devtools) => devtools.send('Page.setFontSizes', { fontSizes: { standard: 16, fixed: 13 } })

// steps are what readers do to a page, one after the other, and the windows that it is looked at in after each.
const steps = [
  ['as it is', usual, [320, 390, 1280]],
  ['with wider spacing', spacing, [320, 1280]],
  ['twice as large too', large, [390, 1280]],
  ['twice as large', page => page.evaluate(() => { document.adoptedStyleSheets = [] }), [390, 1280]],
]

// faults names the texts of charts that are small, cut off, or lie over each other.
const faults = page => page.evaluate(() => {
  const problems = [], found = []
  for (const chart of document.querySelectorAll('.staplar, svg.c')) {
    if (!chart.checkVisibility()) continue
    const frame = chart.getBoundingClientRect()
    const words = document.createTreeWalker(chart, NodeFilter.SHOW_TEXT, n => /\S/.test(n.data) && !n.parentElement.closest('title, desc, metadata') ? NodeFilter.FILTER_ACCEPT : NodeFilter.FILTER_SKIP)
    const boxes = []
    while (words.nextNode()) {
      const node = words.currentNode, e = node.parentElement, range = document.createRange()
      range.selectNodeContents(node)
      const scale = chart.localName === 'svg' ? frame.width / chart.viewBox.baseVal.width : 1
      const size = parseFloat(getComputedStyle(e).fontSize) * scale
      if (size < 13) problems.push(`“${node.data}” is ${size.toFixed(1)} px high`)
      for (const b of range.getClientRects()) {
        // Of a line of text only what letters take, not the space between lines.
        const air = Math.max(0, (b.height - size * 1.15) / 2)
        boxes.push({ text: node.data.trim(), left: b.left, right: b.right, top: b.top + air, bottom: b.bottom - air })
      }
    }
    for (const [i, b] of boxes.entries()) {
      if (b.left < frame.left - 1 || b.right > frame.right + 1 || b.bottom > frame.bottom + 2) problems.push(`“${b.text}” leaves its chart`)
      for (const o of boxes.slice(i + 1)) {
        if (b.text !== o.text && b.left < o.right - 1 && o.left < b.right - 1 && b.top < o.bottom - 1 && o.top < b.bottom - 1) problems.push(`“${b.text}” lies over “${o.text}”`)
      }
    }
    if (chart.localName === 'svg' && chart.querySelector('a, [tabindex]')) problems.push('a map has stops')
    found.push(boxes.length)
  }
  if (!found.some(Boolean)) problems.push('no text was found')
  return problems
})

test('text of charts, as it is, with wider spacing, and twice as large', async () => none(await withPage(browser, {}, async page => {
  const devtools = await page.context().newCDPSession(page)
  const problems = []
  for (const p of pages) {
    await page.goto(s.url.slice(0, -1) + p.address)
    for (const [what, take, widths] of steps) {
      await take(page, devtools)
      await settle(page)
      for (const width of widths) {
        await page.setViewportSize(viewport(width)) // nothing comes later: boxes are asked for, and so laid out
        for (const f of await faults(page)) problems.push(`${p.address} at ${width} px, ${what}: ${f}`)
      }
    }
  }
  return problems
})))

test('the names of rows are links', async () => {
  // In a frame they stand beside the reader's own page, which they would lead away from.
  const rows = pages.filter(p => !p.address.startsWith('/inbaddning/')).flatMap(p => [...p.html.matchAll(/<span class="staplar-namn[^"]*">(.*?)<\/span>/gs)].map(m => m[1]))
  const linked = rows.filter(r => r.startsWith('<a href='))
  none(linked.length > rows.length / 2 ? [] : [`${linked.length} of ${rows.length} names are links`])
})
