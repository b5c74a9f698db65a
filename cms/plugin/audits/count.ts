import type { PayloadRequest, Where } from 'payload'
import type { Period } from '../core/dates.ts'
import { groupCounts } from '../database/group-counts.ts'
import { remembered } from '../database/remembered.ts'
import type { AuditState } from './text.ts'

/** An audit as far as the page of a unit goes. */
export interface AuditOfUnit {
  readonly number: string
  readonly state: AuditState
  readonly auditDate: string
  readonly reportSentOn: string | null
  readonly answerDue: string | null
  /** Who carried it out, where that was others; null for an audit of our own. */
  readonly otherBody: string | null
}

/** How many years back an audit is looked for. */
const yearsBack = 5

/**
 * The audits of some units up to a period, the newest first, in one query however many there are. What is only planned the
 * unit has not been told of: it is left out.
 * @param units which units, as a condition on the field `unit`
 */
export async function auditsOf(
  req: PayloadRequest,
  units: Where,
  { to }: Pick<Period, 'to'>,
): Promise<Map<string, AuditOfUnit[]>> {
  const year = Number(to.slice(0, 4))
  const what = { key: `audits:${String(year)}:${JSON.stringify(units)}`, from: ['audits', 'units'] }
  const found = await remembered(req, what, () =>
    groupCounts(req, {
      collection: 'audits',
      // The number is each one's own: a group is one audit, without its texts.
      by: ['number', 'unit', 'state', 'auditDate', 'reportSentOn', 'answerDue', 'otherBody'],
      where: {
        and: [
          units,
          { year: { less_than_equal: year } },
          { year: { greater_than_equal: year - yearsBack } },
          { state: { not_in: ['planned', 'cancelled'] } },
        ],
      },
    }),
  )
  const audits = found.map(({ values }) => ({
    unit: String(values.unit),
    number: String(values.number),
    state: values.state as AuditState,
    auditDate: String(values.auditDate),
    reportSentOn: values.reportSentOn === null ? null : String(values.reportSentOn),
    answerDue: values.answerDue === null ? null : String(values.answerDue),
    otherBody: (values.otherBody ?? '') === '' ? null : String(values.otherBody),
  }))
  const newestFirst = audits.toSorted((one, other) => other.auditDate.localeCompare(one.auditDate))
  return Map.groupBy(newestFirst, ({ unit }) => unit)
}
