// @ts-check
// References. Every page that may be referred to holds
//
//   <details data-citera>
//     <div><p>a reference</p><button type="button" hidden>…</button></div>   any number
//     <p role="status" data-sagt="…"></p>                                    what is said when one is copied
//   </details>
//
// or the code of a frame in <details data-inbaddning> of the same form. What has an address of
// its own opens when somebody follows it: a figure, or what is folded.

for (const box of document.querySelectorAll('[data-citera], [data-inbaddning]')) {
  const said = /** @type {HTMLElement|null} */ (box.querySelector('[data-sagt]'));
  if (navigator.clipboard) for (const button of box.querySelectorAll('button')) {
    button.hidden = false;
    button.addEventListener('click', async () => {
      await navigator.clipboard.writeText(button.previousElementSibling?.textContent ?? '');
      if (said) said.textContent = said.dataset.sagt ?? '';
    });
  }
}

const open = () => {
  const at = document.getElementById(location.hash.slice(1));
  const own = at?.matches('.tal') ? at.querySelector('details') : at;
  for (let d = own?.closest('details'); d; d = d.parentElement?.closest('details')) {
    if (d.open) continue;
    d.open = true;
    at?.scrollIntoView(); // not all browsers find what is folded
  }
};
open();
addEventListener('hashchange', open);

export {}; // a module: its names are its own
