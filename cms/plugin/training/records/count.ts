import type { PayloadRequest } from 'payload'
import { remembered } from '../../database/remembered.ts'
import {
  offeredCourses,
  type OfferedCourse,
  type PersonTraining,
  trainingOf,
  type TrainingUnit,
} from './load.ts'
import { isGap } from './rules.ts'
import type { TrainingStanding } from './text.ts'

/** How a manager stands with the courses managers must have: with the one that is worst. */
export interface ManagerTraining {
  readonly standing: TrainingStanding
  /** True where nobody can take it in the manager's place. */
  readonly personal: boolean
}

/** The training of a unit, counted. */
export interface TrainingCounts {
  /** How many people belong there. */
  readonly people: number
  /** How many of them lack a course they must have. */
  readonly lacking: number
  /** The managers and the top management among them, by id of the person. */
  readonly managers: Readonly<Record<string, ManagerTraining>>
}

/** The worst first. */
const worst: readonly TrainingStanding[] = ['missing', 'expired', 'due', 'expiring', 'valid']

/**
 * The training of units, counted. The same whoever asks, and worked out once for as long as nothing it rests on changes.
 * @param all true where the units are all there are
 */
export async function trainingCounts(
  req: PayloadRequest,
  units: readonly TrainingUnit[],
  { all, day }: { readonly all: boolean; readonly day: string },
): Promise<Map<string, TrainingCounts>> {
  const courses = await offeredCourses(req)
  if (courses.length === 0 || units.length === 0) return new Map()
  const ids = units.map(({ id }) => id)
  const what = {
    key: `training counted:${all ? 'all' : ids.toSorted().join()}`,
    on: day,
    from: ['affiliations', 'people', 'units', 'courses', 'role-assignments', 'training-records'],
  }
  const counted = await remembered(req, what, async () => {
    const found = await trainingOf(req, { units, all, day })
    return [...found].map(([unit, people]): [string, TrainingCounts] => [
      unit,
      {
        people: people.length,
        lacking: people.filter(({ cells }) => cells.some((each) => isGap(each))).length,
        managers: managersAmong(people, courses),
      },
    ])
  })
  return new Map(counted)
}

function managersAmong(
  people: readonly PersonTraining[],
  courses: readonly OfferedCourse[],
): Record<string, ManagerTraining> {
  const ofManagers = new Map(
    courses
      .filter(({ roles }) => roles.includes('lineManager') || roles.includes('topManagement'))
      .map((each) => [each.id, each]),
  )
  return Object.fromEntries(
    people.flatMap(({ cells, person, roles }): [string, ManagerTraining][] => {
      if (person === null) return []
      const own = cells.flatMap(({ as, course, standing }) => {
        const asked = ofManagers.get(course)
        const theirs = asked?.roles.some((role) => roles.includes(role)) === true
        return as === 'must' && theirs ? [{ standing, personal: asked.personal }] : []
      })
      const [first] = own.toSorted(
        (one, other) => worst.indexOf(one.standing) - worst.indexOf(other.standing),
      )
      return first ? [[person, { ...first, personal: own.some(({ personal }) => personal) }]] : []
    }),
  )
}
