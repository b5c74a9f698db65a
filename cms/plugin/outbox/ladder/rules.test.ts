import { describe, expect, test } from 'vitest'
import { type Matter, rungKey, standardLadder, toldBy } from './rules.ts'

const matter: Matter = {
  due: '2026-11-20',
  critical: false,
  responsible: ['doer'],
  manager: 'manager',
  managersAbove: ['dean', 'rector'],
  hseUnit: ['director', 'adviser'],
}

const who = (day: string, given: Partial<Matter> = {}): string[] =>
  toldBy({ ...matter, ...given }, day, standardLadder).map(
    ({ own, person, rung }) => `${person} ${rung}${own ? ' own' : ''}`,
  )

describe('the ladder', () => {
  test.each([
    ['2026-11-12', []],
    ['2026-11-13', ['doer help own']],
    ['2026-11-19', ['doer help own']],
    ['2026-11-20', ['doer manager own', 'manager manager']],
    ['2026-12-03', ['doer manager own', 'manager manager']],
    ['2026-12-04', ['doer manager own', 'manager manager', 'dean above']],
    [
      '2026-12-20',
      ['doer manager own', 'manager manager', 'dean above', 'director hseUnit', 'adviser hseUnit'],
    ],
  ])('by %s these have been told of a deadline on 20 November', (day, told) => {
    expect(who(day)).toEqual(told)
  })

  test('the HSE unit is told of a critical matter the same day', () => {
    expect(who('2026-11-19', { critical: true })).toEqual(['doer help own'])
    expect(who('2026-11-20', { critical: true })).toContain('director hseUnit')
  })

  test('a manager who is responsible is told once, and as that', () => {
    expect(who('2026-11-20', { responsible: ['manager'] })).toEqual(['manager manager own'])
  })

  test('a unit without a manager leaves the rung to those above', () => {
    expect(who('2026-12-04', { manager: null })).toEqual(['doer manager own', 'dean above'])
  })

  test('what was reached more than a month ago is nobody’s backlog', () => {
    expect(who('2027-03-01')).toEqual([])
    expect(who('2027-01-15')).toEqual(['director hseUnit', 'adviser hseUnit'])
  })

  test('a new deadline begins the ladder anew', () => {
    const at = { record: 'measure', id: 'm', due: '2026-11-20' }
    expect(rungKey(at, 'manager')).not.toBe(rungKey({ ...at, due: '2026-12-20' }, 'manager'))
    expect(who('2026-12-04', { due: '2026-12-20' })).toEqual([])
  })

  test('the days are the institution’s', () => {
    const ladder = { helpDays: 14, aboveDays: 3, hseUnitDays: 5 }
    expect(toldBy(matter, '2026-11-25', ladder).map(({ rung }) => rung)).toEqual([
      'manager',
      'manager',
      'above',
      'hseUnit',
      'hseUnit',
    ])
  })
})
