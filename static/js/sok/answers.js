// @ts-check
// What the site's own pages answer: phrases of which a question has all the words, in any
// order and with others between. They are written by answerGroups in Go.
import { fold, stem, words } from '../analyse.js';
import { redotted } from './swedish.js';
import { ANSWERS } from './terms.js';

/**
 * @typedef {import('./ways.js').Group} Group
 * @typedef {import('./ways.js').Way} Way
 * @typedef {{stems: string[], docs: number[]}} Asked a phrase, and the pages that answer it
 */

export class Answers {
  /**
   * @param {string} text groups divided by |: a page's number and its phrases, divided by commas
   * @param {number} level what a page counts
   */
  constructor(text, level = ANSWERS) {
    this.level = level;
    /** @type {Map<string, Asked>} */
    const all = new Map();
    /** @type {import('./correct.js').Spelling[]} words, for typing errors in them */
    this.spellings = [];
    /** @type {Map<string, string>} how each stem is written, the first time */
    this.written = new Map();
    for (const group of text ? text.split('|') : []) {
      const [doc, ...phrases] = group.split(',');
      for (const phrase of phrases) {
        const stems = words(phrase).map((w) => this.#stem(w)).sort();
        const asked = all.get(stems.join(' ')) ?? { stems, docs: [] };
        all.set(stems.join(' '), asked);
        if (!asked.docs.includes(Number(doc))) asked.docs.push(Number(doc));
        if (stems.length === 1) this.spellings.push({ written: phrase, folded: fold(phrase), name: true });
      }
    }
    /** @type {Asked[]} the longest first */
    this.all = [...all.values()].sort((a, b) => b.stems.length - a.stems.length);
    /** @type {Map<string, number[]>} the places in all of the phrases whose first stem it is */
    this.byFirst = new Map();
    this.all.forEach(({ stems: [s] }, i) => this.byFirst.set(s, [...this.byFirst.get(s) ?? [], i]));
    this.single = this.all.filter(({ stems }) => stems.length === 1);
  }

  /** @param {import('../analyse.js').Word} w */
  #stem({ folded, plain }) {
    const s = stem(folded);
    if (!this.written.has(s)) this.written.set(s, plain);
    return s;
  }

  /**
   * The phrases in a question, and the groups that each takes: those that take no word but what a longer one has are left out.
   * @param {Group[]} groups
   * @param {(g: Group) => string[]} meant the stems that a group stands for beside its own
   * @param {(g: Group) => string[]} [like] those that it may stand for beside a word that says something, in a phrase of several
   */
  in(groups, meant, like = () => []) {
    const own = groups.filter((g) => !redotted(this.written.get(g.stem) ?? '', g));
    const by = new Map([...groups.flatMap((g) => meant(g).map((s) => /** @type {const} */ ([s, g]))), ...own.map((g) => /** @type {const} */ ([g.stem, g]))]);
    const wide = new Map([...groups.flatMap((g) => like(g).map((s) => /** @type {const} */ ([s, g]))), ...by]);
    /** @type {{span: Group[], docs: number[]}[]} */
    const found = [];
    const begun = [...wide.keys()].flatMap((s) => this.byFirst.get(s) ?? []).sort((a, b) => a - b);
    for (const { stems, docs } of begun.map((i) => this.all[i])) {
      const one = stems.length > 1 ? wide : by;
      if (!stems.every((s) => one.has(s))) continue;
      const span = /** @type {Group[]} */ (stems.map((s) => one.get(s)));
      const said = stems.filter((s) => by.has(s));
      if (said.length < stems.length && said.every((s) => by.get(s)?.soft) || new Set(span).size < span.length) continue;
      const longer = found.filter((f) => f.span.length > span.length);
      if (span.every((g) => longer.some((f) => f.span.includes(g))) || span.length === 1 && span[0].phrase) continue;
      found.push({ span, docs });
    }
    return found;
  }

  /**
   * The phrases of one word that begin with what is typed, each with its length.
   * @param {string} typed
   */
  beginning(typed) {
    return this.single.filter(({ stems: [s] }) => s.startsWith(typed)).map(({ stems: [s], docs }) => ({ length: s.length, way: this.way(docs) }));
  }

  /**
   * Pages as a way to match the words that they answer.
   * @param {number[]} docs
   * @returns {Way}
   */
  way(docs) {
    const sorted = [...docs].sort((a, b) => a - b);
    return { docs: sorted, levels: sorted.map(() => this.level), from: 0, to: sorted.length, score: 1, cover: 1, begins: false, loose: false, word: '=' };
  }
}
