// The Nu validator.
import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { here } from './serve.mjs'
import { files } from './site.mjs'

// What the validator doesn't know yet, though standards and browsers do.
const unknown = [
  /CSS: “(text-wrap|container-type|paint-order)”: Property “[a-z-]+” doesn't exist/,
  /CSS: Unrecognized at-rule “@container”/,
]

// errors returns what the validator says of a site's HTML, CSS and SVG, a line each.
export function errors({ dir }) {
  const list = files(dir).filter(f => /\.(html|css|svg)$/.test(f))
  const { stdout, stderr, error, status } = spawnSync('java', ['-Xss2m', '-Xmx1g', '-jar', join(here, 'node_modules/vnu-jar/build/dist/vnu.jar'),
    '--stdout', '--exit-zero-always', '--errors-only', '--also-check-css', '--also-check-svg', '--format', 'json', ...list.map(f => join(dir, f))], { maxBuffer: 1 << 28 })
  if (error || status !== 0) throw error ?? new Error(`vnu ended with ${status}: ${stderr}`)
  return JSON.parse(stdout).messages
    .filter(m => !unknown.some(u => u.test(m.message)))
    .map(m => `${m.url.split(`${dir}/`).at(-1)}:${m.lastLine}:${m.firstColumn ?? m.lastColumn}: ${m.message} ${m.extract?.slice(0, 80) ?? ''}`)
}
