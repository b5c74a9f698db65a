import type { Feature } from '../feature.ts'

/** The accounts are the host's: what Verne adds to them is what one's own reaches. */
export const accountsFeature: Feature = {
  name: 'accounts',
  scopes: { accounts: { own: ({ account }) => ({ id: { equals: account } }) } },
}
