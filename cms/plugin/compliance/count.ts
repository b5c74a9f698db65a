import type { PayloadRequest, Where } from 'payload'
import type { Period } from '../core/dates.ts'
import { groupCounts } from '../database/group-counts.ts'
import type { EvaluationState } from './text.ts'

/** An evaluation as far as the page of a unit goes. */
export interface EvaluationOfYear {
  readonly number: string
  readonly year: number
  readonly state: EvaluationState
  readonly approvedDate: string | null
  /** Requirements met in part when it was concluded. */
  readonly partly: number
  /** Requirements not met. */
  readonly not: number
}

/** How many years back an evaluation is looked for. */
const yearsBack = 5

/**
 * The evaluations of some units up to a period, the newest first, in one query however many there are.
 * @param units which units, as a condition on the field `unit`
 */
export async function evaluationsOf(
  req: PayloadRequest,
  units: Where,
  { to }: Pick<Period, 'to'>,
): Promise<Map<string, EvaluationOfYear[]>> {
  const year = Number(to.slice(0, 4))
  const found = await groupCounts(req, {
    collection: 'compliance-evaluations',
    // The number is each one's own: a group is one evaluation, without its texts.
    by: ['number', 'unit', 'year', 'state', 'approvedDate', 'counts.partly', 'counts.not'],
    where: {
      and: [
        units,
        { year: { less_than_equal: year } },
        { year: { greater_than_equal: year - yearsBack } },
      ],
    },
  })
  const evaluations = found.map(({ values }) => ({
    unit: String(values.unit),
    number: String(values.number),
    year: Number(values.year),
    state: values.state as EvaluationState,
    approvedDate: values.approvedDate === null ? null : String(values.approvedDate),
    partly: Number(values['counts.partly'] ?? 0),
    not: Number(values['counts.not'] ?? 0),
  }))
  const newestFirst = evaluations.toSorted((one, other) => other.year - one.year)
  return Map.groupBy(newestFirst, ({ unit }) => unit)
}
