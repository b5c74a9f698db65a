import { randomBytes } from 'node:crypto'
import { createLocalReq, type Payload, type PayloadRequest } from 'payload'
import { newPasswordAddress } from './mail.ts'
import { neverUsed } from './plugin/accounts/never-used.ts'
import { today } from './plugin/core/dates.ts'
import { local } from './plugin/database/local.ts'
import { optionsOf } from './plugin/options.ts'
import type { Account } from './plugin/generated-types.ts'
import type { Settings } from './settings.ts'

/** How long the one-time link works, in hours. */
const linkHours = 24

type Needed = Pick<Settings, 'production' | 'starterContent' | 'serverUrl' | 'adminEmail'>

/**
 * Sees to it that someone can get in to an installation that starts empty: while there is no account at all, makes
 * one administrator and prints a link with which that person chooses a password. The link is printed once; a new one
 * follows at a later start only when nobody has used it and it has expired. Every step can be cut off and is
 * completed at the next start. Outside production, and with the starter content, there are demo users instead.
 * @param print takes the lines for the terminal; they must not go to a log
 */
export async function ensureFirstAdministrator(
  payload: Payload,
  settings: Needed,
  print: (lines: string) => void = toTerminal,
): Promise<void> {
  if (!settings.production || settings.starterContent) return
  const req = await createLocalReq({}, payload)
  const account = await firstAccount(req, settings.adminEmail)
  if (account === null) return
  await ensureRole(req, account)
  const token = randomBytes(32).toString('hex')
  if (await takeLink(req, account.id, token)) {
    print(
      [
        '',
        'The first administrator has been made. Choose a password with this link:',
        `  ${newPasswordAddress(settings.serverUrl, 'nb', token)}`,
        `  (in English: ${newPasswordAddress(settings.serverUrl, 'en', token)})`,
        `It works once, for ${String(linkHours)} hours. E-mail address for logging in: ${account.email}`,
        '',
      ].join('\n'),
    )
  }
}

/** The account nobody has used yet, made now where there is none; null once there are others or it is in use. */
async function firstAccount(req: PayloadRequest, email: string): Promise<Account | null> {
  // One that was given in advance, to somebody who logs in elsewhere, is nobody's way in yet.
  const {
    docs: [one, another],
  } = await req.payload.db.find<Account>({
    collection: 'accounts',
    where: {
      or: [
        { email: { equals: email } },
        { passwordLogin: { equals: true } },
        { hash: { not_equals: neverUsed } },
      ],
    },
    pagination: false,
    limit: 2,
    req,
  })
  if (another) return null
  if (!one) {
    const password = randomBytes(32).toString('base64url')
    const made = await local.create(
      req,
      'accounts',
      { email, password, language: 'nb', passwordLogin: true },
      { overrideAccess: true },
    )
    await markUnused(req, made.id)
    return made
  }
  const stored = await req.payload.db.findOne<Account>({
    collection: 'accounts',
    where: { id: { equals: one.id } },
    req,
  })
  if (!stored) return null
  if (stored.hash === neverUsed) return stored
  // Cut off before the account was marked: it is ours while no person and no role exist anywhere.
  const [people, roles] = await Promise.all([
    local.count(req, 'people', { overrideAccess: true }),
    local.count(req, 'role-assignments', { overrideAccess: true }),
  ])
  const ours = stored.email === email && people === 0 && roles === 0
  if (!ours || (stored.sessions ?? []).length > 0) return null
  await markUnused(req, stored.id)
  return stored
}

async function markUnused(req: PayloadRequest, id: string): Promise<void> {
  await req.payload.db.updateOne({
    collection: 'accounts',
    id,
    data: { hash: neverUsed },
    req,
    returning: false,
  })
}

/** A person for the account, and the role of administrator from today, each made where it is missing. */
async function ensureRole(req: PayloadRequest, account: Account): Promise<void> {
  const [found] = await local.find(req, 'people', {
    overrideAccess: true,
    where: { account: { equals: account.id } },
    limit: 1,
  })
  const person =
    found ??
    (await local.create(
      req,
      'people',
      { name: 'Administrator', workEmail: account.email, account: account.id },
      { overrideAccess: true },
    ))
  const roles = await local.count(req, 'role-assignments', {
    overrideAccess: true,
    where: { person: { equals: person.id } },
  })
  if (roles > 0) return
  await local.create(
    req,
    'role-assignments',
    {
      role: 'administrator',
      person: person.id,
      from: today(optionsOf(req.payload).clock),
    },
    { overrideAccess: true },
  )
}

/** Puts a new token on the account unless one still works; of two servers that start at once, one succeeds. */
async function takeLink(req: PayloadRequest, id: string, token: string): Promise<boolean> {
  const now = optionsOf(req.payload).clock()
  const at = now.toString({ smallestUnit: 'millisecond' })
  const until = now.add({ hours: linkHours }).toString({ smallestUnit: 'millisecond' })
  const taken: unknown = await req.payload.db.updateOne({
    collection: 'accounts',
    where: {
      and: [
        { id: { equals: id } },
        {
          or: [
            { resetPasswordExpiration: { exists: false } },
            { resetPasswordExpiration: { less_than_equal: at } },
          ],
        },
      ],
    },
    data: { resetPasswordToken: token, resetPasswordExpiration: until },
    req,
  })
  return Boolean(taken)
}

function toTerminal(lines: string): void {
  process.stdout.write(`${lines}\n`)
}
