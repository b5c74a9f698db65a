import { expect, test } from 'vitest'
import { lastReviewed, reviewFaults } from './rules.ts'

test('what was gone through counts for the edition it was, the last day first', () => {
  const reviews = [
    { day: '2026-03-01', edition: 1 },
    { day: '2027-02-10', edition: 2 },
    { day: '2027-01-05', edition: 2 },
  ]
  expect(lastReviewed(reviews, 2)).toBe('2027-02-10')
  expect(lastReviewed(reviews, 1)).toBe('2026-03-01')
  expect(lastReviewed(reviews, 3)).toBeNull()
})

const current = { validFrom: '2025-03-17' }

test.each([
  ['2026-11-28', 'Gått gjennom.', current, []],
  ['2025-03-17', 'Gått gjennom.', current, []],
  ['2026-11-29', 'Gått gjennom.', current, ['future']],
  ['2025-03-16', 'Gått gjennom.', current, ['beforeEdition']],
  ['2026-02-30', 'Gått gjennom.', current, ['noDay']],
  [null, '  ', current, ['noDay', 'noNote']],
  ['2026-11-28', 'Gått gjennom.', null, ['nothingInForce']],
])(
  'on 28 November, a review on %s with the note "%s" of %j is refused for %j',
  (day, note, of, codes) => {
    expect(reviewFaults({ day, note }, of, '2026-11-28').map(({ code }) => code)).toEqual(codes)
  },
)
