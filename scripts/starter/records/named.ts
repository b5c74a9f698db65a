import type { StarterPerson, StarterTopic, StarterUnit } from '../../../content/starter/schema.ts'
import type { faultsIn } from '../faults-in.ts'
import type { Located } from '../yaml-file.ts'

/** The files whose people, units and topics records name. */
export interface NamedFiles {
  readonly units: Located<StarterUnit[]>
  readonly people: Located<StarterPerson[]>
  readonly topics: Located<StarterTopic[]>
}

/** Fields that hold the id of a person, wherever in a record they stand. */
const personFields = new Set([
  'by',
  'person',
  'manager',
  'safetyRepresentative',
  'reporter',
  'handler',
  'namedHandler',
  'responsible',
  'correctedBy',
  'present',
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

/** Names every person, unit and topic of these records that there is not. */
export function peopleAndPlaces(
  records: readonly unknown[],
  { units, people, topics }: NamedFiles,
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
