// @ts-check
// Filters for the list of projects. The list is complete without this script; it fills
// the empty form and hides the rows that are not asked for.
//
// What the page holds:
//
//   <form data-filter="#projektlista" data-csv="/data/projekt.csv" action="/projekt/" method="get" hidden></form>
//   <p data-filtersumma role="status"></p>            (optional; else it is put after the form)
//   <ul id="projektlista">
//     <li data-projekt="powerbio"                     the slug, as in the CSV's column "slug" (or "id", "projekt")
//         data-namnd="Miljönämnden;Tekniska nämnden"  values as shown, divided by semicolons;
//         data-program="Interreg;Interreg ÖKS"        empty where the source does not say
//         data-mal="…" data-land="…" data-stad="…" data-roll="Projektpartner" data-status="Pågår"
//         data-ar="2023;2024;2025;2026"               the years in which it runs
//         data-utbetalt="300480"                      known kronor paid out, or empty
//         data-saknade="1"                            how many of its figures are missing (else 1 if data-utbetalt is empty)
//         data-text="PowerBio biogas av gräs …">      what the text filter looks in
//
// Choices of one facet widen, choices of different facets narrow. The choice stands in
// the address under the facets' names, as slugs: ?namnd=miljonamnden&status=pagar&text=biogas.
import { make } from './dom.js';
import { choices, FACETS, fromQuery, kronor, row, select, selection, sums, toQuery } from './filter/rows.js';

/** @typedef {import('./filter/rows.js').Row} Row */

const PAUSE = 120; // milliseconds after a key

class Filter {
  /**
   * @param {HTMLFormElement} form
   * @param {HTMLElement} list
   */
  constructor(form, list) {
    this.form = form;
    this.items = /** @type {HTMLElement[]} */ ([...list.querySelectorAll('[data-projekt]')]);
    this.rows = this.items.map((e) => row(e.dataset));
    this.state = fromQuery(location.search);
    /** @type {Map<string, HTMLElement>} */
    this.counts = new Map();
    this.text = make('input', { type: 'search', name: 'text', id: 'filter-text', autocomplete: 'off' });
    this.reset = make('button', { type: 'reset' }, 'Nollställ');
    this.download = make('button', { type: 'button' }, 'Hämta det här urvalet (CSV)');
    this.sum = /** @type {HTMLElement} */ (document.querySelector('[data-filtersumma]') ?? make('p', { role: 'status', 'data-filtersumma': '' }));
    if (!this.sum.isConnected) form.after(this.sum);
    this.#build();
    this.#listen();
    this.#show();
  }

  #build() {
    this.text.value = this.state.text;
    const facets = FACETS.map(([facet, heading]) => this.#facet(facet, heading)).filter((e) => e !== null);
    this.form.replaceChildren(
      make('p', { class: 'filter-text' }, make('label', { for: 'filter-text' }, 'Ord i projekten'), ' ', this.text),
      make('div', { class: 'filter-val' }, ...facets),
      make('p', { class: 'filter-knappar' }, this.reset, ' ', this.form.dataset.csv ? this.download : ''));
    this.form.hidden = false;
  }

  /**
   * @param {string} facet
   * @param {string} heading
   */
  #facet(facet, heading) {
    const list = choices(this.rows, this.state, facet);
    if (list.length < 2) return null;
    const set = make('fieldset', {}, make('legend', { class: 'sok-sagt' }, heading));
    for (const c of list) {
      const box = make('input', { type: 'checkbox', name: facet, value: c.id });
      box.checked = this.state.chosen[facet].includes(c.id);
      const count = make('span', { class: 'filter-antal' });
      this.counts.set(`${facet} ${c.id}`, count);
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
    this.state = { chosen: Object.fromEntries(FACETS.map(([f]) => [f, data.getAll(f).map(String)])), text: this.text.value };
    this.#show();
    this.#address(history);
  }

  /**
   * Puts a state into the form.
   * @param {import('./filter/rows.js').State} state
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
    const left = new Set(select(this.rows, this.state).map((r) => r.slug));
    this.items.forEach((e, i) => { e.hidden = !left.has(this.rows[i].slug); });
    for (const [facet] of FACETS) {
      for (const c of choices(this.rows, this.state, facet)) {
        const count = this.counts.get(`${facet} ${c.id}`);
        if (count) count.textContent = `(${c.count})`;
        count?.parentElement?.classList.toggle('filter-tom', c.count === 0);
      }
    }
    this.#say();
  }

  #say() {
    const { count, paid, missing } = sums(select(this.rows, this.state));
    const lacking = missing ? ` ${missing} belopp saknas och är inte med i summan.` : '';
    this.sum.textContent = count
      ? `Visar ${count} av ${this.rows.length} projekt. Utbetalt till Malmö stad: ${kronor(paid)}.${lacking}`
      : 'Inga projekt stämmer med alla val. Ta bort något val.';
    this.reset.hidden = toQuery(this.state) === '';
    this.download.disabled = count === 0;
  }

  /** Makes a file of the rows that are shown. */
  async #fetch() {
    try {
      const got = await fetch(new URL(this.form.dataset.csv ?? '', document.baseURI));
      if (!got.ok) throw new Error(String(got.status));
      const csv = selection(await got.text(), new Set(select(this.rows, this.state).map((r) => r.slug)));
      const a = make('a', { download: 'projekt-urval.csv', href: URL.createObjectURL(new Blob([csv], { type: 'text/csv;charset=utf-8' })) });
      a.click();
      setTimeout(() => URL.revokeObjectURL(a.href), 10_000);
    } catch {
      this.sum.textContent = 'Filen gick inte att hämta. Försök igen.';
    }
  }
}

for (const form of /** @type {NodeListOf<HTMLFormElement>} */ (document.querySelectorAll('form[data-filter]'))) {
  const list = /** @type {HTMLElement|null} */ (document.querySelector(form.dataset.filter || '[data-projektlista]'));
  if (list) new Filter(form, list);
}
