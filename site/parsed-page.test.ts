import { expect, test } from 'vitest'
import { attribute, elementsOf, parsePage, textOf } from './parsed-page.ts'

const body = (html: string): ReturnType<typeof parsePage> =>
  parsePage(
    `<!doctype html><html lang="nb"><head><title>Øvelser</title></head><body>${html}</body></html>`,
  )

const named = ({ elements }: ReturnType<typeof parsePage>, tag: string) => {
  const found = elements.find(({ tagName }) => tagName === tag)
  if (!found) throw new Error(`no <${tag}>`)
  return found
}

test('a page says its language, and one that does not says none', () => {
  expect(body('').language).toBe('nb')
  expect(parsePage('<!doctype html><html><body></body></html>').language).toBeNull()
})

test('elements come in the order they are written, each once', () => {
  const { elements } = body(
    '<main><h1>Brann <em>nå</em></h1><p>Ring<br>110</p></main><footer></footer>',
  )
  expect(elements.map(({ tagName }) => tagName)).toEqual(
    'html head title body main h1 em p br footer'.split(' '),
  )
})

test('text and attributes are read as a reader sees them', () => {
  const page = body('<p title="A &amp; B">K&oslash;l &lt;5&nbsp;&#176;C&gt; &amp; t&oslash;rt</p>')
  expect(attribute(named(page, 'p'), 'title')).toBe('A & B')
  expect(textOf(named(page, 'p'))).toBe('Køl <5\u00A0°C> & tørt')
  expect(named(page, 'p').children).toHaveLength(1)
})

test('an attribute without a value is there, and one that is not there is null', () => {
  const element = named(body('<main data-pagefind-body></main>'), 'main')
  expect(attribute(element, 'data-pagefind-body')).toBe('')
  expect(attribute(element, 'lang')).toBeNull()
})

test('a name that every object has is no attribute', () => {
  expect(attribute(named(body('<main></main>'), 'main'), 'constructor')).toBeNull()
})

test('text is read piece by piece, without what is skipped', () => {
  const page = body('<p>Verneombud <span class="tall">12</span><a href="/">les</a></p>')
  expect(textOf(named(page, 'p'))).toBe('Verneombud  12 les')
  expect(textOf(named(page, 'p'), ({ tagName }) => tagName === 'span')).toBe('Verneombud   les')
})

test('what is below an element is found, and what stands beside it is not', () => {
  const page = body('<main><ul><li>en</li></ul></main><nav><ol></ol></nav>')
  expect(elementsOf(named(page, 'main')).map(({ tagName }) => tagName)).toEqual(['ul', 'li'])
})

test('what a template holds is not on the page', () => {
  const page = body('<template><a href="/borte/">borte</a></template><a href="/her/">her</a>')
  const links = page.elements.filter(({ tagName }) => tagName === 'a')
  expect(links.map((each) => attribute(each, 'href'))).toEqual(['/her/'])
  expect(textOf(named(page, 'body')).trim()).toBe('her')
})

test('what readers without scripts see is on the page', () => {
  const page = body('<noscript><a href="/retningslinjer/">alle</a></noscript>')
  expect(page.elements.map(({ tagName }) => tagName)).toContain('a')
})

test('text of a script is no element', () => {
  expect(body('<script>if (1 < 2) "<b>"</script>').elements.map((each) => each.tagName)).toEqual(
    'html head title body script'.split(' '),
  )
})
