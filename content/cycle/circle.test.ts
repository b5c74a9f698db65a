import { expect, test } from 'vitest'
import { circleSteps } from '../words/circle.ts'
import { circle, drawnCircle } from './circle.ts'

test('every step has its place on the ring, the first three to the right', () => {
  const drawn = drawnCircle()
  expect(drawn.map(({ step }) => step)).toEqual([...circleSteps])
  expect(drawn.map(({ x }) => x > circle.centre)).toEqual([true, true, true, false, false, false])
  for (const { x, y } of drawn) {
    expect(Math.hypot(x - circle.centre, y - circle.centre)).toBeCloseTo(circle.radius, 0)
  }
})

test('steps that stand beside each other are as high as the rows of the list', () => {
  const ys = drawnCircle().map(({ y }) => y)
  expect([ys[0], ys[1], ys[2]]).toEqual([ys[5], ys[4], ys[3]])
  expect(ys[0]).toBeLessThan(ys[1] ?? 0)
})
