import { randomBytes } from 'node:crypto'
import type { PayloadRequest, Where } from 'payload'
import { today } from '../../core/dates.ts'
import { idOf, local } from '../../database/local.ts'
import { inTransaction } from '../../database/transaction.ts'
import { stillOpen } from '../../measures/conditions.ts'
import { optionsOf } from '../../options.ts'
import { giveAccount } from '../give-account.ts'
import { neverUsed } from '../never-used.ts'
import { givenAccounts } from './rules.ts'

const system = { overrideAccess: true } as const

/**
 * Gives those an account in advance who log in elsewhere and are to be told of something: whoever holds a role or will,
 * and whoever is responsible for an open measure. Accounts are what is written to, and else a manager who has not logged
 * in yet would hear of no accident. Their first log-in finds the account; no password opens it. Done every hour, and safe
 * to do again.
 */
export async function makeAccounts(req: PayloadRequest): Promise<void> {
  const { accounts, clock, foundBy } = optionsOf(req.payload)
  if (foundBy.length === 0) return
  const day = today(clock)
  const people = await unreached(req, day)
  if (people.length === 0) return
  const { docs } = await req.payload.db.find<{ id: string; email: string }>({
    collection: accounts,
    select: { email: true },
    pagination: false,
    limit: 0,
    req,
  })
  const taken = new Set(docs.map(({ email }) => email.toLowerCase()))
  for (const { id, email } of givenAccounts(people, taken, day)) {
    await inTransaction(req, () => makeAccount(req, id, email))
  }
}

/** Those who are to be told of something, can be found at their first log-in, and have no account. */
async function unreached(req: PayloadRequest, day: string) {
  const lasting: Where = { or: [{ to: { exists: false } }, { to: { greater_than_equal: day } }] }
  const [roles, measures] = await Promise.all([
    local.find(req, 'role-assignments', { ...system, where: lasting, select: { person: true } }),
    local.find(req, 'measures', { ...system, where: stillOpen, select: { responsible: true } }),
  ])
  const named = new Set([
    ...roles.map(({ person }) => idOf(person)),
    ...measures.flatMap(({ responsible }) => (responsible ? [idOf(responsible)] : [])),
  ])
  const without = await local.find(req, 'people', {
    ...system,
    where: {
      and: [
        { account: { exists: false } },
        {
          or: optionsOf(req.payload).foundBy.map((field) => ({
            and: [{ [field]: { exists: true } }, { [field]: { not_equals: '' } }],
          })),
        },
      ],
    },
    select: { activeTo: true, workEmail: true },
  })
  return without.filter(({ id }) => named.has(id))
}

async function makeAccount(req: PayloadRequest, person: string, email: string): Promise<void> {
  const whose = await local.findById(req, 'people', person, system)
  // Somebody has logged in, or was invited, meanwhile.
  if (!whose || whose.account) return
  const { accounts } = optionsOf(req.payload)
  const password = randomBytes(32).toString('base64url')
  const made = await local.create(req, 'accounts', { email, password, language: 'nb' }, system)
  await req.payload.db.updateOne({
    collection: accounts,
    id: made.id,
    data: { hash: neverUsed },
    req,
    returning: false,
  })
  await giveAccount(req, person, { account: made.id, version: whose.version })
}
