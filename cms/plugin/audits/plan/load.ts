import type { PayloadRequest } from 'payload'
import { reachOf } from '../../access/can.ts'
import { addMonths, today } from '../../core/dates.ts'
import { asText, type Text } from '../../core/text.ts'
import { groupCounts } from '../../database/group-counts.ts'
import { idOf, local } from '../../database/local.ts'
import type { Audit, AuditPlan } from '../../generated-types.ts'
import { optionsOf } from '../../options.ts'
import { lineFacts } from './hooks.ts'
import {
  type AuditPlanLine,
  lineAuditKey,
  proposals,
  type ProposedUnit,
  type WeighedUnit,
} from './rules.ts'

const system = { overrideAccess: true } as const

/** A line of a plan, with the audit that was made of it. */
export interface PlannedAudit extends AuditPlanLine {
  readonly id: string
  /** Null where none has been made, or the one who asks may not read it. */
  readonly audit: Pick<Audit, 'number' | 'state' | 'auditDate'> | null
  /** True where an audit was made of it, whoever may read it. */
  readonly made: boolean
}

/** A plan with its lines in the order of time. */
export interface LoadedPlan {
  readonly plan: AuditPlan
  readonly lines: readonly PlannedAudit[]
}

/** A unit proposed for an audit, with its name. */
export interface NamedProposal extends ProposedUnit {
  readonly code: string
  readonly name: Text
}

/** The plans the one who asks may read, the newest first. */
export async function loadPlans(req: PayloadRequest): Promise<readonly LoadedPlan[]> {
  const plans = await local.find(req, 'audit-plans', { overrideAccess: false, sort: '-firstYear' })
  const keys = plans.flatMap(({ id, lines }) =>
    (lines ?? []).map((line) => lineAuditKey(id, line.id ?? '')),
  )
  const where = { key: { in: keys } }
  const select = { key: true, number: true, state: true, auditDate: true } as const
  const [all, mine] = await Promise.all([
    local.find(req, 'audits', { ...system, where, select }),
    local.find(req, 'audits', { overrideAccess: false, where, select }),
  ])
  const made = new Set(all.map(({ key }) => key))
  const readable = new Map(mine.map((each) => [each.key, each]))
  return plans.map((plan) => ({
    plan,
    lines: (plan.lines ?? [])
      .map((line): PlannedAudit => {
        const key = lineAuditKey(plan.id, line.id ?? '')
        return {
          ...lineFacts(line),
          id: line.id ?? '',
          audit: readable.get(key) ?? null,
          made: made.has(key),
        }
      })
      .toSorted((one, other) => monthOf(one).localeCompare(monthOf(other))),
  }))
}

const monthOf = ({ month, year }: AuditPlanLine): string => `${String(year)}-${month}`

/** Years of serious cases that count. */
const monthsBack = 24

/**
 * Units to plan an audit of, with why, for whoever plans audits; nothing for others. Units that lie ahead in a plan are left
 * out. In a fixed number of queries, however many units there are.
 * @param plans those there are
 */
export async function loadProposals(
  req: PayloadRequest,
  plans: readonly LoadedPlan[],
): Promise<readonly NamedProposal[] | null> {
  const reach = await reachOf(req, 'audits', 'plan')
  if (!reach.all) return null
  const day = today(optionsOf(req.payload).clock)
  const [units, audits, open, serious] = await Promise.all([
    local.find(req, 'units', {
      ...system,
      locale: 'all',
      where: { active: { not_equals: false } },
      select: { name: true, code: true, riskClass: true, parent: true, ancestors: true },
    }),
    groupCounts(req, {
      collection: 'audits',
      by: ['unit', 'state', 'auditDate'],
      where: { state: { not_in: ['cancelled'] } },
    }),
    groupCounts(req, {
      collection: 'nonconformities',
      by: ['unit'],
      where: {
        and: [{ source: { equals: 'hseAudit' } }, { state: { not_in: ['closed', 'rejected'] } }],
      },
    }),
    groupCounts(req, {
      collection: 'nonconformities',
      by: ['unit'],
      where: {
        and: [
          { severity: { in: ['serious', 'critical'] } },
          { reportedDate: { greater_than_equal: addMonths(day, -monthsBack) } },
        ],
      },
    }),
  ])
  const ahead = new Set(
    plans.flatMap(({ lines }) =>
      lines
        .filter((line) => !line.made && monthOf(line) >= day.slice(0, 7))
        .map(({ unit }) => unit),
    ),
  )
  const last = new Map<string, string>()
  for (const { values } of audits) {
    const unit = String(values.unit)
    const on = String(values.auditDate)
    // One that is under way is planned already.
    if (values.state !== 'closed') ahead.add(unit)
    else if (on > (last.get(unit) ?? '')) last.set(unit, on)
  }
  const countsOf = (found: typeof open): ReadonlyMap<string, number> =>
    new Map(found.map(({ count, values }) => [String(values.unit), count]))
  const [openBy, seriousBy] = [countsOf(open), countsOf(serious)]
  const byId = new Map(units.map((each) => [each.id, each]))
  // An audit of a unit is one of those below it too.
  const lineOf = ({ ancestors, id }: (typeof units)[number]): string[] => [
    id,
    ...(ancestors ?? []).map(idOf),
  ]
  const facts = units
    .filter((unit) => Boolean(unit.parent) && !lineOf(unit).some((each) => ahead.has(each)))
    .map((unit): WeighedUnit => ({
      unit: unit.id,
      lastAudit: lineOf(unit)
        .flatMap((each) => last.get(each) ?? [])
        .reduce<string | null>((newest, on) => (on > (newest ?? '') ? on : newest), null),
      openFindings: openBy.get(unit.id) ?? 0,
      seriousCases: seriousBy.get(unit.id) ?? 0,
      riskClass: unit.riskClass ?? null,
    }))
  return proposals(facts, day).flatMap((each): NamedProposal[] => {
    const found = byId.get(each.unit)
    if (!found) return []
    const { code, name } = found
    return [{ ...each, code, name: asText(name) ?? { nb: code, en: code } }]
  })
}
