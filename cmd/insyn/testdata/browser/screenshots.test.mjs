// What the pages look like, kept as small images in goldens/, so that a
// reviewer sees what a change does.
//
// They show the fixture city in the real layouts: a change of layout changes
// them, a change of the real texts and figures does not.
import assert from 'node:assert/strict'
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { after, before, test } from 'node:test'
import { launch, settle, withPage } from './lib/browser.mjs'
import { decode, difference, encode, shrink } from './lib/image.mjs'
import { here, out } from './lib/serve.mjs'
import { site } from './lib/site.mjs'

const tolerance = 0.01 // part of the pixels that may differ; fonts are drawn a little differently on other machines
const goldens = join(here, 'goldens')
const update = process.env.INSYN_UPDATE === '1'

const pages = {
  start: '/', projekt: '/projekt/hamnkvarteret/', projektlista: '/projekt/', namnd: '/namnder/miljonamnden/', redogorelse: '/namnder/miljonamnden/2025/',
  program: '/program/', mal: '/mal/', stader: '/stader/', natverk: '/natverk/kuststader/', initiativ: '/initiativ/havslabbet/', data: '/data/', ar: '/ar/2025/', avstamning: '/avstamning/', sok: '/sok/', saknas: '/404.html',
  stad: '/stader/rotterdam/', tidslinje: '/tidslinje/', datakvalitet: '/datakvalitet/', tillganglighet: '/tillganglighet/',
}
const shots = Object.keys(pages).flatMap(name => [[name, 390, 'light'], [name, 1280, 'light']])
  .concat(['start', 'projekt', 'namnd'].flatMap(name => [[name, 390, 'dark'], [name, 1280, 'dark']]))
const height = { 390: 1600, 1280: 1400 }

let url, browser
before(async () => {
  ({ url } = await site())
  browser = await launch(['--font-render-hinting=none', '--disable-lcd-text'])
  mkdirSync(join(out, 'shots'), { recursive: true })
})
after(() => browser.close())

const shoot = (address, width, colorScheme) => withPage(browser, { viewport: { width, height: height[width] }, colorScheme, reducedMotion: 'reduce' }, async page => {
  await page.goto(url.slice(0, -1) + address)
  await page.reload({ waitUntil: 'networkidle' }) // the fonts are at hand by then
  await settle(page)
  return shrink(await page.screenshot({ animations: 'disabled', caret: 'hide' }))
})

for (const [name, width, scheme] of shots) {
  const file = `${name}-${width}${scheme === 'dark' ? '-mork' : ''}.png`
  test(file, async () => {
    const now = await shoot(pages[name], width, scheme)
    if (update) {
      const had = readdirSync(goldens).includes(file) ? decode(readFileSync(join(goldens, file))) : undefined
      if (!had || difference(had, now).part > tolerance / 4) writeFileSync(join(goldens, file), encode(now))
      return
    }
    writeFileSync(join(out, 'shots', file), encode(now))
    const { part, image } = difference(decode(readFileSync(join(goldens, file))), now)
    if (part > tolerance) writeFileSync(join(out, 'shots', file.replace('.png', '-skillnad.png')), encode(image))
    assert.ok(part <= tolerance, `${(100 * part).toFixed(1)} % of the page looks different: compare goldens/${file} with out/shots/${file}. If it is meant so: make goldens`)
  })
}

test('the goldens stay light and none is left over', () => {
  const kept = readdirSync(goldens).filter(f => f.endsWith('.png'))
  assert.deepEqual(kept.sort(), shots.map(([name, width, scheme]) => `${name}-${width}${scheme === 'dark' ? '-mork' : ''}.png`).sort())
  const size = kept.reduce((n, f) => n + readFileSync(join(goldens, f)).length, 0)
  assert.ok(size <= 3_000_000, `${size} bytes`)
})
