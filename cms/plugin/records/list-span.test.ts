import { expect, test } from 'vitest'
import { spanFrom, spanOf, spanText } from './list-span.ts'

test.each([
  ['2026', { from: '2026-01-01', to: '2026-12-31' }],
  ['2026-02', { from: '2026-02-01', to: '2026-02-28' }],
  ['2028-02', { from: '2028-02-01', to: '2028-02-29' }],
  ['2026-12', { from: '2026-12-01', to: '2026-12-31' }],
  [spanFrom('2026-11-22', '2026-11-28'), { from: '2026-11-22', to: '2026-11-28' }],
  ['2026-13', null],
  ['2026-11-28..2026-11-22', null],
  ['2026-02-30..2026-03-01', null],
  ['2026-11-22..2026-11-23..2026-11-24', null],
  ["' or 1=1", null],
])('a filter that asks for %s means these days, or nothing', (asked, expected) => {
  expect(spanOf(asked)).toEqual(expected)
})

test('the days are said in both languages', () => {
  expect(spanText('2026')).toEqual({ nb: '2026', en: '2026' })
  expect(spanText('2026-11')).toEqual({ nb: 'november 2026', en: 'November 2026' })
  expect(spanText('2026-11-22..2026-11-28')?.nb).toBe('22. november 2026 – 28. november 2026')
  expect(spanText('nei')).toBeNull()
})
