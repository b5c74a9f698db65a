import type { PayloadRequest } from 'payload'
import { reachOf } from '../../access/can.ts'
import type { Text } from '../../core/text.ts'
import { groupCounts } from '../../database/group-counts.ts'
import { unitsInOperation } from '../covered/load.ts'
import { coveredUnits } from '../covered/rules.ts'
import { dayOf } from '../record.ts'
import { openableYears } from './rules.ts'

/** A unit whose process waits to be opened. */
export interface WaitingUnit {
  readonly id: string
  readonly name: Text
  /** Names of the units that go through it together. */
  readonly covers: readonly Text[]
}

/** What waits of a year. */
export interface WaitingYear {
  readonly year: number
  /** True for the year to come. */
  readonly isNext: boolean
  readonly units: readonly WaitingUnit[]
}

/** The units whose process the one who asks may open and nobody has, for each year it is time for. */
export async function unitsWaiting(req: PayloadRequest): Promise<WaitingYear[]> {
  const { all, units: reached } = await reachOf(req, 'hse-processes', 'open')
  if (!all && reached.length === 0) return []
  const years = openableYears(dayOf(req))
  const [every, begun] = await Promise.all([
    unitsInOperation(req),
    groupCounts(req, {
      collection: 'hse-processes',
      by: ['unit', 'year'],
      where: { year: { in: years } },
    }),
  ])
  const covered = coveredUnits(every)
  const taken = new Set(
    begun.map(({ values: { unit, year } }) => `${String(unit)}:${String(year)}`),
  )
  const own = every.filter(({ id, process }) => process === 'own' && (all || reached.includes(id)))
  return years.map((year, index) => ({
    year,
    isNext: index > 0,
    units: own
      .filter(({ id }) => !taken.has(`${id}:${String(year)}`))
      .map(({ id, name }) => ({
        id,
        name,
        covers: (covered.get(id) ?? []).map((each) => each.name),
      })),
  }))
}
