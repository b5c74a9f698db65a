import { describe, expect, test } from 'vitest'
import { deadlineOf, keyOf, mattersNow, roundOf, type Standing, standing } from './rules.ts'

const asked = { state: 'asked', askedOn: '2026-11-02', deadline: '2026-11-16' } as const

describe('a consultation', () => {
  test('is to be answered within fourteen days', () => {
    expect(deadlineOf('2026-12-20')).toBe('2027-01-03')
  })

  test.each([
    ['2026-11-02', 'waiting'],
    ['2026-11-16', 'waiting'],
    ['2026-11-17', 'notAnswered'],
  ])('that nobody has answered stands on %s as %s', (day, expected) => {
    expect(standing(asked, day)).toBe(expected)
    expect(standing({ ...asked, state: 'answered' }, day)).toBe('answered')
  })

  test('has one round at a time, and another once it was answered or its day has passed', () => {
    const answered = { ...asked, state: 'answered' } as const
    expect(roundOf([], '2026-11-02')).toBe(1)
    expect(roundOf([asked], '2026-11-16')).toBe(1)
    expect(roundOf([asked], '2026-11-17')).toBe(2)
    expect(roundOf([answered], '2026-11-03')).toBe(2)
    expect(roundOf([answered, asked], '2026-11-03')).toBe(2)
    expect(keyOf('nonconformity:a', 'cause', 2)).toBe('nonconformity:a:cause:2')
  })
  test.each([
    ['nonconformity', 'reported', ['cause', 'measures']],
    ['nonconformity', 'effectCheck', ['cause', 'measures', 'closing']],
    ['nonconformity', 'rejected', []],
    ['process', 'preMeeting', []],
    ['process', 'mapping', []],
    ['process', 'postMeeting', ['plan']],
    ['process', 'awaitingSignature', ['plan']],
    ['process', 'closed', []],
    ['measure', 'proposed', ['cancellation']],
    ['measure', 'inProgress', ['extension', 'cancellation']],
    ['measure', 'notEffective', ['extension', 'cancellation']],
    ['measure', 'done', []],
    ['measure', 'cancelled', []],
  ] as const)('about a %s that is %s can be asked: %j', (kind, state, matters) => {
    expect(mattersNow({ kind, state } as Standing)).toEqual(matters)
  })
})
