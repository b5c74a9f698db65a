import type {
  CollectionBeforeChangeHook,
  CollectionBeforeDeleteHook,
  CollectionBeforeValidateHook,
  PayloadRequest,
} from 'payload'
import { principalOf } from '../access/principal.ts'
import { reachOf } from '../access/can.ts'
import { same } from '../audit-log/rules.ts'
import type { Edition } from '../generated-types.ts'
import { idOf, local } from '../database/local.ts'
import { holdsNationalId } from '../core/national-id.ts'
import { refuse } from '../core/refuse.ts'
import { isSafeAddress } from '../core/safe-address.ts'
import { fill } from '../core/text.ts'
import { addresses, type Body, imageIds, isBody, plainText } from './body.ts'
import { bodyFault } from './body-contents.ts'
import { bodyRefusal } from './body-fault-text.ts'
import { contentFields, editionKey, isOpen, openKey, stateAfterChange } from './rules.ts'
import { type EditionState, refusalText } from './text.ts'

const stepKey = 'hseEditionStep'
const importKey = 'hseEditionImport'

/** Lets the workflow, and nothing else, write the state of one edition during the work. */
export async function takingStep<T>(
  req: PayloadRequest,
  id: string,
  work: () => Promise<T>,
): Promise<T> {
  const before = req.context[stepKey]
  req.context[stepKey] = id
  try {
    return await work()
  } finally {
    // Payload replaces the context at every call: the one that is there now must forget the step.
    req.context[stepKey] = before
  }
}

/** Lets an import set every field of new editions as they were elsewhere. Only code on the server can say so. */
export async function importing<T>(req: PayloadRequest, work: () => Promise<T>): Promise<T> {
  req.context[importKey] = true
  try {
    return await work()
  } finally {
    req.context[importKey] = false
  }
}

const isImport = (req: PayloadRequest): boolean => req.context[importKey] === true

/** Gives a new edition its number and its unique keys; refuses a second open draft in the same language. */
export const numberTheEdition: CollectionBeforeValidateHook = async ({
  data = {},
  operation,
  req,
}) => {
  if (operation !== 'create') return data
  const { guideline, language } = data as { guideline?: string | { id: string }; language?: string }
  if (!guideline || !language) return data
  const guidelineId = idOf(guideline)
  const others = await local.find(req, 'editions', {
    overrideAccess: true,
    where: { and: [{ guideline: { equals: guidelineId } }, { language: { equals: language } }] },
    select: { edition: true, state: true },
  })
  const state = isImport(req) ? (data['state'] as EditionState) : 'draft'
  if (isOpen(state) && others.some((other) => isOpen(other.state))) {
    refuse(req, refusalText.openDraft, { status: 409, field: 'language', code: 'openDraft' })
  }
  const highest = Math.max(0, ...others.map((other) => other.edition ?? 0))
  const edition = isImport(req) ? (data['edition'] as number) : highest + 1
  return {
    ...data,
    state,
    edition,
    key: editionKey(guidelineId, language, edition),
    openKey: openKey({ id: String(data['id']), state }, guidelineId, language),
  }
}

/** Someone whose right reaches some units only writes for those, whatever the document says it belonged to before. */
export const keepToOwnUnits: CollectionBeforeValidateHook = async ({
  data = {},
  operation,
  originalDoc,
  req,
}) => {
  if (!req.user || isImport(req) || steps(req, originalDoc)) return data
  // What is not open is refused to everyone, with words of its own.
  if (operation === 'update' && !isOpen((originalDoc as Edition).state)) return data
  const reached = await reachOf(req, 'editions', operation === 'create' ? 'create' : 'update')
  if (reached.all) return data
  const guideline = (data['guideline'] ?? (originalDoc as Edition | undefined)?.guideline) as
    string | undefined
  if (!guideline) return data
  const found = await local.findById(req, 'guidelines', idOf(guideline), { overrideAccess: true })
  const unit = found?.ownerUnit ? idOf(found.ownerUnit) : ''
  if (!reached.units.includes(unit)) {
    refuse(req, refusalText.foreignUnit, { status: 403, field: 'guideline', code: 'foreignUnit' })
  }
  return data
}

/** True while the workflow itself writes this edition. */
function steps(req: PayloadRequest, originalDoc: unknown): boolean {
  const id = (originalDoc as { id?: string } | undefined)?.id
  return id !== undefined && req.context[stepKey] === id
}

/**
 * Keeps an edition to its workflow: published editions never change, the state moves by its steps alone, and whoever
 * changes content is remembered and makes what was sent or approved a draft again.
 */
export const keepToWorkflow: CollectionBeforeChangeHook = async ({
  data,
  operation,
  originalDoc,
  req,
}) => {
  const body = (data['body'] ?? null) as Body | null
  if (operation === 'create') {
    if (isImport(req)) return { ...data, images: imageIds(body) }
    const by = await changer(req)
    return {
      ...data,
      state: 'draft',
      author: req.user?.id ?? null,
      changedBy: by,
      images: imageIds(body),
    }
  }
  const original = originalDoc as Edition
  if (steps(req, original)) return keepContent(data, original)
  if (!isOpen(original.state)) {
    refuse(req, refusalText.published, { status: 403, code: 'published' })
  }
  if ('state' in data && data['state'] !== original.state) {
    refuse(req, refusalText.stateByHand, { field: 'state', code: 'stateByHand' })
  }
  const guideline = data['guideline'] as string | undefined
  const moved =
    (guideline !== undefined && idOf(guideline) !== idOf(original.guideline)) ||
    ('language' in data && data['language'] !== original.language)
  if (moved) refuse(req, refusalText.moved, { field: 'guideline', code: 'moved' })
  const changed = contentFields.some(
    (field) => field in data && !same(data[field], original[field]),
  )
  const kept = { ...data, edition: original.edition, key: original.key, openKey: original.openKey }
  if (!changed) return { ...kept, changedBy: original.changedBy, steps: original.steps }
  const by = new Set([...(original.changedBy ?? []), ...(await changer(req))])
  return {
    ...kept,
    steps: original.steps,
    author: original.author ?? null,
    changedBy: [...by],
    images: 'body' in data ? imageIds(body) : original.images,
    state: stateAfterChange(original.state),
    approverRole: null,
    approvedBy: null,
    approverName: null,
    approvedDate: null,
  }
}

/** A step of the workflow writes its own fields; the content stays to the letter. */
function keepContent(data: Record<string, unknown>, original: Edition): Record<string, unknown> {
  const kept: Record<string, unknown> = { ...data }
  for (const field of contentFields) kept[field] = original[field]
  const state = (data['state'] ?? original.state) as EditionState
  // Withdrawing ends it; the text stays as it was.
  if (state === 'withdrawn') kept['validTo'] = data['validTo']
  return {
    ...kept,
    changedBy: original.changedBy,
    images: original.images,
    openKey: openKey({ id: original.id, state }, idOf(original.guideline), original.language),
  }
}

async function changer(req: PayloadRequest): Promise<string[]> {
  const { account, person } = await principalOf(req)
  return [account, person].filter((id) => id !== null)
}

/** States an edition takes on its way to readers. */
const onItsWay: readonly EditionState[] = ['inReview', 'approved', 'published']

/**
 * Whether the body is looked at: when it changes, and when it goes on towards readers. A text from before something
 * was refused can still be sent back, replaced and withdrawn.
 */
function bodyMatters(data: Record<string, unknown>, original: Edition): boolean {
  if (!isOpen(original.state)) return false
  if (!same(data['body'] ?? null, original.body ?? null)) return true
  const state = data['state'] as EditionState | undefined
  return state !== undefined && state !== original.state && onItsWay.includes(state)
}

/** Refuses a body that readers could not be shown, naming what and where. */
async function refuseUnshowable(req: PayloadRequest, body: unknown): Promise<void> {
  const first = bodyFault(body)
  if (first) refuse(req, bodyRefusal(first), { field: 'body', code: first.code })
  const ids = imageIds(body as Body)
  if (ids.length === 0) return
  const images = await local.find(req, 'media', {
    overrideAccess: true,
    where: { id: { in: ids } },
    select: { filename: true },
  })
  const there = new Set(images.map(({ id }) => id))
  const gone = bodyFault(body, (id) => there.has(id))
  if (gone) refuse(req, bodyRefusal(gone), { field: 'body', code: gone.code })
}

/** Stops what may not be stored: a body that cannot be shown, addresses that run code, national identity numbers. */
export const refuseUnsafeText: CollectionBeforeChangeHook = async ({
  data,
  operation,
  originalDoc,
  req,
}) => {
  const body = data['body'] as unknown
  const matters = operation === 'create' || bodyMatters(data, originalDoc as Edition)
  if (matters && body !== null && body !== undefined) await refuseUnshowable(req, body)
  const text = isBody(body) ? body : null
  const unsafe = addresses(text).find((address) => !isSafeAddress(address))
  if (unsafe !== undefined) {
    refuse(req, fill(refusalText.unsafeLink, { address: unsafe }), {
      field: 'body',
      code: 'unsafeLink',
    })
  }
  const fields = ['title', 'lead', 'inShort', 'changeNote']
  const words = [...fields.map((each) => data[each] as unknown), text ? plainText(text.root) : '']
  if (words.some((each) => typeof each === 'string' && holdsNationalId(each))) {
    refuse(req, refusalText.nationalId, { field: 'body', code: 'nationalId' })
  }
  return data
}

/** What was published is never deleted. */
export const keepPublished: CollectionBeforeDeleteHook = async ({ id, req }) => {
  const found = await local.findById(req, 'editions', String(id), { overrideAccess: true })
  if (found && !isOpen(found.state)) {
    refuse(req, refusalText.publishedDelete, { status: 403, code: 'published' })
  }
}
