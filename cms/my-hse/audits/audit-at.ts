import type { PayloadRequest } from 'payload'
import { local } from '../../plugin/database/local.ts'
import type { Audit } from '../../plugin/generated-types.ts'

/** The audit of a number, as the one who asks may read it; null for any other. */
export async function auditAt(req: PayloadRequest, number: string): Promise<Audit | null> {
  const [found] = await local.find(req, 'audits', {
    overrideAccess: false,
    where: { number: { equals: number } },
    limit: 1,
  })
  return found ?? null
}
