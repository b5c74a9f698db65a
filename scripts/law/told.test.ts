import { expect, test } from 'vitest'
import type { LawStep } from './load-law.ts'
import { toldOf } from './told.ts'

const step = (key: string, more: Partial<LawStep> = {}): LawStep => {
  return {
    collection: 'regulations',
    key,
    name: 'Prøveloven',
    outcome: 'same',
    fields: [],
    ...more,
  }
}
const steps = [
  step('LOV-2001-01-01-1', { outcome: 'new' }),
  step('LOV-2002-02-02-2', { outcome: 'kept', fields: ['relevance', 'state'] }),
  step('prl-2', { name: 'prl-2', outcome: 'renewed', fields: ['text'] }),
  step('LOV-2003-03-03-3'),
]

test('what was done is told entry by entry, with the fields that differ, and what was changed here is said to be left', () => {
  expect(toldOf(steps, true)).toEqual([
    '  LOV-2001-01-01-1 Prøveloven, added',
    '  LOV-2002-02-02-2 Prøveloven, left as it is here: relevance, state',
    '  prl-2, renewed: text',
    '✓ 4 entries of the register of law: 1 new, 1 renewed, 1 changed here and left, 1 as they were',
    '  What was changed here is not overwritten. Compare it in the admin, under Law.',
  ])
})

test('a preview says what would be done, and that nothing was', () => {
  const told = toldOf(steps, false)
  expect(told[0]).toBe('  LOV-2001-01-01-1 Prøveloven, would be added')
  expect(told.at(-1)).toBe('· Nothing was written. Leave out --preview to do it.')
})
