// Builds and serves the sites once and runs the test files against them: that of
// the fixture city, and for content.test.mjs that of the real content.
//
//   node run.mjs                 all of them
//   node run.mjs axe layout      those named so
//   node run.mjs --update        screenshots only, keeping what they show now
//
// INSYN_DIR=<folder> takes that site, built already, for the real content's.
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { readdirSync } from 'node:fs'
import { buildCity, buildContent, here, programs, serve } from './lib/serve.mjs'

const wanted = process.argv.slice(2).filter(a => !a.startsWith('-'))
const update = process.argv.includes('--update')
const all = readdirSync(here).filter(f => f.endsWith('.test.mjs'))
const files = all.filter(f => update ? f.startsWith('screenshots') : wanted.length === 0 || wanted.some(w => f.startsWith(w)))
// Lighthouse measures time, so it runs when nothing else does.
const alone = files.filter(f => f.startsWith('lighthouse'))
const together = files.filter(f => !alone.includes(f))

programs()
const city = buildCity()
const content = process.env.INSYN_DIR ?? buildContent()
const served = [await serve(city), await serve(content)]
const env = {
  ...process.env, INSYN_CITY_DIR: city, INSYN_CITY_URL: served[0].url, INSYN_DIR: content, INSYN_URL: served[1].url,
  ...update && { INSYN_UPDATE: '1' },
}

// run runs test files and returns whether they passed.
async function run(list, concurrency) {
  if (list.length === 0) return true
  const child = spawn(process.execPath, ['--test', '--test-reporter=spec', `--test-concurrency=${concurrency}`, ...list], { cwd: here, env, stdio: 'inherit' })
  const [code] = await once(child, 'exit')
  return code === 0
}

const first = await run(together, 2)
const second = await run(alone, 1)
for (const { close } of served) close()
process.exitCode = first && second && files.length > 0 ? 0 : 1
