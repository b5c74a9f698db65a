import type { Feature } from '../feature.ts'
import { makeAccounts } from './in-advance/make.ts'
import { externalLogins } from './external-logins/collection.ts'

/** The accounts are the host's: Verne adds what one's own reaches, and how those get in who log in elsewhere. */
export const accountsFeature: Feature = {
  name: 'accounts',
  collections: ({ accounts }) => [externalLogins(accounts)],
  scopes: {
    accounts: { own: ({ account }) => ({ id: { equals: account } }) },
    'external-logins': { own: ({ account }) => ({ account: { equals: account } }) },
  },
  nightly: [makeAccounts],
}
