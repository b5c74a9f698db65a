import type { PayloadRequest } from 'payload'
import type { AssignedRole } from '../../access/roles.ts'
import { addDays, today } from '../../core/dates.ts'
import { idOf, local } from '../../database/local.ts'
import { optionsOf } from '../../options.ts'
import { heldOn } from '../../organisation/holders.ts'
import { leftAmong } from '../../organisation/left.ts'
import { topUnits } from '../../organisation/top-units.ts'
import type { Reading, ReadTasks, TaskSource } from '../../tasks/reading.ts'
import { actingManagers, type Giver, type Responsible, whoFor } from '../../tasks/rules.ts'
import { type CycleWork, loadByHand, ownActivities } from './load.ts'
import { dueDays, type UnitOccurrence, whereHeld } from './rules.ts'

/** A time that waits, and the unit it waits in. */
export interface WaitingActivity {
  readonly unit: string
  readonly code: string
  readonly root: boolean
  readonly occurrence: UnitOccurrence<CycleWork>
}

/**
 * What the annual cycle gives people to do: what is due within a month, common or own deadlines that have passed, and what
 * is to be approved.
 */
export const cycleTasks: TaskSource = async (req, reading) => {
  const [done, seldom] = await Promise.all([toBeDone(req, reading), toBeApproved(req, reading)])
  return {
    units: [...done.units, ...seldom.units],
    give: (...given) => {
      done.give(...given)
      seldom.give(...given)
    },
  }
}

/** What units do more seldom than once a year waits for the HSE unit. */
async function toBeApproved(req: PayloadRequest, { closes }: Reading): Promise<ReadTasks> {
  const waiting = closes ? (await ownActivities(req)).filter(({ waits }) => waits) : []
  const unitOf = ({ units: [unit = ''] }: CycleWork): string => unit
  return {
    units: waiting.map(unitOf),
    give: (responsible, _day, give) => {
      for (const activity of waiting) {
        const unit = unitOf(activity)
        const { directors, editors } = whoFor(responsible, unit)
        give([...directors, ...editors], {
          kind: 'approveInterval',
          record: 'ownActivity',
          id: activity.id,
          number: activity.number,
          title: { words: activity.title.nb, language: activity.language ?? 'nb' },
          unit,
          year: null,
          due: null,
        })
      }
    },
  }
}

const toBeDone: TaskSource = async (req, reading) => {
  const day = today(optionsOf(req.payload).clock)
  const held = await rolesHeld(req, reading, day)
  const units = await unitsOf(req, reading, held)
  if (units !== 'all' && units.length === 0) return { units: [], give: () => undefined }
  const cycle = await loadByHand(req, units)
  const waiting = cycle.units.flatMap((unit) =>
    (cycle.byUnit.get(unit.id) ?? [])
      .filter(({ standing }) => standing === 'due' || standing === 'late')
      .map((occurrence): WaitingActivity => {
        const { ancestors, code, id } = unit
        return { unit: id, code, root: ancestors.length === 0, occurrence }
      }),
  )
  return { units: waiting.map(({ unit }) => unit), give: giveActivities(waiting, held) }
}

/** People by unit and role, of the roles a unit has where its work asks for them. */
type Held = ReadonlyMap<string, readonly string[]>

function heldKey(unit: string, role: AssignedRole): string {
  return `${unit}:${role}`
}

async function rolesHeld(req: PayloadRequest, { person }: Reading, day: string): Promise<Held> {
  const found = await local.find(req, 'role-assignments', {
    overrideAccess: true,
    where: {
      and: [
        { role: { in: [...whereHeld] } },
        heldOn(day),
        ...(person === null ? [] : [{ person: { equals: person } }]),
      ],
    },
    select: { person: true, role: true, unit: true },
  })
  const left = await leftAmong(
    req,
    found.map((each) => idOf(each.person)),
  )
  const held = new Map<string, string[]>()
  for (const { person: who, role, unit } of found) {
    if (!unit || left.has(idOf(who))) continue
    const key = heldKey(idOf(unit), role)
    held.set(key, [...(held.get(key) ?? []), idOf(who)])
  }
  return held
}

/** Units whose cycle somebody may have something to do in; all of them for the letters. */
async function unitsOf(
  req: PayloadRequest,
  { closes, leads, represents }: Reading,
  held: Held,
): Promise<'all' | readonly string[]> {
  if (leads === null) return 'all'
  const own = [...held.keys()].map((key) => key.slice(0, key.lastIndexOf(':')))
  // The HSE unit does the work of the institution.
  return [...new Set([...leads, ...represents, ...own, ...(closes ? await topUnits(req) : [])])]
}

/** Gives each time that waits to those who hold the role that is responsible for it. */
export function giveActivities(waiting: readonly WaitingActivity[], held: Held): Giver {
  return (responsible, _day, give) => {
    for (const { code, occurrence, root, unit } of waiting) {
      const { activity, by, slot } = occurrence
      const who = whoFor(responsible, unit)
      const people = root
        ? [...ofInstitution(who, activity.responsibleRole)]
        : ofUnit(who, activity.responsibleRole, held.get(heldKey(unit, activity.responsibleRole)))
      give(people, {
        kind: 'doActivity',
        record: 'activity',
        id: `${activity.id}:${slot}`,
        number: code,
        title: { words: activity.title.nb, language: activity.language ?? 'nb' },
        // What a unit has written itself may name somebody: it stands in no letter.
        ...(activity.own ? {} : { called: activity.title }),
        unit,
        year: null,
        due: by,
        ...(activity.binding ? {} : { advice: true }),
      })
    }
  }
}

function ofUnit(
  who: Responsible,
  role: AssignedRole,
  holders: readonly string[] = [],
): readonly (string | null)[] {
  switch (role) {
    case 'lineManager':
      return actingManagers(who)
    case 'deputyManager':
      return who.deputies.length > 0 ? who.deputies : actingManagers(who)
    case 'hseCoordinator':
      return who.coordinators.length > 0 ? who.coordinators : actingManagers(who)
    case 'safetyRepresentative':
    case 'deputySafetyRep':
      return who.representatives
    default:
      return holders
  }
}

/** The HSE unit does what nobody else is written to for. */
function ofInstitution(who: Responsible, role: AssignedRole): readonly (string | null)[] {
  if (role === 'lineManager') return [who.manager]
  return role === 'hseUnitApprover' ? who.directors : role === 'hseUnitEditor' ? who.editors : []
}

/** Days before a deadline on which the letter tells of it, beside the ladder. */
export const toldBefore = [dueDays, 1] as const

/**
 * Which of these days has come on a day, for something that is due; null for none. A day that was no working day is told of
 * on the next.
 */
export function toldOn(due: string, day: string): (typeof toldBefore)[number] | null {
  const reached = toldBefore.filter((before) => addDays(due, -before) <= day && day <= due)
  return reached.at(-1) ?? null
}
