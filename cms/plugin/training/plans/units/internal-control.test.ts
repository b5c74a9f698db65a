import { expect, test } from 'vitest'
import { planControl } from './internal-control.ts'

const at = { code: 'KJ', year: 2026 }
const counts = { courses: 4, held: 1, cost: 62_000, unknown: 0 }
const said = (more: Partial<typeof counts>): string | undefined =>
  planControl({ ...at, counts: { ...counts, ...more } }).has[0]?.text.en

test('the training plan of a unit says how many courses it has, how many are held, and what they cost', () => {
  const { has, standing } = planControl({ ...at, counts })
  expect(standing).toBeNull()
  expect(has[0]?.text).toEqual({
    nb: 'Kurs i opplæringsplanen: 4, holdt: 1. Kostnad til sammen: 62\u00a0000 kr.',
    en: 'Courses in the training plan: 4, held: 1. Cost in total: NOK 62,000.',
  })
})

test('it says how many courses have no cost yet, and no sum where none has', () => {
  expect(said({ unknown: 3 })).toBe(
    'Courses in the training plan: 4, held: 1. Cost in total: NOK 62,000. Courses without a cost yet: 3.',
  )
  expect(said({ courses: 1, held: 0, cost: 0, unknown: 1 })).toBe(
    'Courses in the training plan: 1, held: 0. Courses without a cost yet: 1.',
  )
  expect(said({ courses: 1, held: 0, cost: 0 })).toContain('NOK 0.')
})

test('it leads to the plan of the year that is counted', () => {
  expect(planControl({ ...at, year: 2024, counts }).has[0]?.link).toEqual({
    kind: 'trainingPlan',
    code: 'KJ',
    year: 2024,
  })
})

test('a unit without a plan says nothing of it', () => {
  expect(planControl({ ...at, counts: null }).has).toEqual([])
  expect(planControl({ ...at, counts: { courses: 0, held: 0, cost: 0, unknown: 0 } }).has).toEqual(
    [],
  )
})
