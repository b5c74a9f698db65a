import { describe, expect, test } from 'vitest'
import { deadlineOf, isInternal, owesAnswer, registeringFaults } from './rules.ts'

describe('the deadline of an enquiry', () => {
  const date = '2026-02-20'
  test.each([
    ['that was set stands', 'representative', '2026-02-25', '2026-02-25'],
    ['of a safety representative follows the settings', 'representative', null, '2026-03-02'],
    ['of anyone else is none', 'authority', null, null],
  ] as const)('%s', (_which, asker, deadline, due) => {
    expect(deadlineOf({ asker, date, deadline }, 10)).toBe(due)
  })
})

test('a safety representative alone is owed a written answer, and blanks are none', () => {
  expect(owesAnswer({ asker: 'representative', answer: ' \n' })).toBe(true)
  expect(owesAnswer({ asker: 'representative', answer: 'I uke 9.' })).toBe(false)
  expect(owesAnswer({ asker: 'committee', answer: null })).toBe(false)
})

test.each([
  [null, null, []],
  ['2026-02-20', '2026-02-20', []],
  ['2026-02-21', null, ['dateInFuture']],
  [null, '2026-02-19', ['deadlineBefore']],
  ['2026-02-22', '2026-02-21', ['dateInFuture', 'deadlineBefore']],
])(
  'that came on %s, to be answered by %s, has the faults %j on 20 February',
  (date, deadline, codes) => {
    const faults = registeringFaults({ date, deadline }, '2026-02-20')
    expect(faults.map(({ code }) => code)).toEqual(codes)
  },
)

test('authorities and others from outside are no part of the institution', () => {
  expect((['employee', 'student', 'authority', 'other'] as const).map(isInternal)).toEqual([
    true,
    true,
    false,
    false,
  ])
})
