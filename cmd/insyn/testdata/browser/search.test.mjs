// The search as people use it: what stands in the list, in the address and in the excerpts, and what it costs.
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { launch, none, withPage } from './lib/browser.mjs'
import { firstResult, found, results } from './lib/search.mjs'
import { buildCityInParts, serve } from './lib/serve.mjs'
import { site } from './lib/site.mjs'

// The bytes before the first result on the fixture city, most of them scripts.
const most = 25_000

let s, browser
before(async () => { s = await site(); browser = await launch() })
after(() => browser.close())

test('a question in the address is answered: a list in order, with facts and what was found', async () => {
  await withPage(browser, {}, async page => {
    assert.equal((await found(s, page, 'hur mycket pengar får miljönämnden'))[0], '/namnder/miljonamnden/')
    const first = page.locator('#sokresultat > li').first()
    await first.locator('.sok-fakta', { hasText: /^Nämnd · .*kr/ }).waitFor() // the facts come with the texts, after the list
    assert.match(await page.locator('[data-sokstatus]').textContent(), /^\d+ träffar på ”hur mycket pengar får miljönämnden”/)
    assert.equal(await page.locator('input[name=q]:visible').inputValue(), 'hur mycket pengar får miljönämnden')
    assert.equal(await page.locator('[data-sokalla]').isVisible(), false)
  })
})

test('typing searches, the address follows, and the back button goes back', async () => {
  await withPage(browser, {}, async page => {
    await page.goto(`${s.url}sok/`)
    const field = page.locator('main input[name=q]')
    await field.focus()
    await page.keyboard.type('omställ')
    await page.waitForURL(/\?q=omst%C3%A4ll$/)
    await results(page)
    await page.locator('[data-sokslag] a', { hasText: 'Mål' }).click()
    await page.waitForURL(/slag=mal/)
    for (const path of await results(page)) assert.match(path, /^\/mal\//)
    await page.goBack()
    await page.waitForURL(url => !url.search.includes('slag'))
    assert.ok((await results(page)).some(path => path.startsWith('/projekt/')))
    await page.goBack()
    await page.locator('[data-sokalla]').waitFor()
    assert.equal(await field.inputValue(), '')
  })
})

test('Back returns to each submitted question, not to what was typed on the way', async () => {
  await withPage(browser, {}, async page => {
    await page.goto(`${s.url}sok/?q=skolmat`)
    await results(page)
    const field = page.locator('main input[name=q]')
    for (const q of ['omställning', 'solceller']) {
      await field.fill('')
      await field.pressSequentially(q)
      await page.waitForURL(url => url.searchParams.get('q') === q)
      await field.press('Enter')
      await results(page)
    }
    for (const q of ['omställning', 'skolmat']) {
      await page.goBack()
      await page.waitForURL(url => url.searchParams.get('q') === q)
      assert.equal(await field.inputValue(), q)
      await results(page)
    }
  })
})

test('a hit says what it is: a place in a line, a word with its explanation, a passage with a link to it', async () => {
  await withPage(browser, {}, async page => {
    const [place] = await found(s, page, 'Århus')
    assert.equal(place, '/stader/arhus/')
    await page.locator('#sokresultat > li .sok-utdrag', { hasText: /^Ort i Danmark\. Med i / }).first().waitFor()
    await found(s, page, 'vad betyder medfinansiering')
    const term = page.locator('#sokresultat h2 a[href*="/ordlista/#"]').first()
    await term.waitFor()
    assert.match(await term.textContent(), /^medfinansiering$/i)
    await found(s, page, 'omställning')
    const passages = page.locator('.sok-rubrik a')
    await passages.first().waitFor()
    for (const href of await passages.evaluateAll(list => list.map(a => a.href))) {
      const { pathname, hash } = new URL(href)
      assert.ok(s.pages.find(p => p.address === pathname).html.includes(`id="${decodeURIComponent(hash.slice(1))}"`), href)
    }
  })
})

test('the field on every page shows the kind of what it suggests, whole, and says when there is nothing', async () => {
  await withPage(browser, { viewport: { width: 320, height: 640 } }, async page => {
    await page.goto(s.url)
    const field = page.locator('input[name=q]').first()
    await field.focus()
    await field.pressSequentially('omst')
    const option = page.locator('[role=option]').first()
    await option.waitFor()
    assert.ok(await option.locator('.sok-slag').textContent())
    const cut = await page.locator('[role=option]').evaluateAll(list => list.filter(o => o.scrollWidth > o.clientWidth).map(o => o.textContent))
    assert.deepEqual(cut, [])
    await field.fill('xkcdzzyzx')
    await page.locator('.sok-inga', { hasText: 'Inga förslag' }).waitFor()
    assert.equal(await page.locator('[role=listbox]').isVisible(), false)
  })
})

test('what is typed before the scripts have come is answered, and the address follows', async () => {
  await withPage(browser, {}, async page => {
    let go
    const late = new Promise(done => { go = done })
    await page.route('**/js/page-*', async route => { await late; await route.continue() })
    await page.goto(`${s.url}sok/`)
    await page.locator('main input[name=q]').focus()
    await page.keyboard.type('omställ')
    go()
    await page.waitForURL(/\?q=omst%C3%A4ll$/)
    assert.ok((await results(page)).length > 0)
  })
})

test('an excerpt is what the page says, with the match marked also inside a compound', async () => {
  await withPage(browser, {}, async page => {
    const texts = new Map(s.pages.map(p => [p.address, p.html]))
    const problems = []
    for (const q of ['omställning', 'skolmat', 'jobb för unga']) {
      await found(s, page, q)
      await page.waitForLoadState('networkidle') // the excerpts come after the list
      const items = await page.locator('#sokresultat > li').evaluateAll(list => list.map(i => ({
        address: new URL(i.querySelector('a').href).pathname,
        heading: i.querySelector('.sok-rubrik')?.textContent ?? '',
        text: i.querySelector('.sok-utdrag').textContent,
        why: i.querySelector('mark') !== null || i.querySelector('.sok-varfor') !== null,
      })))
      for (const { address, heading, text, why } of items) {
        const excerpt = text.slice(heading.length).replace(/^… | …$/g, '').trim()
        const said = await page.evaluate(html => {
          const doc = new DOMParser().parseFromString(html, 'text/html')
          for (const mark of doc.querySelectorAll('.belagg')) mark.remove() // which page a paragraph rests on is no text
          return doc.documentElement.textContent
        }, texts.get(address))
        const flat = t => t.replace(/[\s·\u00ad]+/g, '')
        const meta = texts.get(address).match(/<meta name="description" content="([^"]*)"/)?.[1] ?? ''
        // A place's own line is none of its page's, but what the line names stands there, or leads on from there.
        const line = /^\/(stader|lander)\//.test(address) && excerpt.match(/^(?:Ort i |Land\.)(.*)$/s)
        const parts = line ? line[1].split(/Med i |[.,:]| och /) : [flat(excerpt).slice(0, 120)]
        const beyond = line ? s.pages.filter(p => p.address !== '/' && texts.get(address).includes(`${p.address}"`)) : []
        const told = part => flat(said + meta).includes(flat(part)) || beyond.some(p => p.html.includes(part.trim()))
        if (!parts.every(told)) problems.push(`${q}: ${address} does not say “${excerpt}”`)
        if (!why) problems.push(`${q}: ${address} does not show why it was found`)
      }
    }
    none(problems)
    await page.goto(`${s.url}sok/?q=omst%C3%A4llning`)
    await page.locator('mark', { hasText: /^omställning/ }).first().waitFor()
  })
})

test('after few hits come the pages that belong to them, which are no hits', async () => {
  await withPage(browser, {}, async page => {
    const hits = await found(s, page, 'Ålgräscentrum')
    const onward = page.getByRole('region', { name: 'Hör ihop med träffarna' })
    await onward.waitFor()
    const paths = await onward.locator('a').evaluateAll(list => list.map(a => new URL(a.href).pathname))
    assert.deepEqual(['/namnder/miljonamnden/', '/organisationer/'].filter(p => !paths.includes(p)), [])
    for (const path of paths) assert.ok(s.pages.some(p => p.address === path) && !hits.includes(path), path)
    assert.match(await page.locator('[data-sokstatus]').textContent(), new RegExp(`^${hits.length} träff`))
    await page.goto(`${s.url}sok/?q=xkcdzzyzx`)
    await page.locator('[data-sokhjalp]').waitFor()
    assert.equal(await onward.isVisible(), false)
  })
})

test('a typing error is corrected and the correction is offered', async () => {
  await withPage(browser, {}, async page => {
    await found(s, page, 'kollektivtraffik')
    assert.match(await page.locator('[data-sokstatus]').textContent(), /^Menade du kollektivtrafik/)
    await page.goto(`${s.url}sok/?q=xkcdzzyzx`)
    await page.locator('[data-sokstatus]', { hasText: 'Inga träffar' }).waitFor()
  })
})

test('where there is no answer the page says so, what to try and where it is answered', async () => {
  await withPage(browser, {}, async page => {
    const asked = async q => {
      await page.goto(`${s.url}sok/?q=${encodeURIComponent(q)}`)
      await page.locator('[data-sokstatus]', { hasText: /\S/ }).waitFor()
      await page.locator('#sokresultat[aria-busy=false]').waitFor({ state: 'attached' })
    }
    const ways = page.locator('[data-sokhjalp]')
    await asked('xkcdzzyzx')
    for (const href of await ways.locator('.sok-vagar a').evaluateAll(list => list.map(a => a.href))) assert.equal((await fetch(href)).status, 200, href)
    assert.ok(await ways.locator('a[href$="/projekt/"]').isVisible())
    await asked('söka bygglov')
    assert.match(await page.locator('[data-sokstatus]').textContent(), /^Inga träffar på ”söka bygglov”\. Bygglov finns inte här/)
    assert.equal(await page.locator('[data-sokstatus] a').getAttribute('href'), 'https://exempel.se/bygga')
    await asked('omställning zorglub')
    assert.match(await page.locator('[data-sokstatus]').textContent(), /träff.*Vi hittade inget om ”zorglub”\./)
    assert.equal(await ways.isVisible(), false)
  })
})

test('a page found through what it links to, or by a word that it does not have, says so', async () => {
  await withPage(browser, {}, async page => {
    await found(s, page, 'Nederländerna')
    await page.locator('.sok-varfor').first().waitFor()
    for (const why of await page.locator('.sok-varfor').allTextContents()) assert.match(why, /^Hör ihop med Nederländerna\.$|med andra ord/)
    await found(s, page, 'nättroll') // among the words that the project is to be found by
    await page.locator('.sok-varfor', { hasText: 'med andra ord' }).first().waitFor()
  })
})

test(`the first result costs at most ${most} bytes`, async t => {
  const problems = []
  for (const q of ['klimatomställning', 'jobb', 'kollektivtraffik', 'näthat']) {
    await withPage(browser, {}, async page => {
      const n = await firstResult(s, page, q)
      t.diagnostic(`${q}: ${n} bytes`)
      if (n > most) problems.push(`${q}: ${n} bytes`)
    })
  }
  none(problems)
})

// large does something with the site of the city as if it were a large one.
async function large(act) {
  const { url, close } = await serve(buildCityInParts())
  try {
    await withPage(browser, {}, page => act(url, page))
  } finally {
    close()
  }
}

test('an index in parts, as that of a large site, gives the same results and is fetched part by part', () => large(async (url, page) => {
  const parts = new Set()
  page.on('request', r => { const part = new URL(r.url()).pathname.match(/\/sok\/index\/([dtw]\d+)-/)?.[1]; if (part) parts.add(part) })
  for (const q of ['hur mycket pengar får miljönämnden', 'omställning', 'skolmat', 'kollektivtraffik', 'näthat']) {
    assert.deepEqual(await found({ url }, page, q), await found(s, page, q), q)
  }
  assert.ok(parts.size > 1, `the parts that were fetched: ${[...parts]}`)

  // The list of all projects is divided, and its rows are fetched when somebody filters.
  let asked = 0
  page.on('request', r => { if (r.url().endsWith('/filter.json')) asked++ })
  const sum = page.locator('[data-filtersumma]')
  const rows = page.locator('#projektlista .rader:visible > li')
  await page.goto(url + 'projekt/')
  await page.locator('form[data-filter]:not([hidden])').waitFor()
  assert.equal(asked, 0, 'the rows are fetched before anybody asks')
  await page.locator('form[data-filter] button').click()
  await page.locator('#filter-text').fill('blåsko')
  await rows.locator('a', { hasText: 'Blåskogen' }).waitFor()
  assert.equal(await page.evaluate(() => document.activeElement.id), 'filter-text', 'the focus is not in the filters')
  assert.match(await sum.textContent(), new RegExp(`Visar ${await rows.count()} av \\d+ projekt`))
  assert.equal(await page.locator('#projektlista h2:visible').count(), 0, 'the parts stand beside what is found')
  await page.locator('form[data-filter] [type=reset]').click()
  assert.ok(await page.locator('#projektlista h2:visible').count() > 0, 'the parts do not come back')

  await page.goto(url + 'projekt/?ordning=namn')
  await rows.first().waitFor()
  const names = await rows.locator('.rader-rubrik').allTextContents()
  assert.deepEqual(names, [...names].sort(new Intl.Collator('sv', { numeric: true }).compare))
  await rows.first().locator('a').click()
  await page.waitForURL(/\/projekt\/[^?]+\/$/)
  assert.equal(asked, 2)

  await page.route('**/filter.json', r => r.fulfill({ contentType: 'application/json', body: '{"val' }))
  await page.goto(url + 'projekt/')
  await page.locator('form[data-filter] button').click()
  await sum.getByText('Försök igen').waitFor()
  assert.ok(await page.locator('form[data-filter] button').isEnabled())
}))

test('an index that comes broken is said, the list of all pages stays, and a new try succeeds', async () => {
  await withPage(browser, {}, async page => {
    const index = '**/sok/index/index.json'
    await page.route(index, route => route.fulfill({ contentType: 'application/json', body: '{"cut' }))
    await page.goto(`${s.url}sok/?q=omst%C3%A4llning`)
    await page.locator('[data-sokstatus]', { hasText: 'Sökningen gick inte att hämta' }).waitFor()
    assert.ok(await page.locator('[data-sokalla]').isVisible())
    assert.equal(await page.locator('#sokresultat').getAttribute('aria-busy'), 'false')
    await page.unroute(index)
    await page.locator('main input[name=q]').press('Enter')
    assert.ok((await results(page)).length > 0)
  })
})

test('a question is shown as text, whatever it is, and an endless one is answered', async () => {
  await withPage(browser, {}, async page => {
    for (const q of ['<img src=x onerror=alert(1)>', '"><b>', '%', 'å'.repeat(4000), '__proto__ constructor']) {
      await page.goto(`${s.url}sok/?q=${encodeURIComponent(q)}`)
      await page.locator('#sokresultat[aria-busy=false]').waitFor({ state: 'attached' })
      assert.equal(await page.locator('main input[name=q]').inputValue(), q)
      assert.equal(await page.locator('main :is(img, b), script:not([src])').count(), 0)
    }
  })
})

test('without scripts the field leads to a list of every page', async () => {
  await withPage(browser, { javaScriptEnabled: false }, async page => {
    await page.goto(s.url)
    await page.locator('input[name=q]').fill('blåskogen')
    await page.keyboard.press('Enter')
    await page.waitForURL(/\/sok\/\?q=bl%C3%A5skogen/)
    assert.match(await page.locator('main noscript').textContent(), /JavaScript.*Alla sidor finns i listan/)
    const listed = new Set(await page.locator('[data-sokalla] a').evaluateAll(links => links.map(a => new URL(a.href).pathname)))
    const hidden = new Set(['/404.html', '/sok/'])
    none(s.pages.filter(p => !hidden.has(p.address) && !p.html.includes('name="robots"') && !listed.has(p.address)).map(p => p.address))
  })
})
