// The Nu validator: no error in any HTML, CSS or SVG of the whole site.
import { before, test } from 'node:test'
import { none } from './lib/browser.mjs'
import { site } from './lib/site.mjs'
import { errors } from './lib/valid.mjs'

let s
before(async () => { s = await site() })

test('HTML, CSS and SVG are valid', () => none(errors(s)))
