import { expect, test } from 'vitest'
import { noteFaults, noteKey } from './rules.ts'

const note = { kind: 'keptOutside', point: 'law', note: 'Står i arkivet.', link: '' } as const
const codes = (
  given: Partial<Parameters<typeof noteFaults>[0]>,
  { stands = false, late = true } = {},
): string[] =>
  noteFaults(
    { ...note, ...given },
    { stands, late, isSafe: (link) => link.startsWith('https:') },
  ).map(({ code }) => code)

test('a note says where a point is kept that Verne does not keep, and no other', () => {
  expect(codes({})).toEqual([])
  expect(codes({ point: 'risk' })).toEqual(['notKeptOutside'])
  expect(codes({ kind: 'whyLate', point: 'risk' })).toEqual([])
})

test('why a unit is late is written by a unit that is, and under its HSE process alone', () => {
  expect(codes({ kind: 'whyLate', point: 'law' })).toEqual(['notTheProcess'])
  expect(codes({ kind: 'whyLate', point: 'risk' }, { late: false })).toEqual(['notLate'])
})

test('what was written while the unit was late can be taken back afterwards', () => {
  const taken = { kind: 'whyLate', point: 'risk', note: '' } as const
  expect(codes(taken, { stands: true, late: false })).toEqual([])
})

test('an empty note takes back one that stands, and is no note where none does', () => {
  expect(codes({ note: '' }, { stands: true })).toEqual([])
  expect(codes({ note: '' })).toEqual(['noteMissing'])
  expect(codes({ note: '', link: 'https://nordhavn.example' }, { stands: true })).toEqual([
    'noteMissing',
  ])
})

test('a link that is not safe is refused', () => {
  expect(codes({ link: 'javascript:alert(1)' })).toEqual(['linkUnsafe'])
})

test('why a unit is late is said once a period; where a point is kept holds until it is changed', () => {
  expect(noteKey('kj', 'whyLate', 'risk', '2026')).not.toBe(
    noteKey('kj', 'whyLate', 'risk', '2027'),
  )
  expect(noteKey('kj', 'reminded', 'risk', '2026')).not.toBe(
    noteKey('kj', 'reminded', 'risk', '2027'),
  )
  expect(noteKey('kj', 'keptOutside', 'law', '2026')).toBe(
    noteKey('kj', 'keptOutside', 'law', '2027'),
  )
})
