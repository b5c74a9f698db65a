import type { PayloadRequest } from 'payload'
import type { Period } from '../core/dates.ts'
import { groupCounts } from '../database/group-counts.ts'
import { remembered } from '../database/remembered.ts'
import { type ProcessDays, type ProcessDaysIn, standardDays } from '../processes/deadlines/rules.ts'
import { type Definition, occurrencesIn, type ProcessPart } from './rules.ts'

/** An activity of the annual cycle that is a deadline of the HSE process. */
export interface ProcessDeadlineActivity extends Definition {
  readonly doneWhen: ProcessPart
}

const dayOfPart = {
  processOpened: 'openedBy',
  preMeetingHeld: 'preMeetingBy',
  processClosed: 'closedBy',
} as const satisfies Record<ProcessPart, keyof ProcessDays>

/**
 * The days of the year by which the annual cycle asks for each part of the HSE process, for any period. Before the first
 * activity there was, its day holds; after the last one that ended, that one's. A part that has none has its standard day.
 */
export function processDaysIn(activities: readonly ProcessDeadlineActivity[]): ProcessDaysIn {
  const byPart = Map.groupBy(activities, ({ doneWhen }) => doneWhen)
  const dayIn = (part: ProcessPart, period: Period): string => {
    const own = (byPart.get(part) ?? []).toSorted((one, other) =>
      one.from.localeCompare(other.from),
    )
    const standard = standardDays[dayOfPart[part]]
    for (const each of own) {
      const [found] = occurrencesIn(each, period)
      if (found) return found.by.slice(5)
    }
    const before = own.findLast(({ from }) => from <= period.to) ?? own[0]
    return before ? (dayOf(before) ?? standard) : standard
  }
  return (period) => ({
    openedBy: dayIn('processOpened', period),
    preMeetingBy: dayIn('preMeetingHeld', period),
    closedBy: dayIn('processClosed', period),
  })
}

/** The day of the year of an activity that comes every year, whatever years it applies in. */
function dayOf(activity: ProcessDeadlineActivity): string | null {
  const year = { from: '2027-01-01', to: '2027-12-31', label: '2027' }
  const [found] = occurrencesIn({ ...activity, from: year.from, to: null }, year)
  return found ? found.by.slice(5) : null
}

/** The days of the HSE process, as the annual cycle has them. Read as the system: deadlines are the same for everyone. */
export async function processDaysOf(req: PayloadRequest): Promise<ProcessDaysIn> {
  const what = { key: 'days of the HSE process', from: ['cycle-activities'] }
  const activities = await remembered(req, what, async () => {
    const found = await groupCounts(req, {
      collection: 'cycle-activities',
      by: ['doneWhen', 'recurrence', 'month', 'part', 'day', 'from', 'to'],
      where: { doneWhen: { in: Object.keys(dayOfPart) } },
    })
    return found.map(
      ({ values }) =>
        ({
          ...values,
          day: values.day === null ? null : Number(values.day),
        }) as ProcessDeadlineActivity,
    )
  })
  return processDaysIn(activities)
}
