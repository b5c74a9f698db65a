import type { PayloadRequest } from 'payload'
import { civilDay } from '../core/dates.ts'
import { idOf, local } from '../database/local.ts'
import type { HseProcess, Measure } from '../generated-types.ts'
import { earlierProcesses } from './earlier.ts'
import { openStates } from '../measures/rules.ts'
import { linkedMeasures } from './plan.ts'

/** A measure of an earlier plan that was not done when this process was opened. */
export interface CarriedMeasure {
  readonly measure: Measure
  /** Number of the process it was made in. */
  readonly from: string
}

/** Day a process was opened, `YYYY-MM-DD`. */
export function openedOn({ createdAt, steps }: Pick<HseProcess, 'createdAt' | 'steps'>): string {
  return civilDay(steps?.find(({ step }) => step === 'open')?.at ?? createdAt)
}

/**
 * The measures the unit carries over into a process: those of its earlier ones that were left to do when it was opened,
 * as they stand now. What was taken into use for a challenge is in the plan already, and what was cancelled in none.
 * Read with the reader's own rights; the earliest deadline first.
 */
export async function carriedMeasures(
  req: PayloadRequest,
  process: HseProcess,
): Promise<CarriedMeasure[]> {
  const earlier = await earlierProcesses(req, process)
  if (earlier.length === 0) return []
  const numbers = new Map(earlier.map((each) => [each.id, each.number]))
  const found = await local.find(req, 'measures', {
    overrideAccess: false,
    where: {
      and: [
        { process: { in: [...numbers.keys()] } },
        {
          or: [
            { state: { in: [...openStates] } },
            {
              and: [
                { state: { not_equals: 'cancelled' } },
                { doneDate: { greater_than_equal: openedOn(process) } },
              ],
            },
          ],
        },
      ],
    },
    sort: 'deadline',
  })
  const used = new Set(linkedMeasures(process))
  return found.flatMap((measure) => {
    const from = measure.process ? numbers.get(idOf(measure.process)) : undefined
    return from === undefined || used.has(measure.id) ? [] : [{ measure, from }]
  })
}
