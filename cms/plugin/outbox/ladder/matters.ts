import type { PayloadRequest, Where } from 'payload'
import { handedUpCases } from '../../access/handed-up.ts'
import type { HandedUpCase } from '../../access/handling.ts'
import { addDays } from '../../core/dates.ts'
import { asText, fill, type Text } from '../../core/text.ts'
import { idOf, local } from '../../database/local.ts'
import { holdersOfRoles } from '../../nonconformities/approvers.ts'
import { type Holder, holdersOfUnits, type UnitHolders } from '../../organisation/holders.ts'
import type { Task } from '../../tasks/rules.ts'
import type { Line } from '../letter/line.ts'
import type { Matter } from './rules.ts'
import { taskAbout, taskPlace, taskTitle, tellsOfSomeone } from './task-line.ts'
import { matterText } from './text.ts'

/** A matter with the words it is told in. */
export interface NamedMatter extends Matter, Pick<Line, 'title' | 'place' | 'about' | 'sealed'> {
  readonly record: string
  readonly id: string
}

/** What the lines of tasks and matters need besides: read once for a whole day of letters. */
export interface Around {
  readonly units: ReadonlyMap<string, Text>
  /** True for a task of a case that is kept from someone. */
  readonly isKept: (task: Pick<Task, 'record' | 'id'>) => boolean
  readonly matters: readonly NamedMatter[]
}

const system = { overrideAccess: true } as const
/** Critical, or a death or a serious injury that was reported or confirmed. */
const critical: Where = {
  or: [{ severity: { equals: 'critical' } }, { seriousInjury: { equals: true } }],
}

/** Everything that has a deadline, from the tasks of everyone and the reviews of guidelines, with those who are told. */
export async function mattersOf(
  req: PayloadRequest,
  tasks: ReadonlyMap<string, readonly Task[]>,
  day: string,
): Promise<Around> {
  const cases = new Map((await handedUpCases(req)).map((each) => [each.id, each]))
  const grave = await local.find(req, 'nonconformities', {
    ...system,
    where: { and: [{ state: { not_in: ['closed', 'rejected'] } }, critical] },
    select: { number: true },
  })
  const graveIds = new Set(grave.map(({ id }) => id))
  const caseOf = await casesOfMeasures(req, [...cases.keys(), ...graveIds])
  const behind = ({ id, record }: Pick<Task, 'record' | 'id'>): string | null =>
    record === 'nonconformity' ? id : record === 'measure' ? (caseOf.get(id) ?? null) : null
  const isKept = (task: Pick<Task, 'record' | 'id'>): boolean => cases.has(behind(task) ?? '')
  const { responsibleFor, given } = byDeadline(tasks)
  const places = [...cases.values()].flatMap(({ handlingUnit }) => handlingUnit ?? [])
  const holders = await holdersOfUnits(req, [
    ...new Set([...given.map(({ unit }) => unit), ...places]),
  ])
  const hseUnit = await hseUnitOf(req)
  const units = await unitNames(req)
  const matters = given.map((task): NamedMatter => {
    const at = behind(task)
    const handedUp = cases.get(at ?? '')
    return {
      record: task.record,
      id: task.id,
      due: task.due,
      critical: at !== null && graveIds.has(at),
      responsible: responsibleFor(task),
      ...lineOf(task.unit, holders, hseUnit, handedUp),
      title: taskTitle(task, units.get(task.unit)),
      place: taskPlace(task),
      about: taskAbout(task),
      sealed: handedUp !== undefined || tellsOfSomeone(task),
    }
  })
  return { units, isKept, matters: [...matters, ...(await reviews(req, hseUnit, day))] }
}

type DatedTask = Task & { readonly due: string }

/** Each record's deadlines once, with everyone whose task it is. */
function byDeadline(tasks: ReadonlyMap<string, readonly Task[]>): {
  given: DatedTask[]
  responsibleFor: (task: DatedTask) => string[]
} {
  const keyOf = ({ due, id, record }: DatedTask): string => `${record}:${id}:${due}`
  const given = new Map<string, DatedTask>()
  const people = new Map<string, Set<string>>()
  for (const [person, own] of tasks) {
    for (const task of own) {
      if (task.due === null || task.advice) continue
      const dated = { ...task, due: task.due }
      const key = keyOf(dated)
      if (!given.has(key)) given.set(key, dated)
      people.set(key, (people.get(key) ?? new Set()).add(person))
    }
  }
  return {
    given: [...given.values()],
    responsibleFor: (task) => [...(people.get(keyOf(task)) ?? [])],
  }
}

interface HseUnit {
  readonly directors: readonly string[]
  readonly editors: readonly string[]
}

/** The line of a matter upwards: where a case concerns a manager, of the unit that handles it, without those it is kept from. */
function lineOf(
  unit: string,
  holders: ReadonlyMap<string, UnitHolders>,
  { directors, editors }: HseUnit,
  handedUp: HandedUpCase | undefined,
): Pick<Matter, 'manager' | 'managersAbove' | 'hseUnit'> {
  const may = (person: string): boolean => handedUp?.withheldFrom.includes(person) !== true
  const place = handedUp === undefined ? unit : handedUp.handlingUnit
  const found = place === null ? undefined : holders.get(place)
  const above = (found?.managersAbove ?? []).map(({ person }) => person).filter(may)
  const manager = found?.manager?.person ?? (place === null ? directors[0] : undefined)
  return {
    manager: manager !== undefined && may(manager) ? manager : null,
    managersAbove: above,
    hseUnit: [...directors, ...editors].filter(may),
  }
}

async function hseUnitOf(req: PayloadRequest): Promise<HseUnit> {
  const people = (found: readonly Holder[]): string[] => found.map(({ person }) => person)
  return {
    directors: people(await holdersOfRoles(req, ['hseUnitApprover'])),
    editors: people(await holdersOfRoles(req, ['hseUnitEditor'])),
  }
}

/** Guidelines whose review comes up: the HSE unit's editors do it, and the director is the level above. */
async function reviews(
  req: PayloadRequest,
  { directors, editors }: HseUnit,
  day: string,
): Promise<NamedMatter[]> {
  const found = await local.find(req, 'guidelines', {
    ...system,
    // No rung is reached earlier, whatever the settings.
    where: {
      and: [{ nextReview: { exists: true } }, { nextReview: { less_than: addDays(day, 366) } }],
    },
    select: { number: true, nextReview: true },
  })
  return found.flatMap(({ id, nextReview, number }): NamedMatter[] =>
    nextReview
      ? [
          {
            record: 'guideline',
            id,
            due: nextReview,
            critical: false,
            responsible: editors,
            manager: directors[0] ?? null,
            managersAbove: [],
            hseUnit: [],
            title: fill(matterText.review, { number }),
            place: { guideline: id },
            about: { collection: 'guidelines', id },
            sealed: false,
          },
        ]
      : [],
  )
}

/** The case behind each measure of these cases. */
async function casesOfMeasures(
  req: PayloadRequest,
  cases: readonly string[],
): Promise<Map<string, string>> {
  if (cases.length === 0) return new Map()
  const found = await local.find(req, 'measures', {
    ...system,
    where: { nonconformity: { in: [...new Set(cases)] } },
    select: { nonconformity: true },
  })
  return new Map(
    found.flatMap(({ id, nonconformity }) =>
      nonconformity ? [[id, idOf(nonconformity)] as const] : [],
    ),
  )
}

async function unitNames(req: PayloadRequest): Promise<Map<string, Text>> {
  const found = await local.find(req, 'units', { ...system, locale: 'all', select: { name: true } })
  return new Map(
    found.flatMap(({ id, name }) => {
      const text = asText(name)
      return text === null ? [] : [[id, text] as const]
    }),
  )
}
