// @ts-check
// The list of projects where it is divided, so that its rows are on other pages. They are
// fetched when somebody wants to filter; until then, and with nothing chosen, the list is
// as the page has it.
import { make } from '../dom.js';
import { fill } from '../say.js';
import { Filter } from './form.js';
import { ORDERS, sorted } from './rows.js';
import { farRows } from './table.js';

const SHOWN = 100; // rows at a time

/** @typedef {import('./table.js').FarRow} FarRow */

/**
 * Offers the filters; an address that has choices already opens them.
 * @param {HTMLFormElement} form
 * @param {HTMLElement} list
 * @param {import('./rows.js').Words} words
 */
export function offer(form, list, words) {
  const button = make('button', { type: 'button' }, words.open);
  const said = /** @type {HTMLElement} */ (document.querySelector('[data-filtersumma]'));
  /** @param {boolean} asked */
  async function open(asked) {
    button.disabled = true;
    said.textContent = '';
    try {
      const got = await fetch(new URL(form.dataset.rader ?? '', document.baseURI));
      if (!got.ok) throw new Error(String(got.status));
      const rows = farRows(await got.json());
      const filter = new Filter(form, rows, new FarList(list, rows, words), words);
      if (asked) filter.text.focus(); // what was pressed is gone
    } catch {
      said.textContent = words.unfetched;
      button.disabled = false;
    }
  }
  button.addEventListener('click', () => open(true));
  form.replaceChildren(make('p', { class: 'filter-knappar' }, button));
  form.hidden = false;
  if (location.search) open(false);
}

class FarList {
  /**
   * @param {HTMLElement} list
   * @param {FarRow[]} rows
   * @param {import('./rows.js').Words} words
   */
  constructor(list, rows, words) {
    this.words = words;
    this.all = rows.length;
    this.sections = [...list.querySelectorAll('section')];
    this.found = make('ul', { class: 'rader' });
    this.more = make('button', { type: 'button' });
    this.more.addEventListener('click', () => this.#add()?.querySelector('a')?.focus());
    list.prepend(this.found, make('p', {}, this.more));
    /** @type {FarRow[]} those that are left to show */
    this.left = [];
  }

  /**
   * @param {import('./rows.js').Row[]} left the rows to show
   * @param {import('./rows.js').Order} order
   */
  show(left, order) {
    const own = order === ORDERS[0] && left.length === this.all;
    for (const s of this.sections) s.hidden = !own;
    this.left = own ? [] : /** @type {FarRow[]} */ (sorted(left, order, this.words));
    this.found.replaceChildren();
    this.found.hidden = own;
    this.#add();
  }

  /** Shows the next rows, and returns the first of them. */
  #add() {
    const next = this.left.splice(0, SHOWN).map(item);
    this.found.append(...next);
    this.more.hidden = this.left.length === 0;
    this.more.textContent = fill(this.words.more, { n: this.left.length });
    return next.at(0);
  }
}

/**
 * A row as the page itself would have it.
 * @param {FarRow} r
 */
function item(r) {
  return make('li', {},
    make('div', { class: 'rader-text' },
      make('a', { class: 'rader-rubrik', href: r.href }, r.name), make('p', {}, r.summary), make('p', { class: 'not' }, r.meta)),
    make('p', { class: 'rader-belopp' }, r.amount));
}
