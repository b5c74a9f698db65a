import { expect, test } from 'vitest'
import { requirementState } from './internal-control.ts'

const counts = { all: 15, decided: 12, through: 12, changed: 0 }
const state = (
  given: Partial<typeof counts>,
  { process = 'own', over = false }: { process?: 'own' | 'withParent'; over?: boolean } = {},
) =>
  requirementState({
    unit: { code: 'KJ', process },
    counts: { ...counts, ...given },
    over,
    period: '2026',
  })

test('a unit that has decided nothing is told what is proposed, and may still keep it elsewhere', () => {
  const nothing = { decided: 0, through: 0 }
  expect(state(nothing)).toMatchObject({ standing: null, lacks: [] })
  expect(state(nothing).has[0]?.text.nb).toContain('15')
  expect(state(nothing, { process: 'withParent' }).has).toEqual([])
})

test('a unit is under way until all that stands in its overview is gone through in the period', () => {
  expect(state({})).toMatchObject({ standing: 'underWay' })
  expect(state({}).has[0]?.text.en).toBe('Requirements gone through in 2026: 12 of 15')
  expect(state({ decided: 15, through: 15 })).toMatchObject({ standing: 'inPlace' })
})

test('what has changed in law is missing until it is gone through', () => {
  const changed = state({ decided: 15, through: 13, changed: 2 })
  expect(changed.standing).toBe('lacks')
  expect(changed.lacks[0]?.text.nb).toContain('2')
})

test('of a period that is over it is not said how many were gone through in it', () => {
  const over = state({}, { over: true })
  expect(over.standing).toBe('inPlace')
  expect(over.has[0]?.text.nb).toBe('Krav enheten har gått gjennom i Verne: 12')
})
