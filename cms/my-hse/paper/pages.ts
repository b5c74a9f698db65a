/** Where a number of a page goes that is known once the paper is printed: two digits are kept free for it. */
const place = /<span class="page-of" data-of="([\w-]+)">[^<]*<\/span>/g

/** A place for the number of the page that something begins on. @param id of the heading, letters, digits and lines */
export function pageOf(id: string): string {
  return `<span class="page-of" data-of="${id}">00</span>`
}

/** True for a document that says on which page something begins. */
export function asksForPages(html: string): boolean {
  return html.search(place) >= 0
}

/** A document with the numbers of its pages; where one is not known, nothing is said. */
export function withPages(html: string, pages: ReadonlyMap<string, number>): string {
  return html.replaceAll(place, (_whole, id: string) => {
    const page = pages.get(id)
    return page === undefined ? '' : `<span class="page-of">${String(page)}</span>`
  })
}

/**
 * On which page of a PDF each mark stands that a link leads to, counted from 1. Reads what Chromium writes: its catalogue of marks
 * and its tree of pages, which are not packed. Empty for a file that is written otherwise.
 */
export function pagesIn(pdf: Buffer): ReadonlyMap<string, number> {
  const written = pdf.toString('latin1')
  const objectAt = (id: string | undefined): string => {
    if (id === undefined) return ''
    const from = written.indexOf(`\n${id} 0 obj`)
    return from < 0 ? '' : written.slice(from, written.indexOf('endobj', from))
  }
  const catalogue = /\/Type \/Catalog[^]*?endobj/.exec(written)?.[0] ?? ''
  const named = (name: string): string =>
    objectAt(new RegExp(`/${name} (\\d+) 0 R`).exec(catalogue)?.[1])
  const pages = leavesOf(named('Pages'), objectAt)
  const numbers = new Map(pages.map((id, index) => [id, index + 1]))
  return new Map(
    [...named('Dests').matchAll(/\/([\w-]+) \[(\d+) 0 R/g)].flatMap(([, mark = '', page = '']) => {
      const number = numbers.get(page)
      return number === undefined ? [] : [[mark, number] as const]
    }),
  )
}

/** The pages below a node, in their order. */
function leavesOf(node: string, objectAt: (id: string) => string): string[] {
  const kids = /\/Kids \[([^\]]*)\]/.exec(node)?.[1] ?? ''
  return [...kids.matchAll(/(\d+) 0 R/g)].flatMap(([, id = '']) => {
    const kid = objectAt(id)
    return kid.includes('/Type /Pages') ? leavesOf(kid, objectAt) : [id]
  })
}
