// TypeScript's compiler as a reader: the JSDoc types of the scripts agree, and nothing in them is unused.
import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { test } from 'node:test'
import { here } from './lib/serve.mjs'

test('the scripts keep to their types', () => {
  const tsc = spawnSync(process.execPath, [join(here, 'node_modules/typescript/bin/tsc'), '--project', here], { encoding: 'utf8' })
  assert.equal(tsc.status, 0, tsc.stdout + tsc.stderr)
})
