import { setTimeout as delay } from 'node:timers/promises'
import type { Endpoint, PayloadRequest } from 'payload'
import { generatePayloadCookie, getFieldsToSign, jwtSign } from 'payload'
import { addSessionToUser } from 'payload/shared'
import { randomBytes, scrypt } from 'node:crypto'
import { clockTolerance } from './open-id/attempt.ts'
import { neverUsed } from './plugin/accounts/never-used.ts'
import type { Account } from './plugin/generated-types.ts'
import { inTurn } from './plugin/core/in-turn.ts'
import { inTransaction } from './plugin/database/transaction.ts'
import { mayUsePassword, provedElsewhere } from './password-log-in.ts'
import { wrongLogin } from './wrong-log-in.ts'
import { accountCollection, sessionCookie } from './session-cookie.ts'
import { bodyOf } from './plugin/core/endpoint.ts'
import { local } from './plugin/database/local.ts'
import { resetMail, resetSubject } from './mail.ts'
import { isRefusal, Refusal } from './plugin/core/refuse.ts'

/** Every refusal takes at least this long, in milliseconds, whether a password was compared or not. */
const leastTime = 400

/** Who logged in, with the cookie that says so. */
export interface LoggedIn {
  readonly token: string
  readonly cookie: string
  readonly exp: number
  readonly user: Record<string, unknown> & { id: string; language?: string }
}

/** By what log-ins of one account wait for each other. */
const sessionsOf = (email: string): string => `sessions ${email.trim().toLowerCase()}`

/**
 * Logs in. Answers null for anything that is wrong, after the same time: whether an account exists, is locked or
 * closed can't be told from outside.
 */
export async function logIn(
  req: PayloadRequest,
  given: { readonly email: string; readonly password: string },
): Promise<LoggedIn | null> {
  const began = performance.now()
  try {
    // Payload writes all sessions of an account at once: of two log-ins in one moment, one would be lost.
    const result = await inTurn(sessionsOf(given.email), () =>
      req.payload.login({ collection: 'accounts', data: given, req }),
    )
    if (!result.token) return null
    const collection = req.payload.collections['accounts']
    if (!collection) return null
    const cookie = generatePayloadCookie({
      collectionAuthConfig: collection.config.auth,
      cookiePrefix: req.payload.config.cookiePrefix,
      token: result.token,
    })
    return {
      token: result.token,
      cookie,
      exp: result.exp ?? 0,
      user: result.user as unknown as LoggedIn['user'],
    }
  } catch (error) {
    const status = (error as { status?: number }).status
    // Wrong, locked or closed is an answer; a database that is down is not.
    if (status !== 401 && status !== 403 && status !== 400) throw error
    await compareNothing()
    await delay(Math.max(0, leastTime - (performance.now() - began)))
    return null
  }
}

/**
 * Begins a session for somebody who has proved elsewhere who they are. Gives the cookie that carries it, or null where
 * the account is closed: what keeps a password from logging in keeps everything from it.
 */
export async function beginSession(req: PayloadRequest, account: string): Promise<string | null> {
  const found = await local.findById(req, 'accounts', account, { overrideAccess: true })
  if (!found) return null
  return inTurn(sessionsOf(found.email), () => sessionFor(req, account))
}

function sessionFor(req: PayloadRequest, account: string): Promise<string | null> {
  const { config } = accountCollection(req)
  return inTransaction(req, async () => {
    const where = { id: { equals: account } }
    const user = await req.payload.db.findOne<NonNullable<PayloadRequest['user']>>({
      collection: 'accounts',
      where,
      req,
    })
    if (!user) return null
    const whose = { ...user, collection: 'accounts' as const }
    const context = { ...req.context, [provedElsewhere]: true }
    try {
      for (const hook of config.hooks.beforeLogin) {
        await hook({ collection: config, context, req, user: whose })
      }
    } catch (error) {
      if (isRefusal(error, 'logIn')) return null
      throw error
    }
    const { sid } = await addSessionToUser({
      collectionConfig: config,
      payload: req.payload,
      req,
      user,
    })
    const { token } = await jwtSign({
      fieldsToSign: getFieldsToSign({
        collectionConfig: config,
        email: user.email ?? '',
        user: whose,
        ...(sid === undefined ? {} : { sid }),
      }),
      secret: req.payload.secret,
      tokenExpiration: config.auth.tokenExpiration,
    })
    return sessionCookie(req, token)
  })
}

/**
 * Ends every session of an account that had begun when somebody logged out elsewhere. One that was begun after it stays, so
 * that the same said again ends nothing more.
 * @param at when it was said there; that clock may be a little ahead or behind
 */
export async function endSessions(req: PayloadRequest, account: string, at: Date): Promise<void> {
  const until = at.getTime() + clockTolerance * 1000
  const where = { id: { equals: account } }
  const find = () =>
    req.payload.db.findOne<NonNullable<PayloadRequest['user']>>({
      collection: 'accounts',
      where,
      req,
    })
  const whose = await find()
  await inTurn(sessionsOf(whose?.email ?? ''), () =>
    inTransaction(req, async () => {
      const user = await find()
      const left = (user?.sessions ?? []).filter(
        ({ createdAt }) => new Date(createdAt).getTime() > until,
      )
      if (!user || left.length === (user.sessions ?? []).length) return
      // Nothing was changed that the register tells of.
      const data = { ...user, sessions: left, updatedAt: null }
      await req.payload.db.updateOne({ collection: 'accounts', id: account, data, req })
    }),
  )
}

/** Does the work of comparing a password, for an account that does not exist. */
function compareNothing(): Promise<void> {
  return new Promise((resolve) => {
    scrypt(randomBytes(16), randomBytes(16), 64, () => {
      resolve()
    })
  })
}

/** `POST /api/accounts/login`, in place of Payload's, whose answer tells a locked account from a wrong password. */
export const loginEndpoint: Endpoint = {
  path: '/login',
  method: 'post',
  handler: async (req) => {
    const { email, password } = await credentials(req)
    const result = await logIn(req, { email, password })
    if (!result) throw new Refusal(wrongLogin, req.i18n.language, { status: 401, code: 'logIn' })
    const { cookie, exp, token, user } = result
    return Response.json(
      { message: 'Authentication Passed', exp, token, user },
      { headers: { 'set-cookie': cookie, 'cache-control': 'no-store' } },
    )
  },
}

/** `POST /api/accounts/forgot-password`: the same answer after the same time, whether the account exists or not. */
export const forgotPasswordEndpoint: Endpoint = {
  path: '/forgot-password',
  method: 'post',
  handler: async (req) => {
    const { email } = await credentials(req)
    await sendPasswordLink(req, email)
    return Response.json({ message: 'Success' }, { headers: { 'cache-control': 'no-store' } })
  },
}

/** Sends a link to a new password, if the address belongs to an account. Nobody is told whether it does. */
export async function sendPasswordLink(req: PayloadRequest, email: string): Promise<void> {
  const work = mailLink(req, email).catch((error: unknown) => {
    // The message of a failed query holds what was looked for: the kind of fault is enough.
    const fault = error instanceof Error ? error.name : 'unknown'
    req.payload.logger.error({ msg: `A password link could not be made (${fault}).` })
  })
  await Promise.all([work, delay(leastTime)])
}

/** Payload would send the mail within its transaction, and the outbox would wait for that: it is sent after. */
async function mailLink(req: PayloadRequest, email: string): Promise<void> {
  const [user] = await local.find(req, 'accounts', {
    overrideAccess: true,
    where: { email: { equals: email } },
  })
  // A link to a password that lets nobody in is no help.
  if (!user || !mayUsePassword(req.payload, user) || (await waitsForOwner(req, user.id))) return
  const token = await req.payload.forgotPassword({
    collection: 'accounts',
    data: { email },
    disableEmail: true,
    req,
  })
  if (!token) return
  const subject = resetSubject(user)
  await req.payload.sendEmail({ to: email, subject, html: resetMail(token, user, req) })
}

/**
 * True for an account nobody has come in by yet and that has its own way in: an invitation that still works, which another
 * link would take away, and anybody may ask for one; or a log-in elsewhere, for which it was given in advance. An address
 * alone does not say whose it is.
 */
async function waitsForOwner(req: PayloadRequest, id: string): Promise<boolean> {
  const where = { id: { equals: id } }
  const stored = await req.payload.db.findOne<Account>({ collection: 'accounts', where, req })
  if (stored?.hash !== neverUsed) return false
  if (stored.passwordLogin !== true) return true
  const until = stored.resetPasswordExpiration ?? null
  return until !== null && Date.parse(until) > Date.now()
}

/** E-mail address and password as sent, by JSON or by the form of the admin. */
async function credentials(req: PayloadRequest): Promise<{ email: string; password: string }> {
  const type = req.headers.get('content-type') ?? ''
  let body: Record<string, unknown>
  if (type.includes('form')) {
    const form = await req.formData?.()
    const packed = form?.get('_payload')
    body = typeof packed === 'string' ? (JSON.parse(packed) as Record<string, unknown>) : {}
  } else {
    body = await bodyOf(req)
  }
  const text = (value: unknown): string => (typeof value === 'string' ? value : '')
  return { email: text(body['email']).trim().toLowerCase(), password: text(body['password']) }
}
