import type { PayloadRequest } from 'payload'
import { calendarYear } from '../../core/dates.ts'
import { reachOf } from '../../access/can.ts'
import type { Text } from '../../core/text.ts'
import type { YearFigures } from '../../year/figures.ts'
import { loadWork } from '../../year/load-year.ts'
import type { NamedUnit } from '../covered/load.ts'
import { coveredUnits, coveringUnit } from '../covered/rules.ts'
import type { ProcessState } from '../text.ts'

/** What is counted of a unit below, with the units that take part in its process. */
export interface BelowCounts {
  readonly openMeasures: number
  readonly overdueMeasures: number
  readonly openCases: number
  readonly overdueCases: number
}

/** A unit below that has a process of its own. */
export interface UnitBelow extends BelowCounts {
  readonly unit: string
  readonly code: string
  readonly name: Text
  /** Its process of the year. */
  readonly process: { readonly number: string; readonly state: ProcessState } | null
  /** Its newest closed process, of the year or the year before. */
  readonly report: { readonly number: string; readonly year: number } | null
  /** May the one who looks open its process? */
  readonly mayRead: boolean
}

/** The units below, and their sum. */
export interface Below {
  readonly units: readonly UnitBelow[]
  readonly total: BelowCounts & { readonly withReport: number }
}

/**
 * The units below that have a process of their own, in counts. Counted as the system, the same for everybody who reads the
 * meeting; in a number of queries that does not grow with the units. Null where there are none below.
 * @param together ids of those that go through the process of the unit above itself
 */
export async function belowOf(
  req: PayloadRequest,
  above: string,
  every: readonly NamedUnit[],
  year: number,
  together: ReadonlySet<string> = new Set(),
): Promise<Below | null> {
  const byId = new Map(every.map((each) => [each.id, each]))
  const below = every.filter(({ ancestors, id }) => ancestors.includes(above) && !together.has(id))
  const own = below.filter(({ process }) => process === 'own')
  if (own.length === 0) return null
  const counted = below.filter((each) => {
    const by = coveringUnit(each, byId)
    return by !== null && by.id !== above
  })
  const [figures, reading] = await Promise.all([
    loadWork(
      req,
      counted.map(({ id }) => id),
      calendarYear(year),
    ),
    reachOf(req, 'hse-processes', 'read'),
  ])
  const covered = coveredUnits(every)
  const units = own.map((unit): UnitBelow => {
    const process = figures.processes.get(unit.id) ?? null
    const former = figures.formerProcesses.get(unit.id) ?? null
    const report = [process, former].find((each) => each?.state === 'closed') ?? null
    return {
      unit: unit.id,
      code: unit.code,
      name: unit.name,
      process: process && { number: process.number, state: process.state },
      report: report && { number: report.number, year: report.year },
      mayRead: reading.all || reading.units.includes(unit.id),
      ...countsOf(figures, [unit.id, ...(covered.get(unit.id) ?? []).map(({ id }) => id)]),
    }
  })
  const sum = (of: (unit: UnitBelow) => number): number =>
    units.reduce((all, each) => all + of(each), 0)
  return {
    units,
    total: {
      openMeasures: sum((each) => each.openMeasures),
      overdueMeasures: sum((each) => each.overdueMeasures),
      openCases: sum((each) => each.openCases),
      overdueCases: sum((each) => each.overdueCases),
      withReport: units.filter(({ report }) => report !== null).length,
    },
  }
}

function countsOf(
  { cases, measures }: Pick<YearFigures, 'cases' | 'measures'>,
  units: readonly string[],
): BelowCounts {
  const sum = (of: (unit: string) => number | undefined): number =>
    units.reduce((all, unit) => all + (of(unit) ?? 0), 0)
  return {
    openMeasures: sum((unit) => measures.get(unit)?.open),
    overdueMeasures: sum((unit) => measures.get(unit)?.overdue),
    openCases: sum((unit) => cases.get(unit)?.open),
    overdueCases: sum((unit) => cases.get(unit)?.overdue),
  }
}
