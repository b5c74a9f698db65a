import { describe, expect, test } from 'vitest'
import { listQuery } from '../components/list-query.ts'
import { askedRows, planShape, type PlanRow } from './load.ts'

const row: PlanRow = {
  number: 'TIL-2026-0001',
  title: 'Bytt filter',
  language: 'nb',
  unit: 'KJ',
  unitName: 'Kjemi',
  responsible: 'p-1',
  responsibleName: 'Prøve Person',
  deadline: '2026-12-01',
  overdue: false,
  state: 'approved',
  priority: 'medium',
  amount: 1000,
  source: 'process',
  year: '2026',
}

const rows: readonly PlanRow[] = [
  row,
  {
    ...row,
    number: 'TIL-2025-0007',
    unit: 'HF',
    unitName: 'Humaniora',
    deadline: '2025-12-01',
    overdue: true,
    priority: 'high',
    amount: null,
    source: 'nonconformity',
    year: '2025',
  },
  {
    ...row,
    number: 'TIL-2026-0002',
    deadline: null,
    state: 'verified',
    responsible: null,
    responsibleName: null,
    priority: null,
    amount: 90,
  },
]

function numbers(asked: Record<string, string>): string[] {
  return askedRows(rows, listQuery(planShape, asked), 'nb').map((each) =>
    each.number.replace('TIL-', ''),
  )
}

describe('the plan', () => {
  test.each([
    [{}, ['2025-0007', '2026-0001', '2026-0002']],
    [{ unit: 'HF' }, ['2025-0007']],
    [{ state: 'open' }, ['2025-0007', '2026-0001']],
    [{ state: 'verified' }, ['2026-0002']],
    [{ overdue: 'yes' }, ['2025-0007']],
    [{ responsible: 'p-1', year: '2026' }, ['2026-0001']],
    [{ source: 'process' }, ['2026-0001', '2026-0002']],
    [{ year: '2024' }, []],
  ])('shows what is asked for with %j', (asked, expected) => {
    expect(numbers(asked as Record<string, string>)).toEqual(expected)
  })

  test('lists what is finished after what is not', () => {
    const old = {
      ...row,
      number: 'TIL-2020-0001',
      deadline: '2020-01-01',
      state: 'verified',
    } as const
    const found = askedRows([old, row], listQuery(planShape, {}), 'nb')
    expect(found.map((each) => each.number)).toEqual(['TIL-2026-0001', 'TIL-2020-0001'])
  })

  test.each([
    ['-deadline', ['2026-0001', '2025-0007', '2026-0002']],
    ['cost', ['2026-0002', '2026-0001', '2025-0007']],
    ['-cost', ['2026-0001', '2026-0002', '2025-0007']],
    ['priority', ['2025-0007', '2026-0001', '2026-0002']],
    ['unit', ['2025-0007', '2026-0001', '2026-0002']],
  ])('ordered by %s keeps what is missing last', (sort, expected) => {
    expect(numbers({ sort })).toEqual(expected)
  })
})
