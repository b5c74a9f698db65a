import type { Where } from 'payload'
import { openStates } from './rules.ts'

/** What a measure can be counted by: figures, start pages, the list and the year ask for these alone. */

/** Not finished. */
export const stillOpen: Where = { state: { in: [...openStates] } }

/** Not finished, and past its deadline. */
export const isLate = (day: string): Where => ({
  and: [stillOpen, { deadline: { less_than: day } }],
})

/** Handled in these units: its own, or for a measure of a case that concerns a manager where that is handled. */
export const handledIn = (units: readonly string[]): Where => ({
  or: [
    {
      and: [
        { unit: { in: [...units] } },
        {
          or: [
            { nonconformity: { exists: false } },
            { 'nonconformity.concernsManager': { not_equals: true } },
          ],
        },
      ],
    },
    {
      and: [
        { 'nonconformity.concernsManager': { equals: true } },
        { 'nonconformity.handlingUnit': { in: [...units] } },
      ],
    },
  ],
})

/** Done by the deadline it had then. */
export const doneInTime: Where = { daysLate: { less_than_equal: 0 } }

/** Done after the deadline it had then. */
export const doneLate: Where = { daysLate: { greater_than: 0 } }

/** Was to be done, or was done, in these days; what is cancelled does not count. */
export const dueOrDone = ({ from, to }: { readonly from: string; readonly to: string }): Where => {
  const inDays = (field: string): Where => ({
    and: [{ [field]: { greater_than_equal: from } }, { [field]: { less_than_equal: to } }],
  })
  return {
    and: [{ state: { not_equals: 'cancelled' } }, { or: [inDays('deadline'), inDays('doneDate')] }],
  }
}

/** Decided, at a cost, and to be done or done in these days. */
export const decidedAtCost = (days: { readonly from: string; readonly to: string }): Where => ({
  and: [
    dueOrDone(days),
    { state: { not_equals: 'proposed' } },
    { 'cost.amount': { greater_than: 0 } },
  ],
})

/** Nobody has said who pays. */
export const notFunded: Where = {
  or: [{ 'cost.fundedBy': { exists: false } }, { 'cost.fundedBy': { equals: '' } }],
}
