import type { Endpoint, PayloadRequest } from 'payload'
import { providerNamed } from '../log-in-settings.ts'
import { endSessions } from '../login.ts'
import { linkedAccount } from '../plugin/accounts/external-logins/link.ts'
import { loggedOutBy } from './log-out-token.ts'
import { faultOf, ProviderError } from './provider.ts'

/** Most characters of a token: one has some thousand. */
const longest = 20_000

/**
 * `POST /api/accounts/logged-out/:provider` with `logout_token`, as a form: the provider says that somebody has logged out
 * there, and every session of theirs here ends. Answers 200 for somebody who was never here, too; 400 for a token that cannot
 * be believed, and for a provider there is none of.
 */
export const backChannelEndpoint: Endpoint = {
  path: '/logged-out/:provider',
  method: 'post',
  handler: async (req) => {
    const { provider: name } = req.routeParams as { provider?: string }
    const provider = providerNamed(req.payload, name)
    const token = provider === null ? null : await tokenIn(req)
    if (provider === null || token === null) return answered(400)
    try {
      const { at, done, ...identity } = await loggedOutBy(req.payload, provider, token)
      const account = await linkedAccount(req, identity)
      if (account !== null) await endSessions(req, account, at)
      done()
      return answered(200)
    } catch (error) {
      if (!(error instanceof ProviderError)) throw error
      req.payload.logger.warn({ msg: `Log-out at ${provider.name}: ${faultOf(error)}` })
      return answered(400)
    }
  },
}

async function tokenIn(req: PayloadRequest): Promise<string | null> {
  const type = req.headers.get('content-type') ?? ''
  if (!type.startsWith('application/x-www-form-urlencoded')) return null
  const body = (await req.text?.()) ?? ''
  const token = body.length > longest ? null : new URLSearchParams(body).get('logout_token')
  return token === '' ? null : token
}

function answered(status: 200 | 400): Response {
  const body = status === 200 ? {} : { error: 'invalid_request' }
  return Response.json(body, { status, headers: { 'cache-control': 'no-store' } })
}
