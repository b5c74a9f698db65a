import type {
  CollectionAfterChangeHook,
  CollectionBeforeChangeHook,
  Field,
  FieldAccess,
  PayloadRequest,
  TextField,
  Where,
} from 'payload'
import { can } from '../../access/can.ts'
import { today } from '../../core/dates.ts'
import { choice } from '../../core/fields.ts'
import { nameField, storedName, type Name } from '../../core/names.ts'
import { asText, label, type Localised, type Text } from '../../core/text.ts'
import type { Correction } from '../../corrections/correction.ts'
import { idOf } from '../../database/local.ts'
import type { Affiliation, RoleAssignment } from '../../generated-types.ts'
import { optionsOf } from '../../options.ts'
import { type Standing, standingOf } from '../register/rules.ts'
import { standingText } from '../register/text.ts'
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

/**
 * How it stands today, as a value a list of the admin can be filtered by: its filter knows no days before and after. The
 * hours of the night move it on.
 */
export const standingField: Field = choice({
  name: 'standing',
  label: { nb: 'Nå', en: 'Now' },
  words: standingText,
  index: true,
  access: { create: () => false, update: () => false },
  admin: { hidden: true },
  custom: { derived: true },
})

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
  readonly from?: string
  readonly to?: string | null
  readonly lasts?: string | null
  readonly standing?: Standing | null
}

/** What is stored of a document for the sake of its lists. */
interface Listed {
  readonly name: string
  readonly lasts: string
  readonly standing: Standing
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

/** What stands for the lists of each of the documents. */
async function listed(
  req: PayloadRequest,
  collection: NamedSlug,
  docs: readonly object[],
): Promise<Listed[]> {
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
  const day = today(optionsOf(req.payload).clock)
  return docs.map((doc) => {
    const { from = day, to = null } = doc as Named
    return {
      name: storedName(
        name(doc, (related) => (related ? (called.get(idOf(related)) ?? null) : null)),
      ),
      lasts: lastsUntil(to),
      standing: standingOf({ from, to }, day),
    }
  })
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
    await writeAnew(req, named, pointing)
  }
}

/** What is to be written of documents that are called otherwise than they should be. */
async function corrected(
  req: PayloadRequest,
  collection: NamedSlug,
  docs: readonly Named[],
): Promise<Map<string, Listed>> {
  const right = await listed(req, collection, docs)
  return new Map(
    docs.flatMap(({ id, name, lasts, standing }, index) => {
      const own = right[index]
      const isRight = own?.name === name && own?.lasts === lasts && own?.standing === standing
      return own && !isRight ? [[id, own]] : []
    }),
  )
}

/** Lets each stand as it does today: what has begun since, and what has ended. Safe to do again. */
export async function moveStandings(req: PayloadRequest): Promise<void> {
  const day = today(optionsOf(req.payload).clock)
  const moved: Where = {
    or: [
      { and: [{ standing: { equals: 'later' } }, { from: { less_than_equal: day } }] },
      { and: [{ standing: { equals: 'current' } }, { to: { less_than: day } }] },
    ],
  }
  for (const collection of Object.keys(namings) as NamedSlug[]) {
    await writeAnew(req, collection, moved)
  }
}

/**
 * Puts right what a crash has cut off between a new name of a person or a place and the names made with it. Run at boot:
 * without transactions nothing else completes it.
 */
export async function rightNames(req: PayloadRequest): Promise<void> {
  for (const collection of Object.keys(namings) as NamedSlug[]) await writeAnew(req, collection, {})
}

/** How many are looked at together. */
const batch = 500

async function writeAnew(req: PayloadRequest, collection: NamedSlug, where: Where): Promise<void> {
  let last: string | null = null
  for (;;) {
    const after: Where[] = last === null ? [] : [{ id: { greater_than: last } }]
    const { docs }: { docs: Named[] } = await req.payload.db.find<Named>({
      collection,
      where: { and: [where, ...after] },
      sort: 'id',
      pagination: false,
      limit: batch,
      req,
    })
    for (const [id, data] of await corrected(req, collection, docs)) {
      await req.payload.db.updateOne({
        collection,
        id,
        data: { ...data },
        req,
        returning: false,
      })
    }
    const end = docs.at(-1)
    if (docs.length < batch || !end) return
    last = end.id
  }
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
