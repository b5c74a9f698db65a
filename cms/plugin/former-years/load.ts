import type { PayloadRequest } from 'payload'
import { reachOf } from '../access/can.ts'
import { remembered } from '../database/remembered.ts'
import { idOf, local } from '../database/local.ts'
import { recordSettingsOf } from '../settings/record-settings-of.ts'
import { type Absence, type FormerTotal, showsAbsence } from './rules.ts'

/** What units brought along in figures. */
export interface BroughtAlong {
  /** Yearly totals of before Verne. */
  readonly totals: readonly FormerTotal[]
  /** Sickness absence of those units that are large enough for it today. */
  readonly absences: readonly Absence[]
}

const system = { overrideAccess: true } as const

/**
 * All that was brought along, as the system: a few figures for each unit and year, asked for once while none of them, no
 * unit and no setting changes.
 */
export function everythingBroughtAlong(req: PayloadRequest): Promise<BroughtAlong> {
  const from = ['former-totals', 'sickness-absence', 'units', 'hse-settings']
  return remembered(req, { key: 'brought-along', from }, async () => {
    const [totals, absences, { absenceThreshold }] = await Promise.all([
      local.find(req, 'former-totals', system),
      local.find(req, 'sickness-absence', { ...system, depth: 1 }),
      recordSettingsOf(req),
    ])
    return {
      totals: totals.map(({ count, kind, unit, year }) => ({
        count,
        kind,
        unit: idOf(unit),
        year,
      })),
      absences: absences.flatMap(({ manDays, percent, quarter, unit, year }) =>
        typeof unit === 'object' && showsAbsence(unit.employees, absenceThreshold)
          ? [{ manDays: manDays ?? null, percent, quarter: quarter ?? null, unit: unit.id, year }]
          : [],
      ),
    }
  })
}

/**
 * What was brought along, as far as the one who asks may read it.
 * @param units ids of those that are asked for; null for all
 */
export async function broughtAlongRead(
  req: PayloadRequest,
  units: readonly string[] | null,
): Promise<BroughtAlong> {
  const [{ absences, totals }, ofTotals, ofAbsences] = await Promise.all([
    everythingBroughtAlong(req),
    reachOf(req, 'former-totals', 'read'),
    reachOf(req, 'sickness-absence', 'read'),
  ])
  const within =
    (reached: typeof ofTotals) =>
    ({ unit }: { readonly unit: string }): boolean =>
      (reached.all || reached.units.includes(unit)) && (units === null || units.includes(unit))
  return { totals: totals.filter(within(ofTotals)), absences: absences.filter(within(ofAbsences)) }
}

/** What these units brought along, by unit. Read as the system: whoever calls has asked whose figures may be seen. */
export async function broughtAlongOf(
  req: PayloadRequest,
  units: readonly string[],
): Promise<ReadonlyMap<string, BroughtAlong>> {
  const { absences, totals } = await everythingBroughtAlong(req)
  const [absencesOf, totalsOf] = [
    Map.groupBy(absences, ({ unit }) => unit),
    Map.groupBy(totals, ({ unit }) => unit),
  ]
  return new Map(
    units.map((unit) => [
      unit,
      { totals: totalsOf.get(unit) ?? [], absences: absencesOf.get(unit) ?? [] },
    ]),
  )
}
