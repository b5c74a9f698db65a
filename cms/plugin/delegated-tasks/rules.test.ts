import { describe, expect, test } from 'vitest'
import { delegationControl } from './internal-control.ts'
import { delegationFaults, isReviewDue } from './rules.ts'

const day = '2026-11-22'
const right = {
  role: 'Laboratorieleder',
  person: null,
  personLeft: false,
  date: day,
  nextReview: null,
}

describe('a delegated task', () => {
  test.each([
    ['Laboratorieleder', null, []],
    [null, 'p', []],
    ['Laboratorieleder', 'p', []],
    [null, null, ['holderMissing']],
  ])('of the role %s and the person %s is refused with %j', (role, person, codes) => {
    const faults = delegationFaults({ ...right, role, person })
    expect(faults.map(({ code }) => code)).toEqual(codes)
  })

  test('is not given to someone who has left', () => {
    expect(delegationFaults({ ...right, person: 'p', personLeft: true })).toEqual([
      { code: 'personLeft', field: 'person' },
    ])
  })

  test('can be delegated from a day to come, and is not reviewed before that', () => {
    const date = '2027-01-01'
    expect(delegationFaults({ ...right, date })).toEqual([])
    expect(delegationFaults({ ...right, date, nextReview: '2026-12-31' })).toEqual([
      { code: 'reviewBefore', field: 'nextReview' },
    ])
    expect(delegationFaults({ ...right, date, nextReview: date })).toEqual([])
  })

  test.each([
    ['2026-11-21', 'current', true],
    ['2026-11-22', 'current', false],
    ['2026-11-21', 'ended', false],
    [null, 'current', false],
  ] as const)('to be reviewed by %s and %s is due: %s', (nextReview, state, due) => {
    expect(isReviewDue({ nextReview, state }, day)).toBe(due)
  })
})

test('the unit’s page says how many are delegated, and lacks those of people who have left and those to review', () => {
  const link = { kind: 'delegatedTasks', code: 'KJ' }
  const none = { code: 'KJ', current: 0, due: 0, left: 0 }
  expect(delegationControl(none)).toEqual({ standing: null, has: [], lacks: [] })
  expect(delegationControl({ ...none, current: 3 })).toMatchObject({
    standing: null,
    has: [{ link, text: { nb: 'Delegerte HMS-oppgaver: 3. Ansvaret er ikke delegert.' } }],
    lacks: [],
  })
  expect(delegationControl({ code: 'KJ', current: 3, due: 1, left: 2 })).toMatchObject({
    standing: 'lacks',
    lacks: [
      { link, text: { en: 'Delegated tasks of people who have left: 2' } },
      { link, text: { en: 'Delegated tasks that should have been reviewed: 1' } },
    ],
  })
})
