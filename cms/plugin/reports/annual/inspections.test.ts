import { describe, expect, test } from 'vitest'
import { type InspectionFact, inspectionCounts, type OrderFact } from './inspections.ts'

const labour = { nb: 'Arbeidstilsynet', en: 'The Labour Inspection Authority' }
const fire = { nb: 'Branntilsynet', en: 'The fire service' }
const inspection = (
  id: string,
  on: string,
  authority = labour,
  orderedOn = on,
): InspectionFact => ({ id, on, orderedOn, authority })
const order = (inspection: string, more: Partial<OrderFact> = {}): OrderFact => ({
  inspection,
  state: 'open',
  deadline: '2026-10-01',
  endedOn: null,
  ...more,
})
const year = { year: 2026, until: '2026-12-31' }

describe('the orders of authorities in an annual report', () => {
  test('are counted by authority, those given in the year apart from those that stand', () => {
    const inspections = [
      inspection('a', '2026-03-01'),
      inspection('b', '2025-03-01'),
      inspection('c', '2025-06-01', fire),
    ]
    const orders = [order('a'), order('b', { deadline: '2027-02-01' }), order('c')]
    expect(inspectionCounts(inspections, orders, year)).toEqual([
      { name: labour, inspections: 1, before: 1, ordered: 1, standing: 2, overdue: 1 },
      { name: fire, inspections: 0, before: 1, ordered: 0, standing: 1, overdue: 1 },
    ])
  })

  test.each([
    ['stands when it is met the year after', { state: 'confirmed', endedOn: '2027-01-10' }, 1],
    [
      'is met when it is met before the year ends',
      { state: 'confirmed', endedOn: '2026-12-31' },
      0,
    ],
    ['is none when it is lifted in the year', { state: 'lifted', endedOn: '2026-05-01' }, 0],
    ['stands while the authority has not said that it is met', { state: 'answered' }, 1],
  ] as const)('an order %s', (_what, given, standing) => {
    const [found] = inspectionCounts([inspection('a', '2026-03-01')], [order('a', given)], year)
    expect(found?.standing).toBe(standing)
  })

  test('are given, and stand, from the day of the letter on: the visit may have been the year before', () => {
    const inspections = [inspection('a', '2025-12-10', labour, '2026-01-15')]
    const orders = [
      order('a'),
      order('a'),
      order('a', { state: 'confirmed', endedOn: '2026-05-01' }),
    ]
    const visited = { name: labour, before: 0, inspections: 1, ordered: 0, standing: 0, overdue: 0 }
    const counted = (year: number) =>
      inspectionCounts(inspections, orders, { year, until: `${String(year)}-12-31` })
    expect(counted(2025)).toEqual([visited])
    expect(counted(2026)).toEqual([
      { ...visited, before: 1, inspections: 0, ordered: 3, standing: 2, overdue: 2 },
    ])
  })

  test('are counted in the year of their letter also where the visit was long before and all are met', () => {
    const inspections = [inspection('a', '2024-06-01', labour, '2026-01-15')]
    const orders = [order('a', { state: 'confirmed', endedOn: '2026-05-01' })]
    expect(inspectionCounts(inspections, orders, year)).toMatchObject([{ ordered: 1, standing: 0 }])
  })

  test('leave out what came after the last day that counts, and authorities nothing is said of', () => {
    const inspections = [inspection('a', '2027-01-05'), inspection('b', '2023-01-05', fire)]
    const orders = [order('a'), order('b', { state: 'confirmed', endedOn: '2023-06-01' })]
    expect(inspectionCounts(inspections, orders, year)).toEqual([])
  })
})
