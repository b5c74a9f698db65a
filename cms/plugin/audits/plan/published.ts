import type { PublicAuditPlan, PublicPlannedAudit } from '../../../../content/schema/index.ts'
import type { Text } from '../../core/text.ts'
import { idOf } from '../../database/local.ts'
import type { AuditPlan } from '../../generated-types.ts'

/** What readers see of a unit. */
export interface UnitBeside {
  readonly name: Text | null
  /** Slug of its page; null where it has none. */
  readonly slug: string | null
}

/**
 * The approved plans that are opened to readers, the newest first. Neither who audits nor what is looked at is part of it.
 * @param units every unit, by id
 */
export function publishedAuditPlans(
  plans: readonly AuditPlan[],
  units: ReadonlyMap<string, UnitBeside>,
): PublicAuditPlan[] {
  return plans
    .filter(isShown)
    .map((plan): PublicAuditPlan => {
      const audits = auditsIn(plan, units).map(({ audit }) => audit)
      const { approvedOn, firstYear, lastYear } = plan
      return { firstYear, lastYear, approvedOn, audits: audits.toSorted(byTime) }
    })
    .toSorted((one, other) => other.firstYear - one.firstYear)
}

/** True for a plan that is approved and opened to readers. */
function isShown(plan: AuditPlan): plan is AuditPlan & { readonly approvedOn: string } {
  return plan.shown === true && plan.state === 'approved' && Boolean(plan.approvedOn)
}

/** The audits of a plan that readers see, each with the id of its unit. */
function auditsIn(
  { lines }: AuditPlan,
  units: ReadonlyMap<string, UnitBeside>,
): { readonly id: string; readonly audit: PublicPlannedAudit }[] {
  return (lines ?? []).flatMap((line) => {
    const id = idOf(line.unit)
    const unit = units.get(id)
    if (!unit?.name) return []
    const { month, year } = line
    return [{ id, audit: { unit: unit.name, unitSlug: unit.slug, year, month: Number(month) } }]
  })
}

/** The audits of a month, as the annual cycle of the institution shows them: one activity, with the units it comes to. */
export interface AuditMonth {
  /** `YYYY-MM` */
  readonly month: string
  /** In the order of their names, each once. */
  readonly units: readonly { readonly name: Text; readonly slug: string | null }[]
  /** Counted up with each change of the plans it stands in. */
  readonly version: number
  /** ISO 8601 */
  readonly changedAt: string
}

/** The months of the plans readers get, with the units that are audited in each; the earliest first. */
export function publishedAuditMonths(
  plans: readonly AuditPlan[],
  units: ReadonlyMap<string, UnitBeside>,
): AuditMonth[] {
  const shown = plans
    .filter(isShown)
    .flatMap((plan) => auditsIn(plan, units).map((each) => ({ ...each, plan })))
  const monthOf = ({ month, year }: PublicPlannedAudit): string =>
    `${String(year)}-${String(month).padStart(2, '0')}`
  return [...Map.groupBy(shown, ({ audit }) => monthOf(audit))]
    .map(([month, own]): AuditMonth => {
      // Of plans that overlap, a unit is there once.
      const named = new Map(own.map(({ audit, id }) => [id, audit]))
      return {
        month,
        units: [...named.values()]
          .map(({ unit, unitSlug }) => ({ name: unit, slug: unitSlug }))
          .toSorted((one, other) => one.name.nb.localeCompare(other.name.nb, 'nb')),
        version: Math.max(...own.map(({ plan }) => plan.version)),
        changedAt:
          own
            .map(({ plan }) => plan.updatedAt)
            .toSorted()
            .at(-1) ?? '',
      }
    })
    .toSorted((one, other) => one.month.localeCompare(other.month))
}

function byTime(one: PublicPlannedAudit, other: PublicPlannedAudit): number {
  return (
    one.year - other.year ||
    one.month - other.month ||
    one.unit.nb.localeCompare(other.unit.nb, 'nb')
  )
}
