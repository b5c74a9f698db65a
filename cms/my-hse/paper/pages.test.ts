import { expect, test } from 'vitest'
import { asksForPages, pageOf, pagesIn, withPages } from './pages.ts'

/** As Chromium writes it: pages in a tree, marks by the page they stand on. */
const pdf = Buffer.from(
  `%PDF-1.4
1 0 obj
<</Type /Page
/Parent 8 0 R>>
endobj
2 0 obj
<</Type /Page
/Parent 7 0 R>>
endobj
7 0 obj
<</Type /Pages
/Count 1
/Kids [2 0 R]>>
endobj
8 0 obj
<</Type /Pages
/Count 2
/Kids [1 0 R 7 0 R]>>
endobj
9 0 obj
<</part-cases [2 0 R /XYZ 10 648 0]
/annex-1 [1 0 R /XYZ 10 20 0]>>
endobj
10 0 obj
<</Type /Catalog
/Pages 8 0 R
/Dests 9 0 R>>
endobj`,
  'latin1',
)

test('the contents of a paper say the page each part was printed on', () => {
  const html = `<li>Saker${pageOf('part-cases')}</li><li>Vedlegg${pageOf('annex-1')}</li>`
  expect(asksForPages(html)).toBe(true)
  const said = withPages(html, pagesIn(pdf))
  expect(said.replaceAll(/<[^>]+>/g, ' ')).toBe(' Saker 2   Vedlegg 1  ')
  expect(asksForPages(said)).toBe(false)
})

test('the contents say no page where the browser wrote its file in another way', () => {
  const said = withPages(`<li>Saker${pageOf('part-cases')}</li>`, pagesIn(Buffer.from('%PDF-2.0')))
  expect(said).toBe('<li>Saker</li>')
})
