import { describe, expect, test } from 'vitest'
import { comes, isSealed, letterDay, letterOf, mayFollow, type Material } from './rules.ts'
import type { Line } from './line.ts'

const line = (given: Partial<Line> & { id?: string } = {}): Line => ({
  part: 'asked',
  title: { nb: 'Vurder avvik', en: 'Assess nonconformity' },
  body: [],
  place: 'start',
  due: null,
  about: { collection: 'nonconformities', id: given.id ?? 'a' },
  sealed: false,
  up: false,
  ...given,
})
const material = (given: Partial<Material<Line>>): Material<Line> => ({
  lines: [],
  standing: [],
  first: false,
  tasks: 0,
  passed: 0,
  ...given,
})
const many = (count: number, given: Partial<Line> = {}): Line[] =>
  Array.from({ length: count }, (_, at) => line({ ...given, id: String(at) }))

describe('the daily letter', () => {
  const monday = letterDay('2026-11-23', [])
  const tuesday = letterDay('2026-11-24', [])
  const asked = line()
  const know = line({ part: 'know' })

  test('the weekly one comes on the first working day of the week', () => {
    expect(monday).toMatchObject({ weekly: true, nextWeekly: '2026-11-30' })
    expect(tuesday).toMatchObject({ weekly: false, nextWeekly: '2026-11-30' })
    expect(letterDay('2026-04-07', [])).toMatchObject({ weekly: true })
    expect(letterDay('2026-03-31', [])).toMatchObject({ nextWeekly: '2026-04-07' })
    const closed = [{ from: '2026-12-28', to: '2027-01-03' }]
    expect(letterDay('2026-12-23', closed)).toMatchObject({ nextWeekly: '2027-01-04' })
  })

  test.each([
    ['daily', tuesday, [know], 0, true],
    ['daily', tuesday, [], 5, false],
    ['daily', monday, [], 5, true],
    ['daily', monday, [], 0, false],
    ['weekly', tuesday, [asked, know], 5, false],
    ['weekly', tuesday, [line({ due: '2026-11-27' })], 0, true],
    ['weekly', tuesday, [line({ due: '2026-11-30' })], 0, false],
    ['weekly', tuesday, [line({ due: '2026-11-01', up: true })], 0, false],
    ['off', tuesday, [line({ due: '2026-11-01', up: true })], 0, true],
    ['weekly', tuesday, [line({ part: 'know', due: '2026-11-27' })], 0, false],
    ['weekly', monday, [know], 0, true],
    ['off', monday, [know], 5, false],
    ['off', tuesday, [asked], 0, true],
  ] as const)('%s on %o with %o and %i tasks due: %s', (often, day, lines, standing, expected) => {
    expect(comes(often, day, lines, standing)).toBe(expected)
  })

  test('two hundred tasks are one letter of ten lines and a number', () => {
    const letter = letterOf(material({ standing: many(200), tasks: 200, passed: 150 }))
    expect(letter?.asked).toHaveLength(10)
    expect(letter).toMatchObject({ moreAsked: 190, tasks: 200, passed: 150 })
  })

  test('what is asked is bounded apart from what is to know, the most urgent first', () => {
    const letter = letterOf(
      material({
        lines: [
          ...many(12, { part: 'know' }),
          line({ id: 'late', due: '2026-12-01' }),
          line({ id: 'soon', due: '2026-11-24' }),
        ],
        standing: [line({ id: 'never' }), line({ id: 'up', due: '2026-11-01', up: true })],
      }),
    )
    expect(letter?.asked.map(({ about }) => about?.id)).toEqual(['soon', 'late', 'never', 'up'])
    expect(letter).toMatchObject({ moreKnow: 2 })
  })

  test('a record is asked about once, in the words of what happened', () => {
    const happened = line({ title: { nb: 'Nytt avvik', en: 'New nonconformity' } })
    const letter = letterOf(material({ lines: [happened], standing: [line()] }))
    expect(letter?.asked).toEqual([happened])
  })

  test('a first letter of little names it', () => {
    expect(letterOf(material({ lines: [asked], first: true }))).toMatchObject({
      asked: [asked],
      sum: false,
    })
  })

  test('a first letter of much is a sum, never a backlog', () => {
    const lines = [...many(40), ...many(3, { part: 'know' })]
    expect(letterOf(material({ lines, first: true }))).toMatchObject({
      asked: [],
      know: [],
      moreAsked: 40,
      moreKnow: 3,
      sum: true,
    })
  })

  test('with nothing to say there is no letter', () => {
    expect(letterOf(material({ tasks: 4 }))).toBe(null)
  })

  test('is sealed when one of the lines it shows must be', () => {
    const kept = line({ id: 'kept', sealed: true })
    expect(isSealed(letterOf(material({ lines: [asked, kept] })) ?? { asked: [], know: [] })).toBe(
      true,
    )
    const first = letterOf(material({ lines: [...many(11), kept], first: true }))
    expect(isSealed(first ?? { asked: [], know: [] })).toBe(false)
  })

  test.each([
    [null, '2026-11-24', true],
    ['2026-11-23', '2026-11-24', true],
    ['2026-11-24', '2026-11-24', false],
    // The clock was set back.
    ['2026-11-25', '2026-11-24', false],
    // The clock was wrong when that one was written: it must not silence anyone for good.
    ['2999-01-01', '2026-11-24', true],
  ])('after a letter of %s one of %s may follow: %s', (last, day, expected) => {
    expect(mayFollow(last, day)).toBe(expected)
  })
})
