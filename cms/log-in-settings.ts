import type { Payload } from 'payload'
import { address, type Environment, filled, oneOf, SettingsError } from './environment.ts'

/** Fields of `people` that a first log-in may find somebody by. An e-mail address is none: it may be given on. */
export const personFields = ['userName', 'externalId'] as const

/** A provider people log in with by OpenID Connect, such as Feide or Entra ID. */
export interface LogInProvider {
  /** Name in settings and addresses: small letters and digits. */
  readonly name: string
  /** `OIDC_<NAME>_LABEL`: what people call it. @default the name */
  readonly label: string
  /** `OIDC_<NAME>_ISSUER`: the provider's address, where its configuration is found. */
  readonly issuer: string
  /** `OIDC_<NAME>_CLIENT_ID` and `OIDC_<NAME>_CLIENT_SECRET`: Verne's name and secret there. */
  readonly clientId: string
  readonly clientSecret: string
  /** `OIDC_<NAME>_SCOPE`: what is asked for. @default 'openid profile' */
  readonly scope: string
  /** `OIDC_<NAME>_CLAIM`: the claim that says who it is, the first time. @default 'preferred_username' */
  readonly claim: string
  /** `OIDC_<NAME>_FIELD`: the field of `people` it is looked up in. @default 'userName' */
  readonly field: (typeof personFields)[number]
}

/** How people log in. */
export interface LogInSettings {
  /** `OIDC_PROVIDERS`: names with blanks between, in the order they are shown. @default none */
  readonly providers: readonly LogInProvider[]
  /**
   * `PASSWORDS`: who may log in with a password. `named`: only the accounts for which an administrator has ticked it.
   * @default 'everyone'
   */
  readonly passwords: 'everyone' | 'named'
}

/** How people log in here. */
export function logInOf(payload: Payload): LogInSettings {
  return payload.config.custom['logIn'] as LogInSettings
}

/** A provider by its name, or null where there is none. */
export function providerNamed(payload: Payload, name: string | undefined): LogInProvider | null {
  return logInOf(payload).providers.find((each) => each.name === name) ?? null
}

/**
 * Reads how people log in.
 * @param production issuers must be reached by https there
 * @throws SettingsError naming the variable and what to write instead
 */
export function readLogInSettings(environment: Environment, production: boolean): LogInSettings {
  const names = (filled(environment, 'OIDC_PROVIDERS') ?? '').split(/[\s,]+/).filter(Boolean)
  const providers = [...new Set(names)].map((name) => readProvider(environment, name, production))
  const passwords = oneOf(environment, 'PASSWORDS', ['everyone', 'named']) ?? 'everyone'
  if (passwords === 'named' && providers.length === 0) {
    throw new SettingsError(
      'PASSWORDS=named leaves most people without a way in: OIDC_PROVIDERS names no provider. Set it up first, or leave PASSWORDS out.',
    )
  }
  return { providers, passwords }
}

function readProvider(environment: Environment, name: string, production: boolean): LogInProvider {
  if (!/^[a-z][a-z0-9]{0,29}$/.test(name)) {
    throw new SettingsError(
      `OIDC_PROVIDERS has "${name}". Write names of small letters and digits, such as: feide entra`,
    )
  }
  const prefix = `OIDC_${name.toUpperCase()}_`
  const needed = (part: string): string => {
    const value = filled(environment, `${prefix}${part}`)
    if (value !== null) return value
    throw new SettingsError(`${prefix}${part} is missing, and OIDC_PROVIDERS names "${name}".`)
  }
  // On the machine itself a provider may be tried out without a certificate.
  const issuer = new URL(
    address(environment, `${prefix}ISSUER`, production ? ['https:'] : ['https:', 'http:']) ??
      needed('ISSUER'),
  )
  if (issuer.protocol === 'http:' && !['localhost', '127.0.0.1'].includes(issuer.hostname)) {
    throw new SettingsError(`${prefix}ISSUER must start with https://.`)
  }
  if (ofEverybody.test(issuer.href)) {
    throw new SettingsError(
      `${prefix}ISSUER lets every Microsoft account in. Write the one of your own tenant: https://login.microsoftonline.com/<tenant>/v2.0`,
    )
  }
  const field = oneOf(environment, `${prefix}FIELD`, personFields) ?? 'userName'
  if (field === 'externalId' && issuer.hostname === 'auth.dataporten.no') {
    throw new SettingsError(
      `${prefix}FIELD is externalId, but Feide logs in people of all institutions, and another may use the same employee numbers. Write userName, with a claim that names the institution too, such as eduPersonPrincipalName.`,
    )
  }
  return {
    name,
    label: filled(environment, `${prefix}LABEL`) ?? name,
    issuer: issuer.href,
    clientId: needed('CLIENT_ID'),
    clientSecret: needed('CLIENT_SECRET'),
    scope: scopeOf(filled(environment, `${prefix}SCOPE`)),
    claim: filled(environment, `${prefix}CLAIM`) ?? 'preferred_username',
    field,
  }
}

/** Issuers of Microsoft that stand for every tenant there is. */
const ofEverybody =
  /^https:\/\/login\.microsoftonline\.com\/(?:common|organizations|consumers)(?:\/|$)/i

/** Without `openid` a provider answers who may do what, and not who somebody is. */
function scopeOf(asked: string | null): string {
  const scopes = (asked ?? 'openid profile').split(/[\s,]+/).filter(Boolean)
  return [...new Set(['openid', ...scopes])].join(' ')
}
