import { randomBytes } from 'node:crypto'
import type { PayloadRequest, Where } from 'payload'
import { today } from '../../core/dates.ts'
import { idOf, local } from '../../database/local.ts'
import { inTransaction } from '../../database/transaction.ts'
import { stillOpen } from '../../measures/conditions.ts'
import type { Account, Person } from '../../generated-types.ts'
import { optionsOf } from '../../options.ts'
import { giveAccount } from '../give-account.ts'
import { neverUsed } from '../never-used.ts'
import { givenAccounts } from './rules.ts'

const system = { overrideAccess: true } as const

/**
 * Gives those an account in advance who log in elsewhere and are to be told of something: whoever holds a role or will,
 * and whoever is responsible for an open measure. Accounts are what is written to, and else a manager who has not logged
 * in yet would hear of no accident. Their first log-in finds the account; before that nothing else opens it, and its
 * address follows the register. Done every hour, and safe to do again. What is wrong with one keeps no other from theirs.
 */
export async function makeAccounts(req: PayloadRequest): Promise<void> {
  const { clock, foundBy } = optionsOf(req.payload)
  if (foundBy.length === 0) return
  const day = today(clock)
  const found = await toBeTold(req, day)
  if (found.length === 0) return
  const accounts = await accountsThere(req)
  const emails = new Set([...accounts.values()].map(({ email }) => email))
  for (const { id, email } of givenAccounts(
    found.filter(({ account }) => !account),
    emails,
    day,
  )) {
    await orTell(req, id, () => makeAccount(req, id, email))
  }
  const waiting = found.filter(({ account }) => account && accounts.get(idOf(account))?.untouched)
  const elsewhere = await linked(req, waiting)
  const moved = waiting.flatMap((person) => {
    const own = accounts.get(person.account ? idOf(person.account) : '')
    const email = person.workEmail?.trim().toLowerCase() ?? ''
    return own && own.email !== email && !elsewhere.has(own.id) ? [{ own, person }] : []
  })
  const people = moved.map(({ person }) => person)
  for (const { id, email } of givenAccounts(people, emails, day)) {
    const own = moved.find(({ person }) => person.id === id)?.own
    if (!own) continue
    await orTell(req, id, () =>
      local.update(req, 'accounts', own.id, { email, version: own.version }, system),
    )
  }
}

async function orTell(
  req: PayloadRequest,
  person: string,
  work: () => Promise<unknown>,
): Promise<void> {
  try {
    await inTransaction(req, work)
  } catch (error) {
    const fault = error instanceof Error ? error.name : 'unknown'
    req.payload.logger.error({
      msg: `Person ${person} got no account in advance (${fault}). See whether the work e-mail is right.`,
    })
  }
}

interface There {
  readonly id: string
  readonly version: number
  readonly email: string
  /** Given in advance, and nobody has come in by it. */
  readonly untouched: boolean
}

async function accountsThere(req: PayloadRequest): Promise<ReadonlyMap<string, There>> {
  const { docs } = await req.payload.db.find<Account>({
    collection: optionsOf(req.payload).accounts,
    pagination: false,
    limit: 0,
    req,
  })
  return new Map(
    docs.map(({ email, hash, id, passwordLogin, sessions, version }) => [
      idOf(id),
      {
        id: idOf(id),
        version,
        email: email.toLowerCase(),
        untouched: hash === neverUsed && passwordLogin !== true && !sessions?.length,
      },
    ]),
  )
}

/** Accounts somebody has come in by from elsewhere. */
async function linked(
  req: PayloadRequest,
  people: readonly Pick<Person, 'account'>[],
): Promise<ReadonlySet<string>> {
  if (people.length === 0) return new Set()
  const found = await local.find(req, 'external-logins', { ...system, select: { account: true } })
  return new Set(found.map(({ account }) => idOf(account)))
}

/** Those who are to be told of something and can be found at their first log-in. */
async function toBeTold(req: PayloadRequest, day: string): Promise<Person[]> {
  const lasting: Where = { or: [{ to: { exists: false } }, { to: { greater_than_equal: day } }] }
  const [roles, measures] = await Promise.all([
    local.find(req, 'role-assignments', { ...system, where: lasting, select: { person: true } }),
    local.find(req, 'measures', { ...system, where: stillOpen, select: { responsible: true } }),
  ])
  const named = new Set([
    ...roles.map(({ person }) => idOf(person)),
    ...measures.flatMap(({ responsible }) => (responsible ? [idOf(responsible)] : [])),
  ])
  if (named.size === 0) return []
  // Straight from the database: ten thousand of them pass no hooks.
  const { docs } = await req.payload.db.find<Person>({
    collection: 'people',
    where: {
      or: optionsOf(req.payload).foundBy.map((field) => ({
        and: [{ [field]: { exists: true } }, { [field]: { not_equals: '' } }],
      })),
    },
    select: { account: true, activeTo: true, workEmail: true },
    pagination: false,
    limit: 0,
    req,
  })
  return docs.filter(({ id }) => named.has(id))
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
