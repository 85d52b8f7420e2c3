// Builds and serves the site once and runs the test files against it.
//
//   node run.mjs                 all of them
//   node run.mjs axe layout      those named so
//   node run.mjs --update        screenshots only, keeping what they show now
//
// INSYN_DIR=<folder> tests a site that is built already.
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { readdirSync } from 'node:fs'
import { build, here, serve } from './lib/serve.mjs'

const wanted = process.argv.slice(2).filter(a => !a.startsWith('-'))
const update = process.argv.includes('--update')
const all = readdirSync(here).filter(f => f.endsWith('.test.mjs'))
const files = all.filter(f => update ? f.startsWith('screenshots') : wanted.length === 0 || wanted.some(w => f.startsWith(w)))
// Lighthouse measures time, so it runs when nothing else does.
const alone = files.filter(f => f.startsWith('lighthouse'))
const together = files.filter(f => !alone.includes(f))

const dir = process.env.INSYN_DIR ?? build()
const { url, close } = await serve(dir)
const env = { ...process.env, INSYN_DIR: dir, INSYN_URL: url, ...update && { INSYN_UPDATE: '1' } }

// run runs test files and returns whether they passed.
async function run(list, concurrency) {
  if (list.length === 0) return true
  const child = spawn(process.execPath, ['--test', '--test-reporter=spec', `--test-concurrency=${concurrency}`, ...list], { cwd: here, env, stdio: 'inherit' })
  const [code] = await once(child, 'exit')
  return code === 0
}

const first = await run(together, 2)
const second = await run(alone, 1)
close()
process.exitCode = first && second && files.length > 0 ? 0 : 1
