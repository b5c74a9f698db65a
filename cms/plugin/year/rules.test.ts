import { expect, test } from 'vitest'
import { depthOf, inTreeOrder } from './rules.ts'

const unit = (id: string, ...ancestors: string[]) => ({ id, ancestors })

test('each unit stands before those below it, and brothers as they were given', () => {
  const given = [
    unit('HF', 'NHU'),
    unit('KJ', 'NV', 'NHU'),
    unit('NHU'),
    unit('NV', 'NHU'),
    unit('LAB', 'KJ', 'NV', 'NHU'),
    unit('BI', 'NV', 'NHU'),
  ]
  expect(inTreeOrder(given).map((each) => each.id)).toEqual(['NHU', 'HF', 'NV', 'KJ', 'LAB', 'BI'])
})

test('what lies below units that are not there stands below the nearest that is', () => {
  const given = [unit('LAB', 'KJ', 'NV', 'NHU'), unit('NV', 'NHU'), unit('X', 'Y')]
  expect(inTreeOrder(given).map((each) => each.id)).toEqual(['NV', 'LAB', 'X'])
  const among = new Set(given.map((each) => each.id))
  expect(given.map((each) => depthOf(each, among))).toEqual([1, 0, 0])
})
