import { describe, expect, test } from 'vitest'
import type { ImportKind, Standing, Stored, Values } from './kind.ts'
import { absenceStanding, sicknessAbsenceKind } from './kinds/sickness-absence.ts'
import { totalsKind, totalsStanding } from './kinds/totals.ts'
import { type Plan, planned } from './plan.ts'
import { isImportFault } from './reading/fault.ts'
import { tableOf } from './reading/table.ts'

const today = '2026-11-22'
const stored = (id: string, values: Values): Stored => ({ id, version: 3, values })
const units = [
  stored('unit-KJ', { code: 'KJ', active: true, employees: 40 }),
  stored('unit-LAB', { code: 'LAB', active: true, employees: 4 }),
  stored('unit-OLD', { code: 'OLD', active: false, employees: 20 }),
  stored('unit-NEW', { code: 'NEW', active: true, employees: null }),
]
const planOf = async (kind: ImportKind, standing: Standing, text: string): Promise<Plan> =>
  planned(kind, await tableOf(text), standing, () => Promise.resolve())
const wrongIn = ({ wrong }: Plan) =>
  wrong.map(({ faults, line }) => [line, ...faults.map(({ column }) => column)])

describe('yearly totals', () => {
  const totals = [stored('t1', { unit: 'unit-KJ', year: 2024, kind: 'accident', count: 2 })]
  const plan = (...rows: string[]) =>
    planOf(
      totalsKind,
      totalsStanding({ units, totals }, today),
      ['År;Enhet;Type;Antall', ...rows].join('\n'),
    )

  test('come in, are corrected, and change nothing the second time', async () => {
    const found = await plan('2025;KJ;Nestenulykke;12', '2024;KJ;Ulykke;3')
    expect(found.steps).toMatchObject([
      { outcome: 'changed', line: 3, changes: [{ column: 'count', from: 2, to: 3 }] },
      { outcome: 'new', line: 2, values: { unit: 'unit-KJ', year: 2025, kind: 'nearMiss' } },
    ])
    expect(await plan('2024;KJ;accident;2')).toMatchObject({ steps: [], unchanged: 1, wrong: [] })
  })

  test('are refused by line and column', async () => {
    const found = await plan(
      '2027;KJ;Ulykke;1',
      '25;XX;Ulykke;1',
      '2025;KJ;Skade;mange',
      '2025;KJ;Ulykke;',
      '2025;KJ;Avvik;1',
      '2025;KJ;Avvik;2',
    )
    expect(wrongIn(found)).toEqual([
      [2, 'year'],
      [3, 'year', 'unit'],
      [4, 'kind', 'count'],
      [5, 'count'],
      [7, null],
    ])
  })
})

test('figures of units that have closed come in: the years were theirs', async () => {
  const totals = totalsStanding({ units, totals: [] }, today)
  const counted = await planOf(totalsKind, totals, 'År;Enhet;Type;Antall\n2025;OLD;Ulykke;1')
  expect(counted).toMatchObject({ wrong: [], steps: [{ values: { unit: 'unit-OLD' } }] })
  const absences = absenceStanding({ units, absences: [], threshold: 10 }, today)
  for (const days of ['Dagsverk', 'Tapte dagsverk', 'Working days lost']) {
    const text = `Enhet;Periode;Prosent;${days}\nOLD;2025;5,1;312`
    const found = await planOf(sicknessAbsenceKind, absences, text)
    expect(found).toMatchObject({ wrong: [], steps: [{ values: { manDays: 312 } }] })
  }
})

describe('sickness absence', () => {
  const absences = [stored('a1', { unit: 'unit-KJ', period: '2024', percent: 4.7, manDays: null })]
  const standing = () => absenceStanding({ units, absences, threshold: 10 }, today)
  const plan = (...rows: string[]) =>
    planOf(sicknessAbsenceKind, standing(), ['Enhet;Periode;Prosent;Dagsverk', ...rows].join('\n'))

  test('comes in by year and quarter, with a comma or a point', async () => {
    const found = await plan('KJ;2025;5,1;312', 'KJ;1. kvartal 2026;4.25 %;', 'KJ;2024;4,7;')
    expect(found).toMatchObject({ unchanged: 1, wrong: [] })
    expect(found.steps.map(({ values }) => standing().fields(values).data)).toEqual([
      { unit: 'unit-KJ', year: 2025, quarter: null, percent: 5.1, manDays: 312 },
      { unit: 'unit-KJ', year: 2026, quarter: 'q1', percent: 4.25 },
    ])
  })

  test('is refused by line and column, of a small unit too', async () => {
    const found = await plan(
      'LAB;2025;5,1;',
      'NEW;2025;5,1;',
      'KJ;2025-K5;5,1;',
      'KJ;2027;5,1;',
      'KJ;2025;101;-1',
      'KJ;2025;lite;',
      'XX;2025;5,1;',
      'KJ;2023;5,1;',
      'KJ;2023;5,2;',
    )
    expect(wrongIn(found)).toEqual([
      [2, 'unit'],
      [3, 'unit'],
      [4, 'period'],
      [5, 'period'],
      [6, 'percent', 'manDays'],
      [7, 'percent'],
      [8, 'unit'],
      [10, null],
    ])
  })

  test('of a person is refused whole', async () => {
    const text = 'Enhet;Periode;Prosent;Ansattnummer\nKJ;2025;100;1001'
    const refused = await planOf(sicknessAbsenceKind, standing(), text).catch(
      (error: unknown) => error,
    )
    expect(isImportFault(refused) && refused.text.nb).toContain('Ansattnummer')
  })
})
