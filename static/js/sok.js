// @ts-check
// The search, as every page loads it: it waits for a search field to be used and only
// then fetches the rest. What the pages hold for it is described in dom.js. With it comes
// the little that references and figures need.

import './citera.js';

const region = document.querySelector('[data-sokresultat]');
const forms = /** @type {NodeListOf<HTMLFormElement>} */ (document.querySelectorAll('form[data-sok]'));
const asked = new URLSearchParams(location.search).get('q');

for (const form of forms) {
  const field = /** @type {HTMLInputElement|null} */ (form.querySelector('input[name="q"]'));
  if (!field) continue;
  const own = region && (form.closest('main') || forms.length === 1);
  const start = async () => {
    form.removeEventListener('focusin', start);
    if (own) (await import('./sok/page.js')).start(form, field, /** @type {HTMLElement} */ (region));
    else (await import('./sok/field.js')).start(form, field);
  };
  if (own && asked) start();
  else form.addEventListener('focusin', start);
  if (document.activeElement === field) start();
}
