// @ts-check
// The list that the filters narrow: which rows show, in which order, and what the headings
// of its groups count. In another order than the page's own the groups give way to one list.
import { make } from '../dom.js';
import { Filter } from './form.js';
import { ORDERS, row, sorted } from './rows.js';

/**
 * Filters a list whose rows are all on the page.
 * @param {HTMLFormElement} form
 * @param {HTMLElement} list
 * @param {import('./rows.js').Words} words
 */
export function near(form, list, words) {
  const items = /** @type {HTMLElement[]} */ ([...list.querySelectorAll('[data-projekt]')]);
  const rows = items.map((e) => row(e.dataset, e.querySelector('a')?.textContent ?? ''));
  new Filter(form, rows, new List(list, items, rows, words), words);
}

class List {
  /**
   * @param {HTMLElement} list
   * @param {HTMLElement[]} items
   * @param {import('./rows.js').Row[]} rows of the items, in their order
   * @param {import('./rows.js').Words} words
   */
  constructor(list, items, rows, words) {
    this.rows = rows;
    this.words = words;
    this.itemOf = new Map(rows.map((r, i) => [r, items[i]]));
    this.groups = [...list.querySelectorAll('section')].map((section) => ({
      section,
      ul: /** @type {HTMLElement} */ (section.querySelector('ul')),
      rows: rows.filter((r) => section.contains(this.itemOf.get(r) ?? null)),
      count: section.querySelector('[data-antal] data'),
    }));
    this.whole = make('ul', { class: this.groups[0]?.ul.className ?? '' });
    this.whole.hidden = true;
    list.prepend(this.whole);
    this.order = ORDERS[0];
  }

  /**
   * @param {import('./rows.js').Row[]} left the rows to show
   * @param {import('./rows.js').Order} order
   */
  show(left, order) {
    if (order !== this.order) this.#arrange(order);
    const shown = new Set(left);
    for (const [r, e] of this.itemOf) e.hidden = !shown.has(r);
    const own = order === ORDERS[0];
    for (const g of this.groups) {
      const n = g.rows.filter((r) => shown.has(r)).length;
      g.section.hidden = !own || n === 0;
      if (g.count) g.count.textContent = g.count.textContent?.replace(/^\d+/, String(n)) ?? '';
    }
    this.whole.hidden = own;
  }

  /** @param {import('./rows.js').Order} order */
  #arrange(order) {
    this.order = order;
    const own = order === ORDERS[0];
    for (const g of own ? this.groups : [{ ul: this.whole, rows: sorted(this.rows, order, this.words) }]) {
      g.ul.append(...g.rows.map((r) => this.itemOf.get(r) ?? ''));
    }
  }
}
