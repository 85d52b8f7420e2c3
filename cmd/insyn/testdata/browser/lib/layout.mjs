// What does not fit in the window.
import { none, settle, viewport, withPage } from './browser.mjs'

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

// fits visits pages of a site in windows of several widths and fails with what does not fit.
export async function fits(browser, { url }, pages, options, widths, prepare = async () => {}) {
  none(await withPage(browser, options, async page => {
    const problems = []
    for (const p of pages) {
      await page.goto(url.slice(0, -1) + p.address)
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
