// Pages as they lie on paper. A browser shows nobody where it breaks its sheets, but writes into a PDF where each target of a
// link on the page lies: so everything in sight is made a target, and the PDF is asked.

// print returns how many sheets a page takes, and what their edges do that a reader would mind.
export async function print(page) {
  await page.emulateMedia({ media: 'print' })
  const { wholes, headings, leaves, stray } = await page.evaluate(mark)
  const pdf = (await page.pdf({ format: 'A4', preferCSSPageSize: true })).toString('latin1')
  await page.emulateMedia({ media: null })
  const sheets = [...pdf.matchAll(/(\d+) 0 obj\s*<<\s*\/Type \/Page\b(?!s)/g)].map(m => Number(m[1])).sort((a, b) => a - b)
  const at = new Map([...pdf.matchAll(/\/(paper-\d+) \[(\d+) 0 R \/XYZ [\d.-]+ ([\d.-]+)/g)].map(m => [m[1], place(sheets.indexOf(Number(m[2])), Number(m[3]))]))
  const on = ids => [...new Set(ids.map(id => at.get(id)?.sheet).filter(n => n !== undefined))]
  const problems = stray.map(t => `stray marks: ${t}`)
  for (const { name, ids } of wholes) if (on(ids).length > 1) problems.push(`torn: ${name}`)
  for (const { name, ids } of headings) if (on(ids).length > 1) problems.push(`a heading apart: ${name}`)
  const lines = new Set(leaves.map(id => at.get(id)).filter(l => l?.sheet === sheets.length - 1).map(l => l.y))
  if (lines.size < 2) problems.push(`the last sheet holds ${lines.size} lines`)
  if (leaves.length > 0 && at.size < leaves.length / 2) problems.push(`only ${at.size} of ${leaves.length} places are in the PDF`)
  return { sheets: sheets.length, problems }
}

// The foot of what print.css leaves of a sheet, in points: what begins there begins on the next one.
const foot = 84

const place = (sheet, y) => y < foot ? { sheet: sheet + 1, y: 842 } : { sheet, y }

// mark runs in the page. It gives all that is in sight a name, and returns the names of what belongs together.
function mark() {
  const links = document.body.appendChild(document.createElement('p'))
  links.hidden = true
  const name = e => {
    if (!e.id.startsWith('paper-')) {
      e.id = `paper-${links.children.length}`
      links.appendChild(document.createElement('a')).href = '#' + e.id
    }
    return e.id
  }
  const all = (e, q) => [...e.querySelectorAll(q)].filter(x => x.checkVisibility({ contentVisibilityAuto: true }) && x.getClientRects().length > 0)
  const leaves = e => all(e, '*').filter(x => !x.children.length && !x.closest('svg svg, svg > *, .dold') && x.getBoundingClientRect().height > 1)
  const says = e => `${e.localName}.${e.className} “${e.textContent.replace(/\s+/g, ' ').trim().slice(0, 40)}”`
  const main = document.querySelector('main'), texts = leaves(main)
  const tall = e => e.getBoundingClientRect().height > 800
  const wholes = all(main, '.diagram, .staplar-rad, tr, .rader > li, .eu, .puff').filter(e => !tall(e) && !e.querySelector('.delar'))
  const headings = all(main, 'h2, h3, figcaption, .staplar-rubrik, .avstamning-huvud, .delar > summary, thead')
  const words = all(main, 'p, li, dt, dd, th, td, svg.c, .staplar-namn, .rader-rubrik')
  const pairs = headings.map(h => [h, words.find(t => h.compareDocumentPosition(t) & Node.DOCUMENT_POSITION_FOLLOWING && !h.contains(t))])
  return {
    wholes: wholes.map(e => ({ name: says(e), ids: leaves(e).map(name) })).filter(w => w.ids.length > 0),
    // What a sum is made of is moved to the end, where it has its own heading.
    headings: pairs.filter(([h, t]) => t && h.closest('.delar') === t.closest('.delar')).map(([h, t]) => ({ name: says(h), ids: [name(leaves(h)[0] ?? h), name(t)] })),
    leaves: texts.map(name),
    stray: [...main.innerText.matchAll(/.{0,20}(\. +\.|\( *\)|: *[.,]\s|, *,| [.,;](?=\s)).{0,20}/g)].map(m => m[0]),
  }
}
