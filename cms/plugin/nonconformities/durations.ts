import type { CollectionBeforeChangeHook } from 'payload'
import type { Correction } from '../corrections/correction.ts'
import { civilDay, daysBetween } from '../core/dates.ts'
import type { Nonconformity } from '../generated-types.ts'

/** What the institution aims at: so many percent of the reports are received within so many days. */
export const receiptGoal = { days: 7, percent: 90 } as const

/** Steps by which somebody has taken hold of a case. */
const received = ['receive', 'assess', 'start', 'checkEffect', 'close', 'reject'] as const

/** A case as far as how long it took goes. */
export type TimedCase = Pick<
  Nonconformity,
  'source' | 'reportedDate' | 'state' | 'closedDate' | 'steps'
>

/** How long a case took, as it is stored beside it. Null where it has not come so far. */
export interface Durations {
  /** The day the unit took hold of what was reported. A finding of one's own is not received, nor what is carried over. */
  readonly receivedDate: string | null
  /** Days from the report until then. */
  readonly receiptDays: number | null
  /** Days from the report until it was closed. One that was rejected took no time to close. */
  readonly closingDays: number | null
}

/** How long a case took, out of its history. The first receipt counts, also of one that was transferred afterwards. */
export function durationsOf({
  closedDate,
  reportedDate,
  source,
  state,
  steps,
}: TimedCase): Durations {
  const days = (steps ?? []).flatMap(({ at, step }) =>
    at && received.some((each) => each === step) ? [civilDay(at)] : [],
  )
  // When an earlier system received it is not known here.
  const isReceived = source === 'report' && !steps?.some(({ step }) => step === 'carryOver')
  const first = isReceived ? (days.sort()[0] ?? null) : null
  const closed = state === 'closed' ? (closedDate ?? null) : null
  const since = (day: string | null): number | null =>
    day === null ? null : Math.max(0, daysBetween(reportedDate, day))
  return { receivedDate: first, receiptDays: since(first), closingDays: since(closed) }
}

/** Keeps beside a case how long it took: neither database can count with the difference of two days. */
export const keepDurations: CollectionBeforeChangeHook<Nonconformity> = ({ data, originalDoc }) => {
  const whole = { ...originalDoc, ...data } as TimedCase
  return { ...data, ...durationsOf(whole) }
}

/** Cases of before have no durations. */
export const durationsOfCases: Correction<'nonconformities'> = {
  key: 'nonconformities:durations',
  collection: 'nonconformities',
  select: { source: true, reportedDate: true, state: true, closedDate: true, steps: true },
  changes: (_req, cases) => new Map(cases.map((each) => [each.id, durationsOf(each)])),
}
