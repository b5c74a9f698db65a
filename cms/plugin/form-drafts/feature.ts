import type { Feature } from '../feature.ts'
import { formDrafts } from './collection.ts'
import { removeExpiredDrafts } from './purge.ts'

/** What is typed into forms, for an hour. */
export const formDraftsFeature: Feature = {
  name: 'form-drafts',
  collections: ({ accounts }) => [formDrafts(accounts)],
  nightly: [removeExpiredDrafts],
}
