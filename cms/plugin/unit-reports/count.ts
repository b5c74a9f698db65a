import type { PayloadRequest, Where } from 'payload'
import type { Period } from '../core/dates.ts'
import { reportDaysOf } from '../cycle/report-days.ts'
import { groupCounts } from '../database/group-counts.ts'
import { remembered } from '../database/remembered.ts'
import type { ReportOfYear, ReportsOfYear } from './rules.ts'
import type { ReportState } from './text.ts'

/** Ids of the units that do something for all. */
export async function supportingUnits(req: PayloadRequest): Promise<ReadonlySet<string>> {
  const what = { key: 'units with support functions', from: ['support-functions', 'units'] }
  const units = await remembered(req, what, async () => {
    const found = await groupCounts(req, {
      collection: 'support-functions',
      by: ['unit'],
      where: {},
    })
    return found.map(({ values }) => String(values.unit))
  })
  return new Set(units)
}

/**
 * The reports that some units are asked for in a period, those of the year before, in one query however many units there
 * are.
 * @param units which units, as a condition on the field `unit`
 */
export async function reportsOf(
  req: PayloadRequest,
  units: Where,
  { to }: Pick<Period, 'to'>,
): Promise<ReportsOfYear> {
  const year = Number(to.slice(0, 4)) - 1
  const [found, days, supporting] = await Promise.all([
    groupCounts(req, {
      collection: 'unit-reports',
      // The number is each one's own: a group is one report, without its texts.
      by: ['number', 'id', 'unit', 'state', 'handedInOn', 'sentBackOn'],
      where: { and: [units, { year: { equals: year } }] },
    }),
    reportDaysOf(req),
    supportingUnits(req),
  ])
  const dayIn = (value: string | number | null): string | null =>
    value === null ? null : String(value)
  return {
    year,
    days,
    supporting,
    byUnit: new Map(
      found.map(({ values }): [string, ReportOfYear] => [
        String(values.unit),
        {
          id: String(values.id),
          number: String(values.number),
          year,
          state: values.state as ReportState,
          handedInOn: dayIn(values.handedInOn),
          sentBackOn: dayIn(values.sentBackOn),
        },
      ]),
    ),
  }
}
