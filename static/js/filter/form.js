// @ts-check
// The form of the filters: it fills the page's empty form, and tells the list and the
// address what is chosen. Choices of one facet widen, choices of different facets narrow.
// The choice stands in the address under the facets' names, as slugs:
// ?namnd=miljonamnden&status=avslutade&text=biogas&ordning=namn.
import { make } from '../dom.js';
import { fill, plural } from '../say.js';
import { selection } from './csv.js';
import { choices, counts, FACETS, fromQuery, ORDERS, select, summary, toQuery } from './rows.js';

const PAUSE = 120; // milliseconds after a key

/** The facet that stands open, since most come to ask what goes on. */
const OPEN = 'status';

export class Filter {
  /**
   * @param {HTMLFormElement} form
   * @param {import('./rows.js').Row[]} rows
   * @param {{show: (left: import('./rows.js').Row[], order: import('./rows.js').Order) => void}} list of the rows
   * @param {import('./rows.js').Words} words
   */
  constructor(form, rows, list, words) {
    this.form = form;
    this.words = words;
    this.rows = rows;
    this.list = list;
    const { state, unknown } = fromQuery(location.search, this.rows);
    this.state = state;
    this.unknown = unknown;
    /** @type {Map<string, Map<string, HTMLElement>>} by facet, then by choice */
    this.counts = new Map();
    /** @type {Map<string, {at: HTMLElement, labels: Map<string, string>}>} what is said of a folded facet */
    this.folded = new Map();
    this.text = make('input', { type: 'search', name: 'text', id: 'filter-text', autocomplete: 'off' });
    this.order = make('select', { name: 'ordning', id: 'filter-ordning' }, ...ORDERS.map((o) => make('option', { value: o }, words.orders[o])));
    this.chosen = make('span', { class: 'filter-antal' });
    this.reset = make('button', { type: 'reset' }, words.reset);
    this.download = make('button', { type: 'button' }, words.download);
    this.sum = /** @type {HTMLElement} */ (document.querySelector('[data-filtersumma]'));
    this.#build();
    this.#listen();
    this.#show();
  }

  #build() {
    const { words } = this;
    const facets = FACETS.filter((f) => f !== OPEN).map((f) => this.#folded(f)).filter((e) => e !== null);
    const open = choices(this.rows, OPEN, words).length > 1 ? this.#set(OPEN, `${words.facets[OPEN]} ${this.form.dataset.dag ?? ''}`) : '';
    this.form.replaceChildren(
      make('div', { class: 'filter-falt' },
        make('p', { class: 'filter-text' }, make('label', { for: 'filter-text' }, words.text), this.text),
        make('p', {}, make('label', { for: 'filter-ordning' }, words.order), this.order)),
      open,
      make('details', { class: 'filter-alla' }, make('summary', {}, `${words.filter} `, this.chosen), make('div', { class: 'filter-val' }, ...facets)),
      make('p', { class: 'filter-knappar' }, this.reset, ' ', this.form.dataset.csv ? this.download : ''));
    this.#write();
    this.form.hidden = false;
  }

  /** @param {import('./rows.js').Facet} facet */
  #folded(facet) {
    const list = choices(this.rows, facet, this.words);
    if (list.length < 2) return null;
    const heading = this.words.facets[facet];
    const at = make('span', { class: 'filter-antal' });
    this.folded.set(facet, { at, labels: new Map(list.map((c) => [c.id, c.label])) });
    const set = this.#set(facet, heading);
    set.querySelector('legend')?.classList.add('sok-sagt');
    return make('details', {}, make('summary', {}, `${heading} `, at), set);
  }

  /**
   * @param {import('./rows.js').Facet} facet
   * @param {string} heading
   */
  #set(facet, heading) {
    const shown = new Map();
    this.counts.set(facet, shown);
    const set = make('fieldset', { class: facet === OPEN ? 'filter-status' : '' }, make('legend', {}, heading));
    for (const c of choices(this.rows, facet, this.words)) {
      const count = make('span', { class: 'filter-antal' });
      shown.set(c.id, count);
      set.append(make('label', {}, make('input', { type: 'checkbox', name: facet, value: c.id }), ` ${c.label} `, count));
    }
    return set;
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
      this.#take('');
      this.#address('push');
    });
    this.download.addEventListener('click', () => this.#fetch());
    addEventListener('popstate', () => this.#take(location.search));
  }

  /**
   * Takes the state from the form.
   * @param {'push'|'replace'} history
   */
  #read(history) {
    const data = new FormData(this.form);
    const order = /** @type {import('./rows.js').Order} */ (this.order.value);
    const before = toQuery(this.state);
    this.state = { chosen: Object.fromEntries(FACETS.map((f) => [f, data.getAll(f).map(String)])), text: this.text.value, order };
    // Leaving the field tells of a change that is shown already; what is said then must
    // not be made anew, since what one is about to press stands in it.
    if (toQuery(this.state) === before && !this.unknown.length) return;
    this.unknown = [];
    this.#show();
    this.#address(history);
  }

  /**
   * Takes the state from an address.
   * @param {string} query
   */
  #take(query) {
    ({ state: this.state, unknown: this.unknown } = fromQuery(query, this.rows));
    this.#write();
    this.#show();
  }

  /** Puts the state into the form. */
  #write() {
    this.text.value = this.state.text;
    this.order.value = this.state.order;
    for (const box of /** @type {NodeListOf<HTMLInputElement>} */ (this.form.querySelectorAll('input[type="checkbox"]'))) {
      box.checked = this.state.chosen[box.name].includes(box.value);
    }
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
    this.list.show(left, this.state.order);
    for (const [facet, elements] of this.counts) {
      const found = counts(this.rows, this.state, facet);
      for (const [id, e] of elements) {
        const n = found.get(id) ?? 0;
        e.textContent = `(${n})`;
        e.parentElement?.classList.toggle('filter-tom', n === 0);
      }
    }
    this.#fold();
    this.#say(left);
    this.reset.hidden = toQuery(this.state) === '';
    this.download.disabled = left.length === 0;
  }

  /** Says on what is folded what is chosen in it. */
  #fold() {
    let n = 0;
    for (const [facet, { at, labels }] of this.folded) {
      const chosen = this.state.chosen[facet];
      n += chosen.length;
      at.textContent = chosen.map((id) => labels.get(id)).join(', ');
    }
    this.chosen.textContent = n ? `(${fill(plural(this.words.language, this.words.chosen, n), { n })})` : '';
  }

  /** @param {import('./rows.js').Row[]} left */
  #say(left) {
    const { words } = this;
    this.sum.textContent = summary(left, this.rows.length, words);
    if (this.unknown.length) {
      this.sum.append(` ${fill(words.unknown, { values: this.unknown.map((v) => `”${v}”`).join(', ') })}`);
    }
    const search = /** @type {HTMLFormElement|null} */ (document.querySelector('form[data-sok]'));
    if (left.length || !search) return;
    const q = this.state.text.trim();
    this.sum.append(' ', make('a', { href: search.action + (q && `?${new URLSearchParams({ q })}`) }, words.search));
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
