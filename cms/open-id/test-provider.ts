import { generateKeyPairSync, type KeyObject, randomUUID, sign } from 'node:crypto'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import Provider, { type ClientMetadata } from 'oidc-provider'

/** What an ID token says. */
export type Claims = Record<string, unknown>

/** A real provider of log-in on this machine, at which somebody is logged in without being asked. */
export interface TestProvider {
  readonly issuer: string
  /** Who logs in next: the subject, and what is said of that person. */
  person: Claims & { sub: string }
  /** Changes what the ID token says before it is signed. */
  altered: (claims: Claims) => Claims
  /** Signs with a key nobody knows. */
  wronglySigned: boolean
  /** Refuses to say who it is, as somebody who presses Cancel does. */
  cancels: boolean
  /** How often a code was handed in. */
  readonly handedIn: () => number
  /** How often more was asked about somebody. */
  readonly askedAbout: () => number
  /** Says to an address of this client that somebody has logged out, as providers do; throws where it is not taken in. */
  sayLoggedOut(subject: string, address: string): Promise<void>
  /** A token of logging out that says what is given beside what one must say. */
  logOutToken(claims: Claims, by?: { readonly strange?: boolean; readonly type?: string }): string
  /** Goes from an address at the provider on until it leads away from it, as a browser does. */
  walk(address: string): Promise<string>
  close(): Promise<void>
}

const keyId = 'test'

/** Starts one that knows one client. */
export async function startProvider(client: ClientMetadata): Promise<TestProvider> {
  const server = createServer()
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const issuer = `http://127.0.0.1:${String((server.address() as AddressInfo).port)}`
  const pair = generateKeyPairSync('rsa', { modulusLength: 2048 })
  const strange = generateKeyPairSync('rsa', { modulusLength: 2048 })
  let handedIn = 0
  let askedAbout = 0
  const provider = new Provider(issuer, {
    clients: [client],
    jwks: {
      keys: [
        { ...pair.privateKey.export({ format: 'jwk' }), kid: keyId, use: 'sig', alg: 'RS256' },
      ],
    },
    ttl: { Interaction: 60, Session: 600, Grant: 600, AccessToken: 60, IdToken: 60 },
    cookies: { keys: ['for-tests-only'] },
    // Its client stands on this machine too, which its own way of asking keeps it from.
    fetch: (url, options) => fetch(url, { ...options, dispatcher: undefined } as RequestInit),
    claims: { openid: ['sub'], profile: ['preferred_username', 'groups'] },
    // In the ID token alone what the standard asks for; the rest is asked for at the userinfo endpoint.
    conformIdTokenClaims: true,
    features: {
      devInteractions: { enabled: false },
      rpInitiatedLogout: { enabled: true },
      backchannelLogout: { enabled: true },
    },
    interactions: { url: (_, { uid }) => `/interaction/${uid}` },
    findAccount: (_, id) => ({ accountId: id, claims: () => ({ ...made.person, sub: id }) }),
  })
  provider.use(async (ctx, next) => {
    await next()
    if (ctx.path === '/me') askedAbout += 1
    if (ctx.path !== '/token') return
    handedIn += 1
    const body = ctx.body as { id_token?: string } | undefined
    if (body?.id_token === undefined) return
    const claims = JSON.parse(
      Buffer.from(body.id_token.split('.')[1] ?? '', 'base64url').toString(),
    ) as Claims
    const key = made.wronglySigned ? strange.privateKey : pair.privateKey
    ctx.body = { ...body, id_token: signedToken(made.altered(claims), key) }
  })
  const answer = provider.callback()
  server.on('request', (request, response) => {
    if (!(request.url ?? '').startsWith('/interaction/')) {
      void answer(request, response)
      return
    }
    void finish(request, response)
  })

  async function finish(...[request, response]: Parameters<typeof answer>): Promise<void> {
    if (made.cancels) {
      await provider.interactionFinished(request, response, { error: 'access_denied' })
      return
    }
    const { params, prompt } = await provider.interactionDetails(request, response)
    if (prompt.name === 'login') {
      await provider.interactionFinished(request, response, {
        login: { accountId: made.person.sub },
      })
      return
    }
    const grant = new provider.Grant({
      accountId: made.person.sub,
      clientId: params['client_id'] as string,
    })
    grant.addOIDCScope(params['scope'] as string)
    const consent = { grantId: await grant.save() }
    await provider.interactionFinished(request, response, { consent })
  }

  const made: TestProvider = {
    issuer,
    person: { sub: 'nobody' },
    altered: (claims) => claims,
    wronglySigned: false,
    cancels: false,
    handedIn: () => handedIn,
    askedAbout: () => askedAbout,
    sayLoggedOut: async (subject, address) => {
      const found = await provider.Client.find(client.client_id)
      if (!found) throw new Error('The provider does not know its client.')
      // Where it lies is known only once it is started.
      const told = Object.assign(found, { backchannelLogoutUri: address }) as unknown as {
        backchannelLogout: (subject: string, session: string) => Promise<void>
      }
      await told.backchannelLogout(subject, 'a session')
    },
    logOutToken: (claims, { strange: isStrange = false, type = 'logout+jwt' } = {}) => {
      const now = Math.floor(Date.now() / 1000)
      const said = {
        iss: issuer,
        aud: client.client_id,
        iat: now,
        exp: now + 120,
        jti: randomUUID(),
        events: { 'http://schemas.openid.net/event/backchannel-logout': {} },
        ...claims,
      }
      return signedToken(said, (isStrange ? strange : pair).privateKey, type)
    },
    walk: (address) => walkFrom(issuer, address),
    close: () =>
      new Promise((resolve, reject) => {
        server.closeAllConnections()
        server.close((error) => {
          if (error) reject(error)
          else resolve()
        })
      }),
  }
  return made
}

function signedToken(claims: Claims, key: KeyObject, typ = 'JWT'): string {
  const part = (value: unknown): string => Buffer.from(JSON.stringify(value)).toString('base64url')
  const said = `${part({ alg: 'RS256', typ, kid: keyId })}.${part(claims)}`
  return `${said}.${sign('sha256', Buffer.from(said), key).toString('base64url')}`
}

async function walkFrom(issuer: string, address: string): Promise<string> {
  const jar = new Map<string, string>()
  let at = address
  for (let steps = 0; steps < 10 && at.startsWith(issuer); steps += 1) {
    const cookie = [...jar].map((each) => each.join('=')).join('; ')
    const response = await fetch(at, { headers: { cookie }, redirect: 'manual' })
    for (const each of response.headers.getSetCookie()) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(each) ?? []
      jar.set(name, value)
    }
    const location = response.headers.get('location')
    if (location === null) throw new Error(`${at} leads nowhere: ${await response.text()}`)
    at = new URL(location, at).href
  }
  return at
}
