import { describe, expect, test } from 'vitest'
import { editionOf, type Language } from './test-guidelines.ts'

/** What the guidelines on radiation and on harassment promise: the same in both languages, and the same as others say. */

const newest = (number: string, language: Language): string => editionOf(number, language).whole

const cellsOf = (row: string): string[] =>
  row.split(' | ').map((each) => each.replace(/^\| | \|$/g, '').trim())

const inWords: Record<Language, readonly (readonly string[])[]> = {
  nb: [['én'], ['to', 'andre'], ['tre', 'tredje'], ['fire'], ['fem'], ['seks', 'sjette']],
  en: [['one', 'once'], ['two'], ['three'], ['four'], ['five'], ['six']],
}

/** The numbers of a deadline, whether written in digits or in words. */
function numbersIn(cell: string, language: Language): string[] {
  const found =
    cell
      .toLowerCase()
      .replaceAll('at once', '')
      .match(/\p{L}+|\d+/gu) ?? []
  return found.flatMap((each) => {
    if (/\d/.test(each)) return [each]
    const index = inWords[language].findIndex((words) => words.includes(each))
    return index < 0 ? [] : [String(index + 1)]
  })
}

/** The numbers of each deadline of a guideline, in the order of its tables. */
function deadlines(number: string, language: Language): string[][] {
  const heading = language === 'nb' ? 'Frist' : 'Deadline'
  let column = -1
  return newest(number, language)
    .split('\n')
    .flatMap((line) => {
      if (!line.startsWith('|')) column = -1
      else if (cellsOf(line).includes(heading)) column = cellsOf(line).indexOf(heading)
      else if (column >= 0 && !/^\|[-\s|]+$/.test(line))
        return [numbersIn(cellsOf(line)[column] ?? '', language)]
      return []
    })
}

test('a deadline is read in digits and in words', () => {
  expect(numbersIn('Etter én måned og etter tre måneder', 'nb')).toEqual(['1', '3'])
  expect(numbersIn('Every six months, at most 14 days to reply', 'en')).toEqual(['6', '14'])
  expect(numbersIn('At once', 'en')).toEqual([])
})

test.each(['R18', 'R28'])('%s gives the same deadlines in both languages', (number) => {
  const norwegian = deadlines(number, 'nb')
  expect(norwegian.flat().length).toBeGreaterThan(4)
  expect(deadlines(number, 'en')).toEqual(norwegian)
})

describe('a case of harassment', () => {
  const row = (number: string, language: Language, start: string): string[] =>
    cellsOf(
      newest(number, language)
        .split('\n')
        .find((each) => each.startsWith(`| ${start}`)) ?? '',
    )

  test.each([
    ['nb', '3. Bekreft', 'Innen fem virkedager'],
    ['nb', '4. Bestem', 'Innen to uker'],
    ['en', '3. Confirm', 'Within five working days'],
    ['en', '4. Decide', 'Within two weeks'],
  ] as const)('has in %s at "%s" the deadline of whistleblowing: %s', (language, step, told) => {
    expect(row('R33', language, told).length).toBeGreaterThan(1)
    expect(numbersIn(row('R28', language, step)[2] ?? '', language)).toEqual(
      numbersIn(told, language),
    )
  })

  test.each([
    ['nb', 'Fristene er universitetets egne'],
    ['en', 'The deadlines are the university’s own'],
  ] as const)('has deadlines that are said to be the university’s own (%s)', (language, own) => {
    expect(newest('R28', language)).toContain(own)
  })

  test.each([
    ['nb', 'Skriv aldri om en slik sak i et avvik'],
    ['en', 'Never write about such a case in a nonconformity'],
  ] as const)('is never written in a nonconformity (%s)', (language, never) => {
    expect(newest('R28', language)).toContain(never)
  })
})

test.each([
  [
    'nb',
    [
      'Uklare eller motstridende krav',
      'Emosjonelle krav',
      'Arbeidsmengde og tidspress',
      'Støtte og hjelp',
    ],
  ],
  [
    'en',
    [
      'Unclear or conflicting demands',
      'Emotional demands',
      'Workload and time pressure',
      'Support and help',
    ],
  ],
] as const)(
  'the psychosocial factors have the names the Act gives them (%s)',
  (language, factors) => {
    const rows = newest('R28', language).split('\n')
    expect(factors.filter((each) => !rows.some((row) => row.startsWith(`| ${each}`)))).toEqual([])
  },
)

test.each([
  ['nb', 'Skriv aldri i åpne dokumenter hvor kilder oppbevares'],
  ['en', 'Never write in open documents where sources are stored'],
] as const)('no one is told where radiation sources are kept (%s)', (language, never) => {
  const text = newest('R18', language)
  expect(text).toContain(never)
  // A room is a letter or two, digits and a hyphen, such as K2-210; EN 60825-1 and Section 16 A-1 are none.
  expect(text.match(/\b[A-Z]{1,2}\d-\d{3}\b/g) ?? []).toEqual([])
})
