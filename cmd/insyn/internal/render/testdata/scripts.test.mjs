import assert from 'node:assert/strict';
import { test } from 'node:test';
import { records, selection } from '../../../../../static/js/filter/csv.js';
import { amount, choices, counts, FACETS, fromQuery, row, select, sorted, summary, toQuery } from '../../../../../static/js/filter/rows.js';
import { farRows } from '../../../../../static/js/filter/table.js';
import { fill, pieces, plural } from '../../../../../static/js/say.js';

test('a message holds its values, whatever they are', () => {
  assert.equal(fill('Visar {n} av {all}.', { n: 3, all: 63 }), 'Visar 3 av 63.');
  assert.equal(fill('{n}{n}', { n: 0 }), '00');
  assert.equal(fill('”{q}”', { q: '{q} $& {n}' }), '”{q} $& {n}”'); // what a reader typed is no message
  assert.equal(fill('utan', {}), 'utan');
  const link = { href: '/' };
  assert.deepEqual(pieces('Menade du {q}?', { q: link }), ['Menade du ', link, '?']);
});

test('the language says which numbers are one', () => {
  const forms = { one: 'ett', other: 'flera' };
  assert.deepEqual([0, 1, 2, 21].map((n) => plural('sv', forms, n)), ['flera', 'ett', 'flera', 'flera']);
  assert.deepEqual([0, 1, 2].map((n) => plural('fr', forms, n)), ['ett', 'ett', 'flera']);
  assert.deepEqual([1, 2].map((n) => plural('ja', forms, n)), ['flera', 'flera']);
});

/** Words of a language that is none, so that a word that the scripts say by themselves shows. */
const words = /** @type {any} */ ({
  language: 'sv', missing: '[saknas]', themeless: '[inget]', none: '[inga]', shown: '[{n} av {all}: {sum}]', amount: '[{n}]', about: 'c:a {amount}',
  lacking: { one: '[{n} fattas]', other: '[{n} fattas alla]' },
});

const rows = [
  row({ projekt: 'a', namnd: 'Miljönämnden;Tekniska nämnden', land: '', utbetalt: '1000000', saknade: '', text: 'Biogas av tång', ar: '2023;2024', slut: '2026-02-28' }, 'Ängen'),
  row({ projekt: 'b', namnd: 'Kulturnämnden', land: 'Danmark', utbetalt: '', saknade: '1', text: 'Bibliotek', ar: '2025', slut: '2025' }, 'Zoo'),
  row({ projekt: 'c', namnd: 'Miljönämnden', land: 'Danmark', utbetalt: '5', saknade: '1', text: 'Möbler', ar: '2024' }, 'Båt'),
];

test('choices of one facet widen, of several narrow', () => {
  const pick = (/** @type {string} */ q) => select(rows, fromQuery(q, rows).state).map((r) => r.slug).join('');
  assert.equal(pick(''), 'abc');
  assert.equal(pick('namnd=miljonamnden'), 'ac');
  assert.equal(pick('namnd=miljonamnden&namnd=kulturnamnden'), 'abc');
  assert.equal(pick('namnd=miljonamnden&land=danmark'), 'c');
  assert.equal(pick('land=uppgift-saknas'), 'a');
  assert.equal(pick('text=möblerna'), 'c');
  assert.equal(pick('text=bibl&namnd=kulturnamnden'), 'b');
});

test('choices are in the order of the language, what is missing last', () => {
  assert.deepEqual(choices(rows, 'namnd', words).map((c) => c.label), ['Kulturnämnden', 'Miljönämnden', 'Tekniska nämnden']);
  assert.deepEqual(choices(rows, 'land', words), [{ id: 'danmark', label: 'Danmark' }, { id: 'uppgift-saknas', label: '[saknas]' }]);
  const places = ['Ö', 'Z', 'Ä', '10', '9'].map((stad) => row({ stad }, ''));
  const order = (/** @type {string} */ language) => choices(places, 'stad', { ...words, language }).map((c) => c.label).join(' ');
  assert.equal(order('sv'), '9 10 Z Ä Ö');
  assert.equal(order('de'), '9 10 Ä Ö Z');
});

test('a project can have several themes, and without one it lacks no data', () => {
  const about = [row({ projekt: 'a', tema: 'Konst;Lärande' }, ''), row({ projekt: 'b', tema: 'Konst' }, ''), row({ projekt: 'c', tema: '' }, '')];
  const pick = (/** @type {string} */ q) => select(about, fromQuery(q, about).state).map((r) => r.slug).join('');
  assert.equal(pick('tema=konst'), 'ab');
  assert.equal(pick('tema=larande'), 'a');
  assert.equal(pick('tema=larande&tema=uppgift-saknas'), 'ac');
  assert.deepEqual(choices(about, 'tema', words).map((c) => c.label), ['Konst', 'Lärande', '[inget]']);
  assert.equal(choices(rows, 'tema', words).length, 1); // a city without themes has nothing to choose
});

test('counts beside choices leave their own facet out and show what is missing', () => {
  const { state } = fromQuery('namnd=kulturnamnden', rows);
  assert.deepEqual(Object.fromEntries(counts(rows, state, 'namnd')), { kulturnamnden: 1, miljonamnden: 2, 'tekniska-namnden': 1 });
  assert.deepEqual(Object.fromEntries(counts(rows, state, 'land')), { danmark: 1 });
  assert.deepEqual(Object.fromEntries(counts(rows, fromQuery('', rows).state, 'land')), { danmark: 2, 'uppgift-saknas': 1 });
});

test('what is shown is said with its sum and how many figures are missing', () => {
  assert.equal(summary(rows, 63, words), '[3 av 63: [1\u00a0000\u00a0005]] [2 fattas alla]');
  assert.equal(summary(rows.slice(2), 63, words), '[1 av 63: [5]] [1 fattas]');
  assert.equal(summary(rows.slice(0, 1), 63, words), '[1 av 63: [1\u00a0000\u00a0000]]');
  assert.equal(summary([{ ...rows[0], about: true }], 63, words), '[1 av 63: c:a [1\u00a0000\u00a0000]]');
  assert.equal(summary([], 63, words), '[inga]');
  assert.equal(amount(1234567, { ...words, language: 'en' }), '[1,234,567]');
});

test('the address holds the state', () => {
  const q = 'namnd=kulturnamnden&namnd=miljonamnden&ar=2024&text=tång+och&ordning=slut';
  assert.equal(decodeURIComponent(toQuery(fromQuery(q, rows).state)), q);
  assert.equal(toQuery(fromQuery('okand=x', rows).state), '');
  assert.deepEqual(Object.keys(fromQuery('', rows).state.chosen), FACETS);
});

test('what the address has and the list has not is told and not obeyed', () => {
  const { state, unknown } = fromQuery('namnd=skolnamnden&namnd=kulturnamnden&ordning=farg', rows);
  assert.deepEqual(unknown, ['skolnamnden', 'farg']);
  assert.equal(toQuery(state), 'namnd=kulturnamnden');
});

test('the orders: by name, amount and end, without one last', () => {
  const order = (/** @type {import('../../../../../static/js/filter/rows.js').Order} */ o) => sorted(rows, o, words).map((r) => r.slug).join('');
  assert.equal(order('status'), 'abc');
  assert.equal(order('namn'), 'cba');
  assert.equal(order('utbetalt'), 'acb');
  assert.equal(order('slut'), 'bac');
});

test('the selection keeps the columns, in the form for a Swedish spreadsheet', () => {
  const csv = '\ufeffprojekt,titel,land\r\na,"Hej, ""du""\nrad två",\r\nb,x,\r\nc,y;z,Ö';
  assert.deepEqual(records(csv)[1], ['a', 'Hej, "du"\nrad två', '']);
  assert.deepEqual(records('projekt,titel\r\n,x\r\n').map((r) => r.length), [2, 2]); // an empty first field is one
  assert.equal(selection(csv, new Set(['a', 'c'])), '\ufeffprojekt;titel;land\r\na;"Hej, ""du""\nrad två";\r\nc;"y;z";Ö\r\n');
});

test('the rows of a divided list are those that its page would have', () => {
  const table = { values: ['Miljönämnden', 'Tekniska nämnden', 'Danmark', 'Pågår', '2023', '2024', 'Deltar'], rows: [
    ['a', 'angen/', 'Ängen', 'Tång blir gas.', 'cirka 5 kr', [0, 1], [], [], [], [2], [], [6], [3], [4, 5], '2026-02-28', '5', '1', '1', 'Biogas Hamnen'],
    ['b', 'b/', 'B', '', 'ej redovisat', [], [], [], [], [], [], [], [3], [4], '', '', '', '', 'B'],
  ] };
  const [a, b] = farRows(table);
  const near = row({ projekt: 'a', namnd: 'Miljönämnden;Tekniska nämnden', land: 'Danmark', roll: 'Deltar', status: 'Pågår', ar: '2023;2024', slut: '2026-02-28',
    utbetalt: '5', ungefar: '1', saknade: '1', text: 'Ängen Tång blir gas. Miljönämnden;Tekniska nämnden  Biogas Hamnen' }, 'Ängen');
  const { href, summary: told, amount: shown, meta, ...same } = a;
  assert.deepEqual(same, near);
  assert.deepEqual([href, told, shown, meta], ['angen/', 'Tång blir gas.', 'cirka 5 kr', 'Miljönämnden, Tekniska nämnden\u00a0· Deltar\u00a0· 2023–2024']);
  assert.deepEqual([b.known, b.missing, b.meta, [...b.values.namnd.keys()]], [false, 0, '2023', ['uppgift-saknas']]);
  assert.deepEqual(select([a, b], fromQuery('text=hamn&land=danmark', [a, b]).state).map((r) => r.slug), ['a']);
});
