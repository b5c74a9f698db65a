import { expect, test } from 'vitest'
import { errorText, sentences, words } from './text.ts'

test('every word stands in both languages, and no two are left alike by mistake', () => {
  // The same in both languages, or names.
  const alike = new Set(['admin', 'internal', 'start'])
  for (const [name, { nb, en }] of Object.entries({ ...words, ...errorText })) {
    expect(nb.trim(), name).not.toBe('')
    expect(en.trim(), name).not.toBe('')
    if (!alike.has(name)) expect(nb, name).not.toBe(en)
  }
})

test('what a translation lacks is counted in words', () => {
  const by = { major: 1, minor: 2, editorial: 5 }
  expect(sentences.behind.nb(by)).toContain('1 stor og 2 små endringer')
  expect(sentences.behind.en(by)).toContain('1 major and 2 minor changes')
  expect(sentences.behind.nb({ major: 0, minor: 1, editorial: 0 })).toContain('1 liten endring')
})

test('none, one and many units are said differently', () => {
  expect([0, 1, 2].map(sentences.unitsBelow.nb)).toEqual([
    'Ingen enheter under',
    '1 enhet under',
    '2 enheter under',
  ])
  expect([0, 1, 2].map(sentences.unitsBelow.en)).toEqual([
    'No units below',
    '1 unit below',
    '2 units below',
  ])
})
