import { describe, expect, test } from 'vitest'
import { absenceControl, formerControl } from './internal-control.ts'
import {
  type Absence,
  absenceFaults,
  absenceText,
  isFormerYear,
  newestFirst,
  periodIn,
  reportLookedBackTo,
  showsAbsence,
  totalsByYear,
  trendOf,
} from './rules.ts'

const absence = (given: Partial<Absence>): Absence => ({
  unit: 'kj',
  year: 2025,
  quarter: null,
  percent: 4.7,
  manDays: null,
  ...given,
})

describe('yearly totals of before Verne', () => {
  const total = { unit: 'kj', year: 2024, kind: 'accident', count: 2 } as const

  test('are summed by year and kind, the newest year first; what nobody counted is not zero', () => {
    const found = totalsByYear([
      total,
      { ...total, unit: 'lab', count: 3 },
      { ...total, year: 2025, kind: 'nearMiss', count: 7 },
    ])
    expect(found).toEqual([
      { year: 2025, counts: new Map([['nearMiss', 7]]) },
      { year: 2024, counts: new Map([['accident', 5]]) },
    ])
  })

  test('stand in a trend on lines of their own, and are never added to what Verne counts in the same year', () => {
    const former = totalsByYear([
      total,
      { ...total, year: 2025, count: 7 },
      { ...total, year: 2020, count: 9 },
    ])
    const counted = new Map([[2025, new Map([['accident', 1] as const])]])
    const lines = trendOf(counted, former, 2026).map(({ before, counts, year }) => [
      year,
      before,
      counts.get('accident') ?? null,
    ])
    expect(lines).toEqual([
      [2026, false, 0],
      [2025, false, 1],
      [2025, true, 7],
      [2024, true, 2],
    ])
  })

  test('before the first case of Verne there is no line that says none', () => {
    expect(trendOf(new Map(), [], 2026).map(({ year }) => year)).toEqual([2026])
  })

  test('are about years that have been, or are', () => {
    expect([1989, 1990, 2026, 2027, 2025.5].map((year) => isFormerYear(year, 2026))).toEqual([
      false,
      true,
      true,
      false,
      false,
    ])
  })

  test('stand on the unit’s page in their own year, marked as from before Verne, and never as a count of Verne', () => {
    const brought = {
      reports: [],
      totals: [total, { ...total, kind: 'nearMiss' as const }],
      absences: [],
    }
    expect(formerControl({ ...brought, year: 2024 })).toEqual({
      standing: null,
      has: [
        {
          text: {
            nb: 'Meldt i 2024, før Verne: 4. Tallet er ikke lagt til det Verne teller.',
            en: 'Reported in 2024, before Verne: 4. The figure is not added to what Verne counts.',
          },
        },
      ],
      lacks: [],
    })
    expect(formerControl({ ...brought, year: 2025 }).has).toEqual([])
  })
})

describe('sickness absence', () => {
  test.each([
    ['2025', 2025, null],
    ['2025-K1', 2025, 'q1'],
    ['2025 Q4', 2025, 'q4'],
    ['K2 2025', 2025, 'q2'],
    ['3. kvartal 2025', 2025, 'q3'],
    ['2025-q3', 2025, 'q3'],
  ] as const)('of “%s” is of a year or a quarter', (written, year, quarter) => {
    expect(periodIn(written)).toEqual({ year, quarter })
  })

  test.each(['', '25', '2025-K5', '2025-01', 'januar 2025', '20251', '2025-2026'])(
    'of “%s” is of no period',
    (written) => {
      expect(periodIn(written)).toBeNull()
    },
  )

  test('is kept and shown of no small unit, nor of one whose size nobody knows', () => {
    expect([null, undefined, 0, 9, 10].map((employees) => showsAbsence(employees, 10))).toEqual([
      false,
      false,
      false,
      false,
      true,
    ])
  })

  test('is from 0 to 100 per cent, and no less than no working days', () => {
    expect(absenceFaults({ percent: 0, manDays: null })).toEqual([])
    expect(absenceFaults({ percent: 100.01, manDays: -1 })).toEqual([
      'percentWrong',
      'manDaysWrong',
    ])
    expect(absenceFaults({ percent: -0.1, manDays: 0 })).toEqual(['percentWrong'])
  })

  test('is read the newest first, with the year after its quarters were known', () => {
    const all = [
      absence({ year: 2024 }),
      absence({ quarter: 'q1' }),
      absence({}),
      absence({ quarter: 'q4' }),
    ]
    expect(newestFirst(all).map(({ quarter, year }) => [year, quarter])).toEqual([
      [2025, null],
      [2025, 'q4'],
      [2025, 'q1'],
      [2024, null],
    ])
  })

  test('is told in words of its own language', () => {
    const said = absenceText(absence({ quarter: 'q1', manDays: 312.5 }))
    expect(said.nb).toBe('1. kvartal 2025: 4,7 % (312,5 tapte dagsverk)')
    expect(said.en).toBe('Q1 2025: 4.7% (312.5 working days lost)')
  })

  test('stands on the unit’s page for the year, or for the year before while none is known', () => {
    const brought = { reports: [], totals: [], absences: [absence({}), absence({ year: 2023 })] }
    const at = (year: number) => absenceControl({ ...brought, year }).has.map(({ text }) => text.nb)
    expect(at(2025)).toEqual(['Sykefravær 2025: 4,7 %'])
    expect(at(2026)).toEqual(['Sykefravær 2025: 4,7 %'])
    expect(at(2027)).toEqual([])
  })
})

describe('the report of before Verne', () => {
  const report = (year: number) => ({
    unit: 'kj',
    year,
    number: `DOK-${String(year)}`,
    title: 'HMS-rapport',
    language: 'nb' as const,
    file: `file-${String(year)}`,
  })
  const all = [report(2023), report(2025), report(2024)]

  test.each([
    ['the first meeting here looks back to the newest of a year before it', 2026, null, 2025],
    ['a process of that year here stands beside it', 2026, 2025, 2025],
    ['a process here since takes its place', 2027, 2026, null],
    ['one of the year itself is not looked back to', 2024, null, 2023],
  ] as const)('%s', (_, year, last, found) => {
    expect(reportLookedBackTo(all, { year, last })?.year ?? null).toBe(found)
  })
})
