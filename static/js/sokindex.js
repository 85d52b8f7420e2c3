// @ts-check
// The index as the browser holds it: reads index.json, and the parts of a large
// index when they are needed. The format is written by
// cmd/insyn/internal/search/encode.go and pack.go.
import { fold, stem } from './sokord.js';

/**
 * What a term looks like when it is found: which part holds it and where.
 * @typedef {{part: Terms, at: number}} Found
 *
 * @typedef {{id: string, label: string, n: number, words?: string[], defines?: boolean}} Kind
 * @typedef {{w: string, c: string, d: string, l: string}} TermsData
 * @typedef {{a: string[], t: string[], s: string[], f: string[]}} DocsData
 * @typedef {{n: number, kinds: Kind[], stop: string[], soft: string[], define: string[],
 *   syn: string, terms?: TermsData, docs?: DocsData, tfirst?: string[], tfiles?: string[],
 *   dsize?: number, dfiles?: string[], wfile?: string, xfirst: number[], xfiles: string[]}} Manifest
 * @typedef {(url: string) => Promise<any>} Load
 * @typedef {{id: number, address: string, title: string, short: string, facts: string}} Doc
 */

const DIGITS = '#$%&\'()*+,-./0123456789:;<=>?@ABCDEFGHIJKLMNOPQRSTUVWXYZ[]^_`abcdefghijklmnopqrstuvwxyz{|}~';
const VALUE = new Uint8Array(128);
for (let i = 0; i < DIGITS.length; i++) VALUE[DIGITS.charCodeAt(i)] = i;
const ENDS = 45;
const MORE = 46;

/** The weight of a name's own page, of a page that answers it, and of one that explains it. */
export const TOP = 31;
export const ANSWERS = 30;
export const EXPLAINS = 5;

/**
 * Numbers, little-endian in base 46; a sign below the 46th ends one.
 * @param {string} s
 */
export function numbers(s) {
  const out = [];
  let v = 0;
  let unit = 1;
  for (let i = 0; i < s.length; i++) {
    const d = VALUE[s.charCodeAt(i)];
    if (d >= ENDS) {
      v += (d - ENDS) * unit;
      unit *= MORE;
    } else {
      out.push(v + d * unit);
      v = 0;
      unit = 1;
    }
  }
  return out;
}

/** A run of terms in order, with where they stand. */
export class Terms {
  /** @param {TermsData} data */
  constructor(data) {
    /** @type {string[]} how each term is written */
    this.words = [];
    /** @type {string[]} */
    this.keys = [];
    let prev = '';
    for (const coded of data.w.trimEnd().split(' ')) {
      prev = prev.slice(0, VALUE[coded.charCodeAt(0)]) + coded.slice(1);
      this.words.push(prev);
      this.keys.push(prev.endsWith('=') ? prev : prev[0] === '~' ? prev.slice(1) : stem(fold(prev)));
    }
    this.counts = numbers(data.c);
    this.starts = new Int32Array(this.counts.length + 1);
    for (let i = 0; i < this.counts.length; i++) this.starts[i + 1] = this.starts[i] + this.counts[i];
    this.docs = new Int32Array(0);
    this.levels = new Uint8Array(0);
    if (data.d) this.#place(data);
  }

  /** @param {TermsData} data */
  #place(data) {
    const gaps = numbers(data.d);
    this.docs = new Int32Array(gaps.length);
    this.levels = new Uint8Array(gaps.length);
    for (let t = 0; t < this.counts.length; t++) {
      let doc = -1;
      for (let i = this.starts[t]; i < this.starts[t + 1]; i++) {
        doc += gaps[i] + 1;
        this.docs[i] = doc;
        this.levels[i] = VALUE[data.l.charCodeAt(i)];
      }
    }
  }

  /**
   * The first place whose key is not before key.
   * @param {string} key
   */
  lower(key) {
    let lo = 0;
    let hi = this.keys.length;
    while (lo < hi) {
      const mid = (lo + hi) >> 1;
      if (this.keys[mid] < key) lo = mid + 1;
      else hi = mid;
    }
    return lo;
  }
}

/** How many parts of a large index one prefix may fetch. */
const PREFIX_PARTS = 3;

export class Index {
  /**
   * @param {Manifest} manifest
   * @param {string} base the address of index.json
   * @param {Load} load
   */
  constructor(manifest, base, load) {
    this.manifest = manifest;
    this.size = manifest.n;
    this.kinds = manifest.kinds;
    this.stop = new Set(manifest.stop);
    this.soft = new Set(manifest.soft);
    this.define = new Set(manifest.define);
    this.first = manifest.tfirst ?? [''];
    /** @type {(Terms|undefined)[]} */
    this.parts = manifest.terms ? [new Terms(manifest.terms)] : [];
    /** @type {Terms|undefined} */
    this.all = this.parts[0];
    this.base = base;
    this.load = load;
    /** @type {Map<string, Promise<any>>} */
    this.fetched = new Map();
    /** @type {number[]} the first document after each kind */
    this.kindEnds = [];
    let end = 0;
    for (const k of manifest.kinds) this.kindEnds.push((end += k.n));
  }

  /**
   * @param {string} url
   * @param {Load} load
   */
  static async open(url, load) {
    return new Index(await load(url), url, load);
  }

  /**
   * Fetches a file beside index.json, once.
   * @param {string} name
   */
  file(name) {
    let got = this.fetched.get(name);
    if (!got) {
      got = this.load(new URL(name, this.base).href);
      got.catch(() => this.fetched.delete(name));
      this.fetched.set(name, got);
    }
    return got;
  }

  /** @param {string} key */
  #partOf(key) {
    let n = this.first.length - 1;
    while (n > 0 && this.first[n] > key) n--;
    return n;
  }

  /**
   * Makes sure that keys, and what begins with prefixes, can be looked up.
   * @param {string[]} keys
   * @param {string[]} [prefixes]
   */
  async need(keys, prefixes = []) {
    if (!this.manifest.tfiles) return;
    const wanted = new Set(keys.map((k) => this.#partOf(k)));
    for (const p of prefixes) {
      const from = this.#partOf(p);
      const to = Math.min(this.#partOf(p + '\uffff'), from + PREFIX_PARTS - 1);
      for (let n = from; n <= to; n++) wanted.add(n);
    }
    await Promise.all([...wanted].map(async (n) => {
      if (!this.parts[n]) this.parts[n] = new Terms(await this.file(/** @type {string[]} */ (this.manifest.tfiles)[n]));
    }));
  }

  /** Every word of the index; in a large one fetched, and without places. */
  async vocabulary() {
    if (!this.all) this.all = new Terms({ d: '', l: '', ...await this.file(/** @type {string} */ (this.manifest.wfile)) });
    return this.all;
  }

  /**
   * Whether the index has a term; its part need not be there, once the vocabulary is.
   * @param {string} key
   */
  has(key) {
    return this.find(key) !== undefined || this.all?.keys[this.all.lower(key)] === key;
  }

  /**
   * @param {string} key
   * @returns {Found|undefined}
   */
  find(key) {
    const part = this.parts[this.#partOf(key)];
    if (!part) return undefined;
    const at = part.lower(key);
    return part.keys[at] === key ? { part, at } : undefined;
  }

  /**
   * The terms that begin with prefix, of the parts that are there.
   * @param {string} prefix
   * @returns {Found[]}
   */
  starting(prefix) {
    const found = [];
    for (let n = this.#partOf(prefix); n < this.first.length; n++) {
      const part = this.parts[n];
      if (!part || n > 0 && this.first[n] > prefix + '\uffff') break;
      for (let at = part.lower(prefix); at < part.keys.length && part.keys[at].startsWith(prefix); at++) found.push({ part, at });
    }
    return found;
  }

  /** @param {number} doc */
  kindOf(doc) {
    let k = 0;
    while (doc >= this.kindEnds[k]) k++;
    return this.kinds[k];
  }

  /**
   * What is shown of documents.
   * @param {number[]} ids
   * @returns {Promise<Doc[]>}
   */
  docs(ids) {
    const size = this.manifest.dsize ?? this.size;
    return Promise.all(ids.map(async (id) => {
      const data = /** @type {DocsData} */ (this.manifest.docs ?? await this.file((this.manifest.dfiles ?? [])[Math.floor(id / size)]));
      const i = id % size;
      return { id, address: data.a[i], title: data.t[i], short: data.s[i], facts: data.f[i] };
    }));
  }

  /**
   * The text of a document: its summary, then headings and what stands below them.
   * @param {number} doc
   * @returns {Promise<[string, string][]>}
   */
  async text(doc) {
    const { xfirst, xfiles } = this.manifest;
    let n = xfirst.length - 1;
    while (n > 0 && xfirst[n] > doc) n--;
    return (await this.file(xfiles[n]))[doc - xfirst[n]];
  }
}
