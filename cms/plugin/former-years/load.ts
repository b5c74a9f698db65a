import type { PayloadRequest, Where } from 'payload'
import { reachOf } from '../access/can.ts'
import { remembered } from '../database/remembered.ts'
import { idOf, local } from '../database/local.ts'
import type { UnitDocument } from '../generated-types.ts'
import { recordSettingsOf } from '../settings/record-settings-of.ts'
import { type Absence, type FormerReport, type FormerTotal, showsAbsence } from './rules.ts'

/** What units brought along in figures. */
export interface BroughtAlong {
  /** HSE reports of before Verne whose file the unit keeps here. */
  readonly reports: readonly FormerReport[]
  /** Yearly totals of before Verne. */
  readonly totals: readonly FormerTotal[]
  /** Sickness absence of those units that are large enough for it today. */
  readonly absences: readonly Absence[]
}

const system = { overrideAccess: true } as const
const reportsInUse: Where = {
  and: [{ kind: { equals: 'formerReport' } }, { state: { equals: 'current' } }],
}

/**
 * All that was brought along, as the system: a few figures for each unit and year, asked for once while none of them, no
 * unit and no setting changes.
 */
export function everythingBroughtAlong(req: PayloadRequest): Promise<BroughtAlong> {
  const from = ['former-totals', 'sickness-absence', 'unit-documents', 'units', 'hse-settings']
  return remembered(req, { key: 'brought-along', from }, async () => {
    const [reports, totals, absences, { absenceThreshold }] = await Promise.all([
      local.find(req, 'unit-documents', { ...system, where: reportsInUse }),
      local.find(req, 'former-totals', system),
      local.find(req, 'sickness-absence', { ...system, depth: 1 }),
      recordSettingsOf(req),
    ])
    return {
      reports: reports.flatMap(reportOf),
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

function reportOf({
  file,
  language,
  number,
  reportYear,
  title,
  unit,
}: UnitDocument): FormerReport[] {
  if (!file || typeof reportYear !== 'number') return []
  return [{ file: idOf(file), language, number, title, unit: idOf(unit), year: reportYear }]
}

/**
 * What was brought along, as far as the one who asks may read it.
 * @param units ids of those that are asked for; null for all
 */
export async function broughtAlongRead(
  req: PayloadRequest,
  units: readonly string[] | null,
): Promise<BroughtAlong> {
  const [{ absences, reports, totals }, ofTotals, ofAbsences] = await Promise.all([
    everythingBroughtAlong(req),
    reachOf(req, 'former-totals', 'read'),
    reachOf(req, 'sickness-absence', 'read'),
  ])
  const within =
    (reached: typeof ofTotals) =>
    ({ unit }: { readonly unit: string }): boolean =>
      (reached.all || reached.units.includes(unit)) && (units === null || units.includes(unit))
  return {
    // Of reports everybody may know; their files are given to those who read the unit.
    reports: reports.filter(({ unit }) => units === null || units.includes(unit)),
    totals: totals.filter(within(ofTotals)),
    absences: absences.filter(within(ofAbsences)),
  }
}

/** What these units brought along, by unit. Read as the system: whoever calls has asked whose figures may be seen. */
export async function broughtAlongOf(
  req: PayloadRequest,
  units: readonly string[],
): Promise<ReadonlyMap<string, BroughtAlong>> {
  const { absences, reports, totals } = await everythingBroughtAlong(req)
  const [reportsOf, absencesOf, totalsOf] = [
    Map.groupBy(reports, ({ unit }) => unit),
    Map.groupBy(absences, ({ unit }) => unit),
    Map.groupBy(totals, ({ unit }) => unit),
  ]
  return new Map(
    units.map((unit) => [
      unit,
      {
        reports: reportsOf.get(unit) ?? [],
        totals: totalsOf.get(unit) ?? [],
        absences: absencesOf.get(unit) ?? [],
      },
    ]),
  )
}
