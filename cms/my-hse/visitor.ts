import {
  createLocalReq,
  executeAuthStrategies,
  extractJWT,
  type Payload,
  type PayloadRequest,
} from 'payload'
import { mayOpenAdmin } from '../plugin/access/can.ts'
import { principalOf } from '../plugin/access/principal.ts'
import type { AssignedRole } from '../plugin/access/roles.ts'
import { local } from '../plugin/database/local.ts'
import type { Account } from '../plugin/generated-types.ts'
import type { PageLanguage } from './routes.ts'

/** How often someone wants a mail about deadlines. */
export type Reminders = Account['reminders']

/** Someone who is logged in, as My HSE sees them. */
export interface Visitor {
  /** The request with their user: what they read with it is what they may read. */
  readonly req: PayloadRequest
  readonly account: {
    readonly id: string
    readonly email: string
    readonly language: PageLanguage
    /** How often they want to be reminded of deadlines. */
    readonly reminders: Reminders
  }
  /** Their record among people, or null for an account that belongs to nobody. */
  readonly person: { readonly id: string; readonly name: string } | null
  readonly roles: readonly AssignedRole[]
  readonly mayOpenAdmin: boolean
  /** When the session ends, in milliseconds since 1970; null when the session does not say. */
  readonly sessionEnds: number | null
}

/**
 * A Payload request for whoever sent these headers. Sessions are looked up each time, so that one that was ended
 * is refused at once.
 */
export async function requestOf(payload: Payload, given: Headers): Promise<PayloadRequest> {
  const headers = new Headers(given)
  // Pages never write, and forms from elsewhere are refused before this: following a link from a mail or another
  // website must not look like being logged out, which it does to Payload's own check.
  headers.delete('origin')
  headers.set('sec-fetch-site', 'same-origin')
  // Not `payload.auth`, which also works out every right on every field of every collection.
  const { user } = await executeAuthStrategies({ headers, payload, canSetHeaders: false })
  const req = await createLocalReq({ req: { headers }, ...(user ? { user } : {}) }, payload)
  // Payload takes whoever it cannot look up for a stranger: a session that was sent is ended only where the database
  // answers.
  if (!user && extractJWT({ headers, payload }))
    await payload.db.findOne({ collection: 'accounts', req })
  return req
}

/** Who is logged in, or null. Someone whose time at the institution is over is nobody here. */
export async function visitorOf(req: PayloadRequest): Promise<Visitor | null> {
  const { user } = req
  if (user?.collection !== 'accounts') return null
  const principal = await principalOf(req)
  if (principal.account === null) return null
  const person =
    principal.person === null
      ? null
      : await local.findById(req, 'people', principal.person, { overrideAccess: false })
  return {
    req,
    account: {
      id: principal.account,
      email: user.email ?? '',
      language: user.language === 'en' ? 'en' : 'nb',
      reminders: remindersOf(user),
    },
    person: person && { id: person.id, name: person.name },
    roles: [...new Set(principal.held.map((each) => each.role))],
    mayOpenAdmin: await mayOpenAdmin(req),
    sessionEnds: sessionEnd(req),
  }
}

/** When the token of the session ends. It has been checked already: here it is only read. */
function sessionEnd(req: PayloadRequest): number | null {
  const token = extractJWT({ headers: req.headers, payload: req.payload })
  const [, claims] = token?.split('.') ?? []
  if (claims === undefined) return null
  try {
    const { exp } = JSON.parse(Buffer.from(claims, 'base64url').toString()) as { exp?: number }
    return exp === undefined ? null : exp * 1000
  } catch {
    return null
  }
}

function remindersOf(user: Readonly<Record<string, unknown>>): Reminders {
  const { reminders } = user
  return reminders === 'weekly' || reminders === 'off' ? reminders : 'daily'
}
