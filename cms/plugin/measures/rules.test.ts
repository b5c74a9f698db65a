import { describe, expect, test } from 'vitest'
import {
  approvalFaults,
  effectDue,
  isOverdue,
  proposalFaults,
  totalCost,
  workflow,
} from './rules.ts'

const free = { amount: null, basis: null } as const
const day = '2026-11-22'
const codes = (faults: readonly { code: string }[]): string[] => faults.map((each) => each.code)

describe('a measure', () => {
  test('is overdue from the day after its deadline, and only while something is left to do', () => {
    expect(isOverdue({ state: 'approved', deadline: '2026-11-22' }, day)).toBe(false)
    expect(isOverdue({ state: 'approved', deadline: '2026-11-21' }, day)).toBe(true)
    expect(isOverdue({ state: 'notEffective', deadline: '2026-11-21' }, day)).toBe(true)
    expect(isOverdue({ state: 'done', deadline: '2026-11-21' }, day)).toBe(false)
    expect(isOverdue({ state: 'cancelled', deadline: '2026-11-21' }, day)).toBe(false)
    expect(isOverdue({ state: 'proposed', deadline: null }, day)).toBe(false)
  })

  test('can be proposed with a title alone', () => {
    expect(proposalFaults({ title: 'Bytt slange', deadline: null, cost: free }, day, null)).toEqual(
      [],
    )
    expect(codes(proposalFaults({ title: ' ', deadline: null, cost: free }, day, null))).toEqual([
      'titleMissing',
    ])
  })

  test('gets no new deadline in the past, and keeps the one it has', () => {
    const late = { title: 'Bytt slange', deadline: '2026-11-01', cost: free }
    expect(codes(proposalFaults(late, day, null))).toEqual(['deadlinePassed'])
    expect(proposalFaults(late, day, '2026-11-01')).toEqual([])
  })

  test('without cost has no amount, and with an estimate it has one', () => {
    const cost = (amount: number | null, basis: 'none' | 'estimate') =>
      codes(proposalFaults({ title: 'x', deadline: null, cost: { amount, basis } }, day, null))
    expect(cost(null, 'estimate')).toEqual(['amountMissing'])
    expect(cost(500, 'none')).toEqual(['amountForNothing'])
    expect(cost(0, 'estimate')).toEqual([])
    expect(cost(0, 'none')).toEqual([])
  })

  test('is approved only with someone responsible and a deadline', () => {
    const nothing = { title: 'x', responsible: null, deadline: null }
    expect(codes(approvalFaults(nothing))).toEqual(['responsibleMissing', 'deadlineMissing'])
    expect(approvalFaults({ title: 'x', responsible: 'p', deadline: day })).toEqual([])
  })

  test('for something serious is checked 30 days after it was done at the earliest', () => {
    const done = { state: 'done', doneDate: '2026-01-31' } as const
    expect(effectDue(done, 'serious')).toBe('2026-03-02')
    expect(effectDue(done, 'critical')).toBe('2026-03-02')
    expect(effectDue(done, 'minor')).toBe('2026-01-31')
    expect(effectDue({ state: 'approved', doneDate: null }, 'serious')).toBeNull()
  })

  test('that did not work is open again and can be done anew', () => {
    expect(workflow.complete.from).toContain('notEffective')
    expect(workflow.cancel.from).not.toContain('verified')
  })

  test('counts in the total of its plan unless it was cancelled', () => {
    expect(
      totalCost([
        { state: 'approved', amount: 12_000 },
        { state: 'cancelled', amount: 99_000 },
        { state: 'proposed', amount: null },
        { state: 'verified', amount: 500 },
      ]),
    ).toBe(12_500)
  })
})
