import type { Where } from 'payload'
import { addDays } from '../../core/dates.ts'
import { local } from '../../database/local.ts'
import { reportersSteps } from '../../nonconformities/reporters-steps.ts'
import type { ReporterTrace } from './trace.ts'

const system = { overrideAccess: true } as const

/** Whose account a file of the case was attached by: with a report that is the reporter's. */
export const uploaderOfFiles: ReporterTrace = async (req, { found }) => {
  const where: Where = {
    and: [{ nonconformity: { equals: found.id } }, { uploadedBy: { exists: true } }],
  }
  const files = await local.find(req, 'attachments', { ...system, where })
  for (const { id, version } of files) {
    await local.update(req, 'attachments', id, { uploadedBy: null, version }, system)
  }
}

/**
 * Accounts in the log. The one exception to its being append-only: an entry keeps what was changed and when, and loses
 * whose account it was and the number of the request. Where whoever reported the case handled it as well, the entries of
 * the case stay: they tell of the handling, as its history does.
 */
export const accountsInLog: ReporterTrace = async (req, { accounts, found }) => {
  if (accounts.length === 0) return
  const handled = new Set(
    (found.steps ?? []).flatMap(({ by, step }) =>
      by && !reportersSteps.some((each) => each === step) ? [by] : [],
    ),
  )
  const files = await local.find(req, 'attachments', {
    ...system,
    where: { nonconformity: { equals: found.id } },
    select: { name: true },
  })
  const ofCase: Where = {
    and: [
      { target: { equals: 'nonconformities' } },
      { document: { equals: found.id } },
      { account: { in: accounts.filter((each) => !handled.has(each)) } },
    ],
  }
  const ofFiles: Where = {
    and: [
      { target: { equals: 'attachments' } },
      { document: { in: files.map(({ id }) => id) } },
      { account: { in: [...accounts] } },
    ],
  }
  for (const where of [ofCase, ofFiles]) {
    const entries = await local.find(req, 'audit-log', { ...system, where, select: { at: true } })
    for (const { id } of entries) {
      const data = { account: null, request: null }
      await req.payload.db.updateOne({ collection: 'audit-log', id, data, req, returning: false })
    }
  }
}

/** Lines of letters about the case that went to whoever reported it. */
export const linesOfLetters: ReporterTrace = async (req, { accounts, found }) => {
  if (accounts.length === 0) return
  await req.payload.db.deleteMany({
    collection: 'letter-lines',
    where: { and: [{ account: { in: [...accounts] } }, { key: { like: found.id } }] },
    req,
  })
}

/**
 * Mail that no mail server took while the case was open: to whom and of what is sealed, so all of that age is emptied.
 * What went out was emptied when it went.
 */
export const mailNeverSent: ReporterTrace = async (req, { found }) => {
  if (!found.closedDate) return
  const where: Where = {
    and: [
      { sealed: { exists: true } },
      { createdAt: { less_than: `${addDays(found.closedDate, 2)}T00:00:00.000Z` } },
    ],
  }
  const mails = await local.find(req, 'outbox', { ...system, where, select: { state: true } })
  for (const { id } of mails) {
    const data = { sealed: null, state: 'failed' }
    await req.payload.db.updateOne({ collection: 'outbox', id, data, req, returning: false })
  }
}
