import * as openId from 'openid-client'
import type { Payload } from 'payload'
import type { ExternalPerson } from '../plugin/accounts/external-logins/link.ts'
import type { ExternalIdentity } from '../plugin/accounts/external-logins/rules.ts'
import { clockTolerance } from './attempt.ts'
import type { LogInProvider } from '../log-in-settings.ts'

/** How long a provider may take to answer, in seconds. */
const patience = 10
/** How many answers may be handed in to providers at once, whoever asks. */
const mostUnderWay = 20

/** A provider that did not answer, or not in a way that can be believed. */
export class ProviderError extends Error {
  override readonly name = 'ProviderError'
  readonly code: 'down' | 'cancelled' | 'refused'

  constructor(code: ProviderError['code'], cause: unknown) {
    super(`The provider of log-in: ${code}.`, { cause })
    this.code = code
  }
}

const known = new WeakMap<Payload, Map<string, Promise<openId.Configuration>>>()

/**
 * What a provider says of itself; asked once. What failed is asked again.
 * @throws ProviderError where it does not answer
 */
export async function configurationOf(
  payload: Payload,
  provider: LogInProvider,
): Promise<openId.Configuration> {
  const mine = known.get(payload) ?? new Map<string, Promise<openId.Configuration>>()
  known.set(payload, mine)
  const asked = mine.get(provider.name) ?? discover(provider)
  mine.set(provider.name, asked)
  try {
    return await asked
  } catch (error) {
    mine.delete(provider.name)
    throw new ProviderError('down', error)
  }
}

async function discover({
  issuer,
  clientId,
  clientSecret,
}: LogInProvider): Promise<openId.Configuration> {
  const server = new URL(issuer)
  return openId.discovery(
    server,
    clientId,
    { [openId.clockTolerance]: clockTolerance },
    openId.ClientSecretBasic(clientSecret),
    {
      timeout: patience,
      execute: [
        // The library would trust the connection alone, which the standard allows: the signature is checked as well.
        openId.enableNonRepudiationChecks,
        // eslint-disable-next-line @typescript-eslint/no-deprecated -- marked so to stand out; settings let it through on the machine itself alone
        ...(server.protocol === 'http:' ? [openId.allowInsecureRequests] : []),
      ],
    },
  )
}

/** What goes along to the provider, and must come back. */
export interface Secrets {
  readonly state: string
  readonly nonce: string
  readonly verifier: string
}

/** New ones, which nobody can guess. */
export function newSecrets(): Secrets {
  return {
    state: openId.randomState(),
    nonce: openId.randomNonce(),
    verifier: openId.randomPKCECodeVerifier(),
  }
}

/**
 * Where somebody logs in at the provider.
 * @param callback address on this origin that the provider leads back to
 * @throws ProviderError where it does not answer
 */
export async function logInAddress(
  payload: Payload,
  provider: LogInProvider,
  { state, nonce, verifier }: Secrets,
  callback: string,
): Promise<string> {
  const configuration = await configurationOf(payload, provider)
  const address = openId.buildAuthorizationUrl(configuration, {
    redirect_uri: callback,
    scope: provider.scope,
    state,
    nonce,
    code_challenge: await openId.calculatePKCECodeChallenge(verifier),
    code_challenge_method: 'S256',
  })
  return address.href
}

/**
 * Who came back from the provider: its signature, issuer, audience, times, state and nonce are checked, and the code is
 * handed in with what proves that this server asked for it.
 * @param came the address the browser came back to, with what the provider put behind it
 * @param isKnown whether they have been here before: nothing more is asked about them then
 * @throws ProviderError for all that is not as it should be
 */
export async function personFrom(
  payload: Payload,
  provider: LogInProvider,
  came: URL,
  { state, nonce, verifier }: Secrets,
  isKnown: (identity: ExternalIdentity) => Promise<boolean>,
): Promise<ExternalPerson> {
  const configuration = await configurationOf(payload, provider)
  if (underWay >= mostUnderWay) throw new ProviderError('down', new Error('too many at once'))
  underWay += 1
  try {
    const tokens = await openId.authorizationCodeGrant(configuration, came, {
      pkceCodeVerifier: verifier,
      expectedState: state,
      expectedNonce: nonce,
      idTokenExpected: true,
    })
    const claims = tokens.claims()
    if (claims === undefined) throw new Error('The provider sent no ID token.')
    const { iss: issuer, sub: subject } = claims
    const said =
      claims[provider.claim] ??
      (configuration.serverMetadata().userinfo_endpoint === undefined ||
      (await isKnown({ issuer, subject }))
        ? undefined
        : (await openId.fetchUserInfo(configuration, tokens.access_token, subject))[provider.claim])
    return {
      provider: provider.name,
      field: provider.field,
      issuer,
      subject,
      claims: values(said, provider),
    }
  } catch (error) {
    if (error instanceof openId.AuthorizationResponseError && error.error === 'access_denied') {
      throw new ProviderError('cancelled', error)
    }
    throw new ProviderError(isUnreached(error) ? 'down' : 'refused', error)
  } finally {
    underWay -= 1
  }
}

let underWay = 0

/** True where the provider could not be reached, or took too long. */
function isUnreached(error: unknown): boolean {
  if (!(error instanceof Error)) return false
  const { cause } = error
  return (
    error.name === 'TimeoutError' ||
    (cause instanceof Error && isUnreached(cause)) ||
    error.message === 'fetch failed'
  )
}

/**
 * What went wrong at a provider, for the log of those who run the server: the kind of each error, and no value of any.
 */
export function faultOf({ cause, code }: ProviderError): string {
  const { code: kind, error, name, status } = (cause ?? {}) as Readonly<Record<string, unknown>>
  const said = [name, kind, error, status].flatMap((each) =>
    typeof each === 'string' || typeof each === 'number' ? [String(each)] : [],
  )
  return [code, ...said.filter((each) => /^[\w.-]{1,60}$/.test(each))].join(' ')
}

/** One text or several, without what Feide puts before its own; user names in small letters, as the register has them. */
function values(said: unknown, { field }: LogInProvider): string[] {
  const all: unknown[] = Array.isArray(said) ? said : [said]
  const texts = all.filter((each) => typeof each === 'string' || typeof each === 'number')
  return texts
    .map((each) =>
      String(each)
        .trim()
        .replace(/^feide:/i, ''),
    )
    .map((each) => (field === 'userName' ? each.toLowerCase() : each))
    .filter(Boolean)
}

/**
 * Where somebody logs out at the provider, or null where it has no such place.
 * @param back address on this origin that it may lead back to
 * @throws ProviderError where it does not answer
 */
export async function logOutAddress(
  payload: Payload,
  provider: LogInProvider,
  back: string,
): Promise<string | null> {
  const configuration = await configurationOf(payload, provider)
  if (configuration.serverMetadata().end_session_endpoint === undefined) return null
  return openId.buildEndSessionUrl(configuration, { post_logout_redirect_uri: back }).href
}
