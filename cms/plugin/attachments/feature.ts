import { ofCase } from '../access/scopes.ts'
import type { Feature } from '../feature.ts'
import { uploaderOfFiles } from '../retention/forget/traces.ts'
import { attachments } from './collection.ts'
import { removeExpiredAttachments } from './store.ts'

/** Files of records, and those that wait for their form. */
export const attachmentsFeature: Feature = {
  name: 'attachments',
  collections: ({ accounts, dataDir }) => [attachments(dataDir, accounts)],
  scopes: {
    attachments: {
      own: ({ account }) => ({ uploadedBy: { equals: account } }),
      units: (units) => ({
        or: [
          { 'nonconformity.unit': { in: [...units] } },
          { 'process.unit': { in: [...units] } },
          { 'unitDocument.unit': { in: [...units] } },
        ],
      }),
      cases: ofCase,
      // A certificate is read by those who read the line, not by all who read a unit’s cases (`openAttachment`).
      within: { training: { exists: false } },
    },
  },
  nightly: [removeExpiredAttachments],
  tracesOfReporter: [uploaderOfFiles],
}
