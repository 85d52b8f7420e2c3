// The Nu validator: no error in any HTML, CSS or SVG of the whole site.
import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { before, test } from 'node:test'
import { none } from './lib/browser.mjs'
import { here } from './lib/serve.mjs'
import { files, site } from './lib/site.mjs'

let s
before(async () => { s = await site() })

// What the validator doesn't know yet, though standards and browsers do.
const unknown = [
  /CSS: “(text-wrap|container-type|paint-order)”: Property “[a-z-]+” doesn't exist/,
  /CSS: Unrecognized at-rule “@container”/,
]

// errors returns what the validator says of files, a line each.
function errors(list) {
  const { stdout, stderr, error, status } = spawnSync('java', ['-Xss2m', '-Xmx1g', '-jar', join(here, 'node_modules/vnu-jar/build/dist/vnu.jar'),
    '--stdout', '--exit-zero-always', '--errors-only', '--also-check-css', '--also-check-svg', '--format', 'json', ...list.map(f => join(s.dir, f))], { maxBuffer: 1 << 28 })
  if (error || status !== 0) throw error ?? new Error(`vnu ended with ${status}: ${stderr}`)
  return JSON.parse(stdout).messages
    .filter(m => !unknown.some(u => u.test(m.message)))
    .map(m => `${m.url.split('/site/').at(-1)}:${m.lastLine}:${m.firstColumn ?? m.lastColumn}: ${m.message} ${m.extract?.slice(0, 80) ?? ''}`)
}

test('HTML, CSS and SVG are valid', () => {
  const all = files(s.dir).filter(f => /\.(html|css|svg)$/.test(f) && !f.startsWith('redigera/'))
  none(errors(all))
})
