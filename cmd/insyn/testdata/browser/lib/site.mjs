// The built sites: their pages, and those of them that stand for the rest.
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { buildCity, buildContent, programs, serve } from './serve.mjs'

const { INSYN_CITY_DIR, INSYN_CITY_URL, INSYN_DIR, INSYN_URL } = process.env

// site returns the built and served site of the fixture city, which tests may
// know. run.mjs makes it once for all test files; a file that is run alone
// makes its own.
export const site = () => open(INSYN_CITY_DIR, INSYN_CITY_URL, buildCity)

// content returns that of the repository's own content. What is asserted about
// it must hold for any content.
export const content = () => open(INSYN_DIR, INSYN_URL, buildContent)

async function open(dir, url, build) {
  if (!dir) {
    programs()
    dir = build()
  }
  url ??= (await serve(dir)).url
  const pages = read(dir)
  const shown = pages.filter(stays)
  return { dir, url, pages, sample: sample(shown), first: firstOfKind(shown) }
}

// stays tells whether a reader is shown the page: an older address goes on by itself.
const stays = page => !page.html.includes('http-equiv="refresh"')

// files returns the paths of all files below dir, in order.
export function files(dir) {
  return readdirSync(dir, { recursive: true, withFileTypes: true })
    .filter(e => e.isFile())
    .map(e => join(e.parentPath ?? e.path, e.name).slice(dir.length + 1))
    .sort()
}

// read returns every page of the site with what it is judged by.
function read(dir) {
  return files(dir).filter(f => f.endsWith('.html')).map(file => {
    const html = readFileSync(join(dir, file), 'utf8')
    const text = html.replace(/<(script|style)\b[^]*?<\/\1>/g, ' ').replace(/<[^>]+>/g, ' ').replace(/&\w+;|\u00ad/g, '')
    return {
      file, html,
      address: '/' + file.replace(/(^|\/)index\.html$/, '$1'),
      kind: html.match(/<main[^>]* data-sida="([^"]+)"/)?.[1] ?? 'okänd',
      missing: (text.match(/uppgift(er)? saknas/gi) ?? []).length,
      word: Math.max(...text.split(/[\s/–-]+/).map(w => w.length)),
      words: text.split(/\s+/).length,
    }
  })
}

const longest = (a, b) => b.html.length - a.html.length
const measures = [longest, (a, b) => longest(b, a), (a, b) => b.missing - a.missing, (a, b) => b.word - a.word]

const kinds = pages => Map.groupBy?.(pages, p => p.kind) ??
  pages.reduce((m, p) => m.set(p.kind, [...(m.get(p.kind) ?? []), p]), new Map())

// sample returns, of each kind of page, the longest, the shortest, the one
// with most missing figures and the one with the longest word.
function sample(pages) {
  return [...kinds(pages).values()].flatMap(all => [...new Set(measures.map(m => [...all].sort(m)[0]))])
}

// firstOfKind returns the longest page of each kind.
function firstOfKind(pages) {
  return [...kinds(pages).values()].map(all => [...all].sort(longest)[0])
}
