// @ts-check
// The search page: results as one types, narrowed by kind, with the question in the
// address. While the results are being filled the list is aria-busy.
import * as words from 'insyn:words/search';
import { make } from '../dom.js';
import { fill, pieces, plural } from '../say.js';
import { marked } from './excerpt.js';
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
    this.status = /** @type {HTMLElement} */ (region.querySelector('[data-sokstatus]'));
    this.kinds = /** @type {HTMLElement} */ (region.querySelector('[data-sokslag]'));
    this.help = /** @type {HTMLElement} */ (region.querySelector('[data-sokhjalp]'));
    this.near = /** @type {HTMLElement} */ (region.querySelector('[data-soknara]'));
    this.loose = /** @type {HTMLElement} */ (region.querySelector('[data-soklosa]'));
    this.onward = /** @type {HTMLElement} */ (region.querySelector('[data-sokvidare]'));
    this.everything = /** @type {HTMLElement} */ (document.querySelector('[data-sokalla]'));
    /** @type {HTMLElement|undefined} a button for the results beyond the first */
    this.button = undefined;
    this.round = 0;
    this.timer = 0; // of a search that waits for the next key
    this.limit = LIMIT;
    this.state = { q: '', slag: '' };
    this.submitted = true; // whether Back is to return to what the address asks: it was not only typed
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
    this.submitted = true;
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
   * @param {''|'push'|'replace'} address how it follows
   */
  async ask(state, address) {
    clearTimeout(this.timer);
    const round = ++this.round;
    this.state = state;
    this.limit = LIMIT;
    if (address) this.#address(address);
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
    this.onward.hidden = true;
    this.#say(answer);
    this.#advise(engine, answer, round);
    this.#narrow(engine, answer);
    this.#more(engine, answer);
    this.everything.hidden = true;
    await Promise.all([this.#excerpts(engine, answer, items, round), this.#goOn(engine, answer, round)]);
  }

  /**
   * Names the pages that belong to the few found: they are no hits, and are not counted as such.
   * @param {import('./engine.js').Engine} engine
   * @param {import('./engine.js').Answer} answer
   * @param {number} round
   */
  async #goOn(engine, answer, round) {
    const pages = await engine.onward(answer).catch(() => []);
    if (round !== this.round) return;
    this.onward.hidden = !pages.length;
    const link = (/** @type {import('./engine.js').Onward} */ p) => make('a', { href: pageURL(this.form, p.address) }, p.title);
    this.onward.querySelector('ul')?.replaceChildren(...pages.map((p) => make('li', {}, link(p), make('span', { class: 'sok-fakta' }, ` ${p.kind.label}`))));
  }

  /**
   * A page found: its name, what kind of page it is, and room for what it says.
   * @param {Hit} hit
   * @param {string[]} look
   */
  #item(hit, look) {
    return make('li', {},
      make('h2', {}, make('a', { href: pageURL(this.form, hit.address) }, ...marks(marked(hit.title, look)))),
      make('p', { class: 'sok-fakta' }, hit.kind.label),
      make('p', { class: 'sok-utdrag' }));
  }

  /**
   * Adds the key facts of each page and what it says: its summary where that shows the match, else the passage
   * that does, and why the page was found where no text shows it.
   * @param {import('./engine.js').Engine} engine
   * @param {import('./engine.js').Answer} answer
   * @param {HTMLElement[]} items
   * @param {number} round
   */
  async #excerpts(engine, { hits, look }, items, round) {
    if (!hits.length) return;
    const why = { related: words.related, otherWords: words.otherWords };
    const passages = import('./passage.js').catch(() => undefined); // the list stands without them
    await Promise.all(hits.map(async (hit, i) => {
      const text = await engine.index.text(hit.id).catch(() => /** @type {import('./passage.js').Text} */ ([['', '']]));
      const passage = await passages;
      if (round === this.round) passage?.show(items[i], hit, text, look, why);
    }));
  }

  /**
   * How many pages were found of the kind that is shown.
   * @param {Map<string, number>} counts
   * @param {number} total
   */
  #count(counts, total) {
    return this.state.slag ? counts.get(this.state.slag) ?? 0 : total;
  }

  /** @param {import('./engine.js').Answer} answer */
  #say({ total, meant, ignored, loose, elsewhere, hits, counts }) {
    const n = loose ? 0 : this.#count(counts, total);
    const q = this.state.q.trim();
    const parts = /** @type {(Node|string)[]} */ ([n ? fill(plural(words.language, words.hits, n), { n, q: meant || q }) : fill(words.noHits, { q })]);
    if (meant && hits.length && !loose) {
      const link = make('a', { href: this.#href({ q: meant, slag: '' }) }, meant);
      parts.unshift(...pieces(words.meant, { q: link }), ' ');
    }
    if (ignored.length && n) parts.push(' ', fill(words.ignored, { words: ignored.map((w) => fill(words.quoted, { q: w })).join(', ') }));
    if (elsewhere) {
      const site = make('a', { href: elsewhere.href }, new URL(elsewhere.href).hostname.replace(/^www\./, ''));
      parts.push(' ', ...pieces(words.elsewhere, { subject: elsewhere.subject, site }));
    }
    this.status.replaceChildren(...parts);
    document.title = `${q} – ${TITLE}`;
  }

  /**
   * What to try where there is no answer.
   * @param {import('./engine.js').Engine} engine
   * @param {import('./engine.js').Answer} answer
   * @param {number} round
   */
  async #advise(engine, { hits, loose }, round) {
    this.help.hidden = hits.length > 0 && !loose;
    this.loose.hidden = !loose;
    this.near.hidden = true;
    const near = this.help.hidden ? [] : await engine.near(this.state.q);
    if (round !== this.round) return;
    const links = near.flatMap((w) => [', ', make('a', { href: this.#href({ q: w, slag: '' }) }, w)]).slice(1);
    this.near.hidden = !links.length;
    this.near.replaceChildren(...pieces(words.near, { list: '\u0000' }).flatMap((p) => (p === '\u0000' ? links : [p])));
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
    const list = make('ul', { 'aria-label': words.only }, choice('', words.all, total), ...kinds.map((k) => choice(k.id, k.label, counts.get(k.id) ?? 0)));
    this.kinds.replaceChildren(...(kinds.length > 1 || this.state.slag ? [list] : []));
  }

  /**
   * A button for the results beyond the first.
   * @param {import('./engine.js').Engine} engine
   * @param {import('./engine.js').Answer} answer
   */
  #more(engine, { hits, total, counts }) {
    this.button?.remove();
    const all = this.#count(counts, total);
    if (hits.length >= all) return;
    const button = this.button = make('button', { type: 'button', class: 'sok-fler' }, fill(words.more, { n: all - hits.length }));
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
    this.help.hidden = this.loose.hidden = this.onward.hidden = true;
    document.title = TITLE;
    this.everything.hidden = false;
    this.button?.remove();
  }

  #failed() {
    this.#empty();
    this.status.textContent = words.failed;
  }

  /** @param {{q: string, slag: string}} state */
  #href({ q, slag }) {
    const p = new URLSearchParams();
    if (q.trim()) p.set('q', q.trim());
    if (slag) p.set('slag', slag);
    const query = p.toString();
    return location.pathname + (query && `?${query}`);
  }

  /**
   * Puts the question in the address. What is typed replaces what was typed before it, and
   * never a question that was submitted: Back returns to that.
   * @param {'push'|'replace'} how
   */
  #address(how) {
    const href = this.#href(this.state);
    const same = href === location.pathname + location.search;
    if (!same) history[how === 'push' || this.submitted ? 'pushState' : 'replaceState'](null, '', href);
    this.submitted = how === 'push' || same && this.submitted;
  }
}
