import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { edition as editionSchema } from '../../../content/schema/index.ts'
import { calloutKinds } from '../admin/rich-text.ts'
import { bodyHtml, isBodyError } from '../publishing/body-html.ts'
import { bodyFault } from './body-contents.ts'
import { bodyRefusal } from './body-fault-text.ts'
import { deepest, isBody } from './body.ts'

const around = {
  language: 'nb',
  guideline: () => '/retningslinjer/nhu-hms-r08/',
  image: () => ({ address: '/media/a.png', alt: '"<script>', width: 3, height: 2 }),
}

const text = (words: string, format = 0) => ({ type: 'text', text: words, format })
const node = (type: string, children: unknown[], more: object = {}) => ({ type, children, ...more })
const body = (...children: unknown[]) => ({ root: node('root', children) })
const paragraph = (words: string) => node('paragraph', [text(words)])
const heading = (words: string) => node('heading', [text(words)], { tag: 'h2' })
const faultIn = (...children: unknown[]) => bodyFault(body(...children))

/** Texts that a browser could take for more than text. */
const words = fc.oneof(
  fc.string(),
  fc.constantFrom(
    '<script>alert(1)</script>',
    '"><img src=x onerror=alert(1)>',
    '</p></aside><style>*{}</style>',
    '&lt;script&gt;&#x3c;svg onload=alert(1)&#62;',
    '\u202E\u2066{near}{what}',
  ),
)
const address = fc.oneof(
  fc.webUrl(),
  fc.constantFrom(
    'javascript:alert(1)',
    ' java\nscript:x',
    'data:text/html,x',
    '//evil.example',
    '',
  ),
  fc.string(),
)
const id = fc.stringMatching(/^[a-z0-9-]{1,12}$/)

/** Any node: those of the editor with settings right and wrong, and those it does not know. */
const { anything } = fc.letrec((tie) => {
  const children = fc.array(tie('anything'), { maxLength: 4 })
  const inner = fc.record({
    root: fc.record({ type: fc.constantFrom('root', 'root', 'root', 'paragraph'), children }),
  })
  return {
    anything: fc.oneof(
      { maxDepth: 7, depthSize: 'large' },
      fc.record({
        type: fc.constant('text'),
        text: words,
        format: fc.integer({ min: -1, max: 300 }),
      }),
      fc.record({ type: fc.constantFrom('linebreak', 'tab') }),
      fc.record({ type: fc.constantFrom('paragraph', 'listitem', 'tablerow', 'table'), children }),
      fc.record({
        type: fc.constant('heading'),
        tag: fc.constantFrom('h2', 'h3', 'h4', 'h2', 'h1', 'script'),
        children,
      }),
      fc.record({
        type: fc.constant('list'),
        tag: fc.constantFrom('ul', 'ol', 'iframe'),
        children,
      }),
      fc.record({
        type: fc.constant('tablecell'),
        headerState: fc.constantFrom(0, 1, 2, 3, 4, '1'),
        colSpan: fc.constantFrom(1, 2, null, 1e9, '2" onload="x'),
        children,
      }),
      fc.record({
        type: fc.constantFrom('link', 'autolink'),
        fields: fc.oneof(
          fc.record({ linkType: fc.constantFrom('custom', 'x'), url: address }),
          fc.record({
            linkType: fc.constant('internal'),
            doc: fc.record({ relationTo: fc.constantFrom('guidelines', 'accounts'), value: id }),
          }),
        ),
        children,
      }),
      fc.record({
        type: fc.constant('upload'),
        relationTo: fc.constantFrom('media', 'accounts'),
        value: fc.oneof(id, fc.integer(), fc.constant(null)),
      }),
      fc.record({
        type: fc.constant('block'),
        fields: fc.record({
          blockType: fc.constantFrom('callout', 'callout', 'code'),
          kind: fc.constantFrom(...Object.keys(calloutKinds), 'toString', 'x'),
          title: fc.oneof(words, fc.constant(null), fc.integer()),
          body: fc.oneof(inner, fc.constant(null)),
        }),
      }),
      fc.record({
        type: fc.oneof(
          fc.constantFrom('html', 'quote', 'relationship', 'constructor'),
          fc.string(),
        ),
        children: fc.oneof(children, fc.anything()),
      }),
      fc.anything(),
    ),
  }
})

/** Bodies that mostly keep to the list, so that much of what is tried is taken. */
const plausible = fc.array(
  fc.oneof(
    words.map(paragraph),
    words.map(heading),
    words.map((title) =>
      node('block', [], {
        fields: { blockType: 'callout', kind: 'danger', title, body: body(paragraph(title)) },
      }),
    ),
    fc
      .tuple(words, address)
      .map(([word, url]) =>
        node('paragraph', [node('link', [text(word, 3)], { fields: { linkType: 'custom', url } })]),
      ),
    words.map((word) => node('list', [node('listitem', [text(word)])], { tag: 'ol' })),
    fc.array(words, { minLength: 1, maxLength: 3 }).map((cells) =>
      node('table', [
        node(
          'tablerow',
          cells.map((word) => node('tablecell', [paragraph(word)], { headerState: 1 })),
        ),
      ]),
    ),
    anything,
  ),
  { maxLength: 6 },
)

const readers = editionSchema.pick({ html: true, headings: true })
const harmless =
  /<(?!\/?(?:h[234]|p|ul|ol|li|strong|em|sub|sup|br|a|img|table|thead|tbody|tr|th|td|aside)\b)/

describe('whatever saving takes, publishing shows; whatever it refuses is named', () => {
  test('for any nodes, in any order, with any settings', () => {
    let [taken, refused] = [0, 0]
    fc.assert(
      fc.property(plausible, (children) => {
        const stored: unknown = body(...children)
        const fault = bodyFault(stored)
        if (fault === null) {
          taken += 1
          expect(isBody(stored)).toBe(true)
          const shown = bodyHtml(stored, around)
          expect(readers.parse(shown)).toEqual(shown)
          expect(shown.html).not.toMatch(harmless)
          expect(shown.html).not.toMatch(/(?:href|src)="\s*(?:javascript|data|\/\/)/i)
          return
        }
        refused += 1
        expect(bodyRefusal(fault).nb).toMatch(/\.$/)
        expect(() => bodyHtml(stored, around)).toThrow(
          expect.toSatisfy((error: unknown) => isBodyError(error)) as Error,
        )
      }),
      { numRuns: 1500 },
    )
    // Both sides were tried, and not by the way.
    expect(taken).toBeGreaterThan(200)
    expect(refused).toBeGreaterThan(200)
  })

  test('for anything at all', () => {
    fc.assert(
      fc.property(fc.anything(), (stored) => {
        if (stored === null || stored === undefined) return
        const fault = bodyFault(stored)
        if (fault === null) expect(bodyHtml(stored, around).html).not.toMatch(harmless)
        else expect(() => bodyHtml(stored, around)).toThrow()
      }),
    )
  })
})

describe('what cannot be shown is named with its place', () => {
  test.each(['html', 'quote', 'horizontalrule', 'code-highlight', 'relationship', 'constructor'])(
    'a node of the kind %s',
    (type) => {
      const fault = faultIn(heading('Formål'), paragraph('Merk alle flasker.'), node(type, []))
      expect(fault).toMatchObject({
        code: 'unknownNode',
        type,
        heading: 'Formål',
        words: 'Merk alle flasker.',
      })
      expect(fault && bodyRefusal(fault)).toEqual({
        nb: `Under «Formål», ved «Merk alle flasker.»: noe av typen «${type}» kan ikke vises for leserne. Fjern det eller skriv det på en annen måte, og lagre igjen.`,
        en: `Under “Formål”, near “Merk alle flasker.”: something of the kind “${type}” cannot be shown to readers. Remove it or write it in another way, and save again.`,
      })
    },
  )

  test('a heading in a callout, and a table in a table', () => {
    const inner = body(heading('Ring 110'))
    const fields = { blockType: 'callout', kind: 'danger', body: inner }
    expect(faultIn(node('block', [], { fields }))).toMatchObject({
      code: 'misplaced',
      type: 'heading',
    })
    const table = (...children: unknown[]) =>
      node('table', [node('tablerow', [node('tablecell', children)])])
    expect(faultIn(table(paragraph('a')))).toBeNull()
    expect(faultIn(table(table(paragraph('a'))))).toMatchObject({
      code: 'misplaced',
      type: 'table',
    })
  })
})

describe('a text has an end', () => {
  const nested = (levels: number): unknown => {
    let list: unknown = text('innerst')
    for (let level = 0; level < levels; level += 1) {
      list = node('list', [node('listitem', [list])], { tag: 'ul' })
    }
    return list
  }

  test('as many levels as are read are taken, and one more is not', () => {
    const most = Math.floor((deepest - 1) / 2)
    expect(faultIn(nested(most))).toBeNull()
    expect(isBody(body(nested(most)))).toBe(true)
    expect(faultIn(nested(most + 1))).toMatchObject({ code: 'tooDeep' })
  })

  test.each([1_000, 100_000])(
    '%i lists in each other are refused without following them',
    (deep) => {
      expect(faultIn(nested(deep))).toMatchObject({ code: 'tooDeep' })
    },
  )

  test('so are callouts in each other', () => {
    let inner: unknown = body(paragraph('innerst'))
    for (let level = 0; level < 5_000; level += 1) {
      const fields = { blockType: 'callout', kind: 'info', body: inner }
      inner = body(node('block', [], { fields }))
    }
    expect(bodyFault(inner)).toMatchObject({ code: 'tooDeep' })
  })

  test('a long guideline is taken, a text of millions of characters is not', () => {
    const lines = (count: number) => Array.from({ length: count }, () => paragraph('x'.repeat(500)))
    expect(faultIn(...lines(600))).toBeNull()
    expect(faultIn(...lines(3_000))).toMatchObject({ code: 'tooLarge' })
  })
})
