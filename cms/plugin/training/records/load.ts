import type { PayloadRequest, Where } from 'payload'
import type { CourseCategory, CourseForm } from '../../../../content/schema/index.ts'
import type { AssignedRole } from '../../access/roles.ts'
import { asText, type Localised, type Text } from '../../core/text.ts'
import { idOf, local } from '../../database/local.ts'
import { remembered } from '../../database/remembered.ts'
import { straight } from '../../database/straight.ts'
import type { TrainingRecord } from '../../generated-types.ts'
import { affiliatedIn } from '../../organisation/affiliations/affiliated.ts'
import { heldOn } from '../../organisation/holders.ts'
import { type CourseNeed, neededAs } from '../courses/rules.ts'
import { countingOf, type Need, type Standing, standingOf, type Taken } from './rules.ts'

/** A course that is offered, as far as it says who takes it. */
export interface OfferedCourse extends CourseNeed {
  readonly id: string
  readonly slug: string
  readonly slugEn: string | null
  readonly title: Text
  readonly withinMonths: number | null
  readonly validityMonths: number | null
  readonly personal: boolean
  readonly central: boolean
  readonly form: CourseForm
  readonly signUp: string | null
}

/** A role somebody holds, and since when. */
export interface HeldSince {
  readonly role: AssignedRole
  readonly from: string
}

/** A line of what somebody has taken. */
export interface TakenLine extends Taken {
  readonly id: string
  readonly course: string
  readonly confirmed: boolean
}

/** How somebody stands with one course. */
export interface TrainingCell extends Standing {
  readonly course: string
  /** Null where it is not asked of them. */
  readonly as: Need['as'] | null
  /** What counts was registered, and they have not confirmed it. */
  readonly unconfirmed: boolean
  /** Id of the line that counts; null where they have not taken it. */
  readonly line: string | null
}

/** Somebody of a unit, with what they must have, should have and have. */
export interface PersonTraining {
  /** Id of the person; null for a guest or a student who is in no register. */
  readonly person: string | null
  /** Of somebody in no register. */
  readonly name: string | null
  readonly category: CourseCategory
  readonly roles: readonly AssignedRole[]
  readonly cells: readonly TrainingCell[]
}

/** A unit as far as training goes. */
export interface TrainingUnit {
  readonly id: string
  readonly riskClass: string | null
}

const system = { overrideAccess: true } as const

/** The courses that are offered, asked of the database once for as long as they stay the same. */
export async function offeredCourses(req: PayloadRequest): Promise<readonly OfferedCourse[]> {
  const from = ['courses', 'requirements', 'topics']
  return remembered(req, { key: 'the courses that are offered', from }, async () => {
    const found = await local.find(req, 'courses', {
      ...system,
      locale: 'all',
      where: { active: { not_equals: false } },
      sort: 'slug',
    })
    return found.map((each): OfferedCourse => ({
      id: each.id,
      slug: each.slug,
      slugEn: each.slugEn ?? null,
      title: asText(each.title as unknown as Localised) ?? { nb: each.slug, en: each.slug },
      obligation: each.obligation,
      roles: each.roles ?? [],
      categories: each.categories ?? [],
      riskClasses: each.riskClasses ?? [],
      withinMonths: each.withinMonths ?? null,
      validityMonths: each.validityMonths ?? null,
      personal: each.personal === true,
      central: each.central === true,
      form: each.form,
      signUp: each.signUp ?? null,
    }))
  })
}

/** Of more people than these it is cheaper to read everybody than to name them. */
const manyPeople = 200

/**
 * Those who belong to each of these units on a day, with how they stand with every course that is asked of them or that
 * they have taken. A number of queries that does not grow. Read as the system: whoever shows it has asked what the one who
 * reads may see.
 * @param all true where the units are all there are
 */
export async function trainingOf(
  req: PayloadRequest,
  {
    all,
    day,
    units,
  }: { readonly units: readonly TrainingUnit[]; readonly all: boolean; readonly day: string },
): Promise<Map<string, readonly PersonTraining[]>> {
  const ids = units.map(({ id }) => id)
  const [courses, belonging] = await Promise.all([
    offeredCourses(req),
    affiliatedIn(req, all ? 'all' : ids, day),
  ])
  const people = [
    ...new Set(ids.flatMap((id) => (belonging.get(id) ?? []).map((each) => each.person))),
  ]
  const named = !all && people.length <= manyPeople ? people : null
  const [roles, { guests, taken }] = await Promise.all([
    rolesOf(req, named, day),
    takenBy(req, { people: named, units: all ? null : ids, day }),
  ])
  const ask = asker(courses, day)
  return new Map(
    units.map(({ id, riskClass }) => {
      const own = (belonging.get(id) ?? []).map(({ category, person }): PersonTraining => {
        const held = roles.get(person) ?? []
        return {
          person,
          name: null,
          category,
          roles: held.map(({ role }) => role),
          cells: ask({ category, held, riskClass, taken: taken.get(person) ?? [] }),
        }
      })
      const others = [...(guests.get(id) ?? [])].map(([name, lines]): PersonTraining => ({
        person: null,
        name,
        category: 'guest',
        roles: [],
        cells: ask({ category: 'guest', held: [], riskClass, taken: lines }),
      }))
      return [id, [...own, ...others]] as const
    }),
  )
}

interface AskedOf {
  readonly category: CourseCategory | null
  readonly held: readonly HeldSince[]
  readonly riskClass: string | null
  readonly taken: readonly TakenLine[]
  /** Since when they belong there. @default nobody knows */
  readonly since?: string
}

/**
 * How somebody stands with each course that is asked of them or that they have taken. Who must take what by role, category
 * and risk class is the same for many: it is worked out once for each.
 */
export function asker(
  courses: readonly OfferedCourse[],
  day: string,
): (asked: AskedOf) => TrainingCell[] {
  const known = new Map<string, readonly (Need['as'] | null)[]>()
  /** How those stand who hold no role and have taken nothing: the same for all of a kind of unit. */
  const beginners = new Map<string, TrainingCell[]>()
  return (of) => {
    const { category, held, riskClass, since, taken } = of
    const roles = held.map(({ role }) => role)
    const key = [category, riskClass, ...roles].join()
    const needs =
      known.get(key) ?? courses.map((each) => neededAs(each, { category, riskClass, roles }))
    known.set(key, needs)
    if (held.length > 0 || taken.length > 0 || since !== undefined) return cellsOf(needs, of)
    const shared = beginners.get(key) ?? cellsOf(needs, of)
    beginners.set(key, shared)
    return shared
  }

  function cellsOf(
    needs: readonly (Need['as'] | null)[],
    { held, since, taken }: AskedOf,
  ): TrainingCell[] {
    const byCourse = Map.groupBy(taken, (each) => each.course)
    return courses.flatMap((course, place): TrainingCell[] => {
      const as = needs[place] ?? null
      const lines = byCourse.get(course.id) ?? none
      if (as === null && lines.length === 0) return []
      const need =
        as === null
          ? null
          : { as, since: sinceOf(course, held, since), withinMonths: course.withinMonths }
      const standing = standingOf(lines, need, day)
      if (standing === null) return []
      const unconfirmed = lines.length > 0 && lines.every(({ confirmed }) => !confirmed)
      const line = countingOf(lines)?.id ?? null
      return [{ ...standing, course: course.id, as, unconfirmed, line }]
    })
  }
}

const none: readonly TakenLine[] = []

/** Since when a course is asked of somebody: the earliest of the roles it is for, else since they came. */
function sinceOf(
  course: CourseNeed,
  held: readonly HeldSince[],
  came: string | undefined,
): string | null {
  const [first] = held
    .filter(({ role }) => course.roles.includes(role))
    .map(({ from }) => from)
    .toSorted()
  return first ?? came ?? null
}

/** The roles people hold on a day, by person. @param people ids; null for everybody */
export async function rolesOf(
  req: PayloadRequest,
  people: readonly string[] | null,
  day: string,
): Promise<ReadonlyMap<string, readonly HeldSince[]>> {
  if (people?.length === 0) return new Map()
  const who: Where[] = people === null ? [] : [{ person: { in: [...people] } }]
  const found = await straight(req, 'role-assignments', {
    where: { and: [heldOn(day), ...who] },
    select: { person: true, role: true, from: true },
    sort: 'id',
  })
  const byPerson = Map.groupBy(found, ({ person }) => idOf(person))
  return new Map(
    [...byPerson].map(([person, own]) => [person, own.map(({ from, role }) => ({ from, role }))]),
  )
}

interface TakenLines {
  readonly taken: ReadonlyMap<string, readonly TakenLine[]>
  /** Those in no register, by unit and name, for as long as they are here. */
  readonly guests: ReadonlyMap<string, ReadonlyMap<string, readonly TakenLine[]>>
}

/** What people have taken, and what guests of some units have. @param asked null for everybody, and for every unit */
export async function takenBy(
  req: PayloadRequest,
  {
    day,
    people,
    units,
  }: {
    readonly people: readonly string[] | null
    readonly units: readonly string[] | null
    readonly day: string
  },
): Promise<TakenLines> {
  const here: Where = {
    and: [
      { person: { exists: false } },
      { until: { greater_than_equal: day } },
      ...(units === null ? [] : [{ unit: { in: [...units] } }]),
    ],
  }
  const whose: Where[] = people === null ? [] : [{ or: [{ person: { in: [...people] } }, here] }]
  const ask = (): Promise<TrainingRecord[]> =>
    straight(req, 'training-records', {
      where: { and: [{ state: { not_equals: 'withdrawn' } }, ...whose] },
      sort: 'id',
      select: {
        person: true,
        unit: true,
        name: true,
        course: true,
        date: true,
        expires: true,
        until: true,
        state: true,
      },
    })
  // Of everybody it is the same whoever asks, and tens of thousands of lines.
  const everybody = {
    key: 'training taken by everybody',
    from: ['training-records', 'people', 'units', 'courses'],
  }
  const found = people === null ? await remembered(req, everybody, ask) : await ask()
  const taken = new Map<string, TakenLine[]>()
  const guests = new Map<string, Map<string, TakenLine[]>>()
  for (const each of found) {
    const line: TakenLine = {
      id: each.id,
      course: idOf(each.course),
      date: each.date,
      expires: each.expires ?? null,
      confirmed: each.state === 'confirmed',
    }
    if (each.person) add(taken, idOf(each.person), line)
    else if (each.until != null && each.until >= day) {
      const unit = idOf(each.unit)
      const names = guests.get(unit) ?? new Map<string, TakenLine[]>()
      guests.set(unit, names)
      add(names, each.name, line)
    }
  }
  return { taken, guests }
}

function add(to: Map<string, TakenLine[]>, key: string, line: TakenLine): void {
  const own = to.get(key)
  if (own) own.push(line)
  else to.set(key, [line])
}
