import { describe, expect, test } from 'vitest'
import { nextDeadline, type RepeatFacts, repeatFaults } from './rules.ts'

const yearly: RepeatFacts = {
  state: 'done',
  deadline: '2026-03-31',
  doneDate: '2026-03-20',
  every: 'm12',
  until: null,
  from: null,
  stopped: null,
}

describe('a measure that comes back', () => {
  test.each([
    ['a year on, however early it was done', {}, '2027-03-31'],
    ['three months on', { every: 'm3' }, '2026-06-30'],
    [
      'in the rhythm of the first deadline, not of the day it was done',
      { every: 'm6', doneDate: '2026-05-02' },
      '2026-09-30',
    ],
    [
      'after the day it was done, where that was after the next deadline',
      { every: 'm1', doneDate: '2026-06-15' },
      '2026-06-30',
    ],
    [
      'on the 31st again after a short month',
      { every: 'm1', from: '2026-01-31', deadline: '2026-02-28', doneDate: '2026-02-25' },
      '2026-03-31',
    ],
    [
      'on 28 February of a year without the 29th',
      { from: '2024-02-29', deadline: '2026-02-28', doneDate: '2026-02-01' },
      '2027-02-28',
    ],
    ['on its last day', { until: '2027-03-31' }, '2027-03-31'],
    ['though it did not work', { state: 'notEffective' }, '2027-03-31'],
  ] as const)('is due again %s', (_, more, expected) => {
    expect(nextDeadline({ ...yearly, ...more })).toBe(expected)
  })

  test.each([
    ['it is done once', { every: null }],
    ['it was stopped', { stopped: '2026-03-01' }],
    ['the last day comes first', { until: '2027-03-30' }],
    ['it is not done yet', { state: 'inProgress', doneDate: null }],
    ['it was cancelled', { state: 'cancelled' }],
    ['it never had a deadline', { deadline: null }],
  ] as const)('does not come back where %s', (_, more) => {
    expect(nextDeadline({ ...yearly, ...more })).toBeNull()
  })

  test('needs a deadline to count from, and no last day before it', () => {
    const codes = (facts: Parameters<typeof repeatFaults>[0]) =>
      repeatFaults(facts).map(({ code, field }) => `${code} ${field}`)
    const deadline = '2026-03-31'
    expect(codes({ deadline, every: 'm12', until: null })).toEqual([])
    expect(codes({ deadline: null, every: 'm12', until: null })).toEqual([
      'everyWithoutDeadline deadline',
    ])
    expect(codes({ deadline, every: 'm12', until: deadline })).toEqual([])
    expect(codes({ deadline, every: 'm12', until: '2026-03-30' })).toEqual([
      'untilBeforeDeadline until',
    ])
    expect(codes({ deadline, every: null, until: '2027-01-01' })).toEqual(['everyMissing every'])
    expect(codes({ deadline: null, every: null, until: null })).toEqual([])
  })
})
