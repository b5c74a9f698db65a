import { expect, test } from 'vitest'
import { planControl } from './internal-control.ts'

test('the training plan of a unit says how many courses it has, how many are held, and what they cost', () => {
  const counts = { courses: 4, held: 1, cost: 62_000 }
  const { has, standing } = planControl({ code: 'KJ', counts })
  expect(standing).toBeNull()
  expect(has[0]?.text.en).toBe(
    'Training plan: 4 courses, 1 of them held. Cost in total: NOK 62,000.',
  )
  expect(has[0]?.link).toEqual({ kind: 'trainingPlan', code: 'KJ' })
})

test('a unit without a plan says nothing of it', () => {
  expect(planControl({ code: 'KJ', counts: null }).has).toEqual([])
  expect(planControl({ code: 'KJ', counts: { courses: 0, held: 0, cost: 0 } }).has).toEqual([])
})
