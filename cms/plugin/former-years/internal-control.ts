import { fill, type Text } from '../core/text.ts'
import type { UnitOfYear, YearFigures } from '../year/figures.ts'
import { part, type Part, type PartState } from '../year/part.ts'
import type { BroughtAlong } from './load.ts'
import { absenceText, newestFirst, reportLookedBackTo, reportText } from './rules.ts'
import { beforeVerneText } from './text.ts'

const words = {
  reported: {
    nb: 'Meldt i {year}, {before}: {count}. Tallet er ikke lagt til det Verne teller.',
    en: 'Reported in {year}, {before}: {count}. The figure is not added to what Verne counts.',
  },
  absence: { nb: 'Sykefravær {said}', en: 'Sickness absence {said}' },
} satisfies Record<string, Text>

interface FormerFacts extends BroughtAlong {
  /** Year the period ends in. */
  readonly year: number
}

function facts({ broughtAlong, period }: YearFigures, { id }: UnitOfYear): FormerFacts {
  const { absences = [], reports = [], totals = [] } = broughtAlong?.get(id) ?? {}
  return { absences, reports, totals, year: Number(period.to.slice(0, 4)) }
}

/** How many cases the unit had in the year by the system of before, apart from what Verne counts. */
export function formerControl({ totals, year }: FormerFacts): PartState {
  const ofYear = totals.filter((each) => each.year === year)
  if (ofYear.length === 0) return { standing: null, has: [], lacks: [] }
  const count = ofYear.reduce((sum, each) => sum + each.count, 0)
  const text = fill(words.reported, { year, before: beforeVerneText, count })
  return { standing: null, has: [{ text }], lacks: [] }
}

/** The sickness absence of the year; where none is known yet, of the year before. */
export function absenceControl({ absences, year }: FormerFacts): PartState {
  const of = (wanted: number) => absences.filter((each) => each.year === wanted)
  const known = of(year).length > 0 ? of(year) : of(year - 1)
  const has = newestFirst(known).map((each) => ({
    text: fill(words.absence, { said: absenceText(each) }),
  }))
  return { standing: null, has, lacks: [] }
}

/** The report of before Verne, of the year or the year before it. */
export function formerReportControl({ reports, year }: FormerFacts): PartState {
  const report = reportLookedBackTo(reports, { year: year + 1, last: year - 1 })
  if (report === null) return { standing: null, has: [], lacks: [] }
  const link = { kind: 'document', number: report.number } as const
  return { standing: null, has: [{ text: reportText(report), link }], lacks: [] }
}

/** What a unit brought along shows of it. */
export const formerYearsControl: readonly Part[] = [
  part('nonconformities', facts, formerControl),
  part('risk', facts, formerReportControl),
  part('risk', facts, absenceControl),
]
