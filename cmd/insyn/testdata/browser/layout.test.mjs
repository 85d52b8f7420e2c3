// Nothing but a table's own frame scrolls sideways, nothing is cut off, nothing moves.
import { after, before, test } from 'node:test'
import { launch, none, settle, unfold, viewport, widths, withPage } from './lib/browser.mjs'
import { fits } from './lib/layout.mjs'
import { site } from './lib/site.mjs'

let s, browser
before(async () => { s = await site(); browser = await launch() })
after(() => browser.close())

const check = (pages, options, widths, prepare) => fits(browser, s, pages, options, widths, prepare)

test('no sideways scroll, folded', () => check(s.sample, {}, widths))
test('no sideways scroll, unfolded', () => check(s.sample, {}, widths, unfold))

// An amount with its unit, as it is written in sentences, tables and charts. One that an edge cuts looks like a smaller one.
test('no amount stands on two lines, and on a phone no table hides any of one', async () => none(await withPage(browser, {}, async page => {
  const problems = []
  let amounts = 0
  for (const p of s.sample) {
    await page.goto(s.url.slice(0, -1) + p.address)
    await unfold(page)
    for (const width of [320, 390, 1280]) {
      await page.setViewportSize(viewport(width))
      await settle(page)
      const { seen, broken } = await page.evaluate(brokenAmounts)
      amounts += seen
      const cut = width === 390 ? await page.evaluate(cutNumbers) : []
      problems.push(...broken.concat(cut).map(b => `${p.address} at ${width} px: ${b}`))
    }
    await page.setViewportSize(viewport(320))
    await spaced(page)
    const { broken } = await page.evaluate(brokenAmounts)
    problems.push(...broken.map(b => `${p.address} at 320 px, spaced: ${b}`))
  }
  if (amounts < 100) problems.push(`only ${amounts} amounts were found`)
  return problems
})))

// brokenAmounts runs in the page.
function brokenAmounts() {
  const amount = /\d[\d,\s]*\s(?:(?:miljon|miljard)(?:er)?(?:\s(?:kronor|kr|SEK))?|kronor|kr|SEK|procent)(?!\p{L})|(?<![\d.])\d{1,3}(?:\s\d{3})+(?!\d)/gu
  const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
  const broken = []
  let seen = 0
  while (texts.nextNode()) {
    const text = texts.currentNode
    if (!text.parentElement.checkVisibility() || text.parentElement.closest('.dold, code, pre, script')) continue
    for (const m of text.data.matchAll(amount)) {
      const range = document.createRange()
      range.setStart(text, m.index)
      range.setEnd(text, m.index + m[0].length)
      const lines = new Set([...range.getClientRects()].filter(r => r.width > 0).map(r => Math.round(r.top)))
      seen++
      if (lines.size > 1) broken.push(`“${m[0]}” in ${text.parentElement.localName}.${text.parentElement.className}`)
    }
  }
  return { seen, broken: [...new Set(broken)] }
}

// cutNumbers runs in the page. What a chart shows may scroll in its table, for it stands at its bars.
function cutNumbers() {
  const numbers = [...document.querySelectorAll('.rullbar data')].filter(d => d.checkVisibility() && !d.closest('.diagram'))
  const cut = numbers.filter(d => d.getBoundingClientRect().right > d.closest('.rullbar').getBoundingClientRect().right + 1)
  return cut.map(d => `${d.textContent} in “${d.closest('table').innerText.trim().slice(0, 40)}”`)
}

test('200 % text', () => check(s.sample, {}, [390, 768, 1280], async page => {
  const devtools = await page.context().newCDPSession(page)
  await devtools.send('Page.setFontSizes', { fontSizes: { standard: 32, fixed: 26 } })
  await unfold(page)
}))

// WCAG 1.4.12: the reader's own spacing of lines, paragraphs, letters and words.
const spaced = page => page.evaluate(() => {
  const sheet = new CSSStyleSheet()
  sheet.replaceSync('*{line-height:1.5!important;letter-spacing:.12em!important;word-spacing:.16em!important}p{margin-bottom:2em!important}')
  document.adoptedStyleSheets = [sheet]
})

test('wider text spacing', () => check(s.first, {}, [320, 1280], spaced))

// shifts returns what moved while a page loaded.
async function shifts(page, p) {
  await page.goto(s.url.slice(0, -1) + p.address, { waitUntil: 'load' })
  await settle(page)
  return page.evaluate(() => window.shifts)
}

const noted = page => page.addInitScript(() => {
  window.shifts = []
  new PerformanceObserver(list => {
    for (const e of list.getEntries()) window.shifts.push(`${e.value.toFixed(4)} ${e.sources.map(s => s.node?.nodeName + '.' + (s.node?.className ?? '')).join(' ')}`)
  }).observe({ type: 'layout-shift', buffered: true })
})

// A font that a busy machine brings a moment late moves a word by less than a pixel, once.
// What moves of itself moves each time somebody comes to the page for the first time.
const tries = 3

test('nothing moves while a page loads', async () => {
  const problems = []
  for (const width of [390, 1280]) {
    const options = { viewport: viewport(width) }
    await withPage(browser, options, async page => {
      await noted(page)
      for (const p of s.sample) {
        let moved = await shifts(page, p)
        for (let i = 1; i < tries && moved.length > 0; i += 1) {
          moved = await withPage(browser, options, async fresh => { await noted(fresh); return shifts(fresh, p) })
        }
        problems.push(...moved.map(m => `${p.address} at ${width} px: ${m}`))
      }
    })
  }
  none(problems)
})
