import { changesThePast, type Definition, longestInterval } from '../../rules.ts'
import type { Often, OwnActivityState } from './text.ts'

/** An activity of a unit's own, as it decides when it is done. */
export interface OwnSchedule {
  readonly firstDay: string
  readonly often: Often
  readonly responsibleRole: string
  /** Last day it applies; null while no end is set. */
  readonly lastDay?: string | null | undefined
}

/** The schedule as a definition of the annual cycle. */
export function definitionOf({ firstDay, lastDay, often }: OwnSchedule): Definition {
  return {
    recurrence: 'interval',
    everyMonths: Number(often),
    firstDay,
    from: firstDay,
    to: lastDay ?? null,
  }
}

/** True for one that is done more seldom than once a year: that takes a reason, and the HSE unit's approval. */
export function isSeldom({ often }: Pick<OwnSchedule, 'often'>): boolean {
  return Number(often) > longestInterval
}

export function isInUse({ state }: { readonly state: OwnActivityState }): boolean {
  return state === 'current'
}

/** True for one that is done seldom, and nobody in the HSE unit has said that it may be. */
export function waitsForApproval({
  approvedOn,
  often,
  state,
}: {
  readonly approvedOn?: string | null | undefined
  readonly often: Often
  readonly state: OwnActivityState
}): boolean {
  return isInUse({ state }) && isSeldom({ often }) && !approvedOn
}

export type OwnFault = 'reasonMissing' | 'pastKept'

/**
 * What is wrong with an activity as somebody writes it.
 * @param before as it stood; null for a new one
 */
export function ownActivityFaults(
  given: OwnSchedule & { readonly intervalReason: string | null },
  before: OwnSchedule | null,
  day: string,
): { readonly code: OwnFault; readonly field: string; readonly status?: 409 }[] {
  const { intervalReason } = given
  const role = (schedule: OwnSchedule) => ({
    ...definitionOf(schedule),
    responsibleRole: schedule.responsibleRole,
  })
  const past =
    before !== null &&
    changesThePast(role(before), role({ ...given, lastDay: before.lastDay }), day)
  return [
    ...(isSeldom(given) && intervalReason === null
      ? [{ code: 'reasonMissing', field: 'intervalReason' } as const]
      : []),
    ...(past ? [{ code: 'pastKept', field: 'firstDay', status: 409 } as const] : []),
  ]
}
