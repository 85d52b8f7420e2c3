// Builds the site and serves it with its real headers.
import { execFileSync, spawn } from 'node:child_process'
import { mkdirSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

export const here = dirname(dirname(fileURLToPath(import.meta.url)))
export const root = join(here, '../../../..')
export const out = join(here, 'out')

const go = (...args) => execFileSync('go', args, { cwd: root, stdio: ['ignore', 'ignore', 'inherit'] })

// build builds the programs and the real site into out/ and returns the site's folder.
export function build() {
  mkdirSync(out, { recursive: true })
  go('build', '-o', join(out, 'insyn'), './cmd/insyn')
  go('build', '-o', join(out, 'server'), './cmd/insyn/testdata/browser/server')
  return buildFrom(root, join(out, 'site'))
}

// buildFrom builds the site of another root, such as the small city, into dir.
export function buildFrom(from, dir) {
  execFileSync(join(out, 'insyn'), ['build', '--rot', from, '--ut', dir], { stdio: ['ignore', 'ignore', 'inherit'] })
  return dir
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
