import type { CollectionBeforeChangeHook } from 'payload'
import type { Correction } from '../corrections/correction.ts'
import { daysBetween } from '../core/dates.ts'
import type { Measure } from '../generated-types.ts'

/** A measure as far as when it was done goes. */
export type DatedMeasure = Pick<Measure, 'doneDate' | 'deadline'>

/**
 * Days from the deadline, as it stood when it was done, to the day it was done: 0 or less is in time. Null for what is
 * not done, or had no deadline.
 */
export function daysLate({ deadline, doneDate }: DatedMeasure): number | null {
  return deadline && doneDate ? daysBetween(deadline, doneDate) : null
}

/** Keeps beside a measure whether it was done in time: neither database can count with the difference of two days. */
export const keepDaysLate: CollectionBeforeChangeHook<Measure> = ({ data, originalDoc }) => ({
  ...data,
  daysLate: daysLate({ ...originalDoc, ...data }),
})

/** Measures of before that were done say nothing of it. */
export const daysLateOfMeasures: Correction<'measures'> = {
  key: 'measures:days-late',
  collection: 'measures',
  where: { doneDate: { exists: true } },
  select: { doneDate: true, deadline: true },
  changes: (_req, found) => new Map(found.map((each) => [each.id, { daysLate: daysLate(each) }])),
}
