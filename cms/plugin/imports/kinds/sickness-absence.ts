import type { PayloadRequest } from 'payload'
import {
  absenceFaults,
  absenceKey,
  isFormerYear,
  periodIn,
  showsAbsence,
} from '../../former-years/rules.ts'
import { formerRefusal, type Quarter } from '../../former-years/text.ts'
import { fill } from '../../core/text.ts'
import { idOf, local } from '../../database/local.ts'
import { recordSettingsOf } from '../../settings/record-settings-of.ts'
import { decimal, type Reader } from '../cells.ts'
import type { ImportKind, RowFault, Standing, Stored, Values } from '../kind.ts'
import { findingUnits } from './carry-over.ts'
import { unitColumn } from './columns.ts'
import { readUnits } from './units.ts'

/** A year or a quarter: `2025`, `2025-q1`. */
const period: Reader = (cell) => {
  const read = periodIn(cell)
  if (read === null) return { fault: formerRefusal.periodWrong }
  return { value: spelled(read) }
}

/** Sickness absence of units by year or quarter, known by both. Nothing of a person: such columns are refused. */
export const sicknessAbsenceKind: ImportKind = {
  name: 'sickness-absence',
  collection: 'sickness-absence',
  strict: true,
  newNeeds: [],
  columns: [
    { ...unitColumn, required: true },
    {
      name: 'period',
      label: { nb: 'Periode', en: 'Period' },
      also: ['år', 'year', 'kvartal', 'quarter'],
      read: period,
      required: true,
    },
    {
      name: 'percent',
      label: { nb: 'Prosent', en: 'Per cent' },
      also: ['sykefravær', 'sykefraværsprosent', 'fravær i prosent', 'sickness absence', 'percent'],
      read: decimal,
      required: true,
    },
    {
      name: 'manDays',
      label: { nb: 'Tapte dagsverk', en: 'Working days lost' },
      also: ['dagsverk', 'working days', 'man-days', 'days lost'],
      read: decimal,
    },
  ],
  load: async (req, today) => {
    const [units, absences, { absenceThreshold: threshold }] = await Promise.all([
      readUnits(req),
      readAbsences(req),
      recordSettingsOf(req),
    ])
    return absenceStanding({ units, absences, threshold }, today)
  },
}

async function readAbsences(req: PayloadRequest): Promise<Stored[]> {
  const found = await local.find(req, 'sickness-absence', { overrideAccess: true })
  return found.map(({ id, manDays, percent, quarter, unit, version, year }) => ({
    id,
    version,
    values: {
      unit: idOf(unit),
      period: spelled({ year, quarter: quarter ?? null }),
      percent,
      manDays: manDays ?? null,
    },
  }))
}

/** What stands of sickness absence. None is proposed as gone. */
export function absenceStanding(
  there: {
    readonly units: readonly Stored[]
    readonly absences: readonly Stored[]
    /** Fewest employees for which it is kept. */
    readonly threshold: number
  },
  today: string,
): Standing {
  const unitOf = findingUnits(there.units, 'all')
  const employees = new Map(
    there.units.map(({ id, values }) => [id, values['employees'] as number | null | undefined]),
  )
  const known = new Map(there.absences.map((each) => [keyOf(each.values), each]))
  const smallFault = {
    column: 'unit',
    text: fill(formerRefusal.unitSmall, { threshold: there.threshold }),
  }
  return {
    place: (written) => {
      const unit = unitOf(written['unit'] ?? null)
      const faults = [
        ...(typeof unit === 'string' ? [] : unit),
        ...(typeof unit === 'string' && !showsAbsence(employees.get(unit), there.threshold)
          ? [smallFault]
          : []),
        ...figureFaults(written, Number(today.slice(0, 4))),
      ]
      if (faults.length > 0 || typeof unit !== 'string') return faults
      const values = { ...written, unit }
      const key = keyOf(values)
      const shown = `${String(written['unit'])} ${String(written['period'])}`
      return { stored: known.get(key) ?? null, key, shown, values }
    },
    absent: () => [],
    fields: ({ period: written, ...data }) => ({
      data: written === undefined ? data : { ...data, ...periodIn(String(written)) },
    }),
    created: () => undefined,
  }
}

function figureFaults(
  { manDays = null, percent, period: written }: Values,
  thisYear: number,
): RowFault[] {
  const { year } = periodIn(String(written)) ?? { year: 0 }
  const wrong = absenceFaults({
    percent: Number(percent),
    manDays: manDays === null ? null : Number(manDays),
  })
  return [
    ...(isFormerYear(year, thisYear)
      ? []
      : [{ column: 'period', text: formerRefusal.periodWrong }]),
    ...wrong.map((code) => ({
      column: code === 'percentWrong' ? 'percent' : 'manDays',
      text: formerRefusal[code],
    })),
  ]
}

function spelled({
  quarter,
  year,
}: {
  readonly year: number
  readonly quarter: Quarter | null
}): string {
  return quarter === null ? String(year) : `${String(year)}-${quarter}`
}

function keyOf(values: Values): string {
  const { quarter, year } = periodIn(String(values['period'])) ?? { quarter: null, year: 0 }
  return absenceKey({ unit: String(values['unit']), quarter, year })
}
