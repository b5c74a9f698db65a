import type { FlattenedField, PayloadRequest } from 'payload'
import type { HseCollection } from '../access/table.ts'
import { idOf, local, type Slug } from '../database/local.ts'
import { isReporters } from './copy.ts'
import { nameLike } from './redacting/rules.ts'

/** A document people are named in, and its collection. */
interface NamedIn {
  readonly collection: HseCollection & Slug
  readonly document: object
}

/** Ids of people and names that stand in the fields of documents; of those who reported apart. */
interface Found {
  readonly ids: Set<string>
  readonly names: Set<string>
}

/** Names of the people in a case. */
export interface PeopleNamed {
  readonly names: readonly string[]
  readonly reporters: readonly string[]
  readonly nameOf: (id: string) => string | null
}

/**
 * Everybody that the fields of these documents name, whichever fields point to people: one that is added is found as well.
 * And everybody of the register whose whole name stands in the texts.
 * @param texts what was written freely
 */
export async function peopleNamed(
  req: PayloadRequest,
  documents: readonly NamedIn[],
  texts: readonly string[],
): Promise<PeopleNamed> {
  const others: Found = { ids: new Set(), names: new Set() }
  const reporters: Found = { ids: new Set(), names: new Set() }
  for (const { collection, document } of documents) {
    const config = req.payload.collections[collection]?.config
    const into = { others, reporters, ofCase: collection === 'nonconformities' }
    gather(config?.flattenedFields ?? [], document as Document, into, false)
  }
  const ids = [...others.ids, ...reporters.ids]
  const system = { overrideAccess: true, select: { name: true } } as const
  const candidates = [...new Set(texts.flatMap(nameLike))]
  const [byId, byName] = await Promise.all([
    local.find(req, 'people', { ...system, where: { id: { in: ids } } }),
    candidates.length === 0
      ? []
      : local.find(req, 'people', { ...system, where: { name: { in: candidates } } }),
  ])
  const known = new Map(byId.map(({ id, name }) => [id, name]))
  const namesOf = (found: Found): string[] => [
    ...[...found.ids].flatMap((id) => known.get(id) ?? []),
    ...found.names,
  ]
  const own = clean(namesOf(reporters))
  return {
    reporters: own,
    names: clean([...namesOf(others), ...byName.map(({ name }) => name)]).filter(
      (each) => !own.includes(each),
    ),
    nameOf: (id) => known.get(id) ?? null,
  }
}

type Document = Readonly<Record<string, unknown>>

/** Fields that hold the name or the address of a person as text. */
const textFields = ['name', 'reporterName', 'reporterEmail']
/** Fields that tell who reported. */
const reporterFields = ['reporter', 'reporterName', 'reporterEmail']

function gather(
  fields: readonly FlattenedField[],
  document: Document,
  into: {
    readonly others: Found
    readonly reporters: Found
    /** True for the case itself: steps of other documents may be called the same, and are no reporter’s. */
    readonly ofCase: boolean
  },
  ofReporter: boolean,
): void {
  for (const field of fields) {
    const value = document[field.name]
    if (value === null || value === undefined) continue
    const found = ofReporter || reporterFields.includes(field.name) ? into.reporters : into.others
    if (field.type === 'array') {
      for (const row of value as readonly Document[]) {
        const reported = ofReporter || (into.ofCase && isReporters(row['step']))
        gather(field.flattenedFields, row, into, reported)
      }
    } else if (field.type === 'group' || field.type === 'tab') {
      gather(field.flattenedFields, value as Document, into, ofReporter)
    } else if (field.type === 'relationship' && field.relationTo === 'people') {
      for (const each of [value].flat()) found.ids.add(idOf(each as string | { id: string }))
    } else if (field.type === 'text' && textFields.includes(field.name)) {
      for (const each of [value as string | string[]].flat()) found.names.add(each)
    }
  }
}

function clean(names: readonly string[]): string[] {
  return [...new Set(names.map((each) => each.normalize('NFC').trim()).filter(Boolean))]
}
