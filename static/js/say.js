// @ts-check
// Puts values into the messages of package words. A message is a text in which the
// values' names stand in braces: "{n} av {all} projekt".

/**
 * A message that holds the values K, and one that depends on a number n.
 * @template {string} K
 * @typedef {import('insyn:words').Message<K>} Message
 */
/**
 * @template {string} K
 * @typedef {import('insyn:words').Plural<K>} Plural
 */

/**
 * A message cut where its values stand: text and values by turns.
 * @template {string} K
 * @template T
 * @param {Message<K>} message
 * @param {Record<NoInfer<K>, T>} values
 * @returns {(string|T)[]}
 */
export function pieces(message, values) {
  return message.split(/\{(\w+)\}/).map((s, i) => (i % 2 ? values[/** @type {K} */ (s)] : s));
}

/**
 * A message with its values.
 * @template {string} K
 * @param {Message<K>} message
 * @param {Record<NoInfer<K>, string|number>} values
 */
export function fill(message, values) {
  return pieces(message, values).join('');
}

/**
 * The form of a message that a number takes in a language.
 * @template {string} K
 * @param {string} language
 * @param {Plural<K>} forms
 * @param {number} n
 * @returns {Message<K|'n'>}
 */
export function plural(language, forms, n) {
  return new Intl.PluralRules(language).select(n) === 'one' ? forms.one : forms.other;
}
