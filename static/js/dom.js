// @ts-check
// Making elements; and, in this one place, what the pages hold for the scripts.
//
// Every page, with sok.js as a module (it fetches the rest when the field is used):
//
//   <form role="search" action="/sok/" method="get" data-sok data-index="/sok/index/index.json">
//     <label for="q">…</label>
//     <input id="q" type="search" name="q">
//   </form>
//
// The action is the address of the search page, which stands directly below the site's root:
// from it the scripts find the root, and so work under any base path. data-index is the
// address of index.json. The field becomes a combobox, and the form gets
// <ul role="listbox" class="sok-forslag"> and <span role="status" class="sok-sagt">. Without
// scripts the form leads to the search page, which lists every page.
//
// The search page has such a form inside main, and besides:
//
//   <div data-sokresultat>                     sok/page.js marks it when it has begun
//     <p role="status" data-sokstatus></p>     what was found
//     <div data-sokslag></div>                 links that narrow to one kind of page
//     <div data-sokhjalp hidden>               what to try where nothing was found; in it
//       <p data-soknara></p>                   words that are spelled alike
//     </div>
//     <p data-soklosa hidden></p>              stands above pages that only have parts of the words
//     <ol id="sokresultat"></ol>
//     <section data-sokvidare hidden><ul></ul></section>   pages that belong to the few found
//   </div>
//   <section data-sokalla>every page, complete without scripts; hidden while there is a question</section>
//
// The list is filled with <li><h2><a href="…">…</a></h2><p class="sok-fakta">…</p>
// <p class="sok-utdrag">…</p></li> in order of rank, with matches in <mark>, and perhaps
// <p class="sok-varfor">; aria-busy is true meanwhile. The address is /sok/?q=…&slag=<kind>.
//
// The list of projects, with filter.js as a module:
//
//   <form data-filter="#projektlista" data-csv="/data/projekt.csv" data-dag="31 december 2025"
//       action="/projekt/" method="get" hidden></form>
//   <p data-filtersumma role="status"></p>
//   <div id="projektlista">                      any element that holds the rows, in sections with <ul>; in a section's
//                                                heading <data> inside [data-antal] begins with how many rows it has
//     <li data-projekt="exempel"                 the slug, as in the table's column "projekt"
//         data-namnd="En nämnd;En annan nämnd"   the facets: values as shown, divided by semicolons,
//         data-tema="…" data-program="…"         empty where the source does not say
//         data-mal="…"
//         data-land="…" data-stad="…" data-roll="…" data-status="…" data-ar="…"
//         data-slut="2026-02-28"                 the day, month or year it ends, or no such attribute
//         data-utbetalt="300480"                 known kronor paid out, or empty
//         data-ungefar="1"                       if they are approximate
//         data-saknade="1"                       how many of its figures are missing, or empty
//         data-text="…">                         what the text filter looks in
//
// Where that list is divided, its rows are on other pages, and the form has
// data-rader="/projekt/filter.json": {"values": ["En nämnd", …], "rows": [[…], …]}. A row is
// the slug, the address below the list's, the name, the summary, the amount as it is shown,
// the nine facets in the order of rows.js as indexes of values, then data-slut,
// data-utbetalt, data-ungefar and data-saknade, and what else the text filter looks in.
//
// The page of comparisons, with jamfor.js as a module:
//
//   <p data-jamforval role="status"></p>
//   <form id="jamforelser" action="/jamfor/" method="get">
//     <section><h2 id="…">…</h2>
//       <table data-jamfor="namnd">            how rows are named in addresses: ?namnd=a&namnd=b
//         <tr data-val="a">                    a cell for the box, one for the name, and one for each figure
//
// Facets and addresses are named alike (?namnd=en-namnd&text=…). What the scripts say
// comes from package words, as the modules insyn:words/search and so on.

/**
 * @template {keyof HTMLElementTagNameMap} T
 * @param {T} tag
 * @param {Record<string, string>} [attributes]
 * @param {(Node|string)[]} children
 * @returns {HTMLElementTagNameMap[T]}
 */
export function make(tag, attributes = {}, ...children) {
  const e = document.createElement(tag);
  for (const [k, v] of Object.entries(attributes)) e.setAttribute(k, v);
  e.append(...children);
  return e;
}
