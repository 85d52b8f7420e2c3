// What a screen reader goes by, on every page: language, title, landmarks, headings, names, links.
import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { after, before, test } from 'node:test'
import { launch, none, withPage } from './lib/browser.mjs'
import { broken } from './lib/links.mjs'
import { unnamed } from './lib/semantics.mjs'
import { site } from './lib/site.mjs'

let s, browser
before(async () => { s = await site(); browser = await launch() })
after(() => browser.close())

test('the pages carry their kind', () => none(s.pages.filter(p => p.kind === 'okänd').map(p => p.address)))

test('language, title, landmarks, headings and names on every page', async () => none(await unnamed(browser, s)))

test('titles are not shared', () => {
  const titles = new Map()
  for (const p of s.pages.filter(p => p.kind !== 'flyttad')) {
    const title = p.html.match(/<title>([^<]*)/)[1]
    titles.set(title, [...titles.get(title) ?? [], p.address])
  }
  none([...titles].filter(([, at]) => at.length > 1).map(([t, at]) => `${t}: ${at.join(' ')}`))
})

test('links of one name on a page lead to one place', async () => none(await withPage(browser, {}, async page => {
  await page.goto(s.url)
  return page.evaluate(pages => pages.flatMap(({ address, html }) => {
    const to = new Map()
    for (const a of new DOMParser().parseFromString(html, 'text/html').querySelectorAll('main a[href]:not(.belagg, .tal-lank)')) {
      const name = (a.ariaLabel ?? a.textContent).replace(/\s+/g, ' ').trim()
      to.set(name, (to.get(name) ?? new Set()).add(a.getAttribute('href').replace(/#.*/, '')))
    }
    return [...to].filter(([, at]) => at.size > 1).map(([name, at]) => `${address}: “${name}” leads to ${[...at].slice(0, 3).join(' and ')}`)
  }), s.first)
})))

test('an amount is a link in a sentence, and in no row', () => {
  const rows = /class="(?:siffra|rader-belopp|tal-varde)"[^>]*>(?:<div>\d+: )?<a [^>]*>\s*<data/g
  none(s.pages.flatMap(p => [...p.html.matchAll(rows)].map(m => `${p.address}: ${m[0]}`)))
  const sentences = s.pages.flatMap(p => [...p.html.matchAll(/<p class="ingress">.*?<\/p>/gs)].flatMap(m => [...m[0].matchAll(/(<a [^>]*>)?<data [^>]*data-figur="summa"/g)]))
  assert.ok(sentences.length > 0 && sentences.every(m => m[1]), 'a sum in a sentence leads nowhere')
})

test('every internal link and fragment leads somewhere', () => none(broken(s)))

test('the colours have the contrast that the look asks for', async () => {
  for (const colorScheme of ['light', 'dark']) {
    await withPage(browser, { colorScheme }, async page => {
      await page.goto(s.url)
      const colour = await page.evaluate(() => Object.fromEntries(['ink', 'paper', 'accent', 'warm', 'grey-1', 'grey-2', 'tint'].map(n => [n, getComputedStyle(document.documentElement).getPropertyValue('--' + n)])))
      for (const text of ['ink', 'accent', 'warm', 'grey-1']) for (const ground of ['paper', 'tint']) assert.ok(contrast(colour[text], colour[ground]) >= 7, `${colorScheme}: ${text} on ${ground} ${contrast(colour[text], colour[ground]).toFixed(2)}`)
      assert.ok(contrast(colour['grey-2'], colour.paper) >= 3, `${colorScheme}: grey-2 on paper`)
    })
  }
})

function contrast(a, b) {
  const [x, y] = [a, b].map(luminance).sort((p, q) => q - p)
  return (x + .05) / (y + .05)
}

function luminance(hex) {
  const [r, g, b] = hex.trim().slice(1).match(/../g).map(h => parseInt(h, 16) / 255).map(c => c <= .04045 ? c / 12.92 : ((c + .055) / 1.055) ** 2.4)
  return .2126 * r + .7152 * g + .0722 * b
}

test('the address of what does not exist answers with the site’s own page', async () => {
  const answer = await fetch(s.url + 'projekt/finns-inte/')
  assert.equal(answer.status, 404)
  assert.equal(await answer.text(), readFileSync(join(s.dir, '404.html'), 'utf8'))
})
