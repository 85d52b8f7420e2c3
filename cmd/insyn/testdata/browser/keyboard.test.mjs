// Everything can be reached and used with the keyboard alone, in order and in sight.
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { launch, none, settle, viewport, withPage } from './lib/browser.mjs'
import { site } from './lib/site.mjs'

let s, browser
before(async () => { s = await site(); browser = await launch() })
after(() => browser.close())

// watch makes the page note each thing that gets the focus: which one it is
// and whether a reader can see that it has it.
const watch = page => page.evaluate(() => {
  window.seen = []
  const shown = e => e.checkVisibility({ visibilityProperty: true }) && !e.closest('[inert]')
  const all = [...document.querySelectorAll('a[href], button, input:not([type=hidden]), select, textarea, summary, [tabindex="0"]')].filter(e => !e.disabled && e.tabIndex >= 0 && shown(e))
  window.tabbable = all
  const name = e => `${e.localName} “${(e.ariaLabel || e.textContent || e.value || '').trim().slice(0, 40)}”`
  window.nameOf = name
  document.addEventListener('focusin', ({ target: e }) => {
    const style = getComputedStyle(e)
    const box = [...e.getClientRects()].find(r => r.width && r.height) ?? e.getBoundingClientRect()
    const outline = style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) >= 2
    // A point of what is in sight of it.
    const left = Math.max(box.left, 0), up = Math.max(box.top, 0)
    const inSight = box.bottom > 0 && up < innerHeight && left < innerWidth && box.right > 0
    const top = document.elementFromPoint(left + Math.min((box.right - left) / 2, 20), up + Math.min((box.bottom - up) / 2, 12))
    const covered = top && top !== e && !e.contains(top) && !top.contains(e)
    window.seen.push({ index: all.indexOf(e), name: name(e), problem: !outline ? 'no focus mark' : !inSight ? 'focused out of sight' : covered ? 'covered by ' + name(top) : '' })
  })
  return all.length
})

// walk presses Tab through the whole page and returns what was wrong.
async function walk(page) {
  const n = await watch(page)
  await Promise.all(Array.from({ length: n }, () => page.keyboard.press('Tab')))
  return page.evaluate(() => {
    const problems = window.seen.filter(f => f.problem).map(f => `${f.name}: ${f.problem}`)
    const order = window.seen.map(f => f.index)
    order.forEach((index, i) => { if (index !== i && problems.length < 5) problems.push(`focus ${i + 1} is ${window.seen[i].name}, not ${window.tabbable[i] && window.nameOf(window.tabbable[i])}`) })
    if (order.length < window.tabbable.length) problems.push(`${order.length} of ${window.tabbable.length} reached`)
    const positive = document.querySelectorAll('[tabindex]:not([tabindex="0"]):not([tabindex="-1"])').length
    if (positive) problems.push('a tabindex above 0')
    return problems
  })
}

for (const [width, scheme, pages] of [[1280, 'light', 'sample'], [390, 'dark', 'first']]) {
  test(`Tab goes through the page in order and in sight, ${width} px, ${scheme}`, async () => {
    none(await withPage(browser, { viewport: viewport(width), colorScheme: scheme, reducedMotion: 'reduce' }, async page => {
      const problems = []
      for (const p of s[pages]) {
        await page.goto(s.url.slice(0, -1) + p.address)
        await settle(page)
        for (const w of await walk(page)) problems.push(`${p.address}: ${w}`)
      }
      return problems
    }))
  })
}

test('the skip link is first, shows itself and leads to the content', async () => {
  await withPage(browser, {}, async page => {
    for (const p of s.first.filter(p => !p.address.startsWith('/inbaddning/'))) { // a frame has nothing to skip
      await page.goto(s.url.slice(0, -1) + p.address)
      await page.keyboard.press('Tab')
      const link = page.locator(':focus')
      assert.equal(await link.getAttribute('href'), '#innehall', p.address)
      const box = await link.boundingBox()
      assert.ok(box.y >= 0 && box.height >= 24, `${p.address}: the skip link is out of sight`)
      await page.keyboard.press('Enter')
      assert.equal(await page.evaluate(() => document.activeElement.id), 'innehall', p.address)
      await page.keyboard.press('Tab')
      assert.ok(await page.evaluate(() => document.activeElement.closest('main, footer') !== null), `${p.address}: Tab after the skip link leaves the content`)
    }
  })
})

test('on a phone the ways in unfold, without scripts too, and the header is low', async () => {
  for (const [width, javaScriptEnabled] of [[390, true], [390, false], [320, true]]) {
    await withPage(browser, { viewport: viewport(width), javaScriptEnabled }, async page => {
      await page.goto(s.url + 'projekt/')
      const header = await page.locator('.sidhuvud').boundingBox()
      assert.ok(header.height < 120, `the header is ${header.height} px high`)
      const ways = page.locator('#meny a')
      assert.equal(await ways.first().isVisible(), false, 'the menu stands open')
      await page.locator('[popovertarget=meny]').focus()
      await page.keyboard.press('Enter')
      await page.keyboard.press('Tab')
      assert.ok(await ways.first().evaluate(e => e === document.activeElement), 'Tab after opening does not lead to the ways in')
      await page.keyboard.press('Escape')
      assert.equal(await ways.first().isVisible(), false, 'Escape leaves the menu')
    })
  }
})

test('what folds opens with Enter and closes with Space', async () => {
  await withPage(browser, {}, async page => {
    for (const p of s.first) {
      await page.goto(s.url.slice(0, -1) + p.address)
      for (const summary of (await page.locator('summary:visible').all()).slice(0, 3)) {
        const open = () => summary.evaluate(e => e.parentElement.open)
        const was = await open()
        await summary.focus()
        await page.keyboard.press('Enter')
        assert.equal(await open(), !was, `${p.address}: Enter`)
        await page.keyboard.press('Space')
        assert.equal(await open(), was, `${p.address}: Space`)
      }
    }
  })
})

test('the search field: suggestions with the arrows, away with Escape, results with Enter', async () => {
  await withPage(browser, {}, async page => {
    await page.goto(s.url)
    await page.locator('input[name=q]').focus()
    await page.keyboard.type('blåsk')
    await page.locator('[role=option]').first().waitFor()
    const field = page.locator('input[name=q]')
    assert.equal(await field.getAttribute('aria-expanded'), 'true')
    await page.keyboard.press('ArrowDown')
    const active = await field.getAttribute('aria-activedescendant')
    assert.ok(active && await page.locator(`[id="${active}"][aria-selected=true]`).count() === 1, 'the arrow chooses nothing')
    await page.keyboard.press('Escape')
    assert.equal(await page.locator('[role=option]:visible').count(), 0, 'Escape leaves the suggestions')
    await page.keyboard.press('Enter')
    await page.waitForURL(/\/sok\/\?q=/)
    await page.locator('main a[href*="projekt/blaskogen/"]').first().waitFor()
  })
})

test('the filters: open, choose, see the sum, take back', async () => {
  await withPage(browser, {}, async page => {
    await page.goto(s.url + 'projekt/')
    const rows = () => page.locator('[data-projekt]:visible').count()
    const all = await rows()
    await page.locator('form[data-filter] summary').first().focus()
    await page.keyboard.press('Enter')
    await page.keyboard.press('Tab')
    await page.keyboard.press('Enter')
    await page.keyboard.press('Tab')
    assert.equal(await page.evaluate(() => document.activeElement.type), 'checkbox', 'Tab after opening does not lead to the choices')
    await page.keyboard.press('Space')
    assert.ok(await rows() < all, 'a choice leaves all rows')
    assert.match(await page.locator('[role=status]').first().textContent(), new RegExp(`${await rows()} av ${all} projekt`))
    assert.match(page.url(), /\?.+=/, 'the address does not carry the choice')
    assert.match(await page.locator('form[data-filter] summary').first().textContent(), /1 val/)
    for (const group of await page.locator('#projektlista section:visible').all()) {
      assert.equal(Number.parseInt(await group.locator('[data-antal]').textContent()), await group.locator('[data-projekt]:visible').count())
    }
    await page.keyboard.press('Space')
    assert.equal(await rows(), all)
  })
})

test('the filters: another order is one list, unknown values are told, nothing left leads to the search', async () => {
  await withPage(browser, {}, async page => {
    await page.goto(s.url + 'projekt/?ordning=namn&namnd=finns-inte')
    await page.locator('form[data-filter]:not([hidden])').waitFor()
    const names = await page.locator('[data-projekt]:visible .rader-rubrik').allTextContents()
    assert.ok(names.length > 2, 'there is no list')
    assert.deepEqual(names, [...names].sort(new Intl.Collator('sv', { numeric: true }).compare))
    assert.equal(await page.locator('#projektlista h2:visible').count(), 0, 'a heading over a list in another order')
    assert.match(await page.locator('[data-filtersumma]').textContent(), /finns-inte/)
    await page.locator('select[name=ordning]').selectOption('status')
    assert.ok(await page.locator('#projektlista h2:visible').count() > 0, 'the groups do not come back')
    await page.locator('#filter-text').fill('finnsingenstans')
    await page.locator('[data-filtersumma] a').click()
    await page.waitForURL(/\/sok\/\?q=finnsingenstans/)
  })
})
