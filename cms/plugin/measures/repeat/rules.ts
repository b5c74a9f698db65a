import { addMonths } from '../../core/dates.ts'
import type { MeasureState, Every } from '../text.ts'

/** How often each comes back, in months. */
export const monthsOf: Readonly<Record<Every, number>> = {
  m1: 1,
  m2: 2,
  m3: 3,
  m4: 4,
  m6: 6,
  m12: 12,
  m24: 24,
  m36: 36,
}

/** A measure as far as coming back goes. Days are `YYYY-MM-DD`. */
export interface RepeatFacts {
  readonly state: MeasureState
  readonly deadline: string | null
  readonly doneDate: string | null
  /** Null for one that is done once. */
  readonly every: Every | null
  /** Last day a deadline may fall on; null for no end. */
  readonly until: string | null
  /** First deadline of them all; null for the first itself. */
  readonly from: string | null
  readonly stopped: string | null
}

/** States in which it was done, whatever came of it. */
const wasDone: readonly MeasureState[] = ['done', 'verified', 'notEffective']

/** True while it comes back by itself. */
export function isRepeated({ every, stopped }: Pick<RepeatFacts, 'every' | 'stopped'>): boolean {
  return every !== null && stopped === null
}

/**
 * Deadline of the next one: the first in the rhythm of the first deadline that lies after this deadline and after the day
 * it was done. One that was done long after its deadline is not followed by others that are late already.
 * @returns null where none follows: done once, not done, stopped, or past the last day
 */
export function nextDeadline(facts: RepeatFacts): string | null {
  const { deadline, doneDate, every, from, state, until } = facts
  if (every === null || !isRepeated(facts)) return null
  if (deadline === null || doneDate === null || !wasDone.includes(state)) return null
  const first = from ?? deadline
  const passed = deadline > doneDate ? deadline : doneDate
  for (let count = 1; ; count += 1) {
    const next = addMonths(first, count * monthsOf[every])
    if (next <= passed) continue
    return until !== null && next > until ? null : next
  }
}

export type RepeatFault = 'everyMissing' | 'everyWithoutDeadline' | 'untilBeforeDeadline'

/** What is wrong with how someone says it comes back. */
export function repeatFaults({
  deadline,
  every,
  until,
}: Pick<RepeatFacts, 'deadline' | 'every' | 'until'>): { code: RepeatFault; field: string }[] {
  if (every === null) return until === null ? [] : [{ code: 'everyMissing', field: 'every' }]
  if (deadline === null) return [{ code: 'everyWithoutDeadline', field: 'deadline' }]
  return until !== null && until < deadline ? [{ code: 'untilBeforeDeadline', field: 'until' }] : []
}
