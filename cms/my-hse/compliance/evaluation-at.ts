import type { PayloadRequest } from 'payload'
import { local } from '../../plugin/database/local.ts'
import type { ComplianceEvaluation } from '../../plugin/generated-types.ts'

/** The evaluation of a number, as the one who asks may read it; null for any other. */
export async function evaluationAt(
  req: PayloadRequest,
  number: string,
): Promise<ComplianceEvaluation | null> {
  const [found] = await local.find(req, 'compliance-evaluations', {
    overrideAccess: false,
    where: { number: { equals: number } },
    limit: 1,
  })
  return found ?? null
}
