import type { PayloadRequest, Where } from 'payload'
import { can } from '../access/can.ts'
import { matches } from '../access/matches.ts'
import { principalOf } from '../access/principal.ts'
import { readable } from '../access/readable.ts'
import { type AssignedRole, roleText } from '../access/roles.ts'
import { type ActionOf, type HseCollection, rightsTo, type Scope } from '../access/table.ts'
import { optionsOf } from '../options.ts'
import { instant } from '../core/dates.ts'
import { type Documents, local, type Slug } from '../database/local.ts'
import { asNobody } from '../core/nobody.ts'
import { refuse } from '../core/refuse.ts'
import { fill, type Text } from '../core/text.ts'
import { inTransaction } from '../database/transaction.ts'

/** Records that are written through steps alone: the collections with a number and a history. */
export type RecordSlug = {
  [C in HseCollection & Slug]: 'number' | 'steps' extends keyof Documents[C] ? C : never
}[HseCollection & Slug]

type Step<S extends RecordSlug> = NonNullable<Documents[S]['steps']>[number]

/** A step someone wants a record to take. */
export interface RecordStep<S extends RecordSlug> {
  readonly collection: S
  readonly id: string
  /** The right it takes, as the access table names it. */
  readonly action: ActionOf<S>
  /** The version of the record the step was decided from; null takes the newest. */
  readonly version: number | null
}

/** What a step writes: fields of the record, and its line in the history. Null writes nothing. */
export interface StepOutcome<S extends RecordSlug> {
  readonly data: Partial<Documents[S]>
  readonly step: Omit<Step<S>, 'at' | 'by' | 'name' | 'id'>
  /** True for what a reporter does: the record's history names them, the audit log does not. @default false */
  readonly nameless?: boolean
}

const text = {
  gone: {
    nb: 'Saken finnes ikke, eller du har ikke tilgang til den.',
    en: 'The record does not exist, or is not for you.',
  },
  notAllowed: { nb: 'Dette kan bare {who} gjøre.', en: 'Only {who} may do this.' },
  // A right that comes with the record itself, and with no role.
  whose: { nb: 'den det gjelder,', en: 'the person concerned' },
} satisfies Record<string, Text>

/**
 * Takes one step of a record in one transaction: the right by the access table, the rules of the caller, the write,
 * and its line in the history.
 * @param work looks at the record as it is now and answers what to write; refuses by throwing
 * @throws Refusal 404 for a record one may not read, 403 for a step one may not take, 409 for an old version
 */
export async function takeRecordStep<S extends RecordSlug>(
  req: PayloadRequest,
  { collection, id, action, version }: RecordStep<S>,
  work: (record: Documents[S]) => Promise<StepOutcome<S> | null> | StepOutcome<S> | null,
): Promise<Documents[S]> {
  return inTransaction(req, async () => {
    const [record] = await readable(req, collection, [id])
    if (!record) refuse(req, text.gone, { status: 404, code: 'notFound' })
    if (!(await mayTake(req, collection, id, action))) {
      const who = whoMay(collection, action)
      refuse(req, fill(text.notAllowed, { who }), { status: 403, code: 'notAllowed' })
    }
    const outcome = await work(record)
    if (outcome === null) return record
    return writeStep(req, collection, record, outcome, version)
  })
}

/** Writes a step without asking for a right: for what the system does by itself, or has found right another way. */
export async function writeStep<S extends RecordSlug>(
  req: PayloadRequest,
  collection: S,
  record: Documents[S],
  outcome: StepOutcome<S>,
  version: number | null = null,
): Promise<Documents[S]> {
  const data = {
    ...outcome.data,
    steps: [...(record.steps ?? []), { ...outcome.step, ...(await signature(req)) }],
    version: version ?? record.version,
  } as unknown as Partial<Documents[S]>
  const writer = outcome.nameless === true ? asNobody(req) : req
  return local.update(writer, collection, record.id, data, { overrideAccess: true })
}

/** May the one who asks take a step of this record? Buttons ask the same. */
export async function mayTake<S extends RecordSlug>(
  req: PayloadRequest,
  collection: S,
  id: string,
  action: ActionOf<S>,
): Promise<boolean> {
  const reach = await can(req, collection, action)
  if (typeof reach === 'boolean') return reach
  const where: Where = { and: [{ id: { equals: id } }, reach] }
  return (await local.count(req, collection, { overrideAccess: true, where })) > 0
}

/**
 * The same of a record in hand: the filter of the access table is held against it, and the database is not asked.
 * @param record with the fields that its rights rest on
 */
export async function mayTakeNow<S extends RecordSlug>(
  req: PayloadRequest,
  collection: S,
  record: Documents[S],
  action: ActionOf<S>,
): Promise<boolean> {
  const reach = await can(req, collection, action)
  return typeof reach === 'boolean' ? reach : matches(reach, { ...record })
}

/** Who does something, and when, as a line of history holds it. */
export async function signature(
  req: PayloadRequest,
): Promise<{ at: string; by: string | null; name: string | null }> {
  const { account, person } = await principalOf(req)
  const by = person ? await local.findById(req, 'people', person, { overrideAccess: true }) : null
  return { at: instant(optionsOf(req.payload).clock), by: account, name: by?.name ?? null }
}

/** Scopes of roles that a refusal does not name: they hold for some records alone. */
const ofSomeAlone: readonly (Scope | undefined)[] = ['handedUp', 'formerReports']

function whoMay<S extends RecordSlug>(collection: S, action: ActionOf<S>): Text {
  const rights = rightsTo(collection, action)
  const named = Object.keys(rights).filter(
    (role): role is AssignedRole =>
      role in roleText && !ofSomeAlone.includes(rights[role as AssignedRole]),
  )
  if (named.length === 0) return text.whose
  const joined = (language: 'nb' | 'en', or: string): string =>
    named.map((role) => roleText[role][language].toLocaleLowerCase(language)).join(` ${or} `)
  return { nb: joined('nb', 'eller'), en: joined('en', 'or') }
}
