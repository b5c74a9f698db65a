import { circleSteps, type CircleStep } from '../words/circle.ts'

/** The circle's measures: the annual wheel's sister, drawn with as many parts as there are steps. */
export const circle = { centre: 160, radius: 118, mark: 21, hub: 74, size: 320 } as const

/** A step as it is drawn: its mark on the ring, and the way on to the next. */
export interface DrawnStep {
  readonly step: CircleStep
  /** From 1. */
  readonly number: number
  readonly x: number
  readonly y: number
  /** Path of the way to the next step. */
  readonly way: string
  /** Path of the head of its arrow. */
  readonly head: string
}

/** What stays free between a mark and the way that begins or ends there, in degrees. */
const free = 15
/** Half an arrow's width, and its length, in degrees along the ring. */
const [half, long] = [5, 4.5]

/** The steps around the ring, with the sun: the first stands above to the right, the last above to the left. */
export function drawnCircle(): DrawnStep[] {
  const part = 360 / circleSteps.length
  return circleSteps.map((step, index) => {
    const angle = (index + 0.5) * part
    const [from, to] = [angle + free, angle + part - free]
    const { x, y } = place(circle.radius, angle)
    const r = String(circle.radius)
    return {
      step,
      number: index + 1,
      x,
      y,
      way: `M${at(circle.radius, from)}A${r} ${r} 0 0 1 ${at(circle.radius, to - long)}`,
      head: `M${at(circle.radius + half, to - long)}L${at(circle.radius, to)}L${at(circle.radius - half, to - long)}Z`,
    }
  })
}

function at(radius: number, angle: number): string {
  const { x, y } = place(radius, angle)
  return `${String(x)} ${String(y)}`
}

function place(radius: number, angle: number): { readonly x: number; readonly y: number } {
  const turned = (angle / 180) * Math.PI
  return {
    x: rounded(circle.centre + radius * Math.sin(turned)),
    y: rounded(circle.centre - radius * Math.cos(turned)),
  }
}

function rounded(value: number): number {
  return Math.round(value * 10) / 10
}
