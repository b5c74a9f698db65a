import type { Feature } from '../feature.ts'
import { media } from './collection.ts'

/** Pictures in editions. */
export const mediaFeature: Feature = {
  name: 'media',
  collections: ({ accounts, dataDir }) => [media(dataDir, accounts)],
  scopes: { media: { own: ({ account }) => ({ createdBy: { equals: account } }) } },
}
