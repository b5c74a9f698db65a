import type { StarterProcess } from '../../content/starter/records-schema.ts'
import { faultsIn } from './faults-in.ts'
import type { StarterFiles } from './read-starter.ts'
import type { Fault } from './starter-error.ts'

/** What in the starter records points to something that is not there, or stands there twice. */
export function recordFaults(files: StarterFiles): Fault[] {
  return [...processFaults(files), ...nonconformityFaults(files), ...measureFaults(files)]
}

/** Fields that hold the id of a person, wherever in a record they stand. */
const personFields = new Set([
  'by',
  'person',
  'manager',
  'safetyRepresentative',
  'reporter',
  'handler',
  'responsible',
  'correctedBy',
])
const unitFields = new Set(['unit', 'fromUnit', 'toUnit'])

/** Every person, unit and topic a record names, at any depth, with the path to it. */
function named(
  value: unknown,
  path: readonly PropertyKey[] = [],
): { path: readonly PropertyKey[]; field: string; value: string }[] {
  if (typeof value === 'string') {
    const field = path.findLast((key) => typeof key === 'string')
    return typeof field === 'string' ? [{ path, field, value }] : []
  }
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([key, each]) =>
    named(each, [...path, Array.isArray(value) ? Number(key) : key]),
  )
}

function peopleAndPlaces(
  records: readonly unknown[],
  { units, people, topics }: StarterFiles,
  known: ReturnType<typeof faultsIn>['known'],
): void {
  const codes = new Set(units.value.map((each) => each.code))
  const persons = new Set(people.value.map((each) => each.id))
  const slugs = new Set(topics.value.map((each) => each.slug))
  for (const { path, field, value } of named(records)) {
    if (personFields.has(field)) known(path, value, persons, 'person')
    if (unitFields.has(field)) known(path, value, codes, 'unit')
    if (field === 'topic') known(path, value, slugs, 'topic')
  }
}

function rowsOf({ challenges, mappings }: StarterProcess): Set<string> {
  return new Set([...challenges, ...mappings].map((each) => each.id))
}

function processFaults(files: StarterFiles): Fault[] {
  const { found, fault, known, unique } = faultsIn(files.processes)
  const processes = files.processes.value
  unique(
    processes.map((each) => each.id),
    'id',
  )
  peopleAndPlaces(processes, files, known)
  processes.forEach((process, index) => {
    const { challenges, mappings, participants } = process
    const own = new Set(challenges.map((each) => each.id))
    mappings.forEach(({ challenge }, at) => {
      known([index, 'mappings', at, 'challenge'], challenge, own, 'challenge')
    })
    if (rowsOf(process).size < challenges.length + mappings.length) {
      fault([index, 'challenges'], 'Two challenges or mappings have the same "id". Change one.')
    }
    participants.forEach(({ person, name }, at) => {
      if ((person === undefined) !== (name === undefined)) return
      fault([index, 'participants', at], 'Write either "person" or "name" of a participant.')
    })
  })
  return found
}

function nonconformityFaults(files: StarterFiles): Fault[] {
  const { found, fault, known, unique } = faultsIn(files.nonconformities)
  const nonconformities = files.nonconformities.value
  const processes = new Map(files.processes.value.map((each) => [each.id, each]))
  unique(
    nonconformities.map((each) => each.id),
    'id',
  )
  peopleAndPlaces(nonconformities, files, known)
  nonconformities.forEach(({ finding, source, anonymous, reporter, reporterName }, index) => {
    if (finding) {
      known([index, 'finding', 'process'], finding.process, new Set(processes.keys()), 'process')
      const process = processes.get(finding.process)
      if (process) known([index, 'finding', 'row'], finding.row, rowsOf(process), 'finding')
      if (source !== undefined) {
        fault([index, 'source'], 'A finding has the HSE process as its source. Remove "source".')
      }
    }
    if (anonymous && (reporter ?? reporterName) !== undefined) {
      fault([index, 'anonymous'], 'An anonymous report has no reporter. Remove one of them.')
    }
  })
  return found
}

function measureFaults(files: StarterFiles): Fault[] {
  const { found, known, unique } = faultsIn(files.measures)
  const measures = files.measures.value
  const processes = new Map(files.processes.value.map((each) => [each.id, each]))
  const nonconformities = new Set(files.nonconformities.value.map((each) => each.id))
  unique(
    measures.map((each) => each.id),
    'id',
  )
  peopleAndPlaces(measures, files, known)
  measures.forEach(({ from }, index) => {
    if (from.nonconformity !== undefined) {
      const path = [index, 'from', 'nonconformity']
      known(path, from.nonconformity, nonconformities, 'nonconformity')
    }
    if (!('process' in from)) return
    known([index, 'from', 'process'], from.process, new Set(processes.keys()), 'process')
    const challenges = processes.get(from.process)?.challenges
    if (!challenges) return
    const own = new Set(challenges.map((each) => each.id))
    known([index, 'from', 'challenge'], from.challenge, own, 'challenge')
  })
  return found
}
