import type { PayloadRequest, Where } from 'payload'
import { handedUpCases } from '../access/handed-up.ts'
import type { HandedUpCase } from '../access/handling.ts'
import type { Principal } from '../access/rules.ts'
import { idOf } from '../database/local.ts'
import type { Measure, Nonconformity } from '../generated-types.ts'
import { type Giver, type HandledElsewhere, hseDirector, type TitledRecord } from './rules.ts'

/** Reads what a feature's tasks are computed from, in a fixed number of queries. */
export type TaskSource = (req: PayloadRequest, reading: Reading) => Promise<ReadTasks>

/** What a feature has read. */
export interface ReadTasks {
  /** Units somebody must answer for before the tasks can be given. */
  readonly units: readonly string[]
  readonly give: Giver
}

/** Which records matter to someone. Null reads them all. */
export interface Reading {
  readonly overrideAccess: boolean
  readonly person: string | null
  /** Units whose HSE work they run. */
  readonly leads: readonly string[] | null
  /** Units with a manager below theirs: they close what that manager has corrected. */
  readonly above: readonly string[]
  /** Units they are the safety representative of. */
  readonly represents: readonly string[]
  /** True for an HSE director, who handles what no unit may. */
  readonly directs: boolean
  /** True for the HSE unit, which closes what every manager in line has corrected, wherever that is. */
  readonly closes: boolean
  /** Every case that concerns a manager: they are handled where they say. */
  readonly cases: readonly HandedUpCase[]
  /** What several features look at is read once for all of them. */
  readonly once: <T>(load: (req: PayloadRequest, reading: Reading) => Promise<T>) => Promise<T>
}

/** What someone's tasks, or everyone's, are read by. Null reads all, as the system. */
export async function readingOf(
  req: PayloadRequest,
  principal: Principal | null,
): Promise<Reading> {
  const begun = new Map<unknown, Promise<unknown>>()
  const reading: Reading = {
    ...whose(principal),
    cases: await handedUpCases(req),
    once: <T>(load: (req: PayloadRequest, reading: Reading) => Promise<T>): Promise<T> => {
      const known = begun.get(load) as Promise<T> | undefined
      const found = known ?? load(req, reading)
      begun.set(load, found)
      return found
    },
  }
  return reading
}

const leadingRoles = ['lineManager', 'deputyManager', 'hseCoordinator']
/** The chief one speaks for the units that have no other. */
const representativeRoles = ['safetyRepresentative', 'deputySafetyRep', 'chiefSafetyRep']
/** They close what every manager in line has corrected. */
const closingRoles = ['hseUnitApprover', 'hseUnitEditor']

function whose(principal: Principal | null): Omit<Reading, 'cases' | 'once'> {
  if (principal === null) {
    return {
      overrideAccess: true,
      person: null,
      leads: null,
      above: [],
      represents: [],
      directs: true,
      closes: true,
    }
  }
  const { held, person } = principal
  const unitsOf = (roles: readonly string[], which: 'units' | 'answersFor'): string[] => [
    ...new Set(held.filter((each) => roles.includes(each.role)).flatMap((each) => each[which])),
  ]
  const leads = unitsOf(leadingRoles, 'answersFor')
  return {
    overrideAccess: false,
    person,
    leads,
    above: unitsOf(['lineManager'], 'units').filter((unit) => !leads.includes(unit)),
    represents: unitsOf(representativeRoles, 'units'),
    directs: held.some(({ role }) => role === 'hseUnitApprover'),
    closes: held.some(({ role }) => closingRoles.includes(role)),
  }
}

/** Ids of the cases that concern a manager and are handled in these units, or by the HSE director. */
export function handledIn(
  { cases, directs }: Reading,
  units: readonly string[],
  orDirected: boolean,
): string[] {
  return cases
    .filter(({ handlingUnit }) =>
      handlingUnit === null ? orDirected && directs : units.includes(handlingUnit),
    )
    .map(({ id }) => id)
}

/** Where each case that concerns a manager is handled; null for all others. */
export function elsewhereIn({ cases }: Reading): (id: string | null) => HandledElsewhere | null {
  const byId = new Map(
    cases.map(({ id, handlingUnit, withheldFrom }) => [
      id,
      { place: handlingUnit ?? hseDirector, withheldFrom },
    ]),
  )
  return (id) => (id === null ? null : (byId.get(id) ?? null))
}

/** A filter for the units given; null where there are none, so that nothing is asked for. */
export function inUnits(units: readonly string[]): Where | null {
  return units.length === 0 ? null : { unit: { in: [...units] } }
}

/** A filter for the ids given; null where there are none. */
export function withIds(field: 'id' | 'nonconformity', ids: readonly string[]): Where | null {
  return ids.length === 0 ? null : { [field]: { in: [...ids] } }
}

/** Any of these filters; null where there are none. */
export function anyOf(parts: readonly (Where | null)[]): Where | null {
  const found = parts.filter((each) => each !== null)
  return found.length === 0 ? null : { or: found }
}

/** A record as its tasks name it. */
export function named({
  id,
  number,
  title,
  language,
  unit,
}: Pick<Nonconformity | Measure, 'id' | 'number' | 'title' | 'language' | 'unit'>): TitledRecord {
  return { id, number, title, language, unit: idOf(unit) }
}
