import type { FieldAccess } from 'payload'
import { mayWithCase } from '../access/handed-up.ts'
import { principalOf } from '../access/principal.ts'
import { rolesOf } from '../access/rules.ts'
import { idOf, local } from '../database/local.ts'
import type { Proposal } from '../generated-types.ts'
import type { ReporterTrace } from '../retention/forget/trace.ts'

/**
 * Who proposed something. Where it is whoever reported the case, that is for those who may read who reported: those who
 * handle it, the HSE director and themselves. Without a document the question is whether one may ask for it in a query.
 */
export const proposerNamed: FieldAccess = async ({ doc, req }) => {
  const { nonconformity, ofReporter, proposer, unit } = (doc ?? {}) as Partial<Proposal>
  const principal = await principalOf(req)
  if (rolesOf(principal).includes('hseUnitApprover')) return true
  if (unit === undefined) return false
  if (ofReporter !== true || !nonconformity) return true
  if (principal.person !== null && proposer && idOf(proposer) === principal.person) return true
  const right = { collection: 'nonconformities', action: 'receive' } as const
  return mayWithCase(req, right, { id: idOf(nonconformity), unit: idOf(unit) })
}

/** Takes whoever reported a case out of what they proposed for it. Its key goes too: it was made from the form they sent. */
export const forgetProposer: ReporterTrace = async (req, { found }) => {
  const system = { overrideAccess: true } as const
  const theirs = await local.find(req, 'proposals', {
    ...system,
    where: {
      and: [{ nonconformity: { equals: found.id } }, { ofReporter: { equals: true } }],
    },
  })
  for (const { id, version } of theirs) {
    const data = { proposer: null, key: `forgotten:${id}`, version }
    await local.update(req, 'proposals', id, data, system)
  }
}
