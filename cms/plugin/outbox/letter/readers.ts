import { createLocalReq, type PayloadRequest } from 'payload'
import { readable } from '../../access/readable.ts'
import { idOf, local } from '../../database/local.ts'
import { optionsOf } from '../../options.ts'
import type { Account } from '../../generated-types.ts'
import type { About, Often } from './rules.ts'

/** Someone who may be written to today. */
export interface Reader {
  readonly account: string
  readonly person: string | null
  readonly email: string
  readonly language: 'nb' | 'en'
  readonly often: Often
}

/** Everyone with an account that is open and belongs to nobody whose last day has passed. */
export async function readersOn(req: PayloadRequest, day: string): Promise<Reader[]> {
  const system = { overrideAccess: true } as const
  const accounts = await local.find(req, 'accounts', {
    ...system,
    where: { active: { not_equals: false } },
    select: { email: true, language: true, reminders: true },
  })
  const people = await local.find(req, 'people', {
    ...system,
    where: { account: { exists: true } },
    select: { account: true, activeTo: true },
  })
  const byAccount = new Map(
    people.flatMap((each) => (each.account ? [[idOf(each.account), each]] : [])),
  )
  return accounts.flatMap((account): Reader[] => {
    const person = byAccount.get(idOf(account))
    if (person?.activeTo && person.activeTo < day) return []
    return [
      {
        account: idOf(account),
        person: person?.id ?? null,
        email: account.email,
        language: account.language === 'en' ? 'en' : 'nb',
        often: oftenOf(account),
      },
    ]
  })
}

/** A host's accounts may lack the choice: then it is the default. */
function oftenOf({ reminders }: Partial<Pick<Account, 'reminders'>>): Often {
  return reminders ?? 'daily'
}

/**
 * Which of these records somebody may read today, asked with their own rights. A case that was kept from them after a
 * line was written is not named to them.
 */
export async function readableBy(
  req: PayloadRequest,
  { account }: Pick<Reader, 'account'>,
  records: readonly About[],
): Promise<(about: About) => boolean> {
  const reader = await local.findById(req, 'accounts', account, { overrideAccess: true })
  const user = { ...reader, collection: optionsOf(req.payload).accounts } as NonNullable<
    PayloadRequest['user']
  >
  const theirs = await createLocalReq({ user }, req.payload)
  const found = new Set<string>()
  for (const [collection, each] of Map.groupBy(records, (about) => about.collection)) {
    const ids = [...new Set(each.map(({ id }) => id))]
    for (const { id } of await readable(theirs, collection, ids)) found.add(`${collection}:${id}`)
  }
  return ({ collection, id }) => found.has(`${collection}:${id}`)
}
