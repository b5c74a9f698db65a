import type { FlattenedField, PayloadRequest, Where } from 'payload'
import { can } from '../access/can.ts'
import { closedToPayload, collections, type HseCollection } from '../access/table.ts'
import { principalOf } from '../access/principal.ts'
import type { Text } from '../core/text.ts'
import { local, type Slug } from '../database/local.ts'
import { optionsOf } from '../options.ts'
import { processingTable } from './processing.ts'

/** What is stored of one kind about a person, and what for. */
export interface OwnData {
  readonly collection: HseCollection
  /** What it is kept for, from the record of processing. */
  readonly purpose: Text | null
  /** Documents that point to the person or the account, as the person may read them. */
  readonly documents: readonly Readonly<Record<string, unknown>>[]
}

/**
 * Everything that points to whoever asks and that they may read, by collection (GDPR, Articles 15 and 20). Of what they
 * may not read nothing is said, not even that it exists: a case is kept from the one it is about.
 */
export async function ownData(req: PayloadRequest): Promise<OwnData[]> {
  const { account, person } = await principalOf(req)
  const { accounts } = optionsOf(req.payload)
  const own = new Map<string, string | null>([
    ['people', person],
    [accounts, account],
  ])
  const found: OwnData[] = []
  for (const collection of collections) {
    const slug = collection === 'accounts' ? accounts : collection
    const fields = req.payload.collections[slug]?.config.flattenedFields
    if (fields === undefined || closedToPayload.includes(collection)) continue
    if ((await can(req, collection, 'read')) === false) continue
    const self = own.get(slug)
    const where: Where[] = [
      ...(self ? [{ id: { equals: self } }] : []),
      ...pathsTo(fields, own).map(({ path, id }) => ({ [path]: { equals: id } })),
    ]
    if (where.length === 0) continue
    // Nobody may ask by a field they may not read, such as who reported: the system asks, and they read what they may.
    const named = await local.find(req, collection as Slug, {
      overrideAccess: true,
      where: { or: where },
      select: {},
    })
    const documents = await local.find(req, collection as Slug, {
      overrideAccess: false,
      where: { id: { in: named.map(({ id }) => id) } },
      sort: 'id',
    })
    if (documents.length === 0) continue
    const purpose = processingTable[collection]?.purpose ?? null
    const kept = documents as unknown as OwnData['documents']
    found.push({ collection, purpose, documents: kept.map((each) => ofOneself(each, person)) })
  }
  return found
}

/** Who reported a case is somebody else's data, unless it is one's own; keys of one's sessions are no information. */
function ofOneself(
  document: OwnData['documents'][number],
  person: string | null,
): OwnData['documents'][number] {
  const own = person !== null && document['reporter'] === person
  const left = new Set(['sessions', ...(own ? [] : ['reporter', 'reporterEmail', 'reporterName'])])
  return Object.fromEntries(Object.entries(document).filter(([name]) => !left.has(name)))
}

interface Pointer {
  readonly path: string
  readonly id: string
}

/** Where documents point to a person or an account, in groups and lists too. */
function pathsTo(
  fields: readonly FlattenedField[],
  own: ReadonlyMap<string, string | null>,
  before = '',
): Pointer[] {
  return fields.flatMap((field): Pointer[] => {
    const path = before + field.name
    if (field.type === 'group' || field.type === 'tab' || field.type === 'array') {
      return pathsTo(field.flattenedFields, own, `${path}.`)
    }
    if (field.type !== 'relationship' && field.type !== 'upload') return []
    const { relationTo } = field
    const id = typeof relationTo === 'string' ? own.get(relationTo) : null
    return id ? [{ path, id }] : []
  })
}
