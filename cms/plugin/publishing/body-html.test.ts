import { describe, expect, test } from 'vitest'
import { type Body, structureFaults } from '../editions/body.ts'
import { bodyHtml, type Surroundings } from './body-html.ts'

const around: Surroundings = {
  language: 'nb',
  guideline: (id) => (id === 'known' ? '/retningslinjer/nhu-hms-r08/' : null),
  image: (id) =>
    id === 'img' ? { address: '/media/a.png', alt: 'En "flaske"', width: 3, height: 2 } : null,
}

const text = (words: string, format = 0) => ({
  type: 'text',
  text: words,
  format,
  version: 1,
  mode: 'normal',
  style: '',
  detail: 0,
})
const node = (type: string, children: unknown[], more: object = {}) => ({
  type,
  children,
  version: 1,
  direction: 'ltr',
  format: '',
  indent: 0,
  ...more,
})
const body = (...children: unknown[]): Body => ({ root: node('root', children) }) as unknown as Body
const paragraph = (words: string) => node('paragraph', [text(words)])
const heading = (words: string, tag = 'h2') => node('heading', [text(words)], { tag })
const html = (...children: unknown[]): string => bodyHtml(body(...children), around).html

describe('the HTML readers get', () => {
  test('has ids on its headings, unique within the text', () => {
    const { html: out, headings } = bodyHtml(
      body(heading('Mål og æra'), heading('Mål og æra', 'h3')),
      around,
    )
    expect(headings.map((each) => each.id)).toEqual(['mal-og-aera', 'mal-og-aera-2'])
    expect(out).toBe('<h2 id="mal-og-aera">Mål og æra</h2><h3 id="mal-og-aera-2">Mål og æra</h3>')
  })

  test('keeps a link to a guideline readers may see, and only the words of one they may not', () => {
    const link = (value: string) =>
      node('link', [text('avvik')], {
        fields: { linkType: 'internal', doc: { relationTo: 'guidelines', value } },
      })
    expect(html(node('paragraph', [link('known')]))).toContain(
      '<a href="/retningslinjer/nhu-hms-r08/">avvik</a>',
    )
    expect(html(node('paragraph', [link('secret')]))).toBe('<p>avvik</p>')
  })

  test('has a head in tables whose first row is one, and scopes', () => {
    const cell = (words: string, headerState: number) =>
      node('tablecell', [paragraph(words)], { headerState })
    const table = node('table', [
      node('tablerow', [cell('Hvem', 1), cell('Hva', 1)]),
      node('tablerow', [cell('Leder', 0), cell('Svarer', 0)]),
    ])
    expect(html(table)).toBe(
      '<table><thead><tr><th scope="col">Hvem</th><th scope="col">Hva</th></tr></thead>' +
        '<tbody><tr><td>Leder</td><td>Svarer</td></tr></tbody></table>',
    )
  })

  test('says the kind of a callout in words', () => {
    const callout = node('block', [], {
      fields: {
        blockType: 'callout',
        kind: 'danger',
        title: '',
        body: body(paragraph('Ring 110.')),
      },
    })
    expect(html(callout)).toBe(
      '<aside class="callout callout-danger"><p class="callout-title">Fare</p><p>Ring 110.</p></aside>',
    )
  })

  test('has images with their description and size', () => {
    const image = node('upload', [], { relationTo: 'media', value: 'img' })
    expect(html(image)).toContain('alt="En &quot;flaske&quot;"')
    expect(html(image)).not.toContain('style')
  })

  test('names an image that does not exist instead of leaving it out', () => {
    expect(() => html(node('upload', [], { relationTo: 'media', value: 'gone' }))).toThrow(
      'image here no longer exists',
    )
  })
})

describe('nothing that runs reaches readers', () => {
  test.each([
    '<script>alert(1)</script>',
    '<img src=x onerror=alert(1)>',
    '"><svg onload=alert(1)>',
    '<a href="javascript:alert(1)">x</a>',
    '&lt;script&gt;',
    '<style>*{}</style>',
  ])('as text: %s', (attack) => {
    const out = html(paragraph(attack), heading(attack))
    expect(out).not.toMatch(/<(script|img|svg|style|a)\b/)
  })

  test.each(['javascript:alert(1)', 'data:text/html,x', '//evil.example'])(
    'as a link: %s',
    (url) => {
      const link = node('link', [text('x')], { fields: { linkType: 'custom', url } })
      expect(html(node('paragraph', [link]))).toBe('<p>x</p>')
    },
  )

  test('as an alignment', () => {
    expect(html(node('paragraph', [text('y')], { format: '"><script>' }))).toBe('<p>y</p>')
  })

  test.each([
    ['heading', node('heading', [text('x')], { tag: 'script' })],
    ['list', node('list', [node('listitem', [text('z')])], { tag: 'iframe' })],
  ])('as a tag name of a %s', (type, poisoned) => {
    expect(() => html(poisoned)).toThrow(`kind “${type}” has a setting`)
  })

  test('as title or text of a callout', () => {
    const attack = '"><script>alert(1)</script><img src=x onerror=alert(1)>'
    const link = node('link', [text(attack)], {
      fields: { linkType: 'custom', url: ' JaVaScRiPt:alert(1)' },
    })
    const inner = body(paragraph(attack), node('paragraph', [link]))
    const fields = { blockType: 'callout', kind: 'danger', title: attack, body: inner }
    expect(html(node('block', [], { fields }))).not.toMatch(/<(script|img|a)\b/)
  })

  test('a text that is no rich text is named, not guessed', () => {
    expect(() => bodyHtml({ root: 'x' }, around)).toThrow('form of a text')
  })
})

describe('what would leave a reader hanging', () => {
  const codes = (...children: unknown[]) =>
    structureFaults(body(...children)).map((each) => each.code)

  test('is a heading with nothing below it', () => {
    expect(codes(heading('Formål'), heading('Omfang'), paragraph('Alle.'))).toEqual([
      'emptySection',
    ])
    expect(codes(heading('Formål'), paragraph('x'), heading('Slutt'))).toEqual(['emptySection'])
  })

  test('is not a heading with a heading of its own below', () => {
    expect(codes(heading('Ansvar'), heading('Leder', 'h3'), paragraph('Svarer.'))).toEqual([])
  })

  test('is a colon that announces nothing', () => {
    expect(codes(paragraph('Disse kan være med:'))).toEqual(['colonWithoutList'])
    expect(codes(paragraph('Slik:'), paragraph('Tekst.'))).toEqual(['colonWithoutList'])
    expect(
      codes(paragraph('Slik:'), node('list', [node('listitem', [text('a')])], { tag: 'ul' })),
    ).toEqual([])
  })
})

test('a fault within a callout is not swallowed', () => {
  const inner = body(node('upload', [], { relationTo: 'media', value: 'gone' }))
  const callout = node('block', [], { fields: { blockType: 'callout', kind: 'info', body: inner } })
  expect(() => html(callout)).toThrow('“upload” cannot be used here')
})

test('a node no page can show is named', () => {
  expect(() => html(node('youtube', []))).toThrow('youtube')
})

test('a list within a list stands within the item it belongs to', () => {
  const inner = node('list', [node('listitem', [text('b')])], { tag: 'ul' })
  const list = node(
    'list',
    [node('listitem', [text('a')]), node('listitem', [inner]), node('listitem', [text('c')])],
    { tag: 'ol' },
  )
  expect(html(list)).toBe('<ol><li>a<ul><li>b</li></ul></li><li>c</li></ol>')
})
