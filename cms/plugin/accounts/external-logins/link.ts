import { randomBytes } from 'node:crypto'
import type { PayloadRequest } from 'payload'
import { today } from '../../core/dates.ts'
import { idOf, local } from '../../database/local.ts'
import { giveAccount } from '../give-account.ts'
import { inTransaction } from '../../database/transaction.ts'
import { optionsOf } from '../../options.ts'
import { identityKey } from './key.ts'
import { type Claimed, type ExternalFault, type ExternalIdentity, firstLogIn } from './rules.ts'

/** Somebody who has proved to a provider who they are. */
export interface ExternalPerson extends ExternalIdentity {
  /** Name of the provider in the settings. */
  readonly provider: string
  /** Field of `people` that the provider's claim is looked up in. */
  readonly field: 'externalId' | 'userName'
  /** What the provider claims; empty for nothing. */
  readonly claims: readonly string[]
}

/** Whose account it is, or why it is nobody's. */
export type Linked =
  | { readonly account: string; readonly fault?: never }
  | { readonly account?: never; readonly fault: ExternalFault | 'emailTaken' }

const asSystem = { overrideAccess: true } as const

/**
 * The account of somebody who logged in elsewhere. Known by issuer and subject; the first time by the claim the
 * institution has chosen, and never by an e-mail address. Somebody in the register without an account gets one then.
 * Whether the account is open is for the log-in to say.
 */
export async function accountOf(req: PayloadRequest, person: ExternalPerson): Promise<Linked> {
  return inTransaction(req, async () => {
    const known = await linkedAccount(req, person)
    if (known !== null) return { account: known }
    const first = firstLogIn(await claimedBy(req, person), today(optionsOf(req.payload).clock))
    if (first.do === 'refuse') return { fault: first.why }
    if (first.do === 'link') return link(req, person, first.account)
    const taken = await local.count(req, 'accounts', {
      ...asSystem,
      where: { email: { equals: first.email } },
    })
    // Somebody's, though nobody's in the register: that the address is the same says nothing about who it is.
    if (taken > 0) return { fault: 'emailTaken' }
    const made = await local.create(
      req,
      'accounts',
      { email: first.email, password: randomBytes(32).toString('base64url'), language: 'nb' },
      asSystem,
    )
    const whose = await local.findById(req, 'people', first.person, asSystem)
    const version = whose?.version ?? 0
    await giveAccount(req, first.person, { account: made.id, version })
    return link(req, person, made.id)
  })
}

/** The account that somebody who has been here before logs in to; null for whoever comes for the first time. */
export async function linkedAccount(
  req: PayloadRequest,
  identity: ExternalIdentity,
): Promise<string | null> {
  const [known] = await local.find(req, 'external-logins', {
    ...asSystem,
    where: { key: { equals: identityKey(identity) } },
    limit: 1,
  })
  return known ? idOf(known.account) : null
}

async function link(
  req: PayloadRequest,
  { provider, issuer, subject }: ExternalPerson,
  account: string,
): Promise<Linked> {
  const key = identityKey({ issuer, subject })
  await local.create(req, 'external-logins', { key, account, provider, issuer, subject }, asSystem)
  return { account }
}

/** Everybody in the register who goes by what a provider claims; null where it claims nothing. */
async function claimedBy(req: PayloadRequest, person: ExternalPerson): Promise<Claimed[] | null> {
  const { claims, field, issuer } = person
  if (claims.length === 0) return null
  const people = await local.find(req, 'people', {
    ...asSystem,
    where: { [field]: { in: [...claims] } },
    select: { activeTo: true, workEmail: true, account: true },
  })
  const accounts = people.flatMap(({ account }) => (account ? [idOf(account)] : []))
  const theirs = await local.find(req, 'external-logins', {
    ...asSystem,
    where: { and: [{ account: { in: accounts } }, { issuer: { equals: issuer } }] },
    select: { account: true },
  })
  const taken = new Set(theirs.map(({ account }) => idOf(account)))
  return people.map(({ id, activeTo, workEmail, account }) => {
    const whose = account ? idOf(account) : null
    return {
      id,
      activeTo,
      workEmail,
      account: whose,
      accountTaken: whose !== null && taken.has(whose),
    }
  })
}
