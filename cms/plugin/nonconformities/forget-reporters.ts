import type { PayloadRequest } from 'payload'
import type { AnyCorrection } from '../corrections/correction.ts'
import { local } from '../database/local.ts'
import type { AuditLog, Outbox } from '../generated-types.ts'
import { sealed, sealedKey } from '../outbox/sealed.ts'

const toReporters = ['asked', 'closed', 'rejected', 'replied']

/**
 * What was written before reporters' accounts were left out: entries of the audit log lose the account of whoever
 * reported or answered, and mail to reporters is sealed.
 */
export const forgetReporters: readonly AnyCorrection[] = [
  {
    key: 'audit-log:reporters',
    collection: 'audit-log',
    where: {
      and: [
        { target: { equals: 'nonconformities' } },
        { or: [{ account: { exists: true } }, { request: { exists: true } }] },
      ],
    },
    select: { operation: true, document: true, account: true },
    changes: async (req, entries) => {
      const answered = await answerers(req, entries)
      const wrote = ({ account, document }: AuditLog): boolean =>
        Boolean(account && answered.get(document)?.has(account))
      const reporters = entries.filter((each) => each.operation === 'create' || wrote(each))
      return new Map(reporters.map(({ id }) => [id, { account: null, request: null }]))
    },
  },
  {
    key: 'outbox:reporters',
    collection: 'outbox',
    where: { or: toReporters.map((event) => ({ key: { like: `:${event}:` } })) },
    changes: (req, mails) => {
      const plain = mails.filter(({ key }) => key?.startsWith('nonconformity:') === true)
      return new Map(plain.map((mail) => [mail.id, sealedMail(req, mail)]))
    },
  },
]

/** An answer changed the history alone, and its line there says whose account it was: the accounts, by case. */
async function answerers(
  req: PayloadRequest,
  entries: readonly AuditLog[],
): Promise<ReadonlyMap<string, ReadonlySet<string>>> {
  const cases = await local.find(req, 'nonconformities', {
    overrideAccess: true,
    where: { id: { in: [...new Set(entries.map(({ document }) => document))] } },
    select: { steps: true },
  })
  return new Map(
    cases.map(({ id, steps }) => [
      id,
      new Set((steps ?? []).flatMap(({ by, step }) => (step === 'answer' && by ? [by] : []))),
    ]),
  )
}

function sealedMail(
  req: PayloadRequest,
  { body, id, key, state, subject, to }: Outbox,
): Partial<Outbox> {
  const mail = sealed({ to, subject, body: body ?? '' }, 'nb')
  return {
    ...mail,
    sealed: state === 'waiting' ? mail.sealed : null,
    body: null,
    key: sealedKey(req, `${key ?? ''}:${id}`),
  }
}
