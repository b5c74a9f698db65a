import type { PayloadRequest, Where } from 'payload'
import { civilDay } from '../core/dates.ts'
import { idOf, local } from '../database/local.ts'
import type { HseProcess, Measure } from '../generated-types.ts'
import { earlierProcesses } from './earlier.ts'
import { openStates } from '../measures/rules.ts'
import { inPlanOf, planOf } from './plan.ts'

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

/** All that stands in the plan of a process. */
export interface WholePlan {
  /** Made in the process or taken into use for a challenge, by number. */
  readonly measures: readonly Measure[]
  /** What the unit carries over into it, the earliest deadline first. */
  readonly carried: readonly CarriedMeasure[]
}

/**
 * The plan of a process with what the unit carries over into it: the measures of its earlier ones that were left to do when
 * it was opened, as they stand now. What was taken into use for a challenge is in the plan already, and what was cancelled
 * in none. Read with the reader's own rights, in one query.
 */
export async function wholePlan(req: PayloadRequest, process: HseProcess): Promise<WholePlan> {
  const earlier = await earlierProcesses(req, process)
  const numbers = new Map(earlier.map((each) => [each.id, each.number]))
  const found = await local.find(req, 'measures', {
    overrideAccess: false,
    where: {
      or: [
        inPlanOf([process]),
        ...(earlier.length === 0 ? [] : [leftWhenOpened(process, [...numbers.keys()])]),
      ],
    },
    sort: 'number',
  })
  const measures = planOf(process, found)
  const carried = found.flatMap((measure) => {
    const from = measure.process ? numbers.get(idOf(measure.process)) : undefined
    return from === undefined || measures.includes(measure) ? [] : [{ measure, from }]
  })
  return { measures, carried: carried.toSorted(byDeadline) }
}

/** Asks for what these processes decided and had not done when a later one was opened. */
function leftWhenOpened(process: HseProcess, earlier: readonly string[]): Where {
  return {
    and: [
      { process: { in: [...earlier] } },
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
  }
}

/** The earliest first, and what has none before it; of one day, the newest first. */
function byDeadline({ measure: one }: CarriedMeasure, { measure: other }: CarriedMeasure): number {
  return (
    compared(one.deadline ?? '', other.deadline ?? '') || compared(other.createdAt, one.createdAt)
  )
}

const compared = (one: string, other: string): number => Number(one > other) - Number(one < other)
