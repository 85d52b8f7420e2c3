import assert from 'node:assert/strict';
import { test } from 'node:test';
import { row, choices, fromQuery, kronor, records, select, selection, sums, toQuery } from '../../../../../static/js/filter/rows.js';
import { numbers } from '../../../../../static/js/sok/terms.js';
import { fold, nameKey, stem, words } from '../../../../../static/js/analyse.js';
import { allowed, distance } from '../../../../../static/js/sok/correct.js';
import { excerpt, marked, shown } from '../../../../../static/js/sok/excerpt.js';

const written = (/** @type {[string, boolean][]} */ runs) => runs.map(([t, m]) => (m ? `[${t}]` : t)).join('');

test('words are folded and stemmed', () => {
  assert.deepEqual(words('Let’s gå till EU:s möten!').map((w) => w.folded), ['lets', 'ga', 'till', 'eu', 'moten']);
  assert.equal(fold('ÅÄÖ'), 'aao');
  for (const w of ['nämnden', 'nämndernas', 'nämnder']) assert.equal(stem(fold(w)), 'namnd');
  assert.equal(nameKey(['net', 'zero', 'cities'], new Set()), nameKey(['netzerocities'], new Set()));
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
  const found = excerpt([['Bakgrund', `${far}Här möts vatten och möbler i staden. ${far}`], ['Resultat', 'Bara vatten.']], ['vattn', 'mobl']);
  assert.equal(found?.heading, 'Bakgrund');
  assert.match(written(found?.runs ?? []), /^Här möts \[vatten\] och \[möbler\].* …$/);
  assert.equal(excerpt([['', 'Inget.']], ['vattn']), undefined);
  assert.equal(written(excerpt([['', 'Tre projekt:\nRent vatten\nGamla möbler\n\nSlut.\nMer.']], ['mobl'])?.runs ?? []), 'Tre projekt:\nRent vatten · Gamla [möbler] · Slut.\nMer.');
});

const rows = [
  row({ projekt: 'a', namnd: 'Miljönämnden;Tekniska nämnden', land: '', utbetalt: '1000000', text: 'Biogas av tång', ar: '2023;2024' }),
  row({ projekt: 'b', namnd: 'Kulturnämnden', land: 'Danmark', utbetalt: '', text: 'Bibliotek', ar: '2025' }),
  row({ projekt: 'c', namnd: 'Miljönämnden', land: 'Danmark', utbetalt: '5', saknade: '1', text: 'Möbler', ar: '2024' }),
];

test('choices of one facet widen, of several narrow', () => {
  const pick = (/** @type {string} */ q) => select(rows, fromQuery(q)).map((r) => r.slug).join('');
  assert.equal(pick(''), 'abc');
  assert.equal(pick('namnd=miljonamnden'), 'ac');
  assert.equal(pick('namnd=miljonamnden&namnd=kulturnamnden'), 'abc');
  assert.equal(pick('namnd=miljonamnden&land=danmark'), 'c');
  assert.equal(pick('land=uppgift-saknas'), 'a');
  assert.equal(pick('text=möblerna'), 'c');
  assert.equal(pick('text=bibl&namnd=kulturnamnden'), 'b');
});

test('counts beside choices leave their own facet out and show what is missing', () => {
  const state = fromQuery('namnd=kulturnamnden');
  assert.deepEqual(choices(rows, state, 'namnd').map((c) => [c.label, c.count]), [['Kulturnämnden', 1], ['Miljönämnden', 2], ['Tekniska nämnden', 1]]);
  assert.deepEqual(choices(rows, state, 'land').map((c) => [c.label, c.count]), [['Danmark', 1], ['Uppgift saknas', 0]]);
});

test('sums say how many figures are missing', () => {
  assert.deepEqual(sums(rows), { count: 3, paid: 1000005, missing: 2 });
  assert.equal(kronor(1234567), '1\u00a0234\u00a0567\u00a0kr');
  assert.equal(kronor(5), '5\u00a0kr');
});

test('the address holds the state', () => {
  const q = 'namnd=kulturnamnden&namnd=miljonamnden&ar=2024&text=tång+och';
  assert.equal(decodeURIComponent(toQuery(fromQuery(q))), q);
  assert.equal(toQuery(fromQuery('okand=x')), '');
});

test('the selection keeps the columns and the rows as they are written', () => {
  const csv = '\ufeffslug,titel\r\na,"Hej, ""du""\nrad två"\r\nb,x\r\nc,y';
  assert.deepEqual(records(csv)[1].fields, ['a', 'Hej, "du"\nrad två']);
  assert.equal(selection(csv, new Set(['a', 'c'])), '\ufeffslug,titel\r\na,"Hej, ""du""\nrad två"\r\nc,y\r\n');
});
