import { expect, test } from 'vitest'
import { dueWords } from './due-words.ts'

test.each([
  ['2025-11-22', '365 dager over fristen', '365 days overdue'],
  ['2026-11-21', '1 dag over fristen', '1 day overdue'],
  ['2026-11-22', 'i dag', 'today'],
  ['2026-11-23', 'i morgen', 'tomorrow'],
  ['2026-12-06', 'om 14 dager', 'in 14 days'],
  ['2026-12-07', null, null],
])('a deadline on %s is said on 22 November as %j', (due, nb, en) => {
  expect(dueWords(due, '2026-11-22', 'nb')).toBe(nb)
  expect(dueWords(due, '2026-11-22', 'en')).toBe(en)
})
