import { expect, test } from 'vitest'
import { reach } from './rules.ts'
import { unrepresentedUnits } from './unrepresented.ts'

const areas = [
  { id: 'chemistry', units: ['KJ', 'KJ-LAB'] },
  { id: 'arts', units: ['HF'] },
]

test('a unit is unrepresented outside every area, and in one that nobody represents', () => {
  const units = ['NHU', 'KJ', 'KJ-LAB', 'HF']
  expect(unrepresentedUnits(units, areas, new Set(['chemistry']))).toEqual(['NHU', 'HF'])
  expect(unrepresentedUnits(units, areas, new Set())).toEqual(units)
  expect(unrepresentedUnits(units, [...areas, { id: 'all', units }], new Set(['all']))).toEqual([])
})

test.each(['confirmAsRepresentative', 'stateAsRepresentative'] as const)(
  'the chief representative reaches %s in those units alone',
  (action) => {
    const held = [{ role: 'chiefSafetyRep' as const, units: ['HF'], answersFor: ['HF'] }]
    const reached = reach({ account: 'a', person: 'p', held }, 'hse-processes', action)
    expect(reached).toMatchObject({
      all: false,
      units: ['HF'],
      represented: ['HF'],
    })
  },
)
