import type { PayloadRequest } from 'payload'
import { reachOf } from '../../access/can.ts'
import type { Text } from '../../core/text.ts'
import { groupCounts } from '../../database/group-counts.ts'
import { recordSettingsOf } from '../../settings/record-settings-of.ts'
import type { OfferedUnit } from '../covered/choose.ts'
import { coveringProcesses, unitsInOperation } from '../covered/load.ts'
import { coveredUnits, coverFault } from '../covered/rules.ts'
import { dayOf } from '../record.ts'
import { openableYears } from './rules.ts'

/** A unit whose process waits to be opened. */
export interface WaitingUnit {
  readonly id: string
  readonly name: Text
  /** Names of the units that go through it together. */
  readonly covers: readonly Text[]
  /** Small units below that may be chosen into it; those that went with it last year are ticked. */
  readonly offered: readonly OfferedUnit[]
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
  const [every, begun, covering, { absenceThreshold }] = await Promise.all([
    unitsInOperation(req),
    groupCounts(req, {
      collection: 'hse-processes',
      by: ['unit', 'year'],
      where: { year: { in: years } },
    }),
    coveringProcesses(req, [...years, ...years.map((year) => year - 1)]),
    recordSettingsOf(req),
  ])
  const covered = coveredUnits(every)
  const takenIn = (wanted: number): Set<string> =>
    new Set([
      ...begun.flatMap(({ values: { unit, year } }) => (year === wanted ? [String(unit)] : [])),
      ...covering.flatMap(({ covers, year }) => (year === wanted ? covers : [])),
    ])
  const lastYear = (unit: string, year: number): readonly string[] =>
    covering.find((each) => each.unit === unit && each.year === year - 1)?.covers ?? []
  const own = every.filter(({ id, process }) => process === 'own' && (all || reached.includes(id)))
  return years.map((year, index) => {
    const taken = takenIn(year)
    const offeredTo = (above: string): OfferedUnit[] =>
      every
        .filter((each) => coverFault(each, above, { taken, smallBelow: absenceThreshold }) === null)
        .map(({ id, name }) => ({ id, name, chosen: lastYear(above, year).includes(id) }))
    return {
      year,
      isNext: index > 0,
      units: own
        .filter(({ id }) => !taken.has(id))
        .map(({ id, name }) => ({
          id,
          name,
          covers: (covered.get(id) ?? []).map((each) => each.name),
          offered: offeredTo(id),
        })),
    }
  })
}
