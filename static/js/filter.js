// @ts-check
// Filters for the list of projects, as its page loads them. The list is complete without
// this script. What the page holds for it is described in dom.js.
import words from 'insyn:words/filter';
import { offer } from './filter/far.js';
import { near } from './filter/list.js';

for (const form of /** @type {NodeListOf<HTMLFormElement>} */ (document.querySelectorAll('form[data-filter]'))) {
  const list = /** @type {HTMLElement|null} */ (document.querySelector(form.dataset.filter ?? ''));
  if (list) (form.dataset.rader ? offer : near)(form, list, words);
}
