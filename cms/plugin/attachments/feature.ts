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
      // A certificate, a file of a held course, the report of an audit by others and a letter of an inspection are read by
      // those who read their record, not by all who read cases (`openAttachment`). What was let go is read by nobody.
      within: {
        and: [
          { training: { exists: false } },
          { jointOf: { exists: false } },
          { audit: { exists: false } },
          { inspection: { exists: false } },
          { or: [{ expiresAt: { exists: false } }, { uploadedBy: { exists: true } }] },
        ],
      },
    },
  },
  nightly: [removeExpiredAttachments],
  tracesOfReporter: [uploaderOfFiles],
}
