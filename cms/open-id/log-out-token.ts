import { createRemoteJWKSet, errors, jwtVerify, type JWTVerifyGetKey } from 'jose'
import type { Payload } from 'payload'
import type { LogInProvider } from '../log-in-settings.ts'
import type { ExternalIdentity } from '../plugin/accounts/external-logins/rules.ts'
import { clockTolerance } from './attempt.ts'
import { configurationOf, ProviderError } from './provider.ts'

/** What a token must say to be one of logging out (OpenID Connect Back-Channel Logout 1.0, Section 2.4). */
const logOutEvent = 'http://schemas.openid.net/event/backchannel-logout'
/** How old a token may be, in seconds: it is sent at once. Those that were taken are remembered for as long. */
const oldest = 180
/** How long a provider may take to give its keys, in milliseconds. */
const patience = 10_000
/** Signatures that are made with a key of the provider's own: never with the secret both know, nor none. */
const algorithms = ['RS256', 'RS384', 'RS512', 'PS256', 'PS384', 'PS512', 'ES256', 'ES384', 'ES512']

/** Who has logged out at a provider, and when it said so. */
export interface LoggedOut extends ExternalIdentity {
  readonly at: Date
  /** Remembers the token, so that it is not believed a second time: once what it says is done. */
  readonly done: () => void
}

const keys = new WeakMap<Payload, Map<string, JWTVerifyGetKey>>()
const taken = new WeakMap<Payload, Map<string, number>>()

/**
 * Who has logged out, by a token the provider sent: its signature, issuer, audience and time are checked, that it is one of
 * logging out and no ID token, and that it was not sent before.
 * @throws ProviderError `refused` for a token that cannot be believed, `down` where the provider gives no keys
 */
export async function loggedOutBy(
  payload: Payload,
  provider: LogInProvider,
  token: string,
): Promise<LoggedOut> {
  const { issuer, jwks_uri: place } = (await configurationOf(payload, provider)).serverMetadata()
  try {
    const { payload: claims } = await jwtVerify(token, keysAt(payload, provider, place ?? ''), {
      algorithms,
      issuer,
      audience: provider.clientId,
      clockTolerance,
      maxTokenAge: oldest,
      requiredClaims: ['iat', 'jti', 'events', 'sub'],
    })
    const { events, iat = 0, jti = '', nonce, sub: subject = '' } = claims
    const event = (events as Readonly<Record<string, unknown>> | null)?.[logOutEvent]
    if (typeof event !== 'object' || event === null) throw new Error('It is of no logging out.')
    if (nonce !== undefined) throw new Error('It is an ID token.')
    if (subject === '' || jti === '') throw new Error('It says of nobody, or has no name.')
    const named = `${provider.name} ${jti}`
    const before = takenBefore(payload)
    if (before.has(named)) throw new Error('It came before.')
    const done = (): void => {
      before.set(named, Date.now() + (oldest + 2 * clockTolerance) * 1000)
    }
    return { issuer, subject, at: new Date(iat * 1000), done }
  } catch (error) {
    throw new ProviderError(isUnreached(error) ? 'down' : 'refused', error)
  }
}

/** The provider's keys, asked for when a token names one that is not known; not more often than the library lets it. */
function keysAt(payload: Payload, { name }: LogInProvider, place: string): JWTVerifyGetKey {
  const mine = keys.get(payload) ?? new Map<string, JWTVerifyGetKey>()
  keys.set(payload, mine)
  const known = mine.get(name) ?? createRemoteJWKSet(new URL(place), { timeoutDuration: patience })
  mine.set(name, known)
  return known
}

/** The tokens that were taken and could still be believed, with the moment they no longer can. */
function takenBefore(payload: Payload): Map<string, number> {
  const mine = taken.get(payload) ?? new Map<string, number>()
  taken.set(payload, mine)
  const now = Date.now()
  for (const [each, until] of mine) if (until < now) mine.delete(each)
  return mine
}

function isUnreached(error: unknown): boolean {
  return (
    error instanceof errors.JWKSTimeout ||
    (error instanceof Error && error.message === 'fetch failed')
  )
}
