import { describe, expect, test } from 'vitest'
import { finishedPage } from './page-text.ts'
import { softHyphen, withoutSoftHyphens } from './soft-hyphen.ts'

const page = (body: string, language = 'nb'): string =>
  `<!doctype html><html lang="${language}"><head><title>§ 4-3</title></head><body>${body}</body></html>`
const finished = (body: string, language?: string): string => finishedPage(page(body, language))

describe('what belongs on one line is kept there', () => {
  test.each([
    ['etter § 4-3 i loven', 'etter <span class="unbroken">§ 4-3</span> i loven'],
    [
      '§§ 31-1, 3-12 og § 2 A-3',
      '<span class="unbroken">§§ 31-1</span>, <span class="unbroken">3-12</span> og <span class="unbroken">§ 2 A-3</span>',
    ],
    ['by Section 6-2 of the Act', 'by <span class="unbroken">Section 6-2</span> of the Act'],
    ['ring 73 19 97 00 nå', 'ring <span class="unbroken coded">73 19 97 00</span> nå'],
    ['ring 000 00 110', 'ring <span class="unbroken coded">000 00 110</span>'],
    ['legevakten på 116 117', 'legevakten på <span class="unbroken coded">116 117</span>'],
    ['les NHU-HMS-R27 først', 'les <span class="unbroken coded">NHU-HMS-R27</span> først'],
    ['søk etter R03', 'søk etter <span class="unbroken coded">R03</span>'],
    ['innen 30 dager, 40 000 kroner', 'innen 30 dager, 40 000 kroner'],
  ])('%s', (text, drawn) => {
    expect(finished(`<p>${text}</p>`)).toBe(page(`<p>${drawn}</p>`))
  })

  test('and an e-mail address breaks before its @, nowhere else', () => {
    expect(finished('<p>Skriv til bjorn.fjell-vik@nordhavn.example.</p>')).toBe(
      page(
        '<p>Skriv til <span class="unbroken">bjorn.fjell-vik</span><wbr><span class="unbroken">@nordhavn.example</span>.</p>',
      ),
    )
  })

  test.each([
    ['an address', '<a href="https://lovdata.no/§ 4-3" title="a > § 4-3">loven</a>'],
    ['a drawing', '<svg><text>§ 4-3</text></svg>'],
    ['a choice in a form', '<select><option>73 19 97 00</option></select>'],
    ['a comment', '<!-- § 4-3 -->'],
  ])('but %s is left as it was', (_, html) => {
    expect(finished(html)).toBe(page(html))
  })
})

describe('a long word in a heading', () => {
  const shown = (html: string, language?: string): string =>
    finished(html, language).replaceAll(softHyphen, '|')

  test('may be divided at its joint', () => {
    expect(shown('<h1>Tilgjengelighetserklæringen</h1>')).toContain('Tilgjengelighets|erklæringen')
  })

  test('that has no joint may be divided, never near its ends', () => {
    const [, word = ''] = /<h2>(.*)<\/h2>/.exec(shown('<h2>Arbeidsmiljøutvalget</h2>')) ?? []
    const parts = word.split('|')
    expect(parts.length).toBeGreaterThan(1)
    expect(parts.at(0)?.length).toBeGreaterThan(3)
    expect(parts.at(-1)?.length).toBeGreaterThan(3)
  })

  test('is divided by the language it is in', () => {
    const word = 'Characterisations'
    expect(shown(`<h1>${word}</h1>`, 'en')).toContain('isa|tions')
    expect(shown(`<h1 lang="nb">Internkontrollforskriften</h1>`, 'en')).toContain('for|skriften')
  })

  test('is found by search as it is written', () => {
    const html = finished('<h1>Tilgjengelighetserklæringen</h1>')
    expect(withoutSoftHyphens(html)).toBe(page('<h1>Tilgjengelighetserklæringen</h1>'))
  })

  test('of everyday length, or in running text, is left alone', () => {
    const html = '<h1>Risikovurdering</h1><p>Tilgjengelighetserklæringen</p>'
    expect(finished(html)).toBe(page(html))
  })
})

describe('the address of a link on paper', () => {
  test('is one a person can read and type', () => {
    expect(
      finished('<a href="https://lovdata.no/lov/2005-06-17-62/%C2%A73-1">loven</a>'),
    ).toContain(' data-address="https://lovdata.no/lov/2005-06-17-62/§3-1">')
  })

  test.each([
    'https://nordhavn.example/a%20b',
    'https://nordhavn.example/%zz',
    '/tema/str%C3%A5ling/',
  ])('stays as it is where reading it would change it or it is the site’s own: %s', (address) => {
    expect(finished(`<a href="${address}">x</a>`)).not.toContain('data-address')
  })
})
