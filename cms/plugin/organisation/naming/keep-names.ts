import type {
  CollectionAfterChangeHook,
  CollectionBeforeChangeHook,
  FieldAccess,
  PayloadRequest,
  TextField,
  Where,
} from 'payload'
import { can } from '../../access/can.ts'
import { nameField, storedName, type Name } from '../../core/names.ts'
import { asText, label, type Localised, type Text } from '../../core/text.ts'
import type { Correction } from '../../corrections/correction.ts'
import { idOf } from '../../database/local.ts'
import type { Affiliation, RoleAssignment } from '../../generated-types.ts'
import { affiliationName, assignmentName, lastsUntil } from './rules.ts'

/** Whoever reads every person of the register reads names made with theirs; the rest read the relation, as far as it goes. */
const readsEveryPerson: FieldAccess = async ({ req }) => (await can(req, 'people', 'read')) === true

/** The field of a name that tells of a person. */
export const nameWithPerson = (words: Text): TextField => {
  const field = nameField(words)
  return { ...field, access: { ...field.access, read: readsEveryPerson } }
}

/** Sorts what has ended after what has not: a database puts an empty day first or last as it likes. */
export const lastsField: TextField = {
  name: 'lasts',
  type: 'text',
  index: true,
  label: label({ nb: 'Varer til', en: 'Lasts until' }),
  access: { create: () => false, update: () => false },
  admin: { hidden: true },
  custom: { derived: true },
}

type NamedBy = 'people' | 'units' | 'safety-areas'

/** What the documents that names are made with are called, by id. */
type Called = ReadonlyMap<string, Text>

interface Naming<Doc> {
  /** The fields that point to what the name is made with. */
  readonly by: Readonly<Record<string, NamedBy>>
  readonly name: (doc: Doc, called: (relation: Related) => Text | null) => Name
}

type Related = string | { id: string } | null | undefined
interface Named {
  readonly id: string
  readonly name?: string | null
  readonly to?: string | null
  readonly lasts?: string | null
}

const namings = {
  'role-assignments': {
    by: { person: 'people', unit: 'units', safetyArea: 'safety-areas' },
    name: ({ role, person, unit, safetyArea }: RoleAssignment, called) =>
      assignmentName(role, called(safetyArea) ?? called(unit), called(person)?.nb ?? null),
  },
  affiliations: {
    by: { person: 'people', unit: 'units' },
    name: ({ person, unit }: Affiliation, called) =>
      affiliationName(called(unit), called(person)?.nb ?? null),
  },
} satisfies { 'role-assignments': Naming<RoleAssignment>; affiliations: Naming<Affiliation> }

type NamedSlug = keyof typeof namings

const namingOf = (collection: NamedSlug): Naming<object> => namings[collection] as Naming<object>

/** What stands for the lists of each of the documents: name, and how long it lasts. */
async function listed(
  req: PayloadRequest,
  collection: NamedSlug,
  docs: readonly object[],
): Promise<{ name: string; lasts: string }[]> {
  const { by, name } = namingOf(collection)
  const wanted = new Map<NamedBy, Set<string>>()
  for (const doc of docs) {
    for (const [field, to] of Object.entries(by)) {
      const related = (doc as Record<string, Related>)[field]
      if (related) wanted.set(to, (wanted.get(to) ?? new Set()).add(idOf(related)))
    }
  }
  const called: Called = new Map(
    (await Promise.all([...wanted].map(([to, ids]) => calledOf(req, to, [...ids])))).flat(),
  )
  return docs.map((doc) => ({
    name: storedName(
      name(doc, (related) => (related ? (called.get(idOf(related)) ?? null) : null)),
    ),
    lasts: lastsUntil((doc as Named).to),
  }))
}

/** Straight from the database: thousands of rows are read in at a time, and each asks. */
async function calledOf(
  req: PayloadRequest,
  collection: NamedBy,
  ids: readonly string[],
): Promise<[string, Text][]> {
  const { docs } = await req.payload.db.find<{ id: string; name: Localised }>({
    collection,
    where: { id: { in: ids } },
    select: { name: true },
    pagination: false,
    limit: 0,
    req,
  })
  return docs.flatMap(({ id, name }) => {
    const text = asText(name)
    return text ? [[id, text]] : []
  })
}

/** A document is saved with its name, whatever a form has sent. */
export const keepName =
  (collection: NamedSlug): CollectionBeforeChangeHook =>
  async ({ data, originalDoc, req }) => {
    const [own] = await listed(req, collection, [{ ...(originalDoc as object), ...data }])
    return { ...data, ...own }
  }

/**
 * Whoever changes their name changes what their roles are called, and so do units and safety areas. Written as it is,
 * without a new version that would clash with someone's editing.
 */
export const nameAnew: CollectionAfterChangeHook = async ({
  collection,
  doc,
  operation,
  previousDoc,
  req,
}) => {
  const [now, before] = [doc as { id: string; name: unknown }, previousDoc as { name?: unknown }]
  if (operation === 'create' || JSON.stringify(now.name) === JSON.stringify(before.name)) return
  for (const named of Object.keys(namings) as NamedSlug[]) {
    const fields = Object.entries(namingOf(named).by).filter(([, to]) => to === collection.slug)
    if (fields.length === 0) continue
    const pointing: Where = { or: fields.map(([field]) => ({ [field]: { equals: now.id } })) }
    const { docs } = await req.payload.db.find<Named>({
      collection: named,
      where: pointing,
      pagination: false,
      limit: 0,
      req,
    })
    for (const [id, data] of await corrected(req, named, docs)) {
      await req.payload.db.updateOne({ collection: named, id, data, req, returning: false })
    }
  }
}

/** What is to be written of documents that are called otherwise than they should be. */
async function corrected(
  req: PayloadRequest,
  collection: NamedSlug,
  docs: readonly Named[],
): Promise<Map<string, { name: string; lasts: string }>> {
  const right = await listed(req, collection, docs)
  return new Map(
    docs.flatMap(({ id, name, lasts }, index) => {
      const own = right[index]
      return own && (own.name !== name || own.lasts !== lasts) ? [[id, own]] : []
    }),
  )
}

const unnamed = { where: { name: { exists: false } } } as const

/** Gives roles of before their names. */
export const nameAssignments: Correction<'role-assignments'> = {
  ...unnamed,
  key: 'role-assignments:names',
  collection: 'role-assignments',
  changes: (req, docs) => corrected(req, 'role-assignments', docs),
}

/** Gives affiliations of before their names. */
export const nameAffiliations: Correction<'affiliations'> = {
  ...unnamed,
  key: 'affiliations:names',
  collection: 'affiliations',
  changes: (req, docs) => corrected(req, 'affiliations', docs),
}
