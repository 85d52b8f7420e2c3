import assert from 'node:assert/strict';
import { test } from 'node:test';
import { fold, nameKey, stem, words } from '../../../../../static/js/analyse.js';
import { Answers } from '../../../../../static/js/sok/answers.js';
import { allowed, distance, likely } from '../../../../../static/js/sok/correct.js';
import { marked, matches, shown } from '../../../../../static/js/sok/excerpt.js';
import { excerpt } from '../../../../../static/js/sok/passage.js';
import { redotted, roughAmounts } from '../../../../../static/js/sok/swedish.js';
import { numbers } from '../../../../../static/js/sok/terms.js';
import { Synonyms } from '../../../../../static/js/sok/ways.js';

const written = (/** @type {[string, boolean][]} */ runs) => runs.map(([t, m]) => (m ? `[${t}]` : t)).join('');

test('words are folded and stemmed', () => {
  assert.deepEqual(words('Let’s gå till EU:s möten!').map((w) => w.folded), ['lets', 'ga', 'till', 'eu', 'moten']);
  assert.equal(fold('ÅÄÖ'), 'aao');
  assert.deepEqual(['CO₂', 'ﬁlm', 'ΣΟΦΟΣ', 'σοφος'].map(fold), ['co2', 'film', 'σοφοσ', 'σοφοσ']);
  assert.deepEqual(words('CO₂: 310 221').map((w) => [w.start, w.end, w.folded]), [[0, 3, 'co2'], [5, 12, '310221']]);
  for (const w of ['nämnden', 'nämndernas', 'nämnder']) assert.equal(stem(fold(w)), 'namnd');
  const key = (/** @type {string} */ name) => nameKey(words(name), new Set(['gång']));
  assert.equal(key('Net Zero Cities'), key('NetZeroCities'));
  assert.equal(key('En gång'), key('en'));
  assert.notEqual(key('Ett gäng'), key('ett'));
});

test('a rounded amount is what is written so, rounded or cut off', () => {
  const bounds = (/** @type {string} */ q) => roughAmounts(q).map((a) => [a.least, a.below]);
  assert.deepEqual(bounds('fick 55 miljoner'), [[54.5e6, 56e6]]);
  assert.deepEqual(bounds('0,5 mkr och 300 tusen'), [[450000, 600000], [299500, 301000]]);
  assert.deepEqual(bounds('55 mil, 2025 och 12 miljöer'), []);
});

test('numbers are read in base 46', () => {
  assert.deepEqual(numbers('#$O'), [0, 1, 44]);
  assert.deepEqual(numbers('P$Q$'), [46, 47]);
});

test('a typing error is one letter more, less, other or swapped', () => {
  assert.equal(distance('miljo', 'milj', 2), 1);
  assert.equal(distance('miljo', 'mijlo', 2), 1);
  assert.equal(distance('miljo', 'molja', 2), 2);
  assert.equal(distance('miljo', 'kultur', 2), Infinity);
  assert.equal(distance('pag', 'pol', 0), Infinity);
  assert.equal(distance('same', 'same', 0), 0);
  assert.deepEqual(['eu', 'skola', 'nämnderna', 'ka121'].map((w) => allowed(fold(w))), [0, 1, 2, 0]);
});

test('a short word is another by mistake only where fingers and ears mix them up', () => {
  const pairs = [['het', 'hett'], ['std', 'stad'], ['sola', 'sloa'], ['melk', 'malk'], ['kokt', 'kogt'], ['elever', 'elevar']];
  for (const [a, b] of pairs) assert.equal(likely(a, b), true, `${a} ${b}`);
  for (const [a, b] of [['het', 'hel'], ['tjom', 'tom'], ['toan', 'tran'], ['salj', 'salt']]) assert.equal(likely(a, b), false, `${a} ${b}`);
});

test('dots that differ tell words apart, dots left out do not', () => {
  const typed = (/** @type {string} */ w) => ({ plain: w, stem: stem(fold(w)) });
  assert.equal(redotted('rätt', typed('råttor')), true);
  assert.equal(redotted('rätt', typed('rattor')), false);
  assert.equal(redotted('stad', typed('städer')), false);
  assert.equal(redotted('lång', typed('länge')), false);
  assert.equal(redotted('kakor', typed('käk')), true); // dots that are typed are meant
  assert.equal(redotted('storstad', typed('storstäder')), false);
});

test('the match is marked in the text as written, in compounds only its part', () => {
  const look = ['omstallning', 'arhus', 'kl'];
  assert.equal(written(marked('Klimatomställning i Århus', look)), 'Klimat[omställning] i [Århus]');
  assert.equal(written(marked('Omställningens möte', look)), '[Omställningens] möte');
  assert.equal(written(marked('klimatet', ['kl'])), '[kl]imatet');
  assert.equal(written(marked('Inget här', look)), 'Inget här');
  assert.equal(shown('Omställning, omställningen och Århus', look), 2);
});

test('an excerpt is a passage of the text with most of the question', () => {
  const far = 'Först handlar det om annat. '.repeat(20);
  /** @param {[string, string][]} sections @param {string[]} look */
  const passage = (sections, look) => excerpt(sections, (text) => matches(text, look));
  const runs = (/** @type {ReturnType<typeof passage>} */ found, /** @type {string[]} */ look) => written(marked(found?.text ?? '', look));
  const found = passage([['Bakgrund', `${far}Här möts vatten och möbler i staden. ${far}`], ['Resultat', 'Bara vatten.']], ['vattn', 'mobl']);
  assert.equal(found?.heading, 'Bakgrund');
  assert.match(runs(found, ['vattn', 'mobl']), /^Här möts \[vatten\] och \[möbler\].* …$/);
  assert.equal(passage([['', 'Inget.']], ['vattn']), undefined);
  assert.equal(runs(passage([['', 'Tre projekt:\nRent vatten\nGamla möbler\n\nSlut.\nMer.']], ['mobl']), ['mobl']), 'Tre projekt:\nRent vatten · Gamla [möbler] · Slut.\nMer.');
});

test('a question fetches the synonyms of its words, each part once', async () => {
  const files = { 's0.json': ['0.6,arbete,jobb', [1, 'Bygglov', 'https://b.se/', 'arb lov', 'arb']], 's1.json': ['0.6,skutt>hopp|0.6,arbete,jobb', [0, 'Lediga jobb', 'https://a.se/', 'ledig jobb', 'jobb arb']] };
  /** @type {string[]} */
  const fetched = [];
  const index = /** @type {any} */ ({
    manifest: { sfirst: 'arb jobb', sname: '.json' },
    file: async (/** @type {keyof typeof files} */ name) => fetched.push(name) && files[name],
  });
  const synonyms = new Synonyms(index);
  await synonyms.need(['arb', 'arkiv']);
  assert.deepEqual([fetched, synonyms.of('arb'), synonyms.of('jobb'), synonyms.spellings.map((s) => s.written)], [['s0.json'], [['jobb']], [], ['arbete']]);
  await synonyms.need(['skutt', 'arb']);
  assert.deepEqual([fetched.length, synonyms.of('jobb'), synonyms.meant('skutt'), synonyms.meant('jobb')], [2, [['arb']], ['hopp'], []]);
  assert.deepEqual(synonyms.spellings.map((s) => s.written), ['arbete', 'skutt', 'jobb']);
  assert.deepEqual([['arb'], ['jobb', 'arb'], ['jobb']].map((s) => synonyms.elsewhere(new Set(s))?.subject), ['Bygglov', 'Lediga jobb', undefined]);
  const other = synonyms.fresh(); // knows nothing of what another question asked for, and fetches nothing again
  await other.need(['arb']);
  assert.deepEqual([fetched.length, other.of('arb'), other.meant('skutt'), other.spellings.length], [2, [['jobb']], [], 1]);
});

test('a page answers a question that has all words of a phrase, in any order and with others between', () => {
  const answers = new Answers('3,avslutade projekt,tidslinje|5,projekt');
  const group = (/** @type {string} */ s) => /** @type {any} */ ({ stem: stem(s), plain: s, phrase: false });
  const found = (/** @type {string} */ q) => answers.in(q.split(' ').map(group), () => []).map(({ docs, span }) => [docs, span.length]);
  assert.deepEqual(found('projekt som redan avslutats avslutade'), [[[3], 2]]); // the shorter phrase has no word of its own
  assert.deepEqual(found('projekt'), [[[5], 1]]);
  assert.deepEqual(found('avslutade'), []);
});
