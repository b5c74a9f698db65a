import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
import { expect, test } from 'vitest'
import { parsePage } from './parsed-page.ts'
import { ReleaseCheck } from './release-check.ts'
import { openSearchIndex } from './search-index.ts'

setFlagsFromString('--expose-gc')
const clearUp = runInNewContext('gc') as () => void

const pages = 60
const bytes = 500_000

/** A page that is long, and of which little is kept: pieces of it that are as good as every kind there is. */
function page(number: number): string {
  const own = `som-ingen-annen-har-${String(number)}`
  return `<!doctype html><html lang="nb"><head><title>Side ${own}</title>
    <link rel="canonical" href="https://hms.nordhavn.example/side-${own}/"></head><body>
    <!-- ${String(number)}${'–'.repeat(bytes)} -->
    <main data-pagefind-body data-topics="emne-${own}"><span data-pagefind-filter="kind:slag-${own}"></span>
    <h1 data-pagefind-meta="title">Tittel ${own}</h1><p data-pagefind-meta="lead">Ingress ${own}.</p>
    <h2 id="del-${own}">Avsnitt ${own}</h2><p data-number="NHU-HMS-${own}">Ord${String(number)}avtekstsomerlang</p>
    <a href="/retningslinjer/${own}/">les</a><a href="#del-${own}">gå</a>
    <a href="https://andre.example/${own}/">ut</a><a data-missing-guideline="NHU-HMS-${own}">mangler</a>
    <p id="to-${own}"></p><p id="to-${own}"></p></main></body></html>`
}

test('what search and the checks keep of a page does not keep the page in memory', () => {
  const [index, check] = [openSearchIndex(), new ReleaseCheck()]
  const put = (number: number): void => {
    const parsed = parsePage(Buffer.from(page(number)).toString())
    index.put(`/side-${String(number)}/`, parsed)
    check.put(`/side-${String(number)}/`, parsed)
  }
  put(0)
  clearUp()
  const before = process.memoryUsage().heapUsed
  for (let number = 1; number <= pages; number += 1) put(number)
  clearUp()
  const kept = process.memoryUsage().heapUsed - before
  expect(index.pages().nb).toBe(pages + 1)
  // A single kind of piece that holds on to its page would keep all of them.
  expect(kept).toBeLessThan((pages * bytes) / 4)
})
