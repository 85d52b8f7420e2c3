// @ts-check
// The index as the browser holds it: reads index.json, and the parts of a large
// index when they are needed. The format is written by
// cmd/insyn/internal/search/encode.go and pack.go.
import { fold, slug } from '../analyse.js';
import { titleStems, withNames } from './names.js';
import { digit, numbers, Terms } from './terms.js';

/**
 * What a term looks like when it is found: which part holds it and where.
 * @typedef {{part: Terms, at: number}} Found
 *
 * @typedef {{id: string, label: string, dir: string, words?: string[], defines?: boolean, whole?: boolean, broad?: boolean, tells?: boolean, all: number}} Kind
 * @typedef {import('./terms.js').TermsData} TermsData
 * What is known of each document, a line each.
 * @typedef {{a: string, t: string, s: string, k?: string, i?: string, lines?: string[][]}} DocsData lines: once they are asked for
 * @typedef {{n: number, kinds: Kind[], of: string, stop: string, both?: string, soft: string, define: string, money: string, most?: string, largest?: string, sums?: number[],
 *   ans?: string, sfirst?: string, sname?: string, twins?: string, terms?: TermsData, docs?: DocsData, tfirst?: string[], tfiles?: string[],
 *   dsize?: number, dfiles?: string[], wfile?: string, nfile?: string, xfirst: number[], xname?: string}} Manifest
 * @typedef {(url: string) => Promise<any>} Load
 * @typedef {{id: number, address: string, title: string, short: string}} Doc
 */

/** How many parts of a large index one prefix may fetch. */
const PREFIX_PARTS = 3;

const NUMBER = /^\d+$/;

/** The words of a list. */
const list = (/** @type {string|undefined} */ words) => new Set(words ? words.split(' ') : []);

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
    this.stop = list(manifest.stop);
    this.smallFolded = new Set([...this.stop].map(fold)); // for what is only known without its dots
    this.both = list(manifest.both);
    this.soft = list(manifest.soft);
    this.define = list(manifest.define);
    this.money = list(manifest.money);
    this.most = list(manifest.most);
    /** @type {Map<string, string[]>} how the words of a folded stem are written that only dots tell apart */
    this.twins = new Map((manifest.twins ?? '').split(' ').map((t) => [fold(t.split(',')[0]), t.split(',')]));
    this.first = manifest.tfirst ?? [''];
    const { terms, docs } = manifest;
    /** @type {(Terms|undefined)[]} */
    this.parts = terms && docs ? [withNames(Terms.read(terms, titleStems(docs)), docs, this.stop)] : [];
    /** @type {Terms|undefined} */
    this.all = this.parts[0];
    /** @type {Terms|undefined} the terms that are numbers, which a small index keeps apart */
    this.numbers = undefined;
    this.base = base;
    this.load = load;
    /** @type {Map<string, Promise<any>>} */
    this.fetched = new Map();
    /** @type {Map<number, Doc>} */
    this.shown = new Map();
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
    const { nfile } = this.manifest;
    if (nfile && !this.numbers && [...keys, ...prefixes].some((k) => NUMBER.test(k))) this.numbers = Terms.read(await this.file(nfile));
    if (!this.manifest.tfiles) return;
    const wanted = new Set(keys.map((k) => this.#partOf(k)));
    for (const p of prefixes) {
      const from = this.#partOf(p);
      const to = Math.min(this.#partOf(p + '\uffff'), from + PREFIX_PARTS - 1);
      for (let n = from; n <= to; n++) wanted.add(n);
    }
    await Promise.all([...wanted].map(async (n) => {
      if (!this.parts[n]) this.parts[n] = Terms.read(await this.file(/** @type {string[]} */ (this.manifest.tfiles)[n]));
    }));
  }

  /** Every word of the index; in a large one fetched, and without places. */
  async vocabulary() {
    if (!this.all) this.all = Terms.read({ d: '', l: '', ...await this.file(/** @type {string} */ (this.manifest.wfile)) });
    return this.all;
  }

  /** The terms that are numbers. */
  async numerals() {
    await this.need(['0']);
    return (this.numbers ?? await this.vocabulary()).between('0', ':').filter((k) => NUMBER.test(k));
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
    const part = this.manifest.nfile && NUMBER.test(key) ? this.numbers : this.parts[this.#partOf(key)];
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
    /** @type {Found[]} */
    const found = [];
    const add = (/** @type {Terms} */ part) => {
      for (let at = part.lower(prefix); at < part.keys.length && part.keys[at].startsWith(prefix); at++) found.push({ part, at });
    };
    for (let n = this.#partOf(prefix); n < this.first.length; n++) {
      const part = this.parts[n];
      if (!part || n > 0 && this.first[n] > prefix + '\uffff') break;
      add(part);
    }
    if (this.numbers) add(this.numbers);
    return found;
  }

  /**
   * Whether a word is a small one, or may be one that is written without its dots.
   * @param {import('../analyse.js').Word} w
   */
  small(w) {
    return this.stop.has(w.plain) || w.plain === w.folded && this.smallFolded.has(w.folded);
  }

  /** @param {number} doc */
  kindOf(doc) {
    return this.kinds[digit(this.manifest.of, doc)];
  }

  /**
   * What is shown of documents.
   * @param {number[]} ids
   * @returns {Promise<Doc[]>}
   */
  async docs(ids) {
    const size = this.manifest.dsize ?? this.size;
    await Promise.all(ids.filter((id) => !this.shown.has(id)).map(async (id) => {
      const data = /** @type {DocsData} */ (this.manifest.docs ?? await this.file((this.manifest.dfiles ?? [])[Math.floor(id / size)]));
      const lines = data.lines ??= [data.a, data.t, data.s].map((all) => all.split('\n'));
      const [address, title, short] = lines.map((of) => of[id % size]);
      this.shown.set(id, { id, address: address === '=' ? `${this.kindOf(id).dir}/${slug(short || title)}` : address, title, short });
    }));
    return ids.map((id) => /** @type {Doc} */ (this.shown.get(id)));
  }

  /**
   * The text of a document: its summary with its key facts and where it leads to, then headings, what stands below them,
   * and their anchors.
   * @param {number} doc
   * @returns {Promise<import('./passage.js').Text>}
   */
  async text(doc) {
    const { xfirst, xname } = this.manifest;
    let n = xfirst.length - 1;
    while (n > 0 && xfirst[n] > doc) n--;
    return (await this.file(`x${n}${xname}`))[doc - xfirst[n]];
  }

  /**
   * The documents that a document leads to.
   * @param {number} doc
   */
  async onward(doc) {
    const [[, , , links = '']] = await this.text(doc);
    let at = -1;
    return numbers(links).map((gap) => (at += gap + 1));
  }
}
