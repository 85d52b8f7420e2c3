// @ts-check
// What the search field and the search page share: opening the index, addresses, and
// text with its matches.
import { make } from '../dom.js';
import { Engine } from './engine.js';

/** @type {Map<string, Promise<Engine>>} */
const engines = new Map();

/** @param {string} url */
async function load(url) {
  const got = await fetch(url);
  if (!got.ok) throw new Error(`${url}: ${got.status}`);
  return got.json();
}

/**
 * The engine for a form's index; fetched once, and again after a failure.
 * @param {HTMLFormElement} form
 */
export function engineOf(form) {
  const url = new URL(form.dataset.index ?? '', document.baseURI).href;
  let engine = engines.get(url);
  if (!engine) {
    engine = Engine.open(url, load);
    engine.catch(() => engines.delete(url));
    engines.set(url, engine);
  }
  return engine;
}

/**
 * The full address of a page: the search page stands directly below the site's root.
 * @param {HTMLFormElement} form
 * @param {string} address
 */
export function pageURL(form, address) {
  return new URL(address ? `../${address}/` : '../', form.action).href;
}

/**
 * Runs of text, with the matches as marks.
 * @param {import('./excerpt.js').Run[]} runs
 */
export function marks(runs) {
  return runs.map(([text, match]) => (match ? make('mark', {}, text) : text));
}
