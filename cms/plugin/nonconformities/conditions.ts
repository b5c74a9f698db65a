import type { Where } from 'payload'
import { addDays } from '../core/dates.ts'
import { receiptGoal } from './durations.ts'
import { endStates } from './rules.ts'

/**
 * What a case can be counted by. Figures, start pages, lists and the year ask for these alone: a figure and the list it
 * leads to cannot differ.
 */

/** Something is left to do. */
export const stillOpen: Where = { state: { not_in: [...endStates] } }

/**
 * Something was left to do when a day ended: reported by then, and not closed until later. What was rejected since was
 * nothing to do then either.
 */
export const openAfter = (day: string): Where => ({
  and: [
    { reportedDate: { less_than_equal: day } },
    {
      or: [
        stillOpen,
        { and: [{ state: { equals: 'closed' } }, { closedDate: { greater_than: day } }] },
      ],
    },
  ],
})

/** Past the deadline of the next step. */
export const isLate = (day: string): Where => ({ and: [stillOpen, { due: { less_than: day } }] })

/** Handled in these units: where it happened, or for one that concerns a manager where it was handed to. */
export const handledIn = (units: readonly string[]): Where => ({
  or: [
    { and: [{ concernsManager: { not_equals: true } }, { unit: { in: [...units] } }] },
    { and: [{ concernsManager: { equals: true } }, { handlingUnit: { in: [...units] } }] },
  ],
})

/** Serious, critical, or with a death or a serious injury, reported or confirmed. */
export const heavy: Where = {
  or: [{ severity: { in: ['serious', 'critical'] } }, { seriousInjury: { equals: true } }],
}

const notRejected: Where = { state: { not_equals: 'rejected' } }
const seriousInjury: Where = { seriousInjury: { equals: true } }
const withoutInjury: Where = { seriousInjury: { not_equals: true } }

/** What was heavy and was not rejected, each in one part: a death or a serious injury comes before how serious the case is. */
export const seriousEvents = {
  any: { and: [notRejected, heavy] },
  injury: { and: [notRejected, seriousInjury] },
  critical: { and: [notRejected, withoutInjury, { severity: { equals: 'critical' } }] },
  serious: { and: [notRejected, withoutInjury, { severity: { equals: 'serious' } }] },
} as const satisfies Record<string, Where>

/** A safety representative reported it, and has no written reply yet. */
export const replyOwed: Where = {
  and: [
    stillOpen,
    { byRepresentative: { equals: true } },
    {
      or: [{ replyToRepresentative: { exists: false } }, { replyToRepresentative: { equals: '' } }],
    },
  ],
}

/** A comment of a safety representative waits for its answer; in a case that is closed too. */
export const answerOwed: Where = { answerDue: { exists: true } }

/** Somebody was hurt: it is about an injury, somebody said who was injured, or harm was done to people. */
export const hurtSomebody: Where = {
  or: [
    { seriousInjury: { equals: true } },
    { category: { equals: 'personalInjury' } },
    { injuredGroup: { exists: true } },
    { and: [{ outcome: { equals: 'hasLedTo' } }, { affects: { in: ['people'] } }] },
  ],
}

/** The unit said within the goal that it had received it. */
export const receivedInTime: Where = { receiptDays: { less_than_equal: receiptGoal.days } }

/** Received after the goal, or not at all though the goal has passed. */
export const receivedLate = (day: string): Where => ({
  or: [
    { receiptDays: { greater_than: receiptGoal.days } },
    {
      and: [
        { state: { equals: 'reported' } },
        { source: { equals: 'report' } },
        { receiptDays: { exists: false } },
        { reportedDate: { less_than: addDays(day, -receiptGoal.days) } },
      ],
    },
  ],
})
