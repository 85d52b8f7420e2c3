// Whether links lead somewhere, told from the files.
import { files } from './site.mjs'

// broken returns every internal link and fragment of a site that leads nowhere.
export function broken({ dir, pages }) {
  const there = new Set(files(dir))
  const ids = new Map(pages.map(p => [p.file, new Set([...p.html.matchAll(/\sid="?([^"\s>]+)/g)].map(m => m[1]))]))
  const problems = []
  for (const p of pages) {
    for (const [, href] of p.html.matchAll(/\s(?:href|src)="([^"]*)"/g)) {
      const to = new URL(href.replaceAll('&amp;', '&'), 'http://insyn.invalid/' + p.file)
      if (to.host !== 'insyn.invalid') continue
      const path = decodeURIComponent(to.pathname).slice(1)
      const file = path === '' || path.endsWith('/') ? path + 'index.html' : path
      if (!there.has(file)) problems.push(`${p.address}: ${href}`)
      else if (to.hash && !to.hash.includes('=') && !ids.get(file)?.has(decodeURIComponent(to.hash.slice(1)))) problems.push(`${p.address}: ${href}: no such place`)
    }
  }
  return [...new Set(problems)]
}
