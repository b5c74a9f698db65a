import { describe, expect, test } from 'vitest'
import { answerFaults, authorityFaults, closeFaults, dateFaults } from './rules.ts'
import type { OrderState } from './orders/text.ts'

const order = (state: OrderState, registered = true) => ({ state, registered })

describe('an inspection', () => {
  test('is of one authority, chosen or named', () => {
    const faults = (authority: string | null, otherAuthority: string | null): string[] =>
      authorityFaults({ authority, otherAuthority }).map(({ code }) => code)
    expect(faults('arbeidstilsynet', null)).toEqual([])
    expect(faults(null, 'Kystverket')).toEqual([])
    expect(faults(null, null)).toEqual(['authorityMissing'])
    expect(faults('arbeidstilsynet', 'Kystverket')).toEqual(['twoAuthorities'])
  })

  test('has a visit, which may be to come, or a letter, which may not', () => {
    const faults = (visitDate: string | null, letterDate: string | null): string[] =>
      dateFaults({ visitDate, letterDate }, '2026-11-22').map(({ code }) => code)
    expect(faults(null, null)).toEqual(['datesMissing'])
    expect(faults('2026-12-01', null)).toEqual([])
    expect(faults(null, '2026-11-22')).toEqual([])
    expect(faults(null, '2026-11-23')).toEqual(['letterAhead'])
  })

  test('is answered when each of its orders is', () => {
    expect(answerFaults([])).toEqual([])
    expect(answerFaults([order('answered'), order('confirmed'), order('lifted')])).toEqual([])
    expect(answerFaults([order('open'), order('open'), order('answered')])).toEqual([
      { code: 'ordersUnanswered', count: 2 },
    ])
  })

  test.each([
    ['open', 1],
    ['answered', 1],
    ['confirmed', 0],
    ['lifted', 0],
  ] as const)('with an order that is %s has %i in the way of closing', (state, count) => {
    expect(closeFaults([order(state)])).toEqual(count > 0 ? [{ code: 'ordersOpen', count }] : [])
  })

  test('stays open while an order is no nonconformity, whatever became of it', () => {
    expect(closeFaults([order('confirmed', false), order('lifted')])).toEqual([
      { code: 'ordersUnregistered', count: 1 },
    ])
  })
})
