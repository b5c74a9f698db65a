import { describe, expect, test } from 'vitest'
import type { StandingOrder } from './count.ts'
import { orderControl } from './internal-control.ts'

const day = '2026-11-22'
const order = (more: Partial<StandingOrder>): StandingOrder => ({
  id: 'one',
  number: 'PAL-2026-0001',
  title: 'Merk skapene',
  language: 'nb',
  unit: 'chemistry',
  state: 'open',
  deadline: '2026-12-15',
  ...more,
})
const said = (...orders: StandingOrder[]) => {
  const { has, lacks, standing } = orderControl({ orders, day })
  return { has: has.map(({ text }) => text.nb), lacks: lacks.map(({ text }) => text.nb), standing }
}

describe('point 8 of the unit’s page', () => {
  test('says nothing of a unit without orders', () => {
    expect(said()).toEqual({ has: [], lacks: [], standing: null })
  })

  test('names each order that waits for its answer, or for the authority', () => {
    expect(said(order({}), order({ state: 'answered', number: 'PAL-2026-0002' }))).toEqual({
      has: [
        'Pålegg PAL-2026-0001 fra tilsyn skal besvares innen 15. desember 2026',
        'Pålegg PAL-2026-0002 fra tilsyn er besvart og venter på bekreftelse',
      ],
      lacks: [],
      standing: null,
    })
  })

  test('lacks an answer once its deadline has passed, and not before', () => {
    expect(said(order({ deadline: day })).lacks).toEqual([])
    const late = said(order({ deadline: '2026-11-21' }))
    expect(late.lacks).toEqual([
      'Enheten har ikke svart på pålegg PAL-2026-0001 fra tilsyn. Fristen var 21. november 2026.',
    ])
    expect(late.standing).toBe('lacks')
    expect(said(order({ deadline: '2026-11-21', state: 'answered' })).standing).toBeNull()
  })
})
