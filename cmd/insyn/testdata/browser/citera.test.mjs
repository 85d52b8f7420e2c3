// A reader refers to a page and to a figure in one step each: the reference is pasted as it stands on the page, its address
// leads back and opens the figure, and programs for references read the files (Citation.js, MIT, which is not ours).
import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { after, before, test } from 'node:test'
import { Cite } from '@citation-js/core'
import '@citation-js/plugin-bibtex'
import '@citation-js/plugin-ris'
import '@citation-js/plugin-csl'
import { launch, none, viewport, withPage } from './lib/browser.mjs'
import { site } from './lib/site.mjs'

let s, browser, quoted, figures
before(async () => {
  s = await site()
  browser = await launch()
  quoted = s.pages.filter(p => p.html.includes('data-citera'))
  figures = quoted.filter(p => p.kind === 'projekt' && /class="tal" id="/.test(p.html))
})
after(() => browser.close())

const at = p => s.url.slice(0, -1) + p.address
const read = (p, ending) => readFileSync(join(s.dir, p.address, `citera${ending}`), 'utf8')

test('every page that search engines may show can be referred to', () => {
  assert.ok(figures.length > 0, 'no project has a figure')
  const shown = p => p.html.includes('rel="canonical"') && !p.html.includes('content="noindex"') // a frame leads to its page
  none(s.pages.filter(p => shown(p) !== quoted.includes(p)).map(p => p.address))
})

test('a reference is pasted in one step, whole', async () => {
  const p = figures[0]
  await withPage(browser, { viewport: viewport(390), permissions: ['clipboard-read', 'clipboard-write'] }, async page => {
    await page.goto(at(p))
    await page.locator('.citera > summary').click()
    for (const quote of await page.locator('.citat').all()) {
      const status = page.locator('.citera [role=status]')
      await status.evaluate(e => { e.textContent = '' })
      await quote.getByRole('button').click()
      await page.waitForFunction(() => document.querySelector('.citera [role=status]').textContent !== '')
      assert.equal(await page.evaluate(() => navigator.clipboard.readText()), await quote.locator('p').textContent())
      assert.notEqual(await status.textContent(), '')
    }
    const last = await page.evaluate(() => navigator.clipboard.readText())
    const [, id] = last.match(/#(\S+)$/) ?? assert.fail(`${last} ends with no address of a figure`)
    assert.ok(last.includes(await page.locator(`#${id} data, #${id} .saknas`).first().textContent()), `${last} lacks its figure`)
  })
})

for (const javaScriptEnabled of [true, false]) {
  test(`following a figure's address opens it${javaScriptEnabled ? '' : ', without scripts'}`, async () => {
    const p = figures[0], id = p.html.match(/class="tal" id="([^"]+)"/)[1]
    await withPage(browser, { javaScriptEnabled }, async page => {
      await page.goto(`${at(p)}#${id}`)
      await page.locator(`#${id} .delar > p`).first().waitFor({ state: 'visible' })
    })
  })
}

test('without scripts a reference can be read and selected, and no button does nothing', async () => {
  await withPage(browser, { javaScriptEnabled: false }, async page => {
    await page.goto(at(figures[0]))
    await page.locator('.citera > summary').click()
    assert.ok(await page.locator('.citat p').first().isVisible())
    assert.equal(await page.locator('.citat button:visible').count(), 0)
  })
})

test('Citation.js reads the same references in every form', () => {
  const problems = []
  const shown = r => [r.title, r.URL, r.author?.[0]?.literal ?? r.author?.[0]?.family, r.issued?.['date-parts']?.[0]?.[0]].join(' | ').replace(/\s+/g, ' ')
  for (const p of quoted) {
    const [bib, ris, csl] = ['.bib', '.ris', '.json'].map(ending => new Cite(read(p, ending)).data.map(shown))
    const count = p.html.match(/class="citat"/g).length
    if (csl.length !== count) problems.push(`${p.address}: ${csl.length} references in the file and ${count} on the page`)
    if (bib.join('\n') !== csl.join('\n')) problems.push(`${p.address}: BibTeX ${bib} CSL-JSON ${csl}`)
    if (ris.join('\n') !== csl.join('\n')) problems.push(`${p.address}: RIS ${ris} CSL-JSON ${csl}`)
  }
  none(problems)
})
