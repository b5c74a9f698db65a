import { expect, test } from 'vitest'
import { decisionFaults, endedBy, yearsIn } from './rules.ts'

const decided = {
  years: '10',
  basis: 'Bevarings- og kassasjonsplanen',
  decidedBy: 'Universitetsdirektøren',
  decidedDate: '2026-10-01',
}
const codes = (change: Partial<typeof decided> | Record<keyof typeof decided, null>): string[] =>
  decisionFaults({ ...decided, ...change }, '2026-11-22').map(({ code }) => code)

test.each([
  ['10', 10],
  ['1', 1],
  ['100', 100],
  ['0', null],
  [null, undefined],
  ['101', undefined],
  ['ti', undefined],
  ['2,5', undefined],
  ['-3', undefined],
])('the period %o is %o years', (written, years) => {
  expect(yearsIn(written)).toBe(years)
})

test('a period stands on who decided it, when, and why', () => {
  expect(codes({})).toEqual([])
  expect(
    decisionFaults(
      { years: '10', basis: null, decidedBy: null, decidedDate: null },
      '2026-11-22',
    ).map(({ field }) => field),
  ).toEqual(['basis', 'decidedBy', 'decidedDate'])
  expect(codes({ decidedDate: '2026-11-23' })).toEqual(['decidedInFuture'])
  expect(codes({ years: 'ti' })).toEqual(['yearsWrong'])
})

test('no period needs no grounds: nothing is removed', () => {
  expect(
    decisionFaults({ years: '0', basis: null, decidedBy: null, decidedDate: null }, '2026-11-22'),
  ).toEqual([])
})

test.each([
  ['2026-11-22', 10, '2016-11-22'],
  ['2028-02-29', 1, '2027-02-28'],
])('on %s what ended %i years ago ended by %s', (day, years, last) => {
  expect(endedBy(day, years)).toBe(last)
})
