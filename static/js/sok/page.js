// @ts-check
// The search page: results as one types, narrowed by kind, with the question in the
// address. While the results are being filled the list is aria-busy.
import { make } from '../dom.js';
import { excerpt, marked, shown } from './excerpt.js';
import { engineOf, marks, pageURL } from './shared.js';

/** @typedef {import('./engine.js').Hit} Hit */

const LIMIT = 20;
const PAUSE = 60; // milliseconds after a key before the search starts
const TITLE = document.title;

/**
 * @param {HTMLFormElement} form
 * @param {HTMLInputElement} field
 * @param {HTMLElement} region
 */
export function start(form, field, region) {
  if (region.dataset.sokresultat === 'igang') return;
  region.dataset.sokresultat = 'igang';
  engineOf(form).catch(() => {}); // fetched while the question is typed
  const page = new SearchPage(form, field, region);
  field.addEventListener('input', () => page.soon());
  form.addEventListener('submit', (e) => {
    e.preventDefault();
    page.ask({ q: field.value, slag: page.state.slag }, 'push');
  });
  addEventListener('popstate', () => page.restore(''));
  page.restore(field.value);
}

class SearchPage {
  /**
   * @param {HTMLFormElement} form
   * @param {HTMLInputElement} field
   * @param {HTMLElement} region
   */
  constructor(form, field, region) {
    this.form = form;
    this.field = field;
    this.list = /** @type {HTMLElement} */ (region.querySelector('#sokresultat'));
    this.status = /** @type {HTMLElement} */ (region.querySelector('[data-sokstatus]') ?? region.insertBefore(make('p', { role: 'status', 'data-sokstatus': '' }), region.firstChild));
    this.kinds = region.querySelector('[data-sokslag]') ?? region.insertBefore(make('div', { 'data-sokslag': '' }), this.list);
    this.everything = /** @type {HTMLElement|null} */ (document.querySelector('[data-sokalla]'));
    this.round = 0;
    this.timer = 0; // of a search that waits for the next key
    this.limit = LIMIT;
    this.state = { q: '', slag: '' };
  }

  /**
   * Shows what the address asks for; or else what was typed before this script had come,
   * which the address then follows.
   * @param {string} typed
   */
  restore(typed) {
    const p = new URLSearchParams(location.search);
    const asked = p.get('q');
    const q = asked ?? typed;
    this.field.value = q;
    this.ask({ q, slag: p.get('slag') ?? '' }, asked === null && q ? 'replace' : '');
  }

  /** Answers what stands in the field, unless more is typed. */
  soon() {
    clearTimeout(this.timer);
    this.list.setAttribute('aria-busy', 'true');
    this.timer = setTimeout(() => this.ask({ q: this.field.value, slag: '' }, 'replace'), PAUSE);
  }

  /**
   * @param {{q: string, slag: string}} state
   * @param {''|'push'|'replace'} history how the address follows
   */
  async ask(state, history) {
    clearTimeout(this.timer);
    const round = ++this.round;
    this.state = state;
    this.limit = LIMIT;
    if (history) this.#address(history);
    if (state.q.trim().length < 2) return this.#empty();
    this.list.setAttribute('aria-busy', 'true');
    try {
      const engine = await engineOf(this.form);
      await this.#answer(engine, round);
    } catch {
      if (round === this.round) this.#failed();
    }
  }

  /**
   * @param {import('./engine.js').Engine} engine
   * @param {number} round
   */
  async #answer(engine, round) {
    const answer = await engine.search(this.state.q, { limit: this.limit, kind: this.state.slag });
    if (round !== this.round) return;
    const items = answer.hits.map((h) => this.#item(h, answer.look));
    this.list.replaceChildren(...items);
    this.list.setAttribute('aria-busy', 'false');
    this.#say(answer);
    this.#narrow(engine, answer);
    this.#more(engine, answer);
    if (this.everything) this.everything.hidden = true;
    await this.#excerpts(engine, answer, items, round);
  }

  /**
   * A page found: its name, what kind of page it is with its key facts, and what it says.
   * @param {Hit} hit
   * @param {string[]} look
   */
  #item(hit, look) {
    const facts = [hit.kind.label, hit.facts].filter(Boolean).join(' · ');
    return make('li', {},
      make('h2', {}, make('a', { href: pageURL(this.form, hit.address) }, ...marks(marked(hit.title, look)))),
      make('p', { class: 'sok-fakta' }, facts),
      make('p', { class: 'sok-utdrag' }));
  }

  /**
   * Adds what each page says: its summary where that shows the match, else the passage
   * that does, and why the page was found where no text shows it.
   * @param {import('./engine.js').Engine} engine
   * @param {import('./engine.js').Answer} answer
   * @param {HTMLElement[]} items
   * @param {number} round
   */
  async #excerpts(engine, { hits, look }, items, round) {
    await Promise.all(hits.map(async (hit, i) => {
      const [[, summary], ...sections] = await engine.index.text(hit.id).catch(() => /** @type {[string, string][]} */ ([['', '']]));
      if (round !== this.round) return;
      const head = shown(summary, look);
      const title = shown(`${hit.title} ${hit.facts}`, look);
      const found = head > 1 || head && title ? undefined : excerpt(sections, look);
      const place = /** @type {HTMLElement} */ (items[i].querySelector('.sok-utdrag'));
      if (found && found.shown > head) {
        const heading = found.heading ? [make('span', { class: 'sok-rubrik' }, ...marks(marked(found.heading, look)), ': ')] : [];
        place.replaceChildren(...heading, ...marks(found.runs));
        return;
      }
      place.replaceChildren(...marks(marked(summary, look)));
      if (!head && !title) items[i].append(make('p', { class: 'sok-varfor' }, hit.via ? `Hör ihop med ${hit.via}.` : 'Handlar om det du söker, med andra ord.'));
    }));
  }

  /** @param {import('./engine.js').Answer} answer */
  #say({ total, meant, hits, counts }) {
    const n = this.state.slag ? counts.get(this.state.slag) ?? 0 : total;
    const q = this.state.q.trim();
    const text = n ? `${n} ${n === 1 ? 'träff' : 'träffar'} på ”${meant || q}”.` : `Inga träffar på ”${q}”.`;
    const parts = /** @type {(Node|string)[]} */ ([text]);
    if (meant && hits.length) {
      const link = make('a', { href: this.#href({ q: meant, slag: '' }) }, meant);
      parts.unshift('Menade du ', link, '? ');
    }
    this.status.replaceChildren(...parts);
    document.title = `${q} – ${TITLE}`;
  }

  /**
   * Links that show one kind only.
   * @param {import('./engine.js').Engine} engine
   * @param {import('./engine.js').Answer} answer
   */
  #narrow(engine, { counts, total }) {
    const choice = (/** @type {string} */ slag, /** @type {string} */ label, /** @type {number} */ n) => {
      const a = make('a', { href: this.#href({ q: this.state.q, slag }) }, `${label} (${n})`);
      if (slag === this.state.slag) a.setAttribute('aria-current', 'true');
      a.addEventListener('click', (e) => {
        if (e.metaKey || e.ctrlKey || e.shiftKey) return;
        e.preventDefault();
        this.ask({ q: this.field.value, slag }, 'push');
      });
      return make('li', {}, a);
    };
    const kinds = engine.index.kinds.filter((k) => counts.get(k.id));
    const list = make('ul', { 'aria-label': 'Visa bara' }, choice('', 'Alla', total), ...kinds.map((k) => choice(k.id, k.label, counts.get(k.id) ?? 0)));
    this.kinds.replaceChildren(...(kinds.length > 1 || this.state.slag ? [list] : []));
  }

  /**
   * A button for the results beyond the first.
   * @param {import('./engine.js').Engine} engine
   * @param {import('./engine.js').Answer} answer
   */
  #more(engine, { hits, total, counts }) {
    this.list.nextElementSibling?.matches('.sok-fler') && this.list.nextElementSibling.remove();
    const all = this.state.slag ? counts.get(this.state.slag) ?? 0 : total;
    if (hits.length >= all) return;
    const button = make('button', { type: 'button', class: 'sok-fler' }, `Visa fler (${all - hits.length} kvar)`);
    button.addEventListener('click', async () => {
      const first = this.limit;
      this.limit += LIMIT * 2;
      await this.#answer(engine, this.round).catch(() => this.#failed());
      /** @type {HTMLElement|null} */ (this.list.children[first]?.querySelector('a'))?.focus();
    });
    this.list.after(button);
  }

  #empty() {
    this.list.replaceChildren();
    this.list.setAttribute('aria-busy', 'false');
    this.kinds.replaceChildren();
    this.status.textContent = '';
    document.title = TITLE;
    if (this.everything) this.everything.hidden = false;
    this.list.nextElementSibling?.matches('.sok-fler') && this.list.nextElementSibling.remove();
  }

  #failed() {
    this.#empty();
    this.status.textContent = 'Sökningen gick inte att hämta. Försök igen, eller använd listan över alla sidor.';
  }

  /** @param {{q: string, slag: string}} state */
  #href({ q, slag }) {
    const p = new URLSearchParams();
    if (q.trim()) p.set('q', q.trim());
    if (slag) p.set('slag', slag);
    const query = p.toString();
    return location.pathname + (query && `?${query}`);
  }

  /** @param {'push'|'replace'} how */
  #address(how) {
    const href = this.#href(this.state);
    if (href === location.pathname + location.search) return;
    if (how === 'push' || !new URLSearchParams(location.search).has('q')) window.history.pushState(null, '', href);
    else window.history.replaceState(null, '', href);
  }
}
