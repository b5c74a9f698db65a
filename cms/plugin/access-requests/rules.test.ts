import { expect, test } from 'vitest'
import { type CopySection, passagesOf } from './redacting/rules.ts'
import { dueAfter, forgottenThrough, markFaults, markOf, mostWords } from './rules.ts'

test.each([
  ['a Monday', '2026-11-30', '2026-12-07'],
  ['a Saturday', '2026-11-28', '2026-12-04'],
  ['the week before Easter', '2027-03-23', '2027-04-02'],
])('what comes on %s is answered within five working days', (_what, received, due) => {
  expect(dueAfter(received)).toBe(due)
})

test('who asked is known for a year after the decision', () => {
  expect(forgottenThrough('2026-11-30')).toBe('2025-11-30')
})

test('a passage is posted with its basis, or given out', () => {
  expect(markOf('description/2 internal')).toEqual({ passage: 'description/2', basis: 'internal' })
  expect(markOf('description/2')).toBeNull()
  expect(markOf('description/2 ')).toBeNull()
})

const sections: CopySection[] = [
  {
    heading: 'Hva som skjedde',
    lines: [{ key: 'description', label: 'Beskrivelse', text: 'Lampen var løs. Den falt ned.' }],
  },
]
const [passage = ''] = [...passagesOf(sections).values()].flat().map(({ id }) => id)
const falt = { words: 'falt', basis: 'personal' } as const

test('what stands in the copy can be taken out of it, on a basis', () => {
  expect(passage).not.toBe('')
  expect(markFaults(sections, [{ passage, basis: 'personal' }], [falt])).toEqual([])
})

test('what is not in the copy, has no basis or is too much is told at its field', () => {
  const codes = (...given: Parameters<typeof markFaults>) =>
    markFaults(...given).map(({ code, field }) => `${field} ${code}`)
  expect(codes(sections, [{ passage: 'place/9', basis: 'personal' }], [])).toEqual([
    'marks passageUnknown',
  ])
  expect(codes(sections, [], [{ ...falt, words: 'stige' }])).toEqual(['words wordsNotThere'])
  expect(codes(sections, [], [{ ...falt, basis: null }])).toEqual(['words basisMissing'])
  const many = Array.from({ length: mostWords + 1 }, () => falt)
  expect(codes(sections, [], many)).toEqual(['words tooManyWords'])
})
