import { describe, expect, test } from 'vitest'
import { SettingsError } from './environment.ts'
import { readLogInSettings } from './log-in-settings.ts'

const feide = {
  OIDC_PROVIDERS: 'feide',
  OIDC_FEIDE_ISSUER: 'https://feide.example',
  OIDC_FEIDE_CLIENT_ID: 'verne',
  OIDC_FEIDE_CLIENT_SECRET: 'secret',
}

describe('settings of log-in', () => {
  test('name no provider, and let everyone use a password, where nothing is said', () => {
    expect(readLogInSettings({}, true)).toEqual({ providers: [], passwords: 'everyone' })
  })

  test('fill in what is the same at most providers, and always ask who somebody is', () => {
    const more = { ...feide, OIDC_FEIDE_SCOPE: 'userid-feide email' }
    const [provider] = readLogInSettings(more, true).providers
    expect(provider).toMatchObject({
      label: 'feide',
      scope: 'openid userid-feide email',
      claim: 'preferred_username',
      field: 'userName',
    })
  })

  test('take providers in the order they are named, each once', () => {
    const entra = Object.fromEntries(
      Object.entries(feide).map(([name, value]) => [name.replace('FEIDE', 'ENTRA'), value]),
    )
    const both = { ...entra, ...feide, OIDC_PROVIDERS: 'entra, feide feide' }
    const { providers } = readLogInSettings(both, true)
    expect(providers.map(({ name }) => name)).toEqual(['entra', 'feide'])
  })

  test.each([
    ['OIDC_FEIDE_CLIENT_SECRET', { ...feide, OIDC_FEIDE_CLIENT_SECRET: ' ' }],
    ['OIDC_FEIDE_ISSUER', { ...feide, OIDC_FEIDE_ISSUER: '' }],
    ['https://', { ...feide, OIDC_FEIDE_ISSUER: 'http://feide.example' }],
    ['OIDC_PROVIDERS', { ...feide, OIDC_PROVIDERS: 'Feide!' }],
    // An address may be given on to somebody else.
    ['OIDC_FEIDE_FIELD', { ...feide, OIDC_FEIDE_FIELD: 'workEmail' }],
    [
      'your own tenant',
      { ...feide, OIDC_FEIDE_ISSUER: 'https://login.microsoftonline.com/common/v2.0' },
    ],
    // Employee numbers of all institutions come by one issuer.
    [
      'OIDC_FEIDE_FIELD',
      { ...feide, OIDC_FEIDE_ISSUER: 'https://auth.dataporten.no', OIDC_FEIDE_FIELD: 'externalId' },
    ],
    ['PASSWORDS=named', { PASSWORDS: 'named' }],
    ['PASSWORDS', { ...feide, PASSWORDS: 'none' }],
  ])('are refused, naming %s', (named, environment) => {
    const read = (): unknown => readLogInSettings(environment, false)
    expect(read).toThrow(SettingsError)
    expect(read).toThrow(named)
  })

  test('let a provider without a certificate through on this machine alone, and not in production', () => {
    const here = { ...feide, OIDC_FEIDE_ISSUER: 'http://127.0.0.1:9000' }
    expect(readLogInSettings(here, false).providers).toHaveLength(1)
    expect(() => readLogInSettings(here, true)).toThrow('https://')
  })
})
