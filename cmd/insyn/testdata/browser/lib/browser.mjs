// Debian's Chromium through Playwright, and pages that keep a record of what they did.
// It is the build without windows, tabs and their menus: it lays out and draws alike,
// and a page costs it half as much.
import assert from 'node:assert/strict'
import { chromium } from 'playwright-core'

export const executablePath = process.env.CHROMIUM ?? '/usr/bin/chromium-headless-shell'

export const flags = ['--headless', '--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run',
  '--disable-background-networking', '--disable-component-update', '--disable-sync']

export const widths = [320, 390, 768, 1280]
const heights = { 320: 568, 390: 844, 768: 1024, 1280: 800 }
export const viewport = width => ({ width, height: heights[width] })

export const launch = (more = []) => chromium.launch({ executablePath, args: [...flags, ...more], timeout: 60_000 })

// withPage opens a new page with the options of a browser context, gives it to
// visit, and returns what that returned. It fails if a page of the site did
// what none may do, whatever the test is about.
export async function withPage(browser, options, visit) {
  const context = await browser.newContext({ viewport: viewport(1280), locale: 'sv-SE', ...options })
  context.setDefaultTimeout(30_000)
  try {
    const page = await context.newPage()
    const notes = record(page)
    const result = await visit(page)
    none([...new Set(notes)])
    return result
  } finally {
    await context.close()
  }
}

// record returns the list that everything is written to which a page of the
// site must never do: ask another host, write to the console, fail.
function record(page) {
  const notes = []
  const at = () => page.url().replace(/^https?:\/\/[^/]+/, '')
  const foreign = address => !/^(http:\/\/127\.0\.0\.1:\d+\/|data:|blob:)/.test(address)
  page.on('console', m => notes.push(`${at()}: console: ${m.text()}`))
  page.on('pageerror', e => notes.push(`${at()}: ${e}`))
  page.on('request', r => { if (foreign(r.url())) notes.push(`${at()}: asked for ${r.url()}`) })
  page.on('requestfailed', r => { if (r.failure()?.errorText !== 'net::ERR_ABORTED') notes.push(`${at()}: ${r.url()} ${r.failure()?.errorText}`) })
  page.on('response', r => { if (r.status() >= 400 && !r.url().endsWith('/404.html')) notes.push(`${at()}: ${r.status()} ${r.url()}`) })
  return notes
}

// settle waits until fonts have come and what they moved is drawn.
export const settle = page => page.evaluate(async () => {
  await document.fonts.ready
  await new Promise(done => requestAnimationFrame(() => requestAnimationFrame(done)))
})

// unfold opens everything that is folded.
export const unfold = page => page.evaluate(() => document.querySelectorAll('details').forEach(d => { d.open = true }))

// none fails with all problems, one a line, if there are any.
export function none(problems) {
  const shown = problems.slice(0, 60).map(p => `  ${p}`).join('\n')
  assert.ok(problems.length === 0, `${problems.length} problem(s):\n${shown}`)
}

// visit goes to pages of a site and fails with what check returns of them.
export async function visit({ url }, browser, options, check, pages) {
  none(await withPage(browser, options, async page => {
    const problems = []
    for (const p of pages) {
      await page.goto(url.slice(0, -1) + p.address)
      for (const w of await check(page, p)) problems.push(`${p.address}: ${w}`)
    }
    return problems
  }))
}
