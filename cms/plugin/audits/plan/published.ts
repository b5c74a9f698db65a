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
    .filter(({ shown, state }) => shown === true && state === 'approved')
    .flatMap(({ approvedOn, firstYear, lastYear, lines }): PublicAuditPlan[] => {
      if (!approvedOn) return []
      const audits = (lines ?? []).flatMap((line): PublicPlannedAudit[] => {
        const unit = units.get(idOf(line.unit))
        if (!unit?.name) return []
        const { month, year } = line
        return [{ unit: unit.name, unitSlug: unit.slug, year, month: Number(month) }]
      })
      return [{ firstYear, lastYear, approvedOn, audits: audits.toSorted(byTime) }]
    })
    .toSorted((one, other) => other.firstYear - one.firstYear)
}

function byTime(one: PublicPlannedAudit, other: PublicPlannedAudit): number {
  return (
    one.year - other.year ||
    one.month - other.month ||
    one.unit.nb.localeCompare(other.unit.nb, 'nb')
  )
}
