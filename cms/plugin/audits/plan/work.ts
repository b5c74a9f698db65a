import type { PayloadRequest } from 'payload'
import { idOf, local } from '../../database/local.ts'
import { remembered } from '../../database/remembered.ts'
import type { Audit } from '../../generated-types.ts'
import { lineAuditKey, plannedDay, type PlannedWork, workOf } from './rules.ts'

const system = { overrideAccess: true } as const

/**
 * The audits of the approved plans, as the annual cycles of their units show them: worked out from plans and audits, so that
 * they move with them and are never there twice. Asked of the database once for as long as it stays so.
 */
export async function plannedAudits(req: PayloadRequest): Promise<readonly PlannedWork[]> {
  const what = { key: 'audits of the annual cycle', from: ['audit-plans', 'audits', 'units'] }
  return remembered(req, what, async () => {
    const plans = await local.find(req, 'audit-plans', {
      ...system,
      where: { state: { equals: 'approved' } },
      sort: '-firstYear',
    })
    const lines = plans.flatMap((plan) =>
      (plan.lines ?? []).map((line) => ({ line, plan, key: lineAuditKey(plan.id, line.id ?? '') })),
    )
    const made = await local.find(req, 'audits', {
      ...system,
      where: { key: { in: lines.map(({ key }) => key) } },
      select: { key: true, state: true, auditDate: true, conductedOn: true, updatedAt: true },
    })
    const byKey = new Map(made.map((each) => [each.key, each]))
    return workOf(
      lines.map(({ key, line, plan }) => {
        const audit = byKey.get(key) ?? null
        return {
          line: line.id ?? '',
          unit: idOf(line.unit),
          planned: plannedDay(line),
          audit: audit && asMade(audit),
          version: plan.version,
          madeOn: plan.approvedOn ?? plan.createdAt.slice(0, 10),
          changedAt: [plan.updatedAt, audit?.updatedAt ?? ''].toSorted().at(-1) ?? plan.updatedAt,
        }
      }),
    )
  })
}

function asMade({ auditDate, conductedOn, state }: Audit): PlannedWork['audit'] {
  return { state, auditDate, conductedOn: conductedOn ?? null }
}
