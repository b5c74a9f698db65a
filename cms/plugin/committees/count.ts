import type { PayloadRequest } from 'payload'
import { groupCounts } from '../database/group-counts.ts'
import { remembered } from '../database/remembered.ts'
import { openStates } from '../measures/rules.ts'
import type { MeetingState } from './text.ts'

/** A meeting of a committee as far as the page of a unit goes. */
export interface MeetingOfUnit {
  readonly number: string
  readonly state: MeetingState
  /** The day it was held, or is to be. */
  readonly day: string
}

/** A working environment committee as far as the page of a unit goes. */
export interface CommitteeOfUnit {
  readonly committee: 'amu' | 'lamu'
  /** Unit it is the committee of. */
  readonly unit: string
  /** In the order of their days. */
  readonly meetings: readonly MeetingOfUnit[]
  /** How many of its resolutions have a measure that is not finished. */
  readonly open: number
}

/** The working environment committees there are, in a fixed number of queries however many meetings there were. */
export async function committeesOf(req: PayloadRequest): Promise<readonly CommitteeOfUnit[]> {
  const what = {
    key: 'committees of units',
    from: ['committee-meetings', 'committee-items', 'measures', 'units'],
  }
  return remembered(req, what, async () => {
    const committee = { committee: { in: ['amu', 'lamu'] } }
    const [meetings, open] = await Promise.all([
      groupCounts(req, {
        collection: 'committee-meetings',
        // The number is each one's own: a group is one meeting, without its texts.
        by: ['number', 'committee', 'unit', 'state', 'date', 'heldOn'],
        where: { and: [committee, { state: { not_equals: 'cancelled' } }] },
      }),
      groupCounts(req, {
        collection: 'committee-items',
        by: ['committee', 'unit'],
        where: {
          and: [
            committee,
            { state: { equals: 'treated' } },
            { 'measure.state': { in: [...openStates] } },
          ],
        },
      }),
    ])
    const keyOf = (values: { readonly committee: unknown; readonly unit: unknown }): string =>
      `${String(values.committee)}:${String(values.unit)}`
    const openOf = new Map(open.map(({ count, values }) => [keyOf(values), count]))
    return [...Map.groupBy(meetings, ({ values }) => keyOf(values))].flatMap(
      ([key, [first, ...others]]): CommitteeOfUnit[] =>
        first === undefined
          ? []
          : [
              {
                committee: first.values.committee === 'amu' ? 'amu' : 'lamu',
                unit: String(first.values.unit),
                meetings: [first, ...others]
                  .map(({ values }) => ({
                    number: String(values.number),
                    state: values.state as MeetingState,
                    day: String(values.heldOn ?? values.date),
                  }))
                  .toSorted((one, other) => one.day.localeCompare(other.day)),
                open: openOf.get(key) ?? 0,
              },
            ],
    )
  })
}
