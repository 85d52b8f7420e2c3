// What a screen reader goes by: language, title, landmarks, headings, names, links.
import { withPage } from './browser.mjs'

// unnamed returns what lacks its name or its place on pages of a site. The pages are parsed in a browser, not shown.
export const unnamed = (browser, { url, pages }) => withPage(browser, {}, async page => {
  await page.goto(url)
  return page.evaluate(pages => pages.flatMap(({ address, html }) => {
    const doc = new DOMParser().parseFromString(html, 'text/html')
    const all = q => [...doc.querySelectorAll(q)]
    const problems = []
    const must = (ok, text) => { if (!ok) problems.push(`${address}: ${text}`) }
    must(doc.documentElement.lang === 'sv', 'the language is not sv')
    must(doc.title.trim(), 'no title')
    must(doc.querySelector('meta[name=description]')?.content.trim() || doc.querySelector('meta[name=robots][content=noindex]'), 'no description')
    const framed = doc.querySelector('base[target=_top]') ? 0 : 1 // in a frame of others, with nothing to skip
    for (const [q, n] of [['main', 1], ['body > header', framed], ['body > footer', framed], ['h1', 1], ['main h1', 1]]) must(all(q).length === n, `${all(q).length} ${q}`)
    must(!framed || doc.querySelector('body > :first-child')?.matches('a[href="#innehall"]'), 'the skip link is not first')
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
    for (const e of all('main a[href]')) {
      const text = (e.ariaLabel ?? e.textContent).trim()
      must(!/^(här|läs mer|klicka här|mer)$/i.test(text), `the link text “${text}” says nothing by itself`)
    }
    return problems
  }), pages)
})
