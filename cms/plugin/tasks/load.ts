import type { PayloadRequest } from 'payload'
import { principalOf } from '../access/principal.ts'
import type { Principal } from '../access/rules.ts'
import { today } from '../core/dates.ts'
import { featuresOf } from '../feature.ts'
import { approvers } from '../nonconformities/approvers.ts'
import { optionsOf } from '../options.ts'
import { holdersOfUnits, speakingForEmployees, type UnitHolders } from '../organisation/holders.ts'
import { type Reading, readingOf } from './reading.ts'
import { hseDirector, type Responsible, type Task, tasksByPerson } from './rules.ts'

/** Tasks of the one who asks, most urgent first, read with their own rights in a fixed number of queries. */
export async function myTasks(req: PayloadRequest): Promise<Task[]> {
  const principal = await principalOf(req)
  if (principal.person === null) return []
  return (await tasksOf(req, principal)).get(principal.person) ?? []
}

/** Tasks of everyone by person, read as the system in a fixed number of queries: for reminders. */
export async function everyonesTasks(req: PayloadRequest): Promise<Map<string, Task[]>> {
  return tasksOf(req, null)
}

/** Each feature reads what its tasks are computed from; then it is looked up who answers for the units, for all at once. */
async function tasksOf(
  req: PayloadRequest,
  principal: Principal | null,
): Promise<Map<string, Task[]>> {
  const reading = await readingOf(req, principal)
  const read = await Promise.all(
    featuresOf(req.payload).flatMap(({ tasks }) => (tasks ? [tasks(req, reading)] : [])),
  )
  const units = read.flatMap((each) => each.units)
  return tasksByPerson(
    read.map(({ give }) => give),
    await responsibleFor(req, reading, units),
    today(optionsOf(req.payload).clock),
  )
}

async function responsibleFor(
  req: PayloadRequest,
  { cases }: Reading,
  units: readonly string[],
): Promise<Map<string, Responsible>> {
  const places = cases.flatMap(({ handlingUnit }) => handlingUnit ?? [])
  const [holders, directors] = await Promise.all([
    holdersOfUnits(req, [...new Set([...units, ...places])]),
    cases.length === 0 ? [] : approvers(req),
  ])
  return new Map([
    ...[...holders].map(([unit, found]): [string, Responsible] => [unit, responsible(found)]),
    [hseDirector, responsibleDirectors(directors)],
  ])
}

/** One of the HSE directors as the manager, for there is one deadline; the others beside. */
function responsibleDirectors(directors: readonly { person: string }[]): Responsible {
  const [first, ...others] = directors.map((each) => each.person)
  return {
    manager: first ?? null,
    managersAbove: [],
    deputies: others,
    coordinators: [],
    representatives: [],
    directors: directors.map((each) => each.person),
    editors: [],
  }
}

function responsible(holders: UnitHolders): Responsible {
  const people = (each: readonly { person: string }[]): string[] => each.map((one) => one.person)
  return {
    manager: holders.manager?.person ?? null,
    managersAbove: holders.managersAbove.map((each) => each.person),
    deputies: people(holders.deputies),
    standIns: people(holders.deputies.filter((each) => (each.until ?? null) !== null)),
    coordinators: people(holders.coordinators),
    representatives: people(speakingForEmployees(holders)),
    directors: people(holders.directors),
    editors: people(holders.editors),
  }
}
