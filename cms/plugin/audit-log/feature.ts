import type { Feature } from '../feature.ts'
import { accountsInLog } from '../retention/forget/traces.ts'
import { auditLog } from './collection.ts'
import { completeTrail } from './complete.ts'

/** Who changed what, and when. */
export const auditLogFeature: Feature = {
  name: 'audit-log',
  collections: () => [auditLog],
  scopes: {
    'audit-log': {
      cases: {
        of: (ids) => ({ document: { in: [...ids] } }),
        notOf: (ids) => ({ document: { not_in: [...ids] } }),
      },
    },
  },
  recover: [completeTrail],
  tracesOfReporter: [accountsInLog],
}
