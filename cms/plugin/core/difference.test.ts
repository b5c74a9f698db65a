import { expect, test } from 'vitest'
import { blockDifference, wordDifference } from './difference.ts'
import { readableBlocks } from '../editions/readable.ts'

const text = (value: string) => ({ type: 'text', text: value })
const paragraph = (value: string) => ({ type: 'paragraph', children: [text(value)] })

test('a word that was put in is marked, the words around it are not', () => {
  expect(wordDifference('Meld fra til leder', 'Meld fra skriftlig til leder')).toEqual([
    { kind: 'same', text: 'Meld fra ' },
    { kind: 'added', text: 'skriftlig ' },
    { kind: 'same', text: 'til leder' },
  ])
})

test('a word that was taken out is marked as taken out', () => {
  expect(wordDifference('Meld fra skriftlig til leder', 'Meld fra til leder')).toContainEqual({
    kind: 'removed',
    text: 'skriftlig ',
  })
})

test('a rewritten paragraph shows its words, a new one is new as a whole, untouched ones stay together', () => {
  const before = ['Formål', 'Meld fra.', 'Slutt']
  const after = ['Formål', 'Meld fra nå.', 'Helt nytt avsnitt.', 'Slutt']
  expect(blockDifference(before, after)).toEqual([
    { kind: 'same', blocks: ['Formål'] },
    {
      kind: 'changed',
      parts: [
        { kind: 'same', text: 'Meld fra' },
        { kind: 'added', text: ' nå' },
        { kind: 'same', text: '.' },
      ],
    },
    { kind: 'changed', parts: [{ kind: 'added', text: 'Helt nytt avsnitt.' }] },
    { kind: 'same', blocks: ['Slutt'] },
  ])
})

test('paragraphs that were taken out are shown as taken out', () => {
  expect(blockDifference(['Én', 'To', 'Tre'], ['Tre'])).toEqual([
    { kind: 'changed', parts: [{ kind: 'removed', text: 'Én' }] },
    { kind: 'changed', parts: [{ kind: 'removed', text: 'To' }] },
    { kind: 'same', blocks: ['Tre'] },
  ])
})

test('a rich text is read as lines: lists with their marks, tables by row, callouts with their title', () => {
  const cell = (value: string) => ({ type: 'tablecell', children: [paragraph(value)] })
  const item = (...children: unknown[]) => ({ type: 'listitem', children })
  const body = {
    root: {
      type: 'root',
      children: [
        { type: 'heading', tag: 'h2', children: [text('Formål')] },
        paragraph(''),
        {
          type: 'list',
          tag: 'ol',
          children: [
            item(text('Stopp')),
            item(text('Varsle')),
            item({ type: 'list', tag: 'ul', children: [item(text('110'))] }),
          ],
        },
        {
          type: 'table',
          children: [{ type: 'tablerow', children: [cell('Rolle'), cell('Ansvar')] }],
        },
        {
          type: 'block',
          fields: {
            title: 'Fare',
            body: { root: { type: 'root', children: [paragraph('Gå ut.')] } },
          },
        },
        { type: 'upload', relationTo: 'media', value: 'x' },
      ],
    },
  }
  expect(readableBlocks(body, 'nb')).toEqual([
    'Formål',
    '1. Stopp',
    '2. Varsle',
    '  – 110',
    'Rolle | Ansvar',
    'Fare',
    'Gå ut.',
    '[bilde]',
  ])
  expect(readableBlocks('not a text', 'nb')).toEqual([])
})
