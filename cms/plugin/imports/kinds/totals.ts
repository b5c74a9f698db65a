import type { PayloadRequest } from 'payload'
import { recordLabels } from '../../../../content/words/records.ts'
import { isFormerYear, totalKey } from '../../former-years/rules.ts'
import { formerRefusal, type TotalKind, totalKindText } from '../../former-years/text.ts'
import { idOf, local } from '../../database/local.ts'
import { choiceOf, count } from '../cells.ts'
import type { ImportKind, RowFault, Standing, Stored } from '../kind.ts'
import { findingUnits } from './carry-over.ts'
import { unitColumn } from './columns.ts'
import { readUnits } from './units.ts'

/** How many cases of each kind a unit had in a year before Verne, known by the year, the unit and the kind. */
export const totalsKind: ImportKind = {
  name: 'totals',
  collection: 'former-totals',
  strict: true,
  newNeeds: [],
  columns: [
    { name: 'year', label: recordLabels.year, also: [], read: count, required: true },
    { ...unitColumn, required: true },
    {
      name: 'kind',
      label: { nb: 'Type', en: 'Kind' },
      also: ['meldt som', 'type'],
      ...choiceOf(totalKindText),
      required: true,
    },
    {
      name: 'count',
      label: { nb: 'Antall', en: 'Number' },
      also: ['count', 'sum', 'total'],
      read: count,
      required: true,
    },
  ],
  load: async (req, today) => {
    const [units, totals] = await Promise.all([readUnits(req), readTotals(req)])
    return totalsStanding({ units, totals }, today)
  },
}

async function readTotals(req: PayloadRequest): Promise<Stored[]> {
  const found = await local.find(req, 'former-totals', { overrideAccess: true })
  return found.map(({ count: number, id, kind, unit, version, year }) => ({
    id,
    version,
    values: { count: number, kind, unit: idOf(unit), year },
  }))
}

/** What stands of the totals. None is proposed as gone: a year that has been stays. */
export function totalsStanding(
  there: { readonly units: readonly Stored[]; readonly totals: readonly Stored[] },
  today: string,
): Standing {
  const unitOf = findingUnits(there.units, 'all')
  const known = new Map(there.totals.map((each) => [keyOf(each), each]))
  return {
    place: (written) => {
      const { unit: code, year, kind } = written
      const unit = unitOf(code ?? null)
      const faults: RowFault[] = [
        ...(isFormerYear(Number(year), Number(today.slice(0, 4)))
          ? []
          : [{ column: 'year', text: formerRefusal.yearWrong }]),
        ...(typeof unit === 'string' ? [] : unit),
      ]
      if (faults.length > 0 || typeof unit !== 'string') return faults
      const values = { ...written, unit }
      const key = keyOf({ values })
      const shown = `${String(code)} ${String(year)}, ${totalKindText[kind as TotalKind].nb}`
      return { stored: known.get(key) ?? null, key, shown, values }
    },
    absent: () => [],
    fields: (values) => ({ data: values }),
    created: () => undefined,
  }
}

function keyOf({ values }: Pick<Stored, 'values'>): string {
  return totalKey({
    kind: values['kind'] as TotalKind,
    unit: String(values['unit']),
    year: Number(values['year']),
  })
}
