import type { PayloadRequest } from 'payload'
import { addMonths } from '../core/dates.ts'
import { groupCounts } from '../database/group-counts.ts'
import { remembered } from '../database/remembered.ts'
import { type Definition, occurrencesIn, type WholePart } from './rules.ts'

/** An activity of the annual cycle that sets a deadline for the whole institution. */
export interface WholeActivity extends Definition {
  readonly sets: WholePart
}

/** The first day on or after one by which something is due; null where the annual cycle has none within a year. */
export type WholeDays = (part: WholePart, from: string) => string | null

/** The days that some activities set. */
export function wholeDaysIn(activities: readonly WholeActivity[]): WholeDays {
  return (part, from) => {
    const period = { from, to: addMonths(from, 12), label: '' }
    const days = activities
      .filter(({ sets }) => sets === part)
      .flatMap((each) => occurrencesIn(each, period).map(({ by }) => by))
    return days.toSorted()[0] ?? null
  }
}

/** The days of reviews and reports, as the annual cycle has them. Read as the system: deadlines are the same for everyone. */
export async function wholeDaysOf(req: PayloadRequest): Promise<WholeDays> {
  const what = { key: 'days of the whole institution', from: ['cycle-activities'] }
  const activities = await remembered(req, what, async () => {
    const found = await groupCounts(req, {
      collection: 'cycle-activities',
      by: ['sets', 'recurrence', 'month', 'part', 'day', 'everyMonths', 'firstDay', 'from', 'to'],
      where: { sets: { exists: true } },
    })
    return found.map(
      ({ values }) =>
        ({
          ...values,
          day: values.day === null ? null : Number(values.day),
          everyMonths: values.everyMonths === null ? null : Number(values.everyMonths),
        }) as WholeActivity,
    )
  })
  return wholeDaysIn(activities)
}
