import type {
  CollectionAfterChangeHook,
  CollectionAfterDeleteHook,
  CollectionBeforeOperationHook,
  CollectionBeforeValidateHook,
  PayloadRequest,
  SanitizedCollectionConfig,
} from 'payload'
import { v7 } from 'uuid'
import { instant } from '../core/dates.ts'
import { again, local } from '../database/local.ts'
import { refuse } from '../core/refuse.ts'
import { optionsOf } from '../options.ts'
import { auditKey, changedFields } from './rules.ts'
import { appendOnlyText, type AuditOperation } from './text.ts'

interface Entry {
  readonly key: string
  readonly operation: AuditOperation
  readonly target: string
  readonly document: string
  readonly fields: string[]
  /** Who did it, where nobody is logged in yet. */
  readonly account?: string
}

/**
 * Writes an entry, in the transaction of the change it tells of. Straight into the database: it comes with every change
 * there is, and nobody needs to read it back.
 */
export async function record(req: PayloadRequest, entry: Entry): Promise<void> {
  const whole = {
    id: v7(),
    ...entry,
    at: instant(optionsOf(req.payload).clock),
    account: entry.account ?? (req.user ? String(req.user.id) : null),
    request: req.headers.get('x-request-id'),
  }
  await again(req, () =>
    req.payload.db.create({
      collection: 'audit-log',
      // The adapters write into what they are given.
      data: { ...whole, fields: [...whole.fields] },
      req,
      returning: false,
    }),
  )
}

/** Tells who created or changed a document, and which fields. Completes the entry before it, should that be missing. */
export const recordChange: CollectionAfterChangeHook = async ({
  collection,
  doc,
  operation,
  previousDoc,
  req,
}) => {
  const { id, version } = doc as { id: string; version: number }
  const before = operation === 'create' ? null : (previousDoc as Record<string, unknown>)
  if (operation === 'update' && version > 1) await completeBefore(req, collection.slug, id, version)
  await record(req, {
    key: auditKey(collection.slug, id, version),
    operation,
    target: collection.slug,
    document: id,
    fields: changedFields(before, doc as Record<string, unknown>).filter(isSaid(collection)),
  })
}

/** What is computed from other fields says nothing about what a person did. */
const isSaid =
  ({ fields }: SanitizedCollectionConfig) =>
  (name: string): boolean =>
    !fields.some((each) => 'name' in each && each.name === name && each.custom?.['derived'])

/**
 * Tells that someone chose a new password by a link. Payload writes that change past all hooks but this one, which it
 * calls without the document as it was.
 */
export const recordPasswordReset: CollectionBeforeValidateHook = async ({
  collection,
  data,
  operation,
  originalDoc,
  req,
}) => {
  if (operation !== 'update' || originalDoc !== undefined || data?.['hash'] === undefined) return
  const id = String(data['id'])
  await record(req, {
    key: auditKey(collection.slug, id, `password:${v7()}`),
    operation: 'update',
    target: collection.slug,
    document: id,
    fields: ['password'],
    account: id,
  })
}

/** Tells who deleted a document. */
export const recordDeletion: CollectionAfterDeleteHook = async ({ collection, id, req }) => {
  await record(req, {
    key: auditKey(collection.slug, String(id), 'deleted'),
    operation: 'delete',
    target: collection.slug,
    document: String(id),
    fields: [],
  })
}

/** The log is append-only, for the system too. */
export const keepAppendOnly: CollectionBeforeOperationHook = ({ args, operation, req }) => {
  if (operation === 'update' || operation === 'delete') {
    refuse(req, appendOnlyText, { status: 403, code: 'append-only' })
  }
  return args
}

/** Without transactions a save can be cut off before its entry: the next touch adds it. */
async function completeBefore(
  req: PayloadRequest,
  collection: string,
  id: string,
  version: number,
): Promise<void> {
  const key = auditKey(collection, id, version - 1)
  const known = await local.count(req, 'audit-log', {
    overrideAccess: true,
    where: { key: { equals: key } },
  })
  if (known > 0) return
  await record(req, { key, operation: 'recovered', target: collection, document: id, fields: [] })
}
