// @ts-check
// The search field on every page: suggestions as one types, by the combobox pattern
// with a listbox. Enter without a choice sends the form, as without this script.
import * as words from 'insyn:words/field';
import { make } from '../dom.js';
import { fill, plural } from '../say.js';
import { marked } from './excerpt.js';
import { engineOf, marks, pageURL } from './shared.js';

const SUGGESTIONS = 7;
let fields = 0;

/**
 * @param {HTMLFormElement} form
 * @param {HTMLInputElement} field
 */
export function start(form, field) {
  if (field.getAttribute('role') === 'combobox') return;
  engineOf(form).catch(() => {}); // fetched while the question is typed
  const box = new Suggestions(form, field, `sokforslag-${++fields}`);
  field.addEventListener('input', () => box.ask());
  field.addEventListener('keydown', (e) => box.key(e));
  form.addEventListener('focusout', (e) => {
    if (!form.contains(/** @type {Node|null} */ (e.relatedTarget))) box.close();
  });
  if (field.value) box.ask();
}

class Suggestions {
  /**
   * @param {HTMLFormElement} form
   * @param {HTMLInputElement} field
   * @param {string} id
   */
  constructor(form, field, id) {
    this.form = form;
    this.field = field;
    this.list = make('ul', { id, role: 'listbox', class: 'sok-forslag', 'aria-label': words.suggestions, hidden: '' });
    this.said = make('span', { role: 'status', class: 'sok-sagt' });
    this.none = make('p', { class: 'sok-inga', 'aria-hidden': 'true', hidden: '' }, words.noSuggestions); // the status says it too
    this.round = 0;
    this.active = -1;
    const set = { role: 'combobox', 'aria-expanded': 'false', 'aria-controls': id, 'aria-autocomplete': 'list', autocomplete: 'off' };
    for (const [k, v] of Object.entries(set)) field.setAttribute(k, v);
    this.list.addEventListener('mousedown', (e) => e.preventDefault());
    this.list.addEventListener('click', (e) => this.#go(/** @type {Element} */ (e.target).closest('[role="option"]')));
    form.append(this.list, this.none, this.said);
  }

  /** Finds suggestions for what stands in the field. */
  async ask() {
    const round = ++this.round;
    const text = this.field.value.trim();
    if (text.length < 2) return this.close();
    try {
      const engine = await engineOf(this.form);
      const answer = await engine.search(this.field.value, { limit: SUGGESTIONS, names: true });
      if (round === this.round) this.#show(answer);
    } catch {
      this.close();
    }
  }

  /** @param {import('./engine.js').Answer} answer */
  #show({ hits: found, look, total, loose }) {
    const hits = loose ? [] : found;
    this.active = -1;
    this.field.removeAttribute('aria-activedescendant');
    this.list.replaceChildren(...hits.map((h, i) => make('li', { role: 'option', id: `${this.list.id}-${i}`, 'aria-selected': 'false', 'data-href': pageURL(this.form, h.address) },
      make('span', { class: 'sok-namn' }, ...marks(marked(h.title, look))), ' ', make('span', { class: 'sok-slag' }, h.kind.label))));
    this.list.hidden = hits.length === 0;
    this.none.hidden = hits.length > 0;
    this.field.setAttribute('aria-expanded', String(hits.length > 0));
    this.said.textContent = hits.length ? fill(plural(words.language, words.suggested, total), { shown: hits.length, n: total }) : words.noSuggestions;
  }

  close() {
    this.round++;
    this.active = -1;
    this.list.hidden = this.none.hidden = true;
    this.field.setAttribute('aria-expanded', 'false');
    this.field.removeAttribute('aria-activedescendant');
  }

  /** @param {KeyboardEvent} e */
  key(e) {
    if (e.isComposing) return;
    const options = this.list.querySelectorAll('[role="option"]');
    if (e.key === 'Escape' && !this.list.hidden) this.close();
    else if ((e.key === 'ArrowDown' || e.key === 'ArrowUp') && options.length && !this.list.hidden) this.#move(e.key === 'ArrowDown' ? 1 : -1, options);
    else if (e.key === 'ArrowDown' && this.list.hidden) this.ask();
    else if (e.key === 'Enter' && this.active >= 0) this.#go(options[this.active]);
    else return;
    e.preventDefault();
  }

  /**
   * Moves the choice; past either end it is back in the field.
   * @param {number} step
   * @param {NodeListOf<Element>} options
   */
  #move(step, options) {
    const places = options.length + 1;
    this.active = (this.active + 1 + step + places) % places - 1;
    options.forEach((o, i) => o.setAttribute('aria-selected', String(i === this.active)));
    if (this.active < 0) return this.field.removeAttribute('aria-activedescendant');
    this.field.setAttribute('aria-activedescendant', options[this.active].id);
    options[this.active].scrollIntoView({ block: 'nearest' });
  }

  /** @param {Element|null} option */
  #go(option) {
    const href = option?.getAttribute('data-href');
    if (href) location.href = href;
  }
}
