import type { PayloadRequest } from 'payload'
import { addDays } from '../../core/dates.ts'
import { toldOn } from '../../cycle/unit/tasks.ts'
import { local } from '../../database/local.ts'
import { everyonesTasks } from '../../tasks/load.ts'
import { nearAndPassed, type Task } from '../../tasks/rules.ts'
import { letterSettingsOf } from '../../settings/letter-settings-of.ts'
import type { StoredLine } from '../daily.ts'
import { mattersOf, type Around } from '../ladder/matters.ts'
import { rungKey, toldBy } from '../ladder/rules.ts'
import { beforehandLine, rungLine, taskLine } from '../ladder/task-line.ts'
import type { Reader } from './readers.ts'
import type { Line } from './line.ts'

/** Days ahead a task stands in the weekly letter. */
const nearDays = 7
/** Most values of one question to the database. */
const most = 500

/** What could stand in the letters of a day. */
export interface Gathered {
  /** Rungs reached that somebody has not been told of. */
  rungsFor(reader: Reader): readonly StoredLine[]
  /** Tasks near or past their deadline. */
  standingFor(reader: Reader): readonly Line[]
  countsFor(reader: Reader): { readonly tasks: number; readonly passed: number }
}

/** Computes the rungs and tasks of everyone who may be written to, in a number of queries that does not grow with them. */
export async function gather(
  req: PayloadRequest,
  readers: readonly Reader[],
  day: string,
): Promise<Gathered> {
  const tasks = await everyonesTasks(req)
  const { ladder } = await letterSettingsOf(req)
  const around = await mattersOf(req, tasks, day)
  const byPerson = new Map(readers.flatMap((each) => (each.person ? [[each.person, each]] : [])))
  const rungs = new Map<string, StoredLine[]>()
  for (const matter of around.matters) {
    for (const { own, person, rung } of toldBy(matter, day, ladder)) {
      const reader = byPerson.get(person)
      // Whoever wants no letters is not reminded of what is theirs; what comes up to them they must know.
      if (reader === undefined || (own && reader.often === 'off')) continue
      const { account } = reader
      const key = `${rungKey(matter, rung)}:${account}`
      const line = rungLine(matter, rung, day)
      rungs.set(account, [...(rungs.get(account) ?? []), { key, account, line }])
    }
  }
  for (const reader of readers) {
    if (reader.person === null || reader.often === 'off') continue
    for (const task of tasks.get(reader.person) ?? []) {
      const line = beforehand(task, around, day)
      if (line === null) continue
      const { account } = reader
      const key = `${line.key}:${account}`
      rungs.set(account, [...(rungs.get(account) ?? []), { key, account, line: line.line }])
    }
  }
  const known = await knownKeys(
    req,
    [...rungs.values()].flatMap((each) => each.map(({ key }) => key)),
  )
  const of = ({ person }: Reader): readonly Task[] => (person ? (tasks.get(person) ?? []) : [])
  return {
    rungsFor: ({ account }) => (rungs.get(account) ?? []).filter(({ key }) => !known.has(key)),
    standingFor: (reader) => standing(of(reader), around, day),
    countsFor: (reader) => ({
      tasks: of(reader).length,
      passed: nearAndPassed(of(reader), day, nearDays).passed,
    }),
  }
}

/** What is said of a time of the annual cycle a month before it, and the day before; null for what is not told of now. */
function beforehand(
  task: Task,
  { units }: Around,
  day: string,
): { readonly key: string; readonly line: Line } | null {
  if (task.record !== 'activity' || task.due === null) return null
  const before = toldOn(task.due, day)
  if (before === null) return null
  const line = beforehandLine({ ...task, due: task.due }, { before, unit: units.get(task.unit) })
  return { key: `activity:${task.unit}:${task.id}:${task.due}:${String(before)}`, line }
}

function standing(tasks: readonly Task[], { isKept, units }: Around, day: string): Line[] {
  const last = addDays(day, nearDays)
  return tasks
    .filter(({ due }) => due !== null && due <= last)
    .map((task) => taskLine(task, { sealed: isKept(task), unit: units.get(task.unit) }))
}

/** Which of these lines are there already. */
export async function knownKeys(
  req: PayloadRequest,
  keys: readonly string[],
): Promise<ReadonlySet<string>> {
  const known = new Set<string>()
  for (let from = 0; from < keys.length; from += most) {
    const found = await local.find(req, 'letter-lines', {
      overrideAccess: true,
      where: { key: { in: keys.slice(from, from + most) } },
      select: { key: true },
    })
    for (const { key } of found) known.add(key)
  }
  return known
}
