// Light, dark, forced colours, reduced motion, and no JavaScript.
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { launch, settle, viewport, visit, withPage } from './lib/browser.mjs'
import { site } from './lib/site.mjs'

let s, browser
before(async () => { s = await site(); browser = await launch() })
after(() => browser.close())

const each = (options, check, pages = s.first) => visit(s, browser, options, check, pages)

test('dark is a theme of its own', async () => {
  const ground = colorScheme => withPage(browser, { colorScheme }, async page => {
    await page.goto(s.url)
    return page.evaluate(() => [getComputedStyle(document.documentElement).backgroundColor, getComputedStyle(document.querySelector('h1')).color])
  })
  const [light, dark] = [await ground('light'), await ground('dark')]
  assert.notDeepEqual(light, dark)
})

test('forced colours: text, links and marks use the reader’s own', () => each({ forcedColors: 'active' }, page => page.evaluate(() => {
  const problems = []
  const system = new Set(['CanvasText', 'LinkText', 'VisitedText', 'GrayText', 'ButtonText', 'Canvas', 'FieldText', 'HighlightText'].map(c => {
    document.body.style.color = c
    const rgb = getComputedStyle(document.body).color
    document.body.style.color = ''
    return rgb
  }))
  for (const e of document.querySelectorAll('main *')) {
    const style = getComputedStyle(e)
    if (e.checkVisibility() && e.textContent.trim() && !e.closest('svg') && !system.has(style.color)) problems.push(`${e.localName}.${e.className} is ${style.color}`)
    if (e.closest('svg') && e.localName === 'text' && !system.has(style.fill)) problems.push(`svg text.${e.className.baseVal} is ${style.fill}`)
  }
  return [...new Set(problems)].slice(0, 5)
})))

for (const reducedMotion of ['no-preference', 'reduce']) {
  test(`nothing moves unasked, ${reducedMotion}`, () => each({ reducedMotion }, page => page.evaluate(() => document.getAnimations().map(a => `${a.effect?.target?.localName} is animated`))))
}

test('without JavaScript the same text is there, and nothing that does not work', () => withPage(browser, {}, async page => {
  const texts = new Map()
  const text = () => page.evaluate(() => [...document.querySelectorAll('main :is(h1,h2,h3,p,li,dt,dd,td,th)')].filter(e => !e.closest('[hidden],[data-js],[role=status],[aria-live],form,template')).map(e => e.textContent.replace(/\s+/g, ' ').trim()))
  for (const p of s.first) {
    await page.goto(s.url.slice(0, -1) + p.address)
    await settle(page)
    texts.set(p.address, await text())
  }
  await each({ javaScriptEnabled: false, viewport: viewport(390) }, async (plain, p) => {
    const there = new Set(await plain.locator('main :is(h1,h2,h3,p,li,dt,dd,td,th)').evaluateAll(es => es.map(e => e.textContent.replace(/\s+/g, ' ').trim())))
    const problems = texts.get(p.address).filter(t => !there.has(t)).map(t => `only with JavaScript: “${t.slice(0, 60)}”`)
    const dead = await plain.locator('button:visible').evaluateAll(es => es.filter(e => !e.closest('form[action]') && !e.popoverTargetElement).map(e => `the button “${e.textContent.trim()}” does nothing`))
    const height = await plain.evaluate(() => document.querySelector('main').getBoundingClientRect().height)
    if (height < 100) problems.push('the content is not shown')
    return [...problems.slice(0, 3), ...dead]
  })
}))
