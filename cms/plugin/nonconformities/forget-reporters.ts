import type { PayloadRequest, TypeWithID, Where } from 'payload'
import type { AuditLog, Nonconformity, Outbox } from '../generated-types.ts'
import { sealed, sealedKey } from '../outbox/sealed.ts'

/**
 * Corrects what was written before reporters' accounts were left out: entries of the audit log lose the account of
 * whoever reported or answered, and mail to reporters is sealed. Run again it finds nothing to do. Straight to the
 * database, because the log is append-only for everyone else.
 * @returns how many entries and mails were corrected
 */
export async function forgetReporters(req: PayloadRequest): Promise<number> {
  const reports = await forgetAccounts(req, {
    and: [{ target: { equals: 'nonconformities' } }, { operation: { equals: 'create' } }],
  })
  return reports + (await forgetAnswers(req)) + (await sealMails(req))
}

async function found<T>(
  req: PayloadRequest,
  collection: 'audit-log' | 'nonconformities' | 'outbox',
  where: Where,
): Promise<T[]> {
  const { docs } = await req.payload.db.find<T & TypeWithID>({
    collection,
    where,
    pagination: false,
    limit: 0,
    req,
  })
  return docs
}

async function forgetAccounts(req: PayloadRequest, which: Where): Promise<number> {
  const known: Where = { or: [{ account: { exists: true } }, { request: { exists: true } }] }
  const entries = await found<AuditLog>(req, 'audit-log', { and: [which, known] })
  for (const { id } of entries) {
    const data = { account: null, request: null }
    await req.payload.db.updateOne({ collection: 'audit-log', id, data, req })
  }
  return entries.length
}

/** An answer changed the history alone, and its line there says whose account it was. */
async function forgetAnswers(req: PayloadRequest): Promise<number> {
  const cases = await found<Nonconformity>(req, 'nonconformities', {
    'steps.step': { equals: 'answer' },
  })
  let forgotten = 0
  for (const { id, steps } of cases) {
    const accounts = (steps ?? []).flatMap(({ by, step }) => (step === 'answer' && by ? [by] : []))
    if (accounts.length === 0) continue
    forgotten += await forgetAccounts(req, {
      and: [
        { target: { equals: 'nonconformities' } },
        { document: { equals: id } },
        { account: { in: accounts } },
      ],
    })
  }
  return forgotten
}

const toReporters = ['asked', 'closed', 'rejected', 'replied']

async function sealMails(req: PayloadRequest): Promise<number> {
  const mails = await found<Outbox>(req, 'outbox', {
    or: toReporters.map((event) => ({ key: { like: `:${event}:` } })),
  })
  const plain = mails.filter(({ key }) => key?.startsWith('nonconformity:') === true)
  for (const { body, id, key, state, subject, to } of plain) {
    const mail = sealed({ to, subject, body: body ?? '' }, 'nb')
    const sealedAs = state === 'waiting' ? mail.sealed : null
    const data = {
      ...mail,
      sealed: sealedAs,
      body: null,
      key: sealedKey(req, `${key ?? ''}:${id}`),
    }
    await req.payload.db.updateOne({ collection: 'outbox', id, data, req })
  }
  return plain.length
}
