import type { PayloadRequest } from 'payload'
import { local } from '../../database/local.ts'
import type { ReAudit } from '../../generated-types.ts'

/** The re-audits of some findings, the oldest first. As the system: whoever reads a finding reads what came of it. */
export async function reAuditsOf(
  req: PayloadRequest,
  findings: readonly string[],
): Promise<readonly ReAudit[]> {
  if (findings.length === 0) return []
  const where = { finding: { in: [...findings] } }
  return local.find(req, 're-audits', { overrideAccess: true, where, sort: 'createdAt' })
}
