import { expect, test } from 'vitest'
import { distance, folded, skeleton } from './spelling.ts'

test.each([
  ['opplæring', 'opplaering', 'opplaring'],
  ['Strålevern', 'straalevern', 'stralevern'],
  ['rømningsvei', 'roemningsvei', 'romningsvei'],
])('%s, %s and %s are the same word', (one, other, third) => {
  expect(folded(other)).toBe(folded(one))
  expect(folded(third)).toBe(folded(one))
})

test('a doubled letter in the wrong place is the same skeleton', () => {
  expect(skeleton('avikk')).toBe(skeleton('avvik'))
  expect(skeleton('avvik')).not.toBe(skeleton('arvik'))
})

test.each([
  ['verneombud', 'verneombud', 0],
  ['vernombud', 'verneombud', 1],
  ['chemcial', 'chemical', 1],
  ['verneombund', 'verneombud', 1],
  ['risikovudering', 'risikovurdering', 1],
  ['tokt', 'brann', 3],
])('%s and %s are %i apart, counted to two', (one, other, expected) => {
  expect(distance(one, other, 2)).toBe(expected)
})
