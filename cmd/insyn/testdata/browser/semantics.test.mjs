// What a screen reader goes by, on every page: language, title, landmarks, headings, names, links.
import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { after, before, test } from 'node:test'
import { launch, none, withPage } from './lib/browser.mjs'
import { files, site } from './lib/site.mjs'

let s, browser
before(async () => { s = await site(); browser = await launch() })
after(() => browser.close())

test('the pages carry their kind', () => none(s.pages.filter(p => p.kind === 'okänd').map(p => p.address)))

test('language, title, landmarks, headings and names on every page', async () => {
  const found = await withPage(browser, {}, async page => {
    await page.goto(s.url)
    return page.evaluate(pages => pages.flatMap(({ address, html }) => {
      const doc = new DOMParser().parseFromString(html, 'text/html')
      const all = q => [...doc.querySelectorAll(q)]
      const problems = []
      const must = (ok, text) => { if (!ok) problems.push(`${address}: ${text}`) }
      must(doc.documentElement.lang === 'sv', 'the language is not sv')
      must(doc.title.trim().length > 3, 'no title')
      must(doc.querySelector('meta[name=description]')?.content.length > 20 || doc.querySelector('meta[name=robots][content=noindex]'), 'no description')
      for (const [q, n] of [['main', 1], ['body > header', 1], ['body > footer', 1], ['h1', 1], ['main h1', 1]]) must(all(q).length === n, `${all(q).length} ${q}`)
      must(doc.querySelector('body > :first-child')?.matches('a[href="#innehall"]'), 'the skip link is not first')
      let level = 0
      for (const h of all('h1,h2,h3,h4,h5,h6')) {
        const now = Number(h.localName[1])
        must(now <= level + 1, `h${now} “${h.textContent}” follows h${level}`)
        must(h.textContent.trim() !== '', `an empty ${h.localName}`)
        level = now
      }
      const named = all('nav, aside, section[aria-label], section[aria-labelledby], [role=region]').map(e => [e.localName, e.getAttribute('aria-label') ?? doc.getElementById(e.getAttribute('aria-labelledby'))?.textContent])
      for (const [what, name] of named) must(name?.trim(), `a nameless ${what}`)
      const twice = (list, what) => list.forEach((x, i) => must(list.indexOf(x) === i, `${what} twice: ${x}`))
      twice(named.map(String), 'landmark')
      twice(all('[id]').map(e => e.id), 'id')
      for (const e of all('[aria-labelledby], [aria-describedby], [aria-controls]')) {
        for (const a of ['aria-labelledby', 'aria-describedby', 'aria-controls']) for (const id of (e.getAttribute(a) ?? '').split(' ').filter(Boolean)) must(doc.getElementById(id), `${a} names ${id}, which isn't there`)
      }
      must(all('[style], style, script:not([src])').filter(e => e.type !== 'application/ld+json').length === 0, 'an inline style or script')
      for (const e of all('img')) must(e.hasAttribute('alt'), 'an image without alt')
      for (const e of all('svg')) must(e.getAttribute('role') === 'img' ? e.querySelector('title') || e.ariaLabel || e.hasAttribute('aria-labelledby') : e.getAttribute('aria-hidden') === 'true' || e.closest('[aria-hidden=true]') || e.hasAttribute('role'), 'an svg that is neither named nor hidden')
      for (const e of all('tbody th')) must(e.hasAttribute('scope') || !e.textContent.trim(), `th “${e.textContent}” without scope`)
      for (const e of all('a[href]')) must(e.textContent.trim() || e.ariaLabel || e.querySelector('title'), `a link without text to ${e.getAttribute('href')}`)
      for (const e of all('input:not([type=hidden]), select, textarea')) must(e.labels?.length || e.ariaLabel || e.hasAttribute('aria-labelledby'), `a nameless ${e.localName}`)
      const ways = new Map()
      for (const e of all('main a[href]')) {
        const key = (e.ariaLabel ?? e.textContent).trim()
        must(!/^(här|läs mer|klicka här|mer)$/i.test(key), `the link text “${key}” says nothing by itself`)
        ways.set(key, (ways.get(key) ?? new Set()).add(e.getAttribute('href')))
      }
      return problems
    }), s.pages)
  })
  none(found)
})

test('titles are not shared', () => {
  const titles = new Map()
  for (const p of s.pages.filter(p => p.kind !== 'flyttad')) {
    const title = p.html.match(/<title>([^<]*)/)[1]
    titles.set(title, [...titles.get(title) ?? [], p.address])
  }
  none([...titles].filter(([, at]) => at.length > 1).map(([t, at]) => `${t}: ${at.join(' ')}`))
})

test('every internal link and fragment leads somewhere', () => {
  const there = new Set(files(s.dir))
  const ids = new Map(s.pages.map(p => [p.file, new Set([...p.html.matchAll(/\sid="?([^"\s>]+)/g)].map(m => m[1]))]))
  const problems = []
  for (const p of s.pages) {
    for (const [, href] of p.html.matchAll(/\s(?:href|src)="([^"]*)"/g)) {
      const to = new URL(href.replaceAll('&amp;', '&'), 'http://insyn.invalid/' + p.file)
      if (to.host !== 'insyn.invalid') continue
      const path = decodeURIComponent(to.pathname).slice(1)
      const file = path === '' || path.endsWith('/') ? path + 'index.html' : path
      if (!there.has(file)) problems.push(`${p.address}: ${href}`)
      else if (to.hash && !to.hash.includes('=') && !ids.get(file)?.has(decodeURIComponent(to.hash.slice(1)))) problems.push(`${p.address}: ${href}: no such place`)
    }
  }
  none([...new Set(problems)])
})

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
