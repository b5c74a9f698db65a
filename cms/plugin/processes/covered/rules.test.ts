import { expect, test } from 'vitest'
import {
  type ChoosableUnit,
  type CoveredUnit,
  coveredIn,
  coveredUnits,
  coverFault,
  coveringUnit,
} from './rules.ts'

const unit = (
  id: string,
  process: CoveredUnit['process'],
  ...ancestors: string[]
): CoveredUnit => ({ id, code: id, process, ancestors })

const units = [
  unit('university', 'none'),
  unit('faculty', 'own', 'university'),
  unit('department', 'own', 'faculty', 'university'),
  unit('group', 'withParent', 'department', 'faculty', 'university'),
  unit('lab', 'withParent', 'group', 'department', 'faculty', 'university'),
  unit('workshop', 'own', 'group', 'department', 'faculty', 'university'),
  unit('board', 'withParent', 'university'),
  // What no process asks for is not handed on either.
  unit('store', 'none', 'department', 'faculty', 'university'),
  unit('cellar', 'withParent', 'store', 'department', 'faculty', 'university'),
]
const byId = new Map(units.map((each) => [each.id, each]))

test.each([
  ['faculty', 'faculty'],
  ['group', 'department'],
  ['lab', 'department'],
  ['workshop', 'workshop'],
  ['board', null],
  ['cellar', null],
  ['university', null],
])('the process of %s is that of %s', (id, expected) => {
  const found = byId.get(id)
  if (!found) throw new Error(id)
  expect(coveringUnit(found, byId)?.id ?? null).toBe(expected)
})

test('a process covers those that take part in it, and no unit with a process of its own', () => {
  const covered = [...coveredUnits(units)].map(([id, all]) => [id, all.map((each) => each.id)])
  expect(covered).toEqual([['department', ['group', 'lab']]])
})

test('a small unit that is chosen brings those that take part in its own, and the tree’s stay', () => {
  const named = (covers: readonly string[], above = 'faculty'): string[] =>
    coveredIn({ unit: above, covers }, units).map(({ id }) => id)
  expect(named([])).toEqual([])
  expect(named(['department'])).toEqual(['department', 'group', 'lab'])
  expect(named(['workshop'], 'department')).toEqual(['group', 'lab', 'workshop'])
})

test.each([
  ['small, below, with a process of its own', {}, null],
  ['not below', { ancestors: ['university'] }, 'coverNotBelow'],
  ['with its parent already', { process: 'withParent' }, 'coverNotOwn'],
  ['as large as the limit', { employees: 10 }, 'coverNotSmall'],
  ['of unknown size', { employees: null }, 'coverNotSmall'],
  ['in another process', { id: 'taken' }, 'coverTaken'],
] as const)('a unit that is %s: %j is refused as %s', (_, more, expected) => {
  const small: ChoosableUnit = {
    ...unit('workshop', 'own', 'department', 'faculty'),
    employees: 9,
    ...more,
  }
  const known = { taken: new Set(['taken']), smallBelow: 10 }
  expect(coverFault(small, 'department', known)).toBe(expected)
})
