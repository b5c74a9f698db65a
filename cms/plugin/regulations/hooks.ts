import type {
  CollectionAfterChangeHook,
  CollectionBeforeChangeHook,
  CollectionBeforeDeleteHook,
  PayloadRequest,
  Where,
} from 'payload'
import { today } from '../core/dates.ts'
import { refuse } from '../core/refuse.ts'
import { fill } from '../core/text.ts'
import { local, type Slug } from '../database/local.ts'
import { optionsOf } from '../options.ts'
import { requestPublish } from '../publishing/request.ts'
import { comparedFaults, type EntryFault, regulationFaults, spelledId } from './rules.ts'
import { refusalText } from './text.ts'

type Stored = Readonly<Record<string, unknown>> & { readonly id?: string }
type Hook = Parameters<CollectionBeforeChangeHook>[0]

const addressPart = /^[a-z0-9]+(?:-[a-z0-9]+)*$/

/** An authority has an address of its own, and a website one can go to. */
export const keepAuthority: CollectionBeforeChangeHook = async (hook) => {
  const value = fieldsOf(hook)
  await keepSlug(hook, { collection: 'authorities', field: 'slug', example: 'arbeidstilsynet' })
  const website = value('website')
  if (website !== null && !isWebsite(website)) {
    const { websiteForm: text } = refusalText
    refuse(hook.req, text, { field: 'website', code: 'websiteForm' })
  }
  refuseFaults(hook.req, compared(hook))
  return hook.data
}

/** An act or a regulation stands in the register once, under an identifier of Lovdata's, and does not contradict itself. */
export const keepRegulation: CollectionBeforeChangeHook = async (hook) => {
  const { req } = hook
  const original = hook.originalDoc as Stored | undefined
  const data = { ...hook.data }
  for (const field of ['lovdataId', 'replacedBy']) {
    const given: unknown = data[field]
    if (typeof given === 'string') data[field] = spelledId(given) || null
  }
  const value = fieldsOf({ data, originalDoc: original })
  const id = value('lovdataId') ?? ''
  const faults = regulationFaults({
    lovdataId: id,
    state: (value('state') ?? 'inForce') as Parameters<typeof regulationFaults>[0]['state'],
    inForceFrom: value('inForceFrom'),
    replacedBy: value('replacedBy'),
    noted: value('changeNote') !== null || (await hasNote(req, original?.id)),
  })
  refuseFaults(req, [...faults, ...compared({ ...hook, data })])
  if (id !== original?.['lovdataId']) {
    await refuseTaken(req, id)
    if (original?.id !== undefined && (await isReferredTo(req, original.id))) {
      refuse(req, refusalText.idLocked, { field: 'lovdataId', status: 409, code: 'idLocked' })
    }
  }
  return data
}

/** A requirement has an address of its own. */
export const keepRequirement: CollectionBeforeChangeHook = async (hook) => {
  await keepSlug(hook, { collection: 'requirements', field: 'key', example: 'ikf-5-1' })
  refuseFaults(hook.req, compared(hook))
  return hook.data
}

/** An authority that laws refer to is not deleted. */
export const keepUsedAuthority: CollectionBeforeDeleteHook = async ({ id, req }) => {
  if (await anyWhere(req, 'regulations', { authorities: { in: [String(id)] } })) {
    refuse(req, refusalText.authorityInUse, { status: 409, code: 'authorityInUse' })
  }
}

/** A law that requirements or guidelines refer to is not deleted: it is repealed. */
export const keepUsedRegulation: CollectionBeforeDeleteHook = async ({ id, req }) => {
  if (await isReferredTo(req, String(id))) {
    refuse(req, refusalText.regulationInUse, { status: 409, code: 'regulationInUse' })
  }
}

/** A requirement that units have gone through, or that was evaluated, is not deleted. */
export const keepDecidedRequirement: CollectionBeforeDeleteHook = async ({ id, req }) => {
  const where = { requirement: { equals: id } }
  const used =
    (await anyWhere(req, 'unit-requirements', where)) ||
    (await anyWhere(req, 'compliance-lines', where))
  if (used) {
    refuse(req, refusalText.requirementInUse, { status: 409, code: 'requirementInUse' })
  }
}

/** The register is part of what readers see. */
export const publishLaw: CollectionAfterChangeHook = async ({ collection, doc, req }) => {
  const { id, version } = doc as { id: string; version: number }
  if (optionsOf(req.payload).disabled) return
  await requestPublish(req, `${collection.slug}:${id}:${String(version)}`)
}

async function keepSlug(
  { data, originalDoc, req }: Hook,
  {
    collection,
    field,
    example,
  }: {
    readonly collection: 'authorities' | 'requirements'
    readonly field: string
    readonly example: string
  },
): Promise<void> {
  const given = data[field] as string | undefined
  const id = (originalDoc as Stored | undefined)?.id ?? ''
  if (given === undefined) return
  if (!addressPart.test(given)) {
    refuse(req, fill(refusalText.slugForm, { example }), { field, code: 'slugForm' })
  }
  const others = { and: [{ [field]: { equals: given } }, { id: { not_equals: id } }] }
  if (await anyWhere(req, collection, others)) {
    refuse(req, fill(refusalText.slugTaken, { slug: given }), { field, code: 'slugTaken' })
  }
}

async function refuseTaken(req: PayloadRequest, id: string): Promise<void> {
  const [there] = await local.find(req, 'regulations', {
    overrideAccess: true,
    where: { lovdataId: { equals: id } },
    select: { shortTitle: true },
    limit: 1,
  })
  if (!there) return
  const said = fill(refusalText.idTaken, { id, title: there.shortTitle })
  refuse(req, said, { field: 'lovdataId', status: 409, code: 'idTaken' })
}

async function isReferredTo(req: PayloadRequest, id: string): Promise<boolean> {
  return (
    (await anyWhere(req, 'requirements', { regulation: { equals: id } })) ||
    (await anyWhere(req, 'guidelines', { 'law.regulation': { equals: id } }))
  )
}

/** True when it says, in any language, what was changed. */
async function hasNote(req: PayloadRequest, id: string | undefined): Promise<boolean> {
  if (id === undefined) return false
  const stored = await local.findById(req, 'regulations', id, {
    overrideAccess: true,
    locale: 'all',
  })
  const notes = (stored?.changeNote ?? {}) as unknown as Readonly<Record<string, string | null>>
  return Object.values(notes).some((each) => (each ?? '').trim() !== '')
}

async function anyWhere(req: PayloadRequest, collection: Slug, where: Where): Promise<boolean> {
  return (await local.count(req, collection, { overrideAccess: true, where })) > 0
}

function compared(hook: Hook): EntryFault[] {
  const value = fieldsOf(hook)
  const day = today(optionsOf(hook.req.payload).clock)
  return comparedFaults(
    { verifiedOn: value('verifiedOn'), verifiedSource: value('verifiedSource') },
    day,
  )
}

function refuseFaults(req: PayloadRequest, faults: readonly EntryFault[]): void {
  const [first] = faults
  if (!first) return
  refuse(req, first.text, {
    fields: faults.map(({ field, text }) => ({ field, text })),
    code: first.code,
  })
}

/** A field as it will stand: what is given now, else what stands there. Null when it is empty. */
function fieldsOf({
  data,
  originalDoc,
}: Pick<Hook, 'data' | 'originalDoc'>): (field: string) => string | null {
  const original = (originalDoc ?? {}) as Stored
  return (field) => {
    const value: unknown = field in data ? data[field] : original[field]
    return typeof value === 'string' && value.trim() !== '' ? value.trim() : null
  }
}

function isWebsite(given: string): boolean {
  return URL.canParse(given) && new URL(given).protocol === 'https:'
}
