// A city's files on the disk, for tests that change them as an editor does.
import { cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { here, out, root } from './serve.mjs'

// desk writes the small city with the portal's layouts to a folder of that name, and
// returns the folder, the files by their paths, and a function that saves one.
export function desk(name) {
  const dir = join(out, name), files = {}
  rmSync(dir, { recursive: true, force: true })
  const save = (path, text) => {
    mkdirSync(dirname(join(dir, path)), { recursive: true })
    writeFileSync(join(dir, path), text)
  }
  const [, ...parts] = readFileSync(join(here, '../stad.txtar'), 'utf8').split(/^-- (.+) --$/m)
  for (let i = 0; i < parts.length; i += 2) files[parts[i]] = parts[i + 1].slice(1)
  for (const [path, text] of Object.entries(files)) save(path, text)
  for (const folder of ['layouts', 'static']) cpSync(join(root, folder), join(dir, folder), { recursive: true })
  return { dir, files, save }
}
