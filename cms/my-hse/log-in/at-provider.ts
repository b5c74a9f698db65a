import { generateCookie, parseCookies } from 'payload/shared'
import type { PayloadRequest } from 'payload'
import { callbackAddress, pageAddress } from '../../../content/addresses/my-hse.ts'
import {
  type Attempt,
  attemptCookie,
  attemptMinutes,
  readAttempt,
  writtenAttempt,
} from '../../open-id/attempt.ts'
import {
  faultOf,
  logInAddress,
  logOutAddress,
  newSecrets,
  personFrom,
  ProviderError,
} from '../../open-id/provider.ts'
import { providerNamed } from '../../log-in-settings.ts'
import { beginSession } from '../../login.ts'
import { identityKey } from '../../plugin/accounts/external-logins/key.ts'
import { accountOf, linkedAccount } from '../../plugin/accounts/external-logins/link.ts'
import { optionsOf } from '../../plugin/options.ts'
import type { FileRequest } from '../files.ts'
import { inTurn } from '../../plugin/core/in-turn.ts'
import type { PageLanguage } from '../routes.ts'
import { safeNext } from '../safe-next.ts'
import type { LogInProblem } from './text.ts'

/** Sends somebody to a provider to log in. What is needed to believe the answer stays in a cookie of this browser. */
export async function toProvider({ asked, language, params, req }: FileRequest): Promise<Response> {
  const provider = providerNamed(req.payload, params['provider'])
  const next = safeNext(asked['next'])
  if (provider === null) return onward(pageAddress(language, 'logIn', { next }))
  const secrets = newSecrets()
  const attempt = { provider: provider.name, next, language, ...secrets, at: now(req) }
  return orProblem(req, { language, next, provider: provider.name }, async () => {
    const to = await logInAddress(req.payload, provider, secrets, callbackOf(req, provider.name))
    return onward(to, [cookie(req, attempt, writtenAttempt(attempt, req.payload.secret))])
  })
}

/** Takes in who comes back from a provider: begins a session, or says on the page of log-in what is wrong. */
export async function fromProvider({
  asked,
  params,
  req,
  visitor,
}: FileRequest): Promise<Response> {
  const provider = providerNamed(req.payload, params['provider'])
  const state = asked['state'] ?? ''
  const written = parseCookies(req.headers).get(attemptCookie(state, isSecure(req)))
  const attempt = readAttempt(written, req.payload.secret, now(req))
  if (provider === null || attempt?.provider !== provider.name) {
    // Back once more by the browser's own button: the log-in is through.
    if (visitor !== null) return onward(pageAddress(visitor.account.language, 'start'))
    return onward(problemPage({ language: 'nb', next: null, provider: params['provider'] }, 'over'))
  }
  const { language, next } = attempt
  const used = cookie(req, { ...attempt, at: 0 - attemptMinutes * 60_000 }, '')
  const here = { language, next, provider: provider.name }
  return orProblem(
    req,
    here,
    async () => {
      const came = new URL(callbackOf(req, provider.name))
      came.search = new URLSearchParams(filled(asked)).toString()
      const person = await personFrom(
        req.payload,
        provider,
        came,
        attempt,
        async (identity) => (await linkedAccount(req, identity)) !== null,
      )
      // Two windows of somebody who was never here: where a database has no transactions, each would make an account.
      const { account, fault } = await inTurn(`log-in ${identityKey(person)}`, () =>
        accountOf(req, person),
      )
      if (fault !== undefined) return onward(problemPage(here, fault), [used])
      const session = await beginSession(req, account)
      if (session === null) return onward(problemPage(here, 'closed'), [used])
      return onward(next ?? pageAddress(language, 'start'), [used, session])
    },
    [used],
  )
}

/** Sends somebody to a provider to log out there as well; it leads back to the page of log-in. */
export async function logOutAtProvider({ language, params, req }: FileRequest): Promise<Response> {
  const provider = providerNamed(req.payload, params['provider'])
  const back = pageAddress(language, 'logIn')
  if (provider === null) return onward(back)
  return orProblem(req, { language, next: null, provider: provider.name }, async () => {
    const origin = req.payload.config.serverURL
    return onward((await logOutAddress(req.payload, provider, `${origin}${back}`)) ?? back)
  })
}

interface Here {
  readonly language: PageLanguage
  readonly next: string | null
  readonly provider: string | undefined
}

/** What came of it; a provider that failed is told of on the page of log-in. */
async function orProblem(
  req: PayloadRequest,
  here: Here,
  work: () => Promise<Response>,
  cookies: readonly string[] = [],
): Promise<Response> {
  try {
    return await work()
  } catch (error) {
    if (!(error instanceof ProviderError)) throw error
    if (error.code !== 'cancelled') {
      req.payload.logger.warn({ msg: `Log-in at ${String(here.provider)}: ${faultOf(error)}` })
    }
    return onward(problemPage(here, error.code), cookies)
  }
}

function problemPage({ language, next, provider }: Here, problem: LogInProblem): string {
  return pageAddress(language, 'logIn', { next, problem, at: provider })
}

function callbackOf(req: PayloadRequest, provider: string): string {
  return `${req.payload.config.serverURL}${callbackAddress(provider)}`
}

function isSecure(req: PayloadRequest): boolean {
  return req.payload.config.serverURL.startsWith('https:')
}

function now(req: PayloadRequest): number {
  return optionsOf(req.payload).clock().epochMilliseconds
}

/**
 * Sent by this browser when it comes back; over plain http to no other address.
 * @param attempt whose cookie it is; it is gone ten minutes after it began
 */
function cookie(
  req: PayloadRequest,
  { at, provider, state }: Pick<Attempt, 'at' | 'provider' | 'state'>,
  value: string,
): string {
  const secure = isSecure(req)
  return generateCookie({
    name: attemptCookie(state, secure),
    value,
    httpOnly: true,
    expires: new Date(at + attemptMinutes * 60_000),
    // A cookie that is the host's alone has no narrower path.
    path: secure ? '/' : callbackAddress(provider),
    sameSite: 'Lax',
    secure,
    returnCookieAsObject: false,
  }) as string
}

function filled(asked: FileRequest['asked']): [string, string][] {
  return Object.entries(asked).flatMap(([name, value]): [string, string][] =>
    value === undefined ? [] : [[name, value]],
  )
}

function onward(location: string, cookies: readonly string[] = []): Response {
  const headers = new Headers({ location, 'cache-control': 'private, no-store' })
  for (const each of cookies) headers.append('set-cookie', each)
  return new Response(null, { status: 303, headers })
}
