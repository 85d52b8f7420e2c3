// The form editor on the small city, with Decap's own test backend: documents are
// changed in the form, and the files that it saves are compared once insyn fmt has
// put them in form. Decap is fetched as its package, which the build holds to a digest.
import assert from 'node:assert/strict'
import { execFileSync, spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs'
import { createServer } from 'node:http'
import { extname, join } from 'node:path'
import { after, before, test } from 'node:test'
import { launch } from './lib/browser.mjs'
import { desk } from './lib/desk.mjs'
import { here, out } from './lib/serve.mjs'

const version = '3.16.3'
const insyn = (...args) => execFileSync(join(out, 'insyn'), args, { cwd: here, encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] })

// decap returns the folder of the editor's program.
function decap() {
  const dir = join(out, 'decap')
  if (!existsSync(join(dir, 'package'))) {
    mkdirSync(dir, { recursive: true })
    execFileSync('npm', ['pack', '--silent', `decap-cms@${version}`], { cwd: dir })
    execFileSync('tar', ['xzf', `decap-cms-${version}.tgz`], { cwd: dir })
  }
  return join(dir, 'package/dist')
}

const types = { '.html': 'text/html', '.css': 'text/css', '.js': 'text/javascript', '.yml': 'text/yaml', '.svg': 'image/svg+xml', '.wasm': 'application/wasm' }

// serve serves a folder without headers of its own, as GitHub Pages does: the page's
// policy is the one that it states.
function serve(dir) {
  const server = createServer((request, response) => {
    const path = join(dir, new URL(request.url, 'http://x').pathname.replace(/\/$/, '/index.html'))
    if (!path.startsWith(dir) || !existsSync(path)) return response.writeHead(404).end()
    response.writeHead(200, { 'content-type': types[extname(path)] ?? 'text/plain' }).end(readFileSync(path))
  })
  return new Promise(done => server.listen(0, '127.0.0.1', () => done(server)))
}

let stad, server, browser
before(async () => {
  stad = desk('redigera-stad')
  insyn('fmt', '--rot', stad.dir)
  for (const path of Object.keys(stad.files)) stad.files[path] = readFileSync(join(stad.dir, path), 'utf8')
  const site = join(out, 'redigera')
  insyn('build', '--rot', stad.dir, '--ut', site, '--redigering', decap(), '--inloggning', 'prov')
  server = await serve(site)
  browser = await launch()
})
after(async () => { await browser?.close(); server?.close() })

// tree returns the documents as the test backend has them: it looks one up step by step,
// and lists a folder by its whole name.
function tree(files) {
  const top = {}
  for (const [name, content] of Object.entries(files)) {
    const steps = name.split('/'), last = steps.pop(), folder = steps.join('/')
    steps.reduce((at, step) => at[step] ??= {}, top)[last] = { content }
    ;(top[folder] ??= {})[last] = { content }
  }
  return top
}

// edited opens the form, lets visit use it, and fails if the page did what it must not:
// ask another host, break its own policy, fail.
async function edited(visit) {
  const context = await browser.newContext({ locale: 'sv-SE', viewport: { width: 1280, height: 900 } })
  context.setDefaultTimeout(30_000)
  try {
    const page = await context.newPage(), notes = []
    const origin = `http://127.0.0.1:${server.address().port}`
    page.on('request', r => { if (!r.url().startsWith(origin) && !/^(data|blob):/.test(r.url())) notes.push(`asked for ${r.url()}`) })
    page.on('response', r => { if (r.status() >= 400) notes.push(`${r.status()} ${r.url()}`) })
    page.on('console', m => { if (m.type() === 'error' || /Config Errors/.test(m.text())) notes.push(m.text()) })
    page.on('pageerror', e => { if (e.message !== 'undefined') notes.push(String(e)) }) // so Decap refuses a form with errors
    page.on('dialog', d => d.accept())
    await page.addInitScript(files => { window.repoFiles = files }, tree(stad.files))
    await page.goto(`${origin}/redigera/`)
    await page.getByRole('button', { name: 'Logga in' }).click()
    await page.waitForURL(/#.collections/)
    await visit(page)
    assert.deepEqual(notes, [])
  } finally {
    await context.close()
  }
}

// entry returns where the form has a document.
function entry(path) {
  const [, kind, name, file] = path.split('/')
  const one = { sidor: 'sida', platser: 'plats' }
  if (kind !== 'namnder') return `${one[kind] ?? kind}/entries/${name.replace('.md', '')}`
  return file === 'index.md' ? `namnd/entries/${name}-index` : `redogorelse/entries/${name}-${file.replace('.md', '')}`
}

// open goes to a document by way of the list: Decap doesn't go from one to the next.
async function open(page, path) {
  const to = `#/collections/${entry(path)}`
  await page.evaluate(list => { location.hash = list }, to.split('/entries/')[0])
  await field(page, 'body').waitFor({ state: 'detached' })
  await page.evaluate(document => { location.hash = document }, to)
  await field(page, 'body').waitFor()
}

const field = (page, name) => page.locator(`[id^="${name}-field"]`)
const save = page => page.getByRole('button', { name: 'Spara', exact: true }).click()

// unfold opens the first list of a name; its button stands beside the one that adds to it.
const unfold = (page, name) => page.getByRole('button', { name: `Lägg till: ${name}`, exact: true }).first()
  .locator('xpath=ancestor::*[.//button[@aria-label="Fäll ut"]][1]//button[@aria-label="Fäll ut"]').first().click()

// drafts returns the files that have been saved so far. Decap keeps them in a list
// with names, of which JSON would say nothing.
const drafts = async page => Object.fromEntries(await page.evaluate(() =>
  Object.values(window.repoFilesUnpublished ?? {}).flatMap(draft => draft.diffs.map(d => [d.path, d.content]))))

// saved waits until a document has been saved, and returns it as insyn fmt writes it.
async function saved(page, path) {
  for (let tries = 0; tries < 600; tries++) {
    const text = (await drafts(page))[path]
    if (text !== undefined) return formatted(path, text)
    await page.waitForTimeout(100)
  }
  assert.fail(`${path} was not saved: ${await page.locator('[class*="ControlErrorsList"] li').allTextContents()}`)
}

// formatted returns a document as insyn fmt writes it.
function formatted(path, text) {
  try {
    stad.save(path, text)
    insyn('fmt', '--rot', stad.dir, join(stad.dir, path))
    return readFileSync(join(stad.dir, path), 'utf8')
  } finally {
    restore(path)
  }
}

// restore makes a document what it was, which for a new one is nothing.
function restore(path) {
  if (path in stad.files) stad.save(path, stad.files[path])
  else rmSync(join(stad.dir, path))
}

test('a document that is opened and saved has lost nothing', { timeout: 600_000 }, () => edited(async page => {
  const paths = Object.keys(stad.files).filter(path => path.startsWith('content/'))
  assert.ok(paths.length > 10)
  const line = '\nRaden har kommit till. [eget]\n'
  for (const path of paths) {
    await open(page, path)
    const body = field(page, 'body')
    const text = stad.files[path].split(/^\+\+\+\n/m)[2]
    assert.equal((await body.inputValue()).trim(), text.trim(), path)
    await body.fill(text + line)
    await save(page)
    assert.equal(await saved(page, path), formatted(path, stad.files[path] + line), path)
  }
}))

test('what is changed in the form is changed in the file, and nothing else', { timeout: 300_000 }, () => edited(async page => {
  const path = 'content/projekt/blaskogen.md'
  await open(page, path)
  await field(page, 'kortnamn').fill('Ålgräset')
  await field(page, 'start').first().fill('2024-04-01')
  await field(page, 'webbplats').fill('')
  for (const list of ['nämnder som deltar', 'blad']) await unfold(page, list)
  await field(page, 'utbetalt').first().fill('1249000')
  await page.getByRole('button', { name: 'Lägg till: partner' }).click()
  await field(page, 'partners').last().fill('Hamnklubben')
  await save(page)
  const want = stad.files[path].replace('kortnamn = "Blåskogen"', 'kortnamn = "Ålgräset"').replace('start = "2024-03"', 'start = 2024-04-01')
    .replace(/^webbplats = .*\n/m, '').replace('utbetalt = 1_250_000', 'utbetalt = 1_249_000')
    .replace('partners = ["Ålgräscentrum"]', 'partners = ["Ålgräscentrum", "Hamnklubben"]')
  assert.equal(await saved(page, path), want)
  stad.save(path, want)
  assert.match(insyn('check', '--rot', stad.dir), /Inga fel/)
  restore(path)
}))

test('a new project becomes a file of its name, and the check says what it lacks', { timeout: 300_000 }, () => edited(async page => {
  await page.getByText('Blåskogen').first().waitFor() // the list of those that are there
  await page.getByText('＋ Projekt').click()
  for (const [name, text] of [['titel', 'Hamnöringen'], ['start', '2025-03'], ['slut', '2027-02'],
    ['sammanfattning', 'Projektet prövar hur barn kan lära sig om havet vid kajen.'],
    ['body', 'Barn undersöker vattnet vid kajen. [eget]']]) await field(page, name).first().fill(text)
  await page.getByRole('button', { name: 'Lägg till: nämnder som deltar' }).click()
  for (const [name, typed] of [['namnd', 'Miljön'], ['roll', 'projektpartner']]) {
    await field(page, name).last().fill(typed)
    await page.keyboard.press('Enter')
  }
  await save(page)
  const path = 'content/projekt/hamnoringen.md', text = await saved(page, path)
  assert.match(text, /^roll = "projektpartner"$/m)
  stad.save(path, text)
  const check = spawnSync(join(out, 'insyn'), ['check', '--rot', stad.dir], { encoding: 'utf8' })
  for (const lack of ['Varken program eller program_saknas är ifyllt.', 'Uppgiften ”blad” saknas.', '2 fel.'])
    assert.ok((check.stdout + check.stderr).includes(lack), check.stdout + check.stderr)
  restore(path)
}))

test('a date that is none is not saved', { timeout: 300_000 }, () => edited(async page => {
  await open(page, 'content/projekt/blaskogen.md')
  await field(page, 'start').first().fill('i mars')
  await save(page)
  await page.getByText('Skriv ett år 2020, en månad 2020-01 eller en dag 2020-01-31.').first().waitFor()
  assert.deepEqual(await drafts(page), {})
}))

test('the form fits a phone, and can be saved wherever one is in it', { timeout: 300_000 }, () => edited(async page => {
  await page.setViewportSize({ width: 320, height: 700 })
  await open(page, 'content/projekt/blaskogen.md')
  await unfold(page, 'nämnder som deltar')
  assert.equal(await page.evaluate(() => document.documentElement.scrollWidth), 320)
  await field(page, 'body').scrollIntoViewIfNeeded()
  assert.ok(await page.evaluate(() => scrollY) > 700, 'nothing was scrolled')
  const button = await page.getByRole('button', { name: 'Spara', exact: true }).boundingBox()
  assert.ok(button.y >= 0 && button.y + button.height <= 700 && button.x >= 0 && button.x + button.width <= 320, JSON.stringify(button))
}))
