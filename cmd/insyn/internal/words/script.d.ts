// What the scripts say, as TypeScript's check of them reads it: the modules that package
// render makes of Script. Nothing of this file is published.

declare module 'insyn:words' {
  /** A message with the names K in braces, for values. */
  export type Message<K extends string> = string & { readonly holds?: K };

  /** A message in the two forms that depend on a number, n. */
  export interface Plural<K extends string> {
    readonly one: Message<K | 'n'>;
    readonly other: Message<K | 'n'>;
  }
}

// The rest is as TestScriptTypes writes it.

declare module 'insyn:words/search' {
  import type { Message, Plural } from 'insyn:words';
  import * as words from 'insyn:words/search';
  export default words;
  export const language: string;
  export const hits: Plural<'q'>;
  export const noHits: Message<'q'>;
  export const near: Message<'list'>;
  export const elsewhere: Message<'subject' | 'site'>;
  export const meant: Message<'q'>;
  export const ignored: Message<'words'>;
  export const quoted: Message<'q'>;
  export const only: string;
  export const all: string;
  export const more: Message<'n'>;
  export const failed: string;
  export const related: Message<'name'>;
  export const otherWords: string;
}

declare module 'insyn:words/compare' {
  import type { Message, Plural } from 'insyn:words';
  import * as words from 'insyn:words/compare';
  export default words;
  export const language: string;
  export const shown: Message<'n' | 'all'>;
  export const all: string;
  export const unknown: Message<'values'>;
  export const what: string;
}

declare module 'insyn:words/field' {
  import type { Message, Plural } from 'insyn:words';
  import * as words from 'insyn:words/field';
  export default words;
  export const language: string;
  export const suggestions: string;
  export const suggested: Plural<'shown'>;
  export const noSuggestions: string;
}

declare module 'insyn:words/filter' {
  import type { Message, Plural } from 'insyn:words';
  import * as words from 'insyn:words/filter';
  export default words;
  export const language: string;
  export const text: string;
  export const filter: string;
  export const chosen: Plural<never>;
  export const facets: { readonly namnd: string; readonly tema: string; readonly program: string; readonly mal: string; readonly land: string; readonly stad: string; readonly roll: string; readonly status: string; readonly ar: string; };
  export const order: string;
  export const orders: { readonly status: string; readonly namn: string; readonly utbetalt: string; readonly slut: string; };
  export const missing: string;
  export const themeless: string;
  export const open: string;
  export const unfetched: string;
  export const more: Message<'n'>;
  export const reset: string;
  export const download: string;
  export const file: string;
  export const failed: string;
  export const shown: Message<'n' | 'all' | 'sum'>;
  export const all: Message<'all'>;
  export const none: string;
  export const search: string;
  export const unknown: Message<'values'>;
  export const lacking: Plural<never>;
  export const amount: Message<'n'>;
  export const about: Message<'amount'>;
}
