// The preview as an editor has it beside the text: what is right is shown as it is
// saved, and what is wrong is laid over the page that was there.
import assert from 'node:assert/strict'
import { spawn } from 'node:child_process'
import { join } from 'node:path'
import { after, before, test } from 'node:test'
import { violations } from './lib/axe.mjs'
import { launch, none, settle, viewport, withPage } from './lib/browser.mjs'
import { desk } from './lib/desk.mjs'
import { here, out } from './lib/serve.mjs'

const project = 'content/projekt/blaskogen.md'

let city, preview, url, browser
before(async () => {
  city = desk('forhandsvisning')
  preview = spawn(join(out, 'insyn'), ['preview', '--rot', city.dir, '--adress', '127.0.0.1:0'], { cwd: here, stdio: ['ignore', 'pipe', 'inherit'] })
  url = await new Promise((resolve, reject) => {
    let said = ''
    preview.stdout.on('data', text => { const at = /http:\S+/.exec(said += text); if (at) resolve(at[0]) })
    preview.once('exit', code => reject(new Error(`the preview ended with ${code}: ${said}`)))
  })
  browser = await launch()
})
after(async () => { await browser?.close(); preview?.kill() })

// changed saves the project with something else in place of a text.
const changed = (text, instead) => {
  assert.ok(city.files[project].includes(text), text)
  city.save(project, city.files[project].replace(text, instead))
}
const breakIt = () => changed('kortnamn = "Blåskogen"', 'kortnamn = Blåskogen"')
const mend = () => city.save(project, city.files[project])
const panel = page => page.locator('#insyn-fynd')
const said = (page, text) => page.waitForFunction(t => document.getElementById('insyn-besked').textContent === t, text)

test('what is wrong is laid over the last good page, which stays where it is', { timeout: 120_000 }, () =>
  withPage(browser, { viewport: viewport(390) }, async page => {
    await page.goto(url + 'projekt/blaskogen/')
    await settle(page)
    assert.equal(await panel(page).isVisible(), false)
    const before = await page.evaluate(() => { window.kept = true; scrollTo(0, 600); return document.querySelector('h1').textContent })
    breakIt()
    await said(page, '1 fel att rätta')
    assert.ok(await panel(page).isVisible())
    assert.match(await panel(page).textContent(), /content\/projekt\/blaskogen\.md:3:/)
    assert.equal(await panel(page).locator('h3').count(), 1)
    assert.deepEqual(await page.evaluate(() => [window.kept, document.querySelector('h1').textContent]), [true, before])
    assert.ok(await page.evaluate(() => scrollY > 300), 'the page was scrolled back')
    const { y, height } = await panel(page).boundingBox()
    assert.ok(y >= 0 && y < 10 && height < 844 / 2, `the findings stand at ${y} and are ${height} high`)
    changed('sammanfattning = "', 'sammanfatning = "')
    await page.waitForFunction(() => document.getElementById('insyn-fynd').textContent.includes('sammanfatning'))
    mend()
    await said(page, 'Nu är det rättat.')
    assert.equal(await panel(page).isVisible(), false)
    assert.equal(await page.evaluate(() => window.kept), true, 'loaded again although nothing had changed')
    changed('så att fiskar får', 'så att krabbor får')
    await page.getByText('så att krabbor får').first().waitFor()
    assert.equal(await page.evaluate(() => window.kept), undefined)
    mend()
    await page.getByText('så att fiskar får').first().waitFor()
  }))

for (const [width, colorScheme] of [[1280, 'light'], [320, 'dark']]) {
  test(`the findings are the first that the keyboard reaches, on every page, ${width} px, ${colorScheme}`, { timeout: 120_000 }, async () => {
    breakIt()
    try {
      none(await withPage(browser, { viewport: viewport(width), colorScheme }, async page => {
        const problems = []
        await page.goto(url)
        await panel(page).waitFor()
        for (const address of ['', 'projekt/blaskogen/', 'namnder/']) {
          await page.goto(url + address)
          await said(page, '1 fel att rätta')
          await page.keyboard.press('Tab')
          const focus = await page.evaluate(() => {
            const e = document.activeElement
            return [e.id, e.getAttribute('aria-label'), getComputedStyle(e).outlineStyle]
          })
          assert.deepEqual(focus, ['insyn-fynd', 'Att rätta', 'solid'])
          assert.equal(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth), true, 'wider than the window')
          problems.push(...await violations(page, address))
        }
        return problems
      }))
    } finally {
      mend()
    }
  })
}
