// @ts-check
// The Swedish analyser of the search, in the browser: the port of Words, Fold,
// Stem and NameKey in cmd/insyn/internal/search. A Go test runs both over every
// word of the site and compares.

/** Letters by what they are folded to. */
const FOLDS = {
  a: 'àáâãäåāąæ', c: 'çćč', d: 'ðđ', e: 'èéêëēėęě', g: 'ğ', i: 'ìíîïīı', l: 'ł', n: 'ñńň',
  o: 'òóôõöøōő', r: 'ř', s: 'śşšß', σ: 'ς', t: 'þť', u: 'ùúûüūůű', y: 'ýÿ', z: 'źżž',
};

/** @type {Map<string, string>} */
const folds = new Map();
for (const [to, from] of Object.entries(FOLDS)) for (const c of from) folds.set(c, to);

/**
 * A word of a text: where it stands and how it reads folded.
 * @typedef {{start: number, end: number, folded: string, plain: string}} Word
 *   plain: in lower case, with its dots
 */

/**
 * Lower case, in NFKC, without diacritics, apostrophes and soft hyphens.
 * @param {string} s
 */
export function fold(s) {
  if (/^[a-z0-9]*$/.test(s)) return s;
  let out = '';
  for (const c of s.normalize('NFKC').toLowerCase()) {
    if (!/['’\u00ad\u0300-\u036f \u00a0\u202f]/.test(c)) out += folds.get(c) ?? c;
  }
  return out;
}

/** A number in groups of three, or letters and digits with what is dropped of them. */
const WORD = /(?<![\p{L}\p{Nd}])\d{1,3}(?:[ \u00a0\u202f]\d{3})+(?![\p{L}\p{Nd}'’\u00ad\u0300-\u036f])|[\p{L}\p{Nd}\u00b2\u00b3\u00b9\u2070\u2074-\u2079\u2080-\u2089][\p{L}\p{Nd}\u00b2\u00b3\u00b9\u2070\u2074-\u2079\u2080-\u2089'’\u00ad\u0300-\u036f]*/gu;

/**
 * The words of a text; "310 221" is one. The ending after an acronym's colon ("EU:s") is no word.
 * @param {string} text
 * @returns {Word[]}
 */
export function words(text) {
  const found = [];
  for (const m of text.matchAll(WORD)) {
    const start = m.index ?? 0;
    const ending = /^[a-z]{1,4}$/.test(m[0]) && text[start - 1] === ':' && /[\p{L}\p{Nd}]/u.test(text[start - 2] ?? '');
    const folded = fold(m[0]);
    if (!ending && folded) found.push({ start, end: start + m[0].length, folded, plain: m[0].normalize('NFC').toLowerCase() });
  }
  return found;
}

/** @type {Map<string, string>} */
const IRREGULAR = new Map(Object.entries({
  bocker: 'bok', bockerna: 'bok', bocken: 'bok', boken: 'bok',
  boka: 'boka', bokar: 'boka', bokad: 'boka', bokade: 'boka', bokning: 'boka', gront: 'gron', nya: 'ny', nytt: 'ny',
  nyare: 'ny', sma: 'liten', litet: 'liten', lilla: 'liten', aldre: 'aldre',
  gammalt: 'gammal', gamla: 'gammal',
  stort: 'stor', stora: 'stor', storre: 'stor', storst: 'stor', storsta: 'stor',
  langt: 'lang', langa: 'lang', langre: 'lang', langst: 'lang',
  hogt: 'hog', hoga: 'hog', hogre: 'hog', hogst: 'hog', hogsta: 'hog',
  ungt: 'ung', yngre: 'ung', yngst: 'ung', yngsta: 'ung',
  varmt: 'varm', varmare: 'varm',
  rent: 'ren',
  lagenhet: 'lagenhet', lagenheten: 'lagenhet', lagenheter: 'lagenhet', lagenheterna: 'lagenhet',
  dator: 'dator', datorer: 'dator', datorn: 'dator', datorerna: 'dator',
  faktor: 'faktor', faktorer: 'faktor', faktorn: 'faktor', faktorerna: 'faktor',
  sektor: 'sektor', sektorer: 'sektor', sektorn: 'sektor', sektorerna: 'sektor',
  motor: 'motor', motorer: 'motor', motorn: 'motor',
  kallare: 'kallare', kallaren: 'kallare', kallarna: 'kallare',
  sommar: 'sommar', sommaren: 'sommar', somrar: 'sommar', somrarna: 'sommar',
  sjon: 'sjo', bron: 'bro', stan: 'stad', parkera: 'parkering', parkerar: 'parkering',
}));

/** Suffixes in the order they are tried, how many letters must remain, and what is kept. */
const SUFFIXES = /** @type {[string, number, string?][]} */ ([
  ['landet', 3, 'land'], ['landen', 3, 'land'], ['heterna', 4], ['heten', 4], ['heter', 4], ['andet', 4], ['anden', 4], ['arnas', 3],
  ['erade', 4], ['erats', 4], ['arna', 3], ['erna', 3], ['orna', 3], ['aren', 3], ['ande', 3],
  ['erad', 4], ['erat', 4], ['aste', 4], ['iskt', 3, 'isk'], ['ligt', 3, 'lig'], ['bart', 3, 'bar'], ['ellt', 4, 'ell'],
  ['are', 3], ['ade', 4], ['het', 4], ['ast', 4], ['ern', 4], ['eln', 3, 'el'],
  ['en', 3], ['et', 3], ['ar', 3], ['er', 3], ['or', 3], ['an', 3], ['at', 5], ['um', 4], ['in', 4, 'i'],
  ['a', 3], ['e', 3],
]);

/** The suffixes by their last letters, in the same order. @type {Map<string, typeof SUFFIXES>} */
const endings = new Map();
for (const s of SUFFIXES) endings.set(s[0].slice(-1), [...endings.get(s[0].slice(-1)) ?? [], s]);

/** @param {string} w */
function cutSuffix(w) {
  if (w.endsWith('ee')) return w;
  for (const [text, min, keep] of endings.get(w[w.length - 1]) ?? []) {
    if (w.length >= text.length + min && w.endsWith(text)) return w.slice(0, -text.length) + (keep ?? '');
  }
  for (const s of ['alt', 'ivt', 'samt', 'lart']) {
    if (w.length >= s.length + 3 && w.endsWith(s)) return w.slice(0, -1);
  }
  return w;
}

/** @param {string} w */
function genitive(w) {
  return w.length < 5 || !w.endsWith('s') || w.endsWith('ss') ? w : w.slice(0, -1);
}

/**
 * The stem of a folded word: what its forms have in common.
 * @param {string} w
 */
export function stem(w) {
  if (w.length < 4 || !/^[a-z]+$/.test(w)) return w;
  const fixed = IRREGULAR.get(w) ?? IRREGULAR.get(genitive(w));
  if (fixed !== undefined) return fixed;
  w = genitive(w);
  if (w.endsWith('miljon')) return w.slice(0, -1); // miljön, rather than one miljon; miljoner are another word
  for (let i = 0; i < 2; i++) w = genitive(cutSuffix(w));
  if (w.endsWith('vatt')) return w + 'n';
  if (w.length >= 5 && /[^aeiouy]el$/.test(w)) return w.slice(0, -2) + 'l';
  if (w.length >= 4 && w.endsWith('mm')) return w.slice(0, -1);
  return w;
}

/**
 * A name as it stands in an address: "En grön stad" is en-gron-stad.
 * @param {string} name
 */
export function slug(name) {
  return words(name).map((w) => w.folded).join('-');
}

const NAME = 28; // letters of a name's key

/**
 * A name as it is compared: its words in one, without the small ones.
 * @param {{folded: string, plain: string}[]} list
 * @param {Set<string>} stop
 */
export function nameOf(list, stop) {
  const folded = (/** @type {{folded: string}[]} */ of) => of.map((w) => w.folded).join('');
  const joined = folded(list.filter((w) => !stop.has(w.plain))) || folded(list);
  return joined && `${joined.slice(0, NAME)}=`;
}

/**
 * The key of a name; see NameKey in Go.
 * @param {string} written as nameOf writes it
 */
export function keyOf(written) {
  return written && (written.length > NAME ? written : `${stem(written.slice(0, -1))}=`);
}

/**
 * What a name is looked up by; see NameKey in Go.
 * @param {{folded: string, plain: string}[]} list
 * @param {Set<string>} stop
 */
export const nameKey = (list, stop) => keyOf(nameOf(list, stop));
