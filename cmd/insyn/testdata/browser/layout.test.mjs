// Nothing but a table's own frame scrolls sideways, nothing is cut off, nothing moves.
import { after, before, test } from 'node:test'
import { launch, none, settle, unfold, viewport, widths, withPage } from './lib/browser.mjs'
import { site } from './lib/site.mjs'

let s, browser
before(async () => { s = await site(); browser = await launch() })
after(() => browser.close())

// tooWide names what reaches outside the window, or is cut off by its own box.
const tooWide = page => page.evaluate(() => {
  const problems = []
  const name = e => e.localName + (e.className?.baseVal ?? e.className ? '.' + (e.className.baseVal ?? e.className) : '') + ` “${e.textContent.trim().slice(0, 40)}”`
  const scrolls = e => e.closest('.rullbar, svg, .dold')
  const root = document.scrollingElement
  if (root.scrollWidth > root.clientWidth) {
    problems.push(`scrolls sideways: ${root.scrollWidth} of ${root.clientWidth} px`)
    for (const e of document.body.querySelectorAll('*')) {
      const deepest = ![...e.children].some(c => c.getBoundingClientRect().right > root.clientWidth + .5)
      if (deepest && !scrolls(e) && e.getBoundingClientRect().right > root.clientWidth + .5) problems.push(`${name(e)} reaches ${Math.round(e.getBoundingClientRect().right)} px`)
      if (problems.length > 2) break
    }
  }
  for (const e of document.body.querySelectorAll('*')) {
    const style = getComputedStyle(e)
    if (e.clientWidth > 1 && e.clientHeight > 1 && /hidden|clip/.test(style.overflowX + style.overflowY) && !scrolls(e) && (e.scrollWidth > e.clientWidth + 1 || e.scrollHeight > e.clientHeight + 1)) problems.push(`${name(e)} is cut off`)
  }
  return problems
})

async function check(pages, options, widths, prepare = async () => {}) {
  none(await withPage(browser, options, async page => {
    const problems = []
    for (const p of pages) {
      await page.goto(s.url.slice(0, -1) + p.address)
      await prepare(page)
      for (const width of widths) {
        await page.setViewportSize(viewport(width))
        await settle(page)
        for (const w of await tooWide(page)) problems.push(`${p.address} at ${width} px: ${w}`)
      }
    }
    return problems
  }))
}

test('no sideways scroll, folded', () => check(s.sample, {}, widths))
test('no sideways scroll, unfolded', () => check(s.sample, {}, widths, unfold))

test('200 % text', () => check(s.sample, {}, [390, 768, 1280], async page => {
  const devtools = await page.context().newCDPSession(page)
  await devtools.send('Page.setFontSizes', { fontSizes: { standard: 32, fixed: 26 } })
  await unfold(page)
}))

// WCAG 1.4.12: the reader's own spacing of lines, paragraphs, letters and words.
test('wider text spacing', () => check(s.first, {}, [320, 1280], page => page.evaluate(() => {
  const sheet = new CSSStyleSheet()
  sheet.replaceSync('*{line-height:1.5!important;letter-spacing:.12em!important;word-spacing:.16em!important}p{margin-bottom:2em!important}')
  document.adoptedStyleSheets = [sheet]
})))

test('nothing moves while a page loads', async () => {
  const problems = []
  for (const width of [390, 1280]) {
    await withPage(browser, { viewport: viewport(width) }, async page => {
      await page.addInitScript(() => {
        window.shifts = []
        new PerformanceObserver(list => {
          for (const e of list.getEntries()) window.shifts.push(`${e.value.toFixed(4)} ${e.sources.map(s => s.node?.nodeName + '.' + (s.node?.className ?? '')).join(' ')}`)
        }).observe({ type: 'layout-shift', buffered: true })
      })
      for (const p of s.sample) {
        await page.goto(s.url.slice(0, -1) + p.address, { waitUntil: 'load' })
        await settle(page)
        for (const shift of await page.evaluate(() => window.shifts)) problems.push(`${p.address} at ${width} px: ${shift}`)
      }
    })
  }
  none(problems)
})
