// Builds sites and serves them with their real headers.
import { execFileSync, spawn } from 'node:child_process'
import { mkdirSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

export const here = dirname(dirname(fileURLToPath(import.meta.url)))
export const root = join(here, '../../../..')
export const out = join(here, 'out')

// The archives that tell the fixture city; the later is laid over the earlier.
const stad = ['../stad.txtar', '../stad-mer.txtar']

const go = (...args) => execFileSync('go', args, { cwd: root, stdio: ['ignore', 'ignore', 'inherit'] })
const run = (program, ...args) => execFileSync(join(out, program), args, { cwd: here, stdio: ['ignore', 'ignore', 'inherit'] })

// programs builds what builds and serves sites.
export function programs() {
  mkdirSync(out, { recursive: true })
  go('build', '-o', join(out, 'insyn'), './cmd/insyn')
  for (const name of ['city', 'server']) go('build', '-o', join(out, name), `./cmd/insyn/testdata/browser/${name}`)
}

// buildCity builds the site of the fixture city and returns its folder.
export function buildCity() {
  run('city', '-root', root, '-out', join(out, 'stad'), ...stad)
  return join(out, 'stad')
}

// buildCityInParts builds it with a search index and lists in parts, as a large site has.
export function buildCityInParts() {
  run('city', '-parts', '-root', root, '-out', join(out, 'stad-delar'), ...stad)
  return join(out, 'stad-delar')
}

// buildContent builds the site of the repository's own content and returns its folder.
export function buildContent() {
  run('insyn', 'build', '--rot', root, '--ut', join(out, 'site'))
  return join(out, 'site')
}

// serve serves a folder and returns its address and a function that ends it.
export async function serve(dir) {
  const server = spawn(join(out, 'server'), [dir], { stdio: ['pipe', 'pipe', 'inherit'] })
  const url = await new Promise((resolve, reject) => {
    server.stdout.once('data', line => resolve(String(line).trim()))
    server.once('exit', code => reject(new Error(`the server ended with ${code}`)))
  })
  server.unref(); server.stdin.unref(); server.stdout.unref()
  return { url, close: () => server.stdin.end() }
}
