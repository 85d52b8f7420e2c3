// Bytes on the wire, as a server compresses them.
import { request } from 'node:http'

// wire returns how many bytes of content the server of a site sends for an address.
export const wire = ({ url }, address) => new Promise((resolve, reject) => {
  request(new URL(address, url), { headers: { 'accept-encoding': 'br' } }, answer => {
    let n = 0
    answer.on('data', d => { n += d.length }).on('end', () => resolve(n)).on('error', reject)
  }).on('error', reject).end()
})

// fetched returns what a browser fetches for a page and what its scripts do then, but for fonts, which all pages share.
export async function fetched(site, page, p) {
  const asked = new Set()
  const note = r => { if (r.resourceType() !== 'font') asked.add(r.url()) }
  page.on('request', note)
  await page.goto(site.url.slice(0, -1) + p.address, { waitUntil: p.html.includes('<script') ? 'networkidle' : 'load' })
  page.off('request', note)
  let n = 0
  for (const address of asked) n += await wire(site, address)
  return n
}
