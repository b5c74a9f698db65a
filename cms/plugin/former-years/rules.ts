import { fill, type Text } from '../core/text.ts'
import {
  beforeVerneText,
  type Quarter,
  quarterText,
  type TotalKind,
  totalKindText,
} from './text.ts'

const kinds = Object.keys(totalKindText) as TotalKind[]

/** The first year a figure of before can be about. */
export const firstYear = 1990

/** True for a year such a figure can be about. @param thisYear the last of them */
export function isFormerYear(year: number, thisYear: number): boolean {
  return Number.isInteger(year) && firstYear <= year && year <= thisYear
}

/** How many of one kind a unit had in a year, as counted where it kept them then. */
export interface FormerTotal {
  /** Id of the unit. */
  readonly unit: string
  readonly year: number
  readonly kind: TotalKind
  readonly count: number
}

/** What tells one of these figures from another: there is one of each. */
export function totalKey({ kind, unit, year }: Omit<FormerTotal, 'count'>): string {
  return `${unit}:${String(year)}:${kind}`
}

/** A year or a quarter. */
export interface AbsencePeriod {
  readonly year: number
  /** Null for the whole year. */
  readonly quarter: Quarter | null
}

/** Sickness absence of a unit in a period. */
export interface Absence extends AbsencePeriod {
  /** Id of the unit. */
  readonly unit: string
  readonly percent: number
  /** Working days lost; null where nobody said. */
  readonly manDays: number | null
}

/** What tells one of these figures from another. */
export function absenceKey({ quarter, unit, year }: AbsencePeriod & { unit: string }): string {
  return `${unit}:${String(year)}${quarter === null ? '' : `:${quarter}`}`
}

/**
 * The period in a text: `2025`, `2025-K1`, `Q1 2025`, `1. kvartal 2025`. Null for what is none.
 */
export function periodIn(written: string): AbsencePeriod | null {
  const [, alone] = /^\s*(\d{4})\s*$/.exec(written) ?? []
  if (alone !== undefined) return { year: Number(alone), quarter: null }
  const text = written.toLowerCase()
  const [year] = /\d{4}/.exec(text) ?? []
  const rest = text.replace(year ?? '', '').replace(/[\s./-]/g, '')
  const [, before, after] = /^(?:[kq]([1-4])|([1-4])(?:kvartal|kv|k|q))$/.exec(rest) ?? []
  const which = before ?? after
  if (year === undefined || which === undefined) return null
  return { year: Number(year), quarter: `q${which}` as Quarter }
}

/** A period as people read it: `2025`, `1. kvartal 2025`. */
export function periodText({ quarter, year }: AbsencePeriod): Text {
  if (quarter === null) return { nb: String(year), en: String(year) }
  return fill(
    { nb: '{quarter} {year}', en: '{quarter} {year}' },
    { quarter: quarterText[quarter], year },
  )
}

/**
 * Is a figure of sickness absence kept and shown for a unit? Of a handful it would tell who was ill.
 * @param employees as the register says; null where it does not, and then it is not
 */
export function showsAbsence(employees: number | null | undefined, threshold: number): boolean {
  return (employees ?? 0) >= threshold
}

/** What is wrong with a figure of sickness absence. */
export function absenceFaults({
  manDays,
  percent,
}: Pick<Absence, 'manDays' | 'percent'>): ('percentWrong' | 'manDaysWrong')[] {
  return [
    ...(percent < 0 || percent > 100 ? (['percentWrong'] as const) : []),
    ...(manDays !== null && manDays < 0 ? (['manDaysWrong'] as const) : []),
  ]
}

/** The figures of some units in a year, together. */
export interface TotalsOfYear {
  readonly year: number
  /** By kind; those nobody counted are not there. */
  readonly counts: ReadonlyMap<TotalKind, number>
}

/** The figures of some units year by year, the newest first. Kept apart from what Verne counts: they are never added to it. */
export function totalsByYear(totals: readonly FormerTotal[]): TotalsOfYear[] {
  return [...Map.groupBy(totals, ({ year }) => year)]
    .sort(([one], [other]) => other - one)
    .map(([year, ofYear]) => {
      const counts = new Map<TotalKind, number>()
      for (const { count, kind } of ofYear) counts.set(kind, (counts.get(kind) ?? 0) + count)
      return { year, counts }
    })
}

/** How many years a trend goes back, the one it ends in included. */
export const trendYears = 5

/** A year of a trend, as it was counted in one place. */
export interface TrendLine extends TotalsOfYear {
  /** Counted where the units kept their cases before Verne. */
  readonly before: boolean
}

/**
 * The last years of some units, the newest first. A year that was counted in two places has two lines, and nothing is
 * added up: two systems count in two ways. Years from before the first case of Verne have none of Verne's.
 * @param counted how many Verne counts, by year and kind
 * @param former what was counted before Verne
 * @param to the last year
 */
export function trendOf(
  counted: ReadonlyMap<number, TotalsOfYear['counts']>,
  former: readonly TotalsOfYear[],
  to: number,
): TrendLine[] {
  const first = Math.min(to, ...counted.keys())
  return Array.from({ length: trendYears }, (_, back) => to - back).flatMap((year): TrendLine[] => {
    const own = counted.get(year)
    const counts = new Map(kinds.map((kind) => [kind, own?.get(kind) ?? 0]))
    return [
      ...(year >= first ? [{ year, before: false, counts }] : []),
      ...former
        .filter((each) => each.year === year)
        .map((each) => ({ year, before: true, counts: each.counts })),
    ]
  })
}

/** Figures of sickness absence, the newest period first, a year before its quarters. */
export function newestFirst(absences: readonly Absence[]): Absence[] {
  const place = ({ quarter, year }: AbsencePeriod): number =>
    year * 10 + (quarter === null ? 5 : Number(quarter.slice(1)))
  return absences.toSorted((one, other) => place(other) - place(one))
}

/** A figure as each language writes it, with at most two decimals. */
export function decimal(value: number): Text {
  return { nb: value.toLocaleString('nb-NO'), en: value.toLocaleString('en-GB') }
}

/** A figure of sickness absence as people read it: `1. kvartal 2025: 4,7 % (312 tapte dagsverk)`. */
export function absenceText(absence: Absence): Text {
  const values = { period: periodText(absence), percent: decimal(absence.percent) }
  const said = fill({ nb: '{period}: {percent} %', en: '{period}: {percent}%' }, values)
  if (absence.manDays === null) return said
  const days = { said, days: decimal(absence.manDays) }
  return fill(
    { nb: '{said} ({days} tapte dagsverk)', en: '{said} ({days} working days lost)' },
    days,
  )
}

/** An HSE report of a year before Verne: a document of the unit's own. */
export interface FormerReport {
  /** Id of the unit. */
  readonly unit: string
  readonly year: number
  /** Of the document. */
  readonly number: string
  readonly title: string
  readonly language: 'nb' | 'en'
  /** Id of its file. */
  readonly file: string
}

/**
 * The report of before Verne that a meeting looks back to: the newest of a year before it that is no older than the
 * unit's last process here. Null where there is none.
 * @param last year of its last process here; null for the first
 */
export function reportLookedBackTo(
  reports: readonly FormerReport[],
  { last, year }: { readonly year: number; readonly last: number | null },
): FormerReport | null {
  const before = reports.filter((each) => each.year < year && (last === null || each.year >= last))
  return before.toSorted((one, other) => other.year - one.year)[0] ?? null
}

/** What such a report is called. */
export function reportText({ year }: Pick<FormerReport, 'year'>): Text {
  return fill(
    { nb: 'HMS-rapporten for {year}, {before}', en: 'The HSE report of {year}, {before}' },
    { year, before: beforeVerneText },
  )
}
