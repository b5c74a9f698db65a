import { describe, expect, test } from 'vitest'
import { followsPattern, nextReview, numberSlug, reviewOverdue } from './rules.ts'

test.each([
  ['NHU-HMS-R03', 'nhu-hms-r03'],
  ['UiB/HMS 3.2', 'uib-hms-3-2'],
])('the number %s gives the address part %s', (number, slug) => {
  expect(numberSlug(number)).toBe(slug)
})

test('a number must match the pattern in full', () => {
  expect(followsPattern('NHU-HMS-R03', '^NHU-HMS-[A-Z]\\d{2}$')).toBe(true)
  expect(followsPattern('NHU-HMS-R03', 'NHU-HMS-[A-Z]\\d{2}')).toBe(true)
  expect(followsPattern('XNHU-HMS-R034', 'NHU-HMS-[A-Z]\\d{2}')).toBe(false)
})

describe('the next review', () => {
  test.each([
    [{ approvedDate: '2024-11-22', validFrom: '2025-01-01', reviewed: null }, 24, '2026-11-22'],
    [{ approvedDate: null, validFrom: '2025-01-01', reviewed: null }, 12, '2026-01-01'],
    [{ approvedDate: '2024-02-29', validFrom: null, reviewed: null }, 12, '2025-02-28'],
    [{ approvedDate: '2025-08-31', validFrom: null, reviewed: null }, 6, '2026-02-28'],
    [
      { approvedDate: '2024-11-22', validFrom: '2025-01-01', reviewed: '2026-10-05' },
      24,
      '2028-10-05',
    ],
    [{ approvedDate: '2024-11-22', validFrom: null, reviewed: '2024-11-01' }, 12, '2025-11-22'],
    [null, 24, null],
  ])('after %j with %i months is %s', (current, months, due) => {
    expect(nextReview(current, months)).toBe(due)
  })

  test('is due on its day and overdue the day after', () => {
    expect(reviewOverdue('2026-11-22', '2026-11-22')).toBe(false)
    expect(reviewOverdue('2026-11-22', '2026-11-23')).toBe(true)
    expect(reviewOverdue(null, '2026-11-23')).toBe(false)
  })
})
