// What people come for, walked on a phone from the start page: each in at most three taps, with every tap and the answer
// within two screens of the top of their page, and never at a dead end. Writing in the field is a tap, and so is asking.
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { launch, settle, viewport, withPage } from './lib/browser.mjs'
import { site } from './lib/site.mjs'

const mostTaps = 3
const mostScreens = 2

let s, browser
before(async () => { s = await site(); browser = await launch() })
after(() => browser.close())

// A walker counts taps and looks at how far down the page each thing is.
class Walker {
  taps = 0

  constructor(page) { this.page = page }

  // tap goes by a link, a button or a field that a reader sees.
  async tap(what) {
    await this.sees(what)
    this.taps++
    await what.first().click()
    await this.page.waitForLoadState()
    await settle(this.page)
  }

  // ask writes in the search field and asks.
  async ask(question) {
    const field = this.page.getByRole('banner').locator('[type=search]')
    await this.tap(field)
    await field.fill(question)
    await this.tap(this.page.getByRole('banner').getByRole('button', { name: 'Sök' }))
    await this.page.locator('#sokresultat > li').first().waitFor()
  }

  // choose writes in the search field and takes what is suggested.
  async choose(name) {
    const field = this.page.getByRole('banner').locator('[type=search]')
    await this.tap(field)
    await field.pressSequentially(name)
    await this.tap(this.page.getByRole('option', { name }).first())
  }

  // menu goes by the ways in, which are folded on a phone.
  async menu(name) {
    await this.tap(this.page.getByRole('button', { name: 'Meny' }))
    await this.tap(this.page.getByRole('navigation').getByRole('link', { name, exact: true }))
  }

  result(name) { return this.page.locator('#sokresultat').getByRole('link', { name }) }

  main(text) { return this.page.getByRole('main').getByText(text) }

  // sees holds what is looked for to the first screens: of the page, or of the place in it that a link led to.
  async sees(what) {
    const box = await what.first().boundingBox()
    assert.ok(box, `${what} is not on ${this.page.url()}`)
    const led = new URL(this.page.url()).hash !== ''
    const top = box.y + (led ? 0 : await this.page.evaluate(() => scrollY))
    const screens = top / viewport(390).height
    assert.ok(screens <= mostScreens, `${what} is ${screens.toFixed(1)} screens down ${this.page.url()}`)
  }
}

// The errands: what somebody wants, how they go, and what tells them.
const errands = {
  'how much money did the city get': [async () => {}, w => [w.page.locator('#utbetalt .tal-varde')]],
  'how much of it came from the EU': [async () => {}, w => [w.main('från EU:s program')]],
  'what is done with a town': [async w => { await w.ask('Gdansk'); await w.tap(w.result('Gdańsk')) }, w => [w.main(/kopplingar? mellan Gdańsk/)]],
  'what is a project about, and when does it end': [
    async w => { await w.ask('hamnkvarter'); await w.tap(w.result('Hållbara hamnkvarter')) },
    w => [w.main('slutar enligt redovisningen'), w.page.locator('main p.ingress')]],
  'who is behind a project': [
    async w => { await w.ask('hamnkvarter'); await w.tap(w.result('Hållbara hamnkvarter')) },
    w => [w.page.getByRole('main').getByRole('link', { name: 'Miljönämnden' })]],
  'what came of a project': [
    async w => { await w.ask('hamnkvarter'); await w.tap(w.result('Hållbara hamnkvarter')) },
    w => [w.page.getByRole('main').getByRole('navigation').getByRole('link', { name: /Resultat|gav/ })]],
  'what helps young people without work': [
    async w => { await w.ask('ungdomar utan jobb') },
    w => [w.page.locator('#sokresultat').getByText(/varken arbetar eller studerar/)]],
  'compare two nämnder': [
    async w => { await w.menu('Nämnder'); await w.tap(w.page.getByRole('link', { name: 'Jämför dem med varandra' })) },
    w => ['Miljönämnden', 'Kulturnämnden'].map(name => w.page.locator('.jamforelse').getByRole('link', { name, exact: true }))],
  'what a nämnd does and which projects it has': [
    async w => { await w.menu('Nämnder'); await w.tap(w.page.getByRole('main').getByRole('link', { name: 'Kulturnämnden', exact: true })) },
    w => [w.page.locator('main p.ingress'), w.main(/^\d+\sprojekt$/)]],
  'what is done near me': [
    async w => { await w.tap(w.page.getByRole('main').getByRole('link', { name: 'Nära dig' })); await w.tap(w.page.getByRole('main').getByRole('link', { name: 'Östra hamnen', exact: true })) },
    w => [w.main('Barn ser på från land')]],
  'what a school takes part in': [
    async w => { await w.ask('Hamnskolan'); await w.tap(w.result('Hamnskolan')) },
    w => [w.page.locator('main h2:is(#projekt, #driver)')]],
  'whom to ask about a project': [
    async w => { await w.choose('Öppna klassrum'); await w.tap(w.page.getByRole('main').getByRole('link', { name: 'Fråga om projektet' })) },
    w => [w.page.locator('main h2#fraga'), w.page.locator('#fraga ~ * a, #fraga ~ p a').first()]],
}

for (const [name, [go, answers]] of Object.entries(errands)) {
  test(name, async t => {
    await withPage(browser, { viewport: viewport(390), hasTouch: true }, async page => {
      const w = new Walker(page)
      await page.goto(s.url)
      await settle(page)
      await go(w)
      for (const answer of answers(w)) await w.sees(answer)
      assert.ok(w.taps <= mostTaps, `${w.taps} taps`)
      assert.ok(await page.getByRole('main').getByRole('link').count() > 0, 'a dead end')
      t.diagnostic(`${w.taps} taps`)
    })
  })
}

const names = page => page.locator('#jamforelser h2:visible + div thead th:not(:first-child)').allTextContents()

test('an address puts what it names side by side, says what it does not know, and leads back to all', async () => {
  await withPage(browser, { viewport: viewport(390) }, async page => {
    await page.goto(s.url + 'jamfor/?namnd=miljonamnden&namnd=kulturnamnden&namnd=bagarnamnden')
    assert.deepEqual((await names(page)).toSorted(), ['Kulturnämnden', 'Miljönämnden'])
    const said = page.getByRole('main').getByRole('status')
    assert.match(await said.textContent(), /2 av \d+.*bagarnamnden/)
    await said.getByRole('link').click()
    assert.equal(await page.locator('table[data-jamfor]:visible').count(), 3)
  })
})

test('boxes choose what is put side by side', async () => {
  await withPage(browser, { viewport: viewport(390) }, async page => {
    await page.goto(s.url + 'jamfor/')
    const table = page.locator('table[data-jamfor=mal]')
    for (const i of [0, 1]) await table.getByRole('checkbox').nth(i).check()
    const wanted = await Promise.all([0, 1].map(i => table.locator('tbody th').nth(i).textContent()))
    await page.locator('section', { has: table }).getByRole('button').click()
    assert.deepEqual(await names(page), wanted)
  })
})

test('without scripts the tables are complete, in two orders, and nothing asks to be chosen', async () => {
  await withPage(browser, { viewport: viewport(390), javaScriptEnabled: false }, async page => {
    await page.goto(s.url + 'jamfor/?namnd=miljonamnden')
    const rows = await page.locator('table[data-jamfor=namnd] tbody th').allTextContents()
    assert.equal(await page.getByRole('checkbox').count(), 0)
    await page.locator('section', { has: page.locator('table[data-jamfor=namnd]') }).getByRole('link', { name: 'Ordna som i listan' }).click()
    const listed = await page.locator('.jamforelse tbody th').allTextContents()
    assert.ok(rows.length > 2 && rows.join() !== listed.join(), 'one order')
    assert.deepEqual(rows.toSorted(), listed.toSorted())
  })
})

test('on a phone the money of all rows is in sight, and a row is one to those who hear it', async () => {
  for (const width of [320, 390]) {
    await withPage(browser, { viewport: viewport(width) }, async page => {
      await page.goto(s.url + 'jamfor/')
      await settle(page)
      const shown = await page.locator('table[data-jamfor]').evaluateAll(tables => tables.flatMap(t => {
        const frame = t.parentElement
        const outside = [...t.querySelectorAll('data')].filter(d => { const b = d.getBoundingClientRect(); return b.left < 0 || b.right > innerWidth })
        return [...frame.scrollWidth > frame.clientWidth ? [`${t.dataset.jamfor} scrolls sideways`] : [], ...outside.map(d => d.textContent)]
      }))
      assert.deepEqual(shown, [])
      const table = page.getByRole('table').first()
      const rows = await table.locator('tbody tr').count()
      assert.equal(await table.getByRole('row').count(), rows + 1)
      assert.equal(await table.getByRole('rowheader').count(), rows)
      const heads = await table.getByRole('columnheader').count()
      assert.equal(await table.getByRole('row').nth(1).getByRole('cell').count(), heads)
    })
  }
})
