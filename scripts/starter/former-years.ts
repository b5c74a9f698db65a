import type { TotalKind } from '../../cms/plugin/former-years/text.ts'
import type { Wanted } from './create-missing.ts'
import { ids } from './ids.ts'

/** What five units had in the two years before they began with Verne. Invented. */
const brought: readonly {
  readonly unit: string
  /** Of the later of the two years, then of the earlier. */
  readonly totals: readonly Readonly<Partial<Record<TotalKind, number>>>[]
  /** Per cent and working days, of the same years. */
  readonly absence: readonly (readonly [percent: number, manDays: number])[]
}[] = [
  {
    unit: 'NHU-NV-KJ',
    totals: [
      { accident: 6, nearMiss: 14, nonconformity: 31 },
      { accident: 8, nearMiss: 9, nonconformity: 27 },
    ],
    absence: [
      [4.1, 1113],
      [4.6, 1248],
    ],
  },
  {
    unit: 'NHU-NV-FY',
    totals: [
      { accident: 2, nearMiss: 5, nonconformity: 12 },
      { accident: 3, nearMiss: 2, nonconformity: 15 },
    ],
    absence: [
      [3.2, 765],
      [3.5, 837],
    ],
  },
  {
    unit: 'NHU-NV-BI',
    totals: [
      { accident: 5, nearMiss: 11, nonconformity: 24 },
      { accident: 4, nearMiss: 8, nonconformity: 22 },
    ],
    absence: [
      [4.9, 1420],
      [4.4, 1275],
    ],
  },
  {
    unit: 'NHU-TE-MA',
    totals: [
      { accident: 9, nearMiss: 17, nonconformity: 20 },
      { accident: 11, nearMiss: 13, nonconformity: 18 },
    ],
    absence: [
      [3.8, 839],
      [4.0, 883],
    ],
  },
  {
    unit: 'NHU-HE',
    totals: [
      { accident: 3, nearMiss: 4, nonconformity: 19 },
      { accident: 2, nearMiss: 6, nonconformity: 16 },
    ],
    absence: [
      [5.7, 3251],
      [5.9, 3365],
    ],
  },
]

/** Years before the one of loading: Verne itself has the last one. */
const yearsBack = [2, 3] as const

/** Yearly totals of before Verne. @param day the day of loading */
export function formerTotals(day: string): Wanted<'former-totals'>[] {
  return brought.flatMap(({ totals, unit }) =>
    totals.flatMap((ofYear, index) => {
      const year = yearOf(day, index)
      return Object.entries(ofYear).map(([kind, count]) => ({
        id: ids.formerTotal(unit, year, kind),
        data: { unit: ids.unit(unit), year, kind: kind as TotalKind, count },
      }))
    }),
  )
}

/** Sickness absence of the same years. @param day the day of loading */
export function sicknessAbsences(day: string): Wanted<'sickness-absence'>[] {
  return brought.flatMap(({ absence, unit }) =>
    absence.map(([percent, manDays], index) => {
      const year = yearOf(day, index)
      return {
        id: ids.sicknessAbsence(unit, year),
        data: { unit: ids.unit(unit), year, percent, manDays },
      }
    }),
  )
}

function yearOf(day: string, index: number): number {
  return Number(day.slice(0, 4)) - (yearsBack[index] ?? yearsBack[0])
}
