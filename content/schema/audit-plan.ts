import { z } from 'zod'
import { civilDate, slug, text } from './text.ts'

const year = z.int().min(2000).max(2200)

/** An audit of a plan, as anyone may read of it: which unit, and when. Who audits is no part of it. */
export const plannedAudit = z.strictObject({
  unit: text,
  /** Slug of the unit's page; null where it has none. */
  unitSlug: slug.nullable(),
  year,
  /** 1 to 12. */
  month: z.int().min(1).max(12),
})
export type PublicPlannedAudit = z.infer<typeof plannedAudit>

/** An audit plan over several years that is approved, and that the institution has opened to readers. */
export const auditPlan = z.strictObject({
  firstYear: year,
  lastYear: year,
  approvedOn: civilDate,
  /** In the order of time. */
  audits: z.array(plannedAudit),
})
export type PublicAuditPlan = z.infer<typeof auditPlan>
