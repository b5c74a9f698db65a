import type { PayloadRequest } from 'payload'
import type { CourseCategory } from '../../../../content/schema/index.ts'
import { today } from '../../core/dates.ts'
import { idOf, local } from '../../database/local.ts'
import { remembered } from '../../database/remembered.ts'
import { optionsOf } from '../../options.ts'
import { heldOn } from '../../organisation/holders.ts'
import type { TaskSource } from '../../tasks/reading.ts'
import type { Given } from '../../tasks/rules.ts'
import {
  asker,
  type HeldSince,
  offeredCourses,
  type OfferedCourse,
  rolesOf,
  takenBy,
  type TakenLine,
} from './load.ts'

/**
 * What training gives people to do: the compulsory course of a role they have begun in, until it is registered; the course
 * that expires; the line that waits for them to confirm it. Nobody else is told of it: who lacks what is the manager's to
 * see, in the unit.
 */
export const trainingTasks: TaskSource = async (req, { person }) => {
  const day = today(optionsOf(req.payload).clock)
  const courses = await offeredCourses(req)
  if (courses.length === 0) return { units: [], give: () => undefined }
  const { belonging, roles, taken } = await knownOf(req, person, day)
  const ask = asker(courses, day)
  const byId = new Map(courses.map((each) => [each.id, each]))
  const who = new Set([...roles.keys(), ...taken.keys()])
  return {
    units: [],
    give: (_responsible, _day, give) => {
      for (const each of who) {
        const held = roles.get(each) ?? []
        const lines = taken.get(each) ?? []
        const category = belonging.get(each) ?? null
        for (const cell of ask({ category, held, riskClass: null, taken: lines })) {
          const course = byId.get(cell.course)
          if (!course || cell.as !== 'must') continue
          const byRole = course.roles.some((role) => held.some((one) => one.role === role))
          const expires = cell.standing === 'expiring' || cell.standing === 'expired'
          const asked = byRole && (cell.standing === 'due' || cell.standing === 'missing')
          if (!asked && !expires) continue
          give([each], taskOf(course, expires ? 'renewCourse' : 'takeCourse', cell.day))
        }
        for (const line of lines) {
          const course = byId.get(line.course)
          if (!course || line.confirmed) continue
          give([each], taskOf(course, 'confirmCourse', null, line.id))
        }
      }
    },
  }
}

function taskOf(
  { id, title }: OfferedCourse,
  kind: 'takeCourse' | 'renewCourse' | 'confirmCourse',
  due: string | null,
  line = id,
): Given {
  return {
    kind,
    record: 'training',
    id: line,
    number: null,
    title: { words: title.nb, language: 'nb' },
    called: title,
    unit: '',
    year: null,
    due,
    // A person's training is told to nobody up the ladder.
    advice: true,
  }
}

interface Known {
  readonly roles: ReadonlyMap<string, readonly HeldSince[]>
  readonly taken: ReadonlyMap<string, readonly TakenLine[]>
  readonly belonging: ReadonlyMap<string, CourseCategory>
}

/**
 * What the tasks of somebody, or of everybody, are worked out from: three queries, none while nothing of it is written.
 * @param person null for everybody
 */
async function knownOf(req: PayloadRequest, person: string | null, day: string): Promise<Known> {
  const people = person === null ? null : [person]
  const what = {
    key: `tasks of training:${person ?? 'everybody'}`,
    on: day,
    from: ['role-assignments', 'training-records', 'affiliations', 'people', 'units'],
  }
  const { belonging, roles, taken } = await remembered(req, what, async () => {
    const [held, lines, belongs] = await Promise.all([
      rolesOf(req, people, day),
      takenBy(req, { people, units: [], day }),
      belongingOf(req, people, day),
    ])
    return { roles: [...held], taken: [...lines.taken], belonging: [...belongs] }
  })
  return { roles: new Map(roles), taken: new Map(taken), belonging: new Map(belonging) }
}

/** How people belong somewhere, by person. Risk classes are left out: what a room asks is the unit's to follow up. */
async function belongingOf(
  req: PayloadRequest,
  people: readonly string[] | null,
  day: string,
): Promise<ReadonlyMap<string, CourseCategory>> {
  const found = await local.find(req, 'affiliations', {
    overrideAccess: true,
    where: { and: [heldOn(day), ...(people === null ? [] : [{ person: { in: [...people] } }])] },
    select: { person: true, category: true },
  })
  return new Map(found.map((each) => [idOf(each.person), each.category] as const))
}
