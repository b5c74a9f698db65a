import { describe, expect, test } from 'vitest'
import { editionOf, type Language, languages } from './test-guidelines.ts'

/** Guidelines name the committee's meetings and each other: what one says of them, the others bear out. */

const newest = (number: string, language: Language): string => editionOf(number, language).whole

interface Consideration {
  readonly guideline: string
  readonly day: number
  readonly month: string
  readonly case: number
}

/** What the committee is said to have considered, and when. */
function considered(language: Language): Consideration[] {
  const said = {
    nb: /arbeidsmiljøutvalget[^.\n]*? (?<day>\d+)\. (?<month>[a-z]+) 2026(?:, i sak| \|) (?<case>\d+)\/26/i,
    en: /(?:committee|WEC)[^.\n]*? (?<day>\d+) (?<month>[A-Z][a-z]+) 2026(?:, in case| \|) (?<case>\d+)\/26/,
  }[language]
  return ['P01', 'R13', 'R33'].map((guideline) => {
    const found = said.exec(newest(guideline, language))?.groups
    if (found === undefined) throw new Error(`${guideline} names no meeting in ${language}`)
    const { day, month, case: number } = found
    return { guideline, day: Number(day), month: String(month), case: Number(number) }
  })
}

describe.each(languages)('what the committee has considered (%s)', (language) => {
  test('was considered in a month in which it meets', () => {
    const meets = newest('R14', language)
      .split('\n')
      .filter((line) => /AMU-møte|WEC meeting/.test(line))
      .map((line) => line.split('|')[1]?.trim().toLowerCase())
    expect(meets).toHaveLength(4)
    const elsewhere = considered(language).filter(
      ({ month }) => !meets.includes(month.toLowerCase()),
    )
    expect(elsewhere).toEqual([])
  })

  test('has a case number of its own', () => {
    const numbers = considered(language).map((each) => each.case)
    expect(new Set(numbers).size).toBe(numbers.length)
  })
})

test('the committee considered the same on the same day in both languages', () => {
  const bare = (language: Language) =>
    considered(language).map(({ guideline, day, case: number }) => [guideline, day, number])
  expect(bare('en')).toEqual(bare('nb'))
})

test.each([
  ['nb', 'AMU peker det ut (§ 3-2)'],
  ['en', 'the WEC appoints it (Section 3-2)'],
] as const)('the election board is the committee’s to appoint (%s)', (language, appoints) => {
  expect(newest('R14', language)).toContain(appoints)
})

describe.each([
  ['R14', ['P01', 'R02', 'R03', 'R08', 'R13', 'R15', 'R28', 'R33']],
  ['R15', ['R02', 'R09', 'R14', 'R18', 'R28']],
  ['R18', ['R08', 'R09', 'R10', 'R13', 'R15']],
  ['R28', ['R02', 'R03', 'R08', 'R10', 'R13', 'R14', 'R15', 'R33']],
  ['T01', ['R03']],
  ['R05', ['R02', 'R03', 'R04', 'R06', 'R07']],
  ['R06', ['P01', 'R02', 'R05', 'R07', 'R11', 'R15']],
  ['R07', ['P01', 'R02', 'R05', 'R06', 'R11', 'R14']],
  ['T02', ['R04']],
  ['T04', ['R07']],
  ['T05', ['R07']],
  ['T06', ['R06']],
] as const)('%s', (to, from) => {
  test.each(languages)(`is linked from ${from.join(', ')} (%s)`, (language) => {
    const silent = from.filter(
      (each) => !newest(each, language).includes(`(guideline:NHU-HMS-${to})`),
    )
    expect(silent).toEqual([])
  })
})
