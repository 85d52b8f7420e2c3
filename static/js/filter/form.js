// @ts-check
// The form of the filters: it fills the page's empty form, hides the rows that are not
// asked for and says what is left. Choices of one facet widen, choices of different facets
// narrow. The choice stands in the address under the facets' names, as slugs:
// ?namnd=miljonamnden&status=avslutade&text=biogas.
import { make } from '../dom.js';
import { selection } from './csv.js';
import { choices, counts, FACETS, fromQuery, row, select, summary, toQuery } from './rows.js';

const PAUSE = 120; // milliseconds after a key

export class Filter {
  /**
   * @param {HTMLFormElement} form
   * @param {HTMLElement} list
   * @param {import('./rows.js').Words} words
   */
  constructor(form, list, words) {
    this.form = form;
    this.words = words;
    this.items = /** @type {HTMLElement[]} */ ([...list.querySelectorAll('[data-projekt]')]);
    this.rows = this.items.map((e) => row(e.dataset));
    this.state = fromQuery(location.search);
    /** @type {Map<string, Map<string, HTMLElement>>} by facet, then by choice */
    this.counts = new Map();
    this.text = make('input', { type: 'search', name: 'text', id: 'filter-text', autocomplete: 'off' });
    this.reset = make('button', { type: 'reset' }, words.reset);
    this.download = make('button', { type: 'button' }, words.download);
    this.sum = /** @type {HTMLElement} */ (document.querySelector('[data-filtersumma]'));
    this.#build();
    this.#listen();
    this.#show();
  }

  #build() {
    this.text.value = this.state.text;
    const facets = FACETS.map((facet) => this.#facet(facet)).filter((e) => e !== null);
    this.form.replaceChildren(
      make('p', { class: 'filter-text' }, make('label', { for: 'filter-text' }, this.words.text), ' ', this.text),
      make('div', { class: 'filter-val' }, ...facets),
      make('p', { class: 'filter-knappar' }, this.reset, ' ', this.form.dataset.csv ? this.download : ''));
    this.form.hidden = false;
  }

  /** @param {import('./rows.js').Facet} facet */
  #facet(facet) {
    const list = choices(this.rows, facet, this.words);
    if (list.length < 2) return null;
    const heading = this.words.facets[facet];
    const shown = new Map();
    this.counts.set(facet, shown);
    const set = make('fieldset', {}, make('legend', { class: 'sok-sagt' }, heading));
    for (const c of list) {
      const box = make('input', { type: 'checkbox', name: facet, value: c.id });
      box.checked = this.state.chosen[facet].includes(c.id);
      const count = make('span', { class: 'filter-antal' });
      shown.set(c.id, count);
      set.append(make('label', {}, box, ` ${c.label} `, count));
    }
    const details = make('details', {}, make('summary', {}, heading), set);
    details.open = this.state.chosen[facet].length > 0;
    return details;
  }

  #listen() {
    let timer = 0;
    this.form.addEventListener('change', () => this.#read('push'));
    this.form.addEventListener('submit', (e) => {
      e.preventDefault();
      this.#read('push');
    });
    this.text.addEventListener('input', () => {
      clearTimeout(timer);
      timer = setTimeout(() => this.#read('replace'), PAUSE);
    });
    this.form.addEventListener('reset', (e) => {
      e.preventDefault();
      this.#set(fromQuery(''));
      this.#address('push');
    });
    this.download.addEventListener('click', () => this.#fetch());
    addEventListener('popstate', () => this.#set(fromQuery(location.search)));
  }

  /**
   * Takes the state from the form.
   * @param {'push'|'replace'} history
   */
  #read(history) {
    const data = new FormData(this.form);
    this.state = { chosen: Object.fromEntries(FACETS.map((f) => [f, data.getAll(f).map(String)])), text: this.text.value };
    this.#show();
    this.#address(history);
  }

  /**
   * Puts a state into the form.
   * @param {import('./rows.js').State} state
   */
  #set(state) {
    this.state = state;
    this.text.value = state.text;
    for (const box of /** @type {NodeListOf<HTMLInputElement>} */ (this.form.querySelectorAll('input[type="checkbox"]'))) {
      box.checked = state.chosen[box.name].includes(box.value);
    }
    this.#show();
  }

  /** @param {'push'|'replace'} how */
  #address(how) {
    const q = toQuery(this.state);
    const href = location.pathname + (q && `?${q}`);
    if (href === location.pathname + location.search) return;
    if (how === 'push') history.pushState(null, '', href);
    else history.replaceState(null, '', href);
  }

  #show() {
    const left = select(this.rows, this.state);
    const shown = new Set(left);
    this.items.forEach((e, i) => { e.hidden = !shown.has(this.rows[i]); });
    for (const [facet, elements] of this.counts) {
      const found = counts(this.rows, this.state, facet);
      for (const [id, e] of elements) {
        const n = found.get(id) ?? 0;
        e.textContent = `(${n})`;
        e.parentElement?.classList.toggle('filter-tom', n === 0);
      }
    }
    this.sum.textContent = summary(left, this.rows.length, this.words);
    this.reset.hidden = toQuery(this.state) === '';
    this.download.disabled = left.length === 0;
  }

  /** Makes a file of the rows that are shown. */
  async #fetch() {
    try {
      const got = await fetch(new URL(this.form.dataset.csv ?? '', document.baseURI));
      if (!got.ok) throw new Error(String(got.status));
      const csv = selection(await got.text(), new Set(select(this.rows, this.state).map((r) => r.slug)));
      const a = make('a', { download: this.words.file, href: URL.createObjectURL(new Blob([csv], { type: 'text/csv;charset=utf-8' })) });
      a.click();
      setTimeout(() => URL.revokeObjectURL(a.href), 10_000);
    } catch {
      this.sum.textContent = this.words.failed;
    }
  }
}
