import { describe, expect, test } from 'vitest'
import {
  approvalFaults,
  checkFault,
  effectDays,
  isOverdue,
  overdueFault,
  proposalFaults,
  totalCost,
  workflow,
} from './rules.ts'

const once = { every: null, until: null } as const
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
    expect(
      proposalFaults({ title: 'Bytt slange', deadline: null, cost: free, repeat: once }, day, null),
    ).toEqual([])
    expect(
      codes(proposalFaults({ title: ' ', deadline: null, cost: free, repeat: once }, day, null)),
    ).toEqual(['titleMissing'])
  })

  test('gets no new deadline in the past, and keeps the one it has', () => {
    const late = { title: 'Bytt slange', deadline: '2026-11-01', cost: free, repeat: once }
    expect(codes(proposalFaults(late, day, null))).toEqual(['deadlinePassed'])
    expect(proposalFaults(late, day, '2026-11-01')).toEqual([])
  })

  test('without cost has no amount, and with an estimate it has one', () => {
    const cost = (amount: number | null, basis: 'none' | 'estimate') =>
      codes(
        proposalFaults(
          { title: 'x', deadline: null, cost: { amount, basis }, repeat: once },
          day,
          null,
        ),
      )
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

  test.each([
    ['serious', 'low', '2026-03-02', '2026-03-02'],
    ['critical', 'high', '2026-03-02', '2026-03-02'],
    ['minor', 'high', '2026-01-31', '2026-03-02'],
    ['minor', 'medium', '2026-01-31', '2026-01-31'],
    [null, 'high', '2026-01-31', '2026-03-02'],
    [null, null, '2026-01-31', '2026-01-31'],
  ] as const)(
    'of a %s case, of %s priority, is checked by others from %s and by who reported it done from %s',
    (severity, priority, others, own) => {
      const done = { state: 'done', doneDate: '2026-01-31', priority } as const
      expect(effectDays(done, severity)).toEqual({ others, own })
      expect(effectDays({ ...done, state: 'approved' }, severity)).toBeNull()
    },
  )

  test.each([
    ['another person, the same day', 'high', null, false, '2026-01-31', null],
    ['who reported it done, the same day', 'high', null, true, '2026-01-31', 'doneByYou'],
    ['who reported it done, a day too early', 'high', null, true, '2026-03-01', 'doneByYou'],
    ['who reported it done, after 30 days', 'high', null, true, '2026-03-02', null],
    ['who reported it done, of medium priority', 'medium', 'minor', true, '2026-01-31', null],
    ['another person, of a serious case', 'low', 'serious', false, '2026-02-10', 'effectTooEarly'],
    ['another person, of a serious case, later', 'low', 'serious', false, '2026-03-02', null],
    ['who reported it done, of a critical case', 'low', 'critical', true, '2026-03-02', null],
  ] as const)(
    'is checked, or not yet, by %s',
    (_, priority, severity, doneByThem, on, expected) => {
      const done = { state: 'done', doneDate: '2026-01-31', priority } as const
      expect(checkFault(done, { severity, doneByThem }, on)?.code ?? null).toBe(expected)
    },
  )

  test.each([
    ['the unit’s own manager', { above: false, overdue: true, registered: null }, 'levelAbove'],
    ['a level above, in time', { above: true, overdue: false, registered: null }, 'notOverdue'],
    ['a level above, again', { above: true, overdue: true, registered: 'X' }, 'overdueRegistered'],
    ['a level above', { above: true, overdue: true, registered: null }, null],
  ] as const)(
    'that is overdue is registered as a nonconformity by a level above: %s',
    (_, facts, code) => {
      expect(overdueFault(facts)).toBe(code)
    },
  )

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
