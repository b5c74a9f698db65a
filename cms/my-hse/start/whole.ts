import type { AssignedRole } from '../../plugin/access/roles.ts'
import { periodOn } from '../../plugin/core/dates.ts'
import { type SeriousCase, seriousLately } from '../../plugin/nonconformities/serious-lately.ts'
import { processAsks, processStanding } from '../../plugin/processes/deadlines/standing.ts'
import type { UnitOfYear } from '../../plugin/year/figures.ts'
import { loadProcesses } from '../../plugin/year/load-year.ts'
import { circleGroups } from '../../plugin/year/circle/load.ts'
import { circleOf, type StepOfCircle } from '../../plugin/year/circle/rules.ts'
import { overdueByPart, overdueByUnit, type OverdueIn, totalOf } from '../../plugin/year/overdue.ts'
import type { Visitor } from '../visitor.ts'

/** Who looks at the whole institution: its state stands on their start page, above what they are to do themselves. */
const overseers: readonly AssignedRole[] = [
  'hseUnitApprover',
  'hseUnitEditor',
  'chiefSafetyRep',
  'topManagement',
]

/** Who reads the cases behind the figures; top management does not. */
const readers = overseers.filter((role) => role !== 'topManagement')

/** Who keeps the circle of the year going, and reads all that it counts. */
const keepers: readonly AssignedRole[] = ['hseUnitApprover', 'hseUnitEditor']

/** How the whole institution stands today. */
export interface Whole {
  readonly day: string
  /** Whether the one who looks reads the cases, or knows of them alone. */
  readonly reads: boolean
  readonly serious: readonly SeriousCase[]
  readonly overdue: {
    readonly cases: number
    readonly measures: number
    readonly parts: readonly OverdueIn[]
  }
  readonly processes: {
    readonly year: string
    /** Units of which a process is asked. */
    readonly asked: number
    readonly notOpened: number
    readonly late: number
    /** By when they should have opened it; units that came during the year have longer. */
    readonly openedBy: string | null
  }
  readonly byId: ReadonlyMap<string, UnitOfYear>
  /** The year's work step by step; null for those who do not keep it going. */
  readonly circle: readonly StepOfCircle[] | null
}

/** How the whole institution stands, for those who look at it; null for everybody else. */
export async function loadWhole(
  { req, roles }: Pick<Visitor, 'req' | 'roles'>,
  day: string,
): Promise<Whole | null> {
  if (!overseers.some((role) => roles.includes(role))) return null
  const period = periodOn(day)
  const keeps = keepers.some((role) => roles.includes(role))
  const [serious, overdue, year, groups] = await Promise.all([
    seriousLately(req, day),
    overdueByUnit(req, day),
    loadProcesses(req, 'all', period),
    keeps ? circleGroups(req, day) : null,
  ])
  const standings = year.units.map((unit) => processStanding(year, unit))
  const asked = standings.filter(({ deadlines }) => deadlines !== null)
  return {
    day,
    reads: readers.some((role) => roles.includes(role)),
    serious,
    overdue: {
      cases: totalOf(overdue.cases),
      measures: totalOf(overdue.measures),
      parts: overdueByPart(overdue, year.byId),
    },
    processes: {
      year: period.label,
      asked: asked.length,
      notOpened: standings.filter(processAsks.notOpened).length,
      late: standings.filter(processAsks.late).length,
      openedBy: asked[0]?.deadlines?.openedBy ?? null,
    },
    byId: year.byId,
    circle:
      groups &&
      circleOf({
        ...groups,
        reviews: groups.reviews.map((each) => ({
          ...each,
          whole: year.byId.get(each.unit)?.ancestors.length === 0,
        })),
        unitsLeft: asked.filter(({ process }) => process?.state !== 'closed').length,
      }),
  }
}

/** True where something has happened or is late: nobody is then told that nothing waits. */
export function asksForAttention({ overdue, processes, serious }: Whole): boolean {
  return serious.length > 0 || overdue.cases > 0 || overdue.measures > 0 || processes.late > 0
}
