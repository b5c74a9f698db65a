import type { PayloadRequest } from 'payload'
import { calendarYear } from '../core/dates.ts'
import { groupCounts } from '../database/group-counts.ts'
import { remembered } from '../database/remembered.ts'
import type { ReportDays } from '../unit-reports/rules.ts'
import type { ReportKind } from '../unit-reports/text.ts'
import { type Definition, occurrencesIn, type ReportPart } from './rules.ts'

/** An activity of the annual cycle that asks for the yearly reports. */
export interface ReportActivity extends Definition {
  readonly doneWhen: ReportPart
}

const partOf = {
  unit: 'unitReport',
  department: 'departmentReport',
} as const satisfies Record<ReportKind, ReportPart>

/**
 * The day of a calendar year by which the annual cycle asks for reports of a kind: that of its activity. Departments without
 * one of their own have that of the units. Where it has none, nobody is asked.
 */
export function reportDaysIn(activities: readonly ReportActivity[]): ReportDays {
  const dayOf = (part: ReportPart, year: number): string | null => {
    const days = activities
      .filter(({ doneWhen }) => doneWhen === part)
      .flatMap((each) => occurrencesIn(each, calendarYear(year)).map(({ by }) => by.slice(5)))
    return days.toSorted().at(-1) ?? null
  }
  return (kind, year) => dayOf(partOf[kind], year) ?? dayOf(partOf.unit, year)
}

/** The days of the yearly reports, as the annual cycle has them. Read as the system: deadlines are the same for everyone. */
export async function reportDaysOf(req: PayloadRequest): Promise<ReportDays> {
  const what = { key: 'days of the yearly reports', from: ['cycle-activities'] }
  const activities = await remembered(req, what, async () => {
    const found = await groupCounts(req, {
      collection: 'cycle-activities',
      by: [
        'doneWhen',
        'recurrence',
        'month',
        'part',
        'day',
        'everyMonths',
        'firstDay',
        'from',
        'to',
      ],
      where: { doneWhen: { in: Object.values(partOf) } },
    })
    return found.map(
      ({ values }) =>
        ({
          ...values,
          day: values.day === null ? null : Number(values.day),
          everyMonths: values.everyMonths === null ? null : Number(values.everyMonths),
        }) as ReportActivity,
    )
  })
  return reportDaysIn(activities)
}
