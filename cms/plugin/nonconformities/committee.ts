import type { Field, FieldAccess, PayloadRequest, Where } from 'payload'
import { asHandled, namedCases } from '../access/handed-up.ts'
import { reachesCase } from '../access/handling.ts'
import { principalOf } from '../access/principal.ts'
import { reach } from '../access/rules.ts'
import { idOf, local } from '../database/local.ts'
import type { Nonconformity } from '../generated-types.ts'

/**
 * What the working environment committee and the occupational health service go through: every report of an accident or
 * a near miss, whatever it was found to be later, and of injury to a person (aml § 7-2 fourth paragraph).
 */
export const accidents: Where = {
  or: [
    { type: { in: ['accident', 'nearMiss'] } },
    { reportedType: { in: ['accident', 'nearMiss'] } },
    { category: { in: ['personalInjury'] } },
    { seriousInjury: { equals: true } },
  ],
}

/**
 * Fields they read: what happened, why, and what was done. Not who reported, nor who handled it; whatever is added to a
 * case is kept from them until it stands here.
 */
const given: ReadonlySet<string> = new Set<keyof Nonconformity>([
  ...(['number', 'serial', 'year', 'state', 'type', 'reportedType', 'source'] as const),
  ...(['title', 'description', 'language', 'unit', 'place', 'eventDate', 'reportedDate'] as const),
  ...(['category', 'topic', 'affects', 'outcome', 'severity', 'seriousInjury', 'injury'] as const),
  ...(['immediateAction', 'cause', 'effectCheck', 'closingNote', 'closedDate'] as const),
  'carriedOver',
])

/** The fields of a case, all but the given ones kept from whoever reads it as an accident, or for its topic, alone. */
export function keptFromCommittee(fields: readonly Field[]): Field[] {
  return fields.map((field) => {
    if (!('name' in field) || given.has(field.name)) return field
    const { access } = field as { access?: { read?: FieldAccess } }
    const own = access?.read
    const read: FieldAccess = async (asked) =>
      (await wholeCase(asked)) && (own === undefined || (await own(asked)))
    return { ...field, access: { ...access, read } } as Field
  })
}

const wholeCase: FieldAccess = ({ doc, req }) =>
  readsWhole(req, doc as Partial<Nonconformity> | undefined)

/**
 * True where the one who asks reads a case in another way than as an accident or for its topic. Without a case the question is whether
 * one may ask for its fields in a query: whoever has cases of their own may.
 */
export async function readsWhole(
  req: PayloadRequest,
  found: Partial<Nonconformity> | undefined,
): Promise<boolean> {
  if (await readsAllWhole(req)) return true
  const principal = await principalOf(req)
  const reached = reach(principal, 'nonconformities', 'read')
  const { id } = found ?? {}
  if (id === undefined) return reached.all || reached.units.length > 0
  const { reporter, unit } = await asStored(req, id)
  if (principal.person !== null && reporter === principal.person) return true
  if (reached.named && (await namedCases(req)).includes(id)) return true
  if (unit === null) return false
  return reachesCase(reached, principal.person, await asHandled(req, { id, unit }))
}

/** True for someone who reads no case as an accident or for its topic alone: nothing given to others is kept from them. */
export async function readsAllWhole(req: PayloadRequest): Promise<boolean> {
  const { accidents: some, topics } = reach(await principalOf(req), 'nonconformities', 'read')
  return !some && !topics
}

const key = 'hseCaseOfCommittee'
type Stored = { readonly unit: string | null; readonly reporter: string | null }
interface Known {
  readonly found: Map<string, Promise<Stored>>
  /** Ids that are asked for at once, and what they give. */
  asking: { readonly ids: Set<string>; readonly given: Promise<ReadonlyMap<string, Stored>> } | null
}

/**
 * Where a case is and who reported it: a query may have left that out. Looked up once per request, and for all rows of
 * a list together.
 */
function asStored(req: PayloadRequest, id: string): Promise<Stored> {
  const context = req.context as { [key]?: Known }
  const known = (context[key] ??= { found: new Map(), asking: null })
  const loading = known.found.get(id) ?? loadTogether(req, known, id)
  known.found.set(id, loading)
  return loading
}

async function loadTogether(req: PayloadRequest, known: Known, id: string): Promise<Stored> {
  const asking = known.asking ?? beginAsking(req, known)
  asking.ids.add(id)
  return (await asking.given).get(id) ?? { unit: null, reporter: null }
}

function beginAsking(req: PayloadRequest, known: Known): NonNullable<Known['asking']> {
  const ids = new Set<string>()
  const all = new Promise<void>((resolve) => setImmediate(resolve))
  const asking = {
    ids,
    given: all.then(() => {
      known.asking = null
      return load(req, [...ids])
    }),
  }
  known.asking = asking
  return asking
}

async function load(
  req: PayloadRequest,
  ids: readonly string[],
): Promise<ReadonlyMap<string, Stored>> {
  const found = await local.find(req, 'nonconformities', {
    overrideAccess: true,
    where: { id: { in: [...ids] } },
    select: { unit: true, reporter: true },
  })
  return new Map(
    found.map(({ id, reporter, unit }) => [
      id,
      { unit: idOf(unit), reporter: reporter ? idOf(reporter) : null },
    ]),
  )
}

/** True for someone who reads no case but as an accident: the register is called so for them. */
export async function readsAccidentsAlone(req: PayloadRequest): Promise<boolean> {
  const { accidents: some, all, units } = reach(await principalOf(req), 'nonconformities', 'read')
  return some !== undefined && !all && units.length === 0
}
