import { expect, test } from 'vitest'
import { barsOf } from './bars.ts'

test('a long name of a bar is told whole, in lines of its own, and the next bar makes room for it', () => {
  const long = 'Tap av data, forfalskning eller misbruk av personopplysninger'
  const { height, rows } = barsOf([[4], [2]], 1, [long, 'Annet'])
  expect(rows[0]?.name.map(({ text }) => text)).toEqual([
    'Tap av data, forfalskning eller',
    'misbruk av personopplysninger',
  ])
  const lowest = rows[0]?.name.at(-1)?.y ?? 0
  expect(rows[1]?.bars[0]?.y ?? 0).toBeGreaterThan(lowest)
  expect(height).toBeGreaterThan(rows[1]?.name[0]?.y ?? 0)
})
