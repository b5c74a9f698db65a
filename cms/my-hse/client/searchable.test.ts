import { expect, test } from 'vitest'
import { matching } from './searchable.ts'

const units = [
  'Institutt for kjemi',
  'Syntesehallen, laboratorium K2-210',
  'Fakultet for kunst',
].map((label) => ({ label }))
const found = (typed: string): string[] => matching(units, typed).map((each) => each.label)

test('words are found in any order, without regard to case and accents', () => {
  expect(found('KJEMI inst')).toEqual(['Institutt for kjemi'])
  expect(found('k2')).toEqual(['Syntesehallen, laboratorium K2-210'])
  expect(matching([{ label: 'Øystein Bråten' }], 'oystein braten')).toHaveLength(1)
})

test('nothing typed shows everything, and what is nowhere shows nothing', () => {
  expect(found('  ')).toHaveLength(3)
  expect(found('kjemi kunst')).toEqual([])
})
