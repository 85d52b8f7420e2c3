// The catalogue that other portals of open data read is right by the EU's profile: a reader of RDF that is not ours reads it,
// and a SHACL validator holds it against the shapes of DCAT-AP 3.0.1. What DCAT-AP-SE asks beside those is asked of it here.
import assert from 'node:assert/strict'
import { createReadStream, existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { before, test } from 'node:test'
import { Parser, Store, DataFactory } from 'n3'
import { RdfXmlParser } from 'rdfxml-streaming-parser'
import SHACLValidator from 'rdf-validate-shacl'
import { none } from './lib/browser.mjs'
import { site } from './lib/site.mjs'

const shapes = new URL('../spec/dcat-ap-3.0.1-shacl.ttl', import.meta.url)
const dcat = 'http://www.w3.org/ns/dcat#', dct = 'http://purl.org/dc/terms/', type = 'http://www.w3.org/1999/02/22-rdf-syntax-ns#type'
const iri = DataFactory.namedNode

let s, store
before(async () => {
  s = await site()
  store = new Store()
  const parser = createReadStream(join(s.dir, 'data/dcat.rdf')).pipe(new RdfXmlParser({ baseIRI: 'https://utan.invalid/' }))
  for await (const quad of parser) store.addQuad(quad)
})

const all = kind => store.getSubjects(iri(type), iri(dcat + kind), null)
const has = (subject, property) => store.getObjects(subject, iri(property), null)

test('everything in the catalogue has a name, and what it refers to is there', () => {
  none([...store].filter(q => q.subject.termType !== 'NamedNode' || q.object.termType === 'BlankNode').map(q => q.subject.value))
  const own = has(all('Catalog')[0], dct + 'publisher')[0].value.split('#')[0]
  none([...store].map(q => q.object).filter(o => o.termType === 'NamedNode' && o.value.startsWith(own + '#') && !store.getQuads(o, null, null, null).length)
    .map(o => `${o.value} is named and not told of`))
})

test('what DCAT-AP-SE asks of a catalogue, a dataset, a file and a publisher is said', () => {
  const asked = {
    Catalog: ['title', 'description', 'publisher', 'license'].map(p => dct + p).concat(dcat + 'dataset'),
    Dataset: ['title', 'description', 'publisher', 'accessRights'].map(p => dct + p).concat(dcat + 'contactPoint', dcat + 'keyword', dcat + 'theme', dcat + 'distribution'),
    DatasetSeries: [dct + 'title', dct + 'description', dcat + 'contactPoint'],
    Distribution: [dcat + 'accessURL', dct + 'license'],
  }
  for (const [kind, properties] of Object.entries(asked)) {
    assert.ok(all(kind).length > 0, `there is no ${kind}`)
    none(all(kind).flatMap(x => properties.filter(p => !has(x, p).length).map(p => `${x.value} has no ${p}`)))
  }
  const editions = store.getSubjects(iri(dcat + 'inSeries'), all('DatasetSeries')[0], null)
  assert.ok(editions.length > 1, `the series has ${editions.length} editions`)
  none(editions.filter(e => has(e, dct + 'temporal').length !== 1).map(e => `${e.value} has no time`))
})

test('each file that the catalogue names is there', () => {
  const home = has(all('Catalog')[0], 'http://xmlns.com/foaf/0.1/homepage')[0].value
  const named = store.getObjects(null, iri(dcat + 'downloadURL'), null)
  assert.ok(named.length > 0, 'no file is named')
  none(named.filter(u => !u.value.startsWith(home) || !existsSync(join(s.dir, u.value.slice(home.length)))).map(u => u.value))
})

test('the shapes of DCAT-AP 3.0.1 find nothing wrong', async () => {
  const rules = new Store(new Parser().parse(readFileSync(shapes, 'utf8')))
  const report = await new SHACLValidator(rules).validate(store)
  none(report.results.map(r => `${r.focusNode?.value} ${r.path?.value}: ${r.message.map(m => m.value).join(' ')} (${r.sourceConstraintComponent?.value})`))
  // The rules themselves find what is wrong, so that silence says something.
  const catalogue = all('Catalog')[0]
  const less = new Store([...store].filter(q => !(q.subject.equals(catalogue) && q.predicate.value === dct + 'title')))
  assert.ok(!(await new SHACLValidator(rules).validate(less)).conforms, 'a catalogue without a title passes')
})
