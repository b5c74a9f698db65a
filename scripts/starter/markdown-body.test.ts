import { describe, expect, test } from 'vitest'
import type { LexicalNode } from './lexical-nodes.ts'
import { markdownBody } from './markdown-body.ts'
import type { Fault } from './starter-error.ts'

const read = (
  text: string,
  firstLine = 1,
): { children: readonly LexicalNode[]; faults: Fault[] } => {
  const faults: Fault[] = []
  const source = {
    file: 'nb-1.md',
    firstLine,
    guideline: (number: string) => (number === 'NHU-HMS-R08' ? 'guideline-NHU-HMS-R08' : null),
    key: 'edition-1',
  }
  return { children: markdownBody(text, source, faults).root.children, faults }
}

/** A text reduced to what a reader would notice: types, words, and what makes each special. */
function outline(nodes: readonly LexicalNode[]): unknown[] {
  return nodes.map((node) => {
    const inside = outline(node.children ?? [])
    if (node.type === 'text')
      return node['format'] === 0 ? node['text'] : [node['text'], node['format']]
    if (node.type === 'link') return { link: node['fields'], inside }
    if (node.type === 'tablecell') return { [node['headerState'] === 1 ? 'th' : 'td']: inside }
    if (node.type === 'listitem') return { [`li ${String(node['value'])}`]: inside }
    return { [typeof node['tag'] === 'string' ? node['tag'] : node.type]: inside }
  })
}

describe('what a Markdown text becomes in the editor', () => {
  test.each([
    ['**Fet** først', 1],
    ['_Kursiv_ først', 2],
    ['Først **fet**', 0],
    ['[Lenke](https://lovdata.no) **og fet**', 0],
  ])('notes on a paragraph how its first text is written: %s', (markdown, format) => {
    expect(read(markdown).children).toMatchObject([{ type: 'paragraph', textFormat: format }])
  })

  const nowhere = { linkType: 'custom', url: 'https://lovdata.no/lov/2005-06-17-62/§3-1' }
  const cases: [what: string, markdown: string, expected: unknown[]][] = [
    [
      'headings of level 2 to 4',
      '## A\n\n### B\n\n#### C',
      [{ h2: ['A'] }, { h3: ['B'] }, { h4: ['C'] }],
    ],
    ['a paragraph over two lines', 'Én\nto', [{ paragraph: ['Én to'] }]],
    ['a hard break', 'Én\\\nto', [{ paragraph: ['Én', { linebreak: [] }, 'to'] }]],
    [
      'bold, italic, and both',
      'a **b** _c_ **_d_**',
      [{ paragraph: ['a ', ['b', 1], ' ', ['c', 2], ' ', ['d', 3]] }],
    ],
    [
      'a bulleted list in a bulleted list',
      '- a\n  - b\n- c',
      [{ ul: [{ 'li 1': ['a'] }, { 'li 2': [{ ul: [{ 'li 1': ['b'] }] }] }, { 'li 2': ['c'] }] }],
    ],
    [
      'a numbered list that begins at 3',
      '3. a\n4. b',
      [{ ol: [{ 'li 3': ['a'] }, { 'li 4': ['b'] }] }],
    ],
    [
      'a link to an address',
      '[loven](https://lovdata.no/lov/2005-06-17-62/§3-1)',
      [{ paragraph: [{ link: nowhere, inside: ['loven'] }] }],
    ],
    [
      'a link to another guideline',
      '[avvik](guideline:NHU-HMS-R08)',
      [
        {
          paragraph: [
            {
              link: {
                linkType: 'internal',
                doc: { relationTo: 'guidelines', value: 'guideline-NHU-HMS-R08' },
              },
              inside: ['avvik'],
            },
          ],
        },
      ],
    ],
    [
      'a table with a header row',
      '| A | B |\n| --- | --- |\n| c | **d** |',
      [
        {
          table: [
            { tablerow: [{ th: [{ paragraph: ['A'] }] }, { th: [{ paragraph: ['B'] }] }] },
            { tablerow: [{ td: [{ paragraph: ['c'] }] }, { td: [{ paragraph: [['d', 1]] }] }] },
          ],
        },
      ],
    ],
  ]
  test.each(cases)('%s', (_, markdown, expected) => {
    const { children, faults } = read(markdown)
    expect(faults).toEqual([])
    expect(outline(children)).toEqual(expected)
  })

  test('a callout keeps its kind, its title and a text of its own', () => {
    const { children, faults } = read(
      'Før.\n\n:::danger Ring først\n\nRing **110**.\n\n- a\n\n:::\n\nEtter.',
    )
    expect(faults).toEqual([])
    expect(children.map((each) => each.type)).toEqual(['paragraph', 'block', 'paragraph'])
    const fields = children[1]?.['fields'] as Record<string, unknown>
    expect(fields).toMatchObject({ blockType: 'callout', kind: 'danger', title: 'Ring først' })
    const { root } = fields['body'] as { root: { children: LexicalNode[] } }
    expect(outline(root.children)).toEqual([
      { paragraph: ['Ring ', ['110', 1], '.'] },
      { ul: [{ 'li 1': ['a'] }] },
    ])
  })

  test('a callout without a title has none', () => {
    const { children } = read(':::info\nTekst.\n:::')
    expect(children[0]?.['fields']).toMatchObject({ kind: 'info', title: null })
  })

  test('reading the same text twice gives the same ids', () => {
    const text = '[a](https://a.example) [b](https://b.example)\n\n:::info\nTekst.\n:::'
    expect(read(text)).toEqual(read(text))
    const ids = JSON.stringify(read(text).children).match(/"id":"[0-9a-f]{24}"/g)
    expect(new Set(ids).size).toBe(3)
  })
})

describe('what cannot be said in a guideline is named with its line', () => {
  const cases: [what: string, markdown: string, line: number, says: string][] = [
    ['HTML', 'Tekst.\n\n<div>x</div>', 3, 'HTML cannot be used'],
    ['HTML within a line', 'Tekst <b>x</b>.', 1, 'HTML cannot be used'],
    ['an image', 'Tekst.\n\n![x](y.png)', 3, 'An image cannot be used'],
    ['a block of code', 'Tekst.\n\n```\nx\n```', 3, 'A block of code cannot be used'],
    ['code within a line', 'Tekst `x`.', 1, 'Code cannot be used'],
    ['a quotation', '> x', 1, 'A quotation cannot be used'],
    ['a rule', 'Tekst.\n\n***', 3, 'A rule cannot be used'],
    ['a heading of level 1', '# x', 1, 'Use level 2, 3 or 4'],
    [
      'a link to an unknown guideline',
      '[x](guideline:NHU-HMS-R99)',
      1,
      '"NHU-HMS-R99", which does not exist',
    ],
    ['a link that runs code', '[x](javascript:alert)', 1, 'leads to "javascript:alert"'],
    ['an item of two paragraphs', '- a\n\n  b', 3, 'Make it two items'],
    ['a row with too few cells', '| A | B |\n| --- | --- |\n| c |', 3, 'The row has 1 cells'],
    ['aligned columns', '| A |\n| --: |\n| c |', 1, 'cannot be aligned'],
    [
      'an unknown kind of callout',
      'Tekst.\n\n:::tip\nx\n:::',
      3,
      'of kind "tip". Choose one of: info',
    ],
    ['a callout that is never closed', 'Tekst.\n\n:::info\nx', 3, 'never closed'],
    ['a callout in a callout', ':::info\nx\n:::warning\ny\n:::', 3, 'cannot stand in another'],
    ['the end of no callout', 'Tekst.\n\n:::', 3, 'No callout is open'],
    ['an indented callout', '  :::info\nx\n:::', 1, 'Remove the spaces'],
    [
      'a heading in a callout',
      ':::info\nx\n\n## y\n:::',
      4,
      'A heading cannot be used in a callout',
    ],
  ]
  test.each(cases)('%s', (_, markdown, line, says) => {
    const { faults } = read(markdown)
    expect(faults[0]).toMatchObject({ file: 'nb-1.md', line })
    expect(faults[0]?.text).toContain(says)
  })

  test('lines are counted from the beginning of the file, front matter included', () => {
    expect(read('Tekst.\n\n:::info\n\n`x`\n\n:::', 15).faults[0]?.line).toBe(19)
  })
})
