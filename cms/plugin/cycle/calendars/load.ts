import type { PayloadRequest } from 'payload'
import { principalOf } from '../../access/principal.ts'
import { type AssignedRole, roleTies } from '../../access/roles.ts'
import { addDays } from '../../core/dates.ts'
import type { UnitOfYear } from '../../year/figures.ts'
import { unitsOfYear } from '../../year/load-year.ts'
import { cycleYearOn } from '../rules.ts'
import { commonCycle, type CycleWork, cyclePeriodOf, loadCycleOfUnits } from '../unit/load.ts'
import type { DroppedOccurrence, UnitOccurrence } from '../unit/rules.ts'
import type { CalendarOf } from './addresses.ts'

/** A time in a unit that stands in a calendar. */
export interface CalendarTime {
  readonly unit: UnitOfYear
  /** Null for what is dropped. */
  readonly occurrence: UnitOccurrence<CycleWork> | null
  readonly activity: CycleWork
  readonly slot: string
  readonly by: string
}

/**
 * What a calendar holds: this year of the cycle and the next, with what is dropped of them. Read as the system: whoever
 * calls has asked for the right.
 */
export async function loadCalendar(req: PayloadRequest, of: CalendarOf): Promise<CalendarTime[]> {
  const [current, { startMonth }] = [await cyclePeriodOf(req), await commonCycle(req)]
  const next = cycleYearOn(startMonth, addDays(current.to, 1))
  const wanted = of.unit === null ? await unitsOfRole(req, of.role) : [of.unit]
  if (wanted.length === 0) return []
  const times: CalendarTime[] = []
  for (const period of [current, next]) {
    const cycle = await loadCycleOfUnits(req, wanted, period)
    for (const unit of cycle.units) {
      const here = cycle.byUnit.get(unit.id) ?? []
      times.push(...here.map((each) => timeOf(unit, each)))
      times.push(...cycle.dropped(unit).map((each) => droppedTime(unit, each)))
    }
  }
  return times.filter(({ activity }) => of.role === null || activity.responsibleRole === of.role)
}

function timeOf(unit: UnitOfYear, occurrence: UnitOccurrence<CycleWork>): CalendarTime {
  const { activity, by, slot } = occurrence
  return { unit, occurrence, activity, slot, by }
}

function droppedTime(unit: UnitOfYear, dropped: DroppedOccurrence<CycleWork>): CalendarTime {
  return { unit, occurrence: null, ...dropped }
}

/** Units in which the one who asks does what is a role's to do: the same they may say it is done in. */
async function unitsOfRole(req: PayloadRequest, role: AssignedRole): Promise<string[]> {
  const { held } = await principalOf(req)
  const own = held.filter((each) => each.role === role)
  if (own.length === 0) return []
  const tie = roleTies[role]
  if (tie === 'institution' && role !== 'chiefSafetyRep') {
    return (await unitsOfYear(req)).flatMap(({ ancestors, id }) =>
      ancestors.length === 0 ? [id] : [],
    )
  }
  const reached = tie === 'unit' ? 'answersFor' : 'units'
  return [...new Set(own.flatMap((each) => each[reached]))]
}
