import { expect, test } from 'vitest'
import { closersOf } from './rules.ts'

const line = {
  managers: ['manager', 'dean', 'rector'],
  directors: ['director'],
  editors: ['editor'],
}
const serious = (...correctedBy: string[]) => closersOf({ correctedBy, serious: true }, line)

test.each([
  ['nobody has corrected it', serious(), ['manager', 'dean', 'rector']],
  ['the manager has', serious('manager'), ['dean', 'rector']],
  ['two levels have', serious('manager', 'dean'), ['rector']],
  ['every manager has', serious('manager', 'dean', 'rector'), ['director']],
  ['the HSE director has too', serious('manager', 'dean', 'rector', 'director'), ['editor']],
])('a serious case is closed by the line, else by the HSE unit, when %s', (_, found, expected) => {
  expect(found).toEqual(expected)
})

test('a minor case is closed by the manager who corrected it', () => {
  expect(closersOf({ correctedBy: ['manager'], serious: false }, line)[0]).toBe('manager')
})

test('where nobody manages the unit or any above, the HSE director closes', () => {
  const nobody = { ...line, managers: [] }
  expect(closersOf({ correctedBy: [], serious: false }, nobody)).toEqual(['director'])
})
