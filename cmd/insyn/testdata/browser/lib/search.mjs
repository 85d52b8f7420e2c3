// The search page as a reader uses it.
import { brotliCompressSync, constants } from 'node:zlib'

// results waits until the list is filled and returns the paths that it leads to, in order.
export async function results(page) {
  await page.locator('#sokresultat[aria-busy=false] > li').first().waitFor()
  return page.locator('#sokresultat > li').evaluateAll(items => items.map(i => new URL(i.querySelector('a').href).pathname))
}

// found asks a site's search page a question and returns the paths that it leads to.
export async function found({ url }, page, q) {
  await page.goto(`${url}sok/?q=${encodeURIComponent(q)}`)
  return results(page)
}

const brotli = data => brotliCompressSync(data, { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } }).length

// firstResult returns how many bytes are fetched from the first key to the first result of a question, in brotli at its
// best, as the site is published. What is fetched for the list that stands is not counted: the texts that excerpts are
// cut from, what cuts them, and what goes on from few hits.
export async function firstResult({ url }, page, q) {
  await page.goto(`${url}sok/`, { waitUntil: 'networkidle' })
  const asked = new Set()
  const note = r => asked.add(new URL(r.url()).pathname)
  page.on('request', note)
  await page.locator('main input[name=q]').focus()
  await page.keyboard.type(q)
  await page.locator('#sokresultat > li').first().waitFor()
  page.off('request', note)
  let n = 0
  for (const path of asked) if (!/\/(x\d+|passage|onward)-/.test(path)) n += brotli(Buffer.from(await (await fetch(new URL(path, url))).arrayBuffer()))
  return n
}
