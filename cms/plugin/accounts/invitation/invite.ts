import { randomBytes } from 'node:crypto'
import type { Endpoint, PayloadRequest } from 'payload'
import { can } from '../../access/can.ts'
import { today } from '../../core/dates.ts'
import { memberEndpoint } from '../../core/endpoint.ts'
import { refuse } from '../../core/refuse.ts'
import { idOf, local } from '../../database/local.ts'
import { giveAccount } from '../give-account.ts'
import { neverUsed } from '../never-used.ts'
import { inTransaction } from '../../database/transaction.ts'
import { updateWhere } from '../../database/update-where.ts'
import type { Account, Person } from '../../generated-types.ts'
import { optionsOf } from '../../options.ts'
import { leaveInOutbox } from '../../outbox/send.ts'
import { invitationDays, invitationFault, type Invited } from './rules.ts'
import { invitationRefusal, nobodyThere, notYours } from './text.ts'

const asSystem = { overrideAccess: true } as const
const daysInMinutes = invitationDays * 24 * 60

/**
 * `POST /api/people/:id/invite`: an account for somebody who cannot log in anywhere else, and a mail with a link to choose
 * a password. Account and mail are stored together or not at all. For administrators.
 * @throws Refusal saying what is in the way
 */
export const inviteEndpoint: Endpoint = memberEndpoint({
  path: '/:id/invite',
  method: 'post',
  handler: async (req) => {
    if ((await can(req, 'accounts', 'create')) === false) {
      return refuse(req, notYours, { status: 403, code: 'notYours' })
    }
    const email = await inTransaction(req, () => invite(req, String(req.routeParams?.['id'])))
    return Response.json({ email }, { headers: { 'cache-control': 'no-store' } })
  },
})

/** How somebody stands who is to be invited. */
export async function invitedAs(
  req: PayloadRequest,
  person: Person,
): Promise<Invited & { readonly stored: Account | null }> {
  const email = person.workEmail?.trim().toLowerCase() ?? ''
  const account = person.account ? idOf(person.account) : null
  const stored =
    account === null
      ? null
      : await req.payload.db.findOne<Account>({
          collection: optionsOf(req.payload).accounts,
          where: { id: { equals: account } },
          req,
        })
  const own = account === null ? [] : [{ id: { not_equals: account } }]
  const taken = await local.count(req, 'accounts', {
    ...asSystem,
    where: { and: [{ email: { equals: email } }, ...own] },
  })
  const elsewhere =
    account === null
      ? 0
      : await local.count(req, 'external-logins', {
          ...asSystem,
          where: { account: { equals: account } },
        })
  const { activeTo, workEmail } = person
  const untouched = stored?.hash === neverUsed && elsewhere === 0 && !stored.sessions?.length
  const state = stored === null ? 'none' : untouched ? 'unused' : 'used'
  return { activeTo, workEmail, account: state, emailTaken: taken > 0, stored }
}

async function invite(req: PayloadRequest, id: string): Promise<string> {
  const person = await local.findById(req, 'people', id, { overrideAccess: false })
  if (person === null) return refuse(req, nobodyThere, { status: 404, code: 'notThere' })
  const { accounts, clock, invitation } = optionsOf(req.payload)
  const how = await invitedAs(req, person)
  const fault = invitationFault(how, today(clock))
  if (fault !== null || invitation === null) {
    return refuse(req, invitationRefusal[fault ?? 'hasAccount'], { code: fault ?? 'hasAccount' })
  }
  const email = (person.workEmail ?? '').trim().toLowerCase()
  const account = how.stored
    ? await corrected(req, how.stored, email)
    : await makeAccount(req, person, email)
  const token = randomBytes(32).toString('hex')
  const until = clock().add({ minutes: daysInMinutes })
  // Whoever chooses a password at this moment keeps it.
  const unused = how.stored === null ? [] : [{ hash: { equals: neverUsed } }]
  const expires = until.toString({ smallestUnit: 'millisecond' })
  const written = await updateWhere(req.payload.db, {
    collection: accounts,
    where: { and: [{ id: { equals: account } }, ...unused] },
    data: { hash: neverUsed, resetPasswordToken: token, resetPasswordExpiration: expires },
    req,
  })
  if (!written) return refuse(req, invitationRefusal.hasAccount, { code: 'hasAccount' })
  const mail = invitation({ token, days: invitationDays, origin: req.payload.config.serverURL })
  await leaveInOutbox(req, { to: email, ...mail }, daysInMinutes)
  return email
}

/** The address may have been wrong: the account follows what the register says now. */
async function corrected(req: PayloadRequest, stored: Account, email: string): Promise<string> {
  if (stored.email !== email || stored.passwordLogin !== true) {
    const data = { email, passwordLogin: true, version: stored.version }
    await local.update(req, 'accounts', stored.id, data, asSystem)
  }
  return stored.id
}

async function makeAccount(req: PayloadRequest, person: Person, email: string): Promise<string> {
  const password = randomBytes(32).toString('base64url')
  const data = { email, password, language: 'nb', passwordLogin: true } as const
  const made = await local.create(req, 'accounts', data, asSystem)
  const { version } = person
  await giveAccount(req, person.id, { account: made.id, version })
  return made.id
}
