import type { ActivityKind } from '../schema/cycle.ts'

/** A stroke of a mark: `filled`, `outlined` on the ground, or a `line`. */
export interface Stroke {
  readonly draw: 'filled' | 'outlined' | 'line'
  /** Path around 0 0, within 10 to each side. */
  readonly path: string
}

const circle = (radius: number): string => {
  const [r, across] = [String(radius), String(radius * 2)]
  return `M-${r} 0a${r} ${r} 0 1 1 ${across} 0a${r} ${r} 0 1 1-${across} 0Z`
}
const square = 'M-7-7H7V7H-7Z'

/** The mark of each kind of activity: told apart by shape and pattern, so that no colour is needed. */
export const marks: Readonly<Record<ActivityKind, readonly Stroke[]>> = {
  meeting: [{ draw: 'filled', path: circle(7.5) }],
  deadline: [{ draw: 'filled', path: 'M0-9 9 0 0 9-9 0Z' }],
  report: [
    { draw: 'outlined', path: square },
    { draw: 'line', path: 'M-3.5-2.5h7m-7 5h7' },
  ],
  audit: [
    { draw: 'outlined', path: circle(7.5) },
    { draw: 'filled', path: circle(3) },
  ],
  training: [{ draw: 'filled', path: 'M0-8.5 8.5 7h-17Z' }],
  survey: [
    { draw: 'outlined', path: square },
    { draw: 'line', path: 'M-7 0 0-7M-7 7 7-7M0 7 7 0' },
  ],
  review: [
    { draw: 'outlined', path: circle(7.5) },
    { draw: 'filled', path: 'M0-7.5a7.5 7.5 0 0 1 0 15Z' },
  ],
  communication: [{ draw: 'outlined', path: 'M-8-6H8L0 8Z' }],
}
