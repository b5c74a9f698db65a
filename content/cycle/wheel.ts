import type { ActivityKind, MonthPart, Occurrence } from '../schema/cycle.ts'

/** A month to be drawn: what is done in it, the earliest first. */
export interface MonthToDraw {
  readonly doings: readonly {
    readonly activity: { readonly kind: ActivityKind }
    readonly occurrence: Occurrence
  }[]
}

/** The wheel's measures. Angles are months: 0 is straight up, 3 a quarter turn on. */
export const wheel = {
  centre: 320,
  hub: 100,
  rim: 232,
  /** Where marks stand, the outermost first. */
  tracks: [208, 174, 140],
} as const

/** Room a mark takes, and the most a month's marks come near to its edges, as a share of it. */
const markRoom = 25
const edge = 0.15
/** What stays free at each end of the stretch of a part of a month, as a share of the month. */
const gap = 0.03

/** A mark on the wheel, and the stretch of its track that it may lie in. */
export interface WheelMark {
  readonly kind: ActivityKind
  readonly x: number
  readonly y: number
  /** Path of the part of the month, where it has no day. */
  readonly window: string | null
  /** Which of the month's doings it is, from 0. */
  readonly doing: number
}

/** How a month is drawn. */
export interface WheelParts {
  /** The sector from hub to rim. */
  readonly sector: string
  /** The line it begins with. */
  readonly spoke: string
  /** The lines that go with the marks. */
  readonly tracks: readonly string[]
  /** The line its name is written on, around the rim. */
  readonly name: string
  /** Of a crowded month those there is room for: the number beside its name counts all. */
  readonly marks: readonly WheelMark[]
}

/** A month as it is drawn. */
export type WheelMonth<M extends MonthToDraw = MonthToDraw> = M & WheelParts

/** The months as they are drawn, the first one straight up and on to the right. */
export function wheelOf<M extends MonthToDraw>(months: readonly M[]): WheelMonth<M>[] {
  return months.map((each, place) => ({
    ...each,
    sector: sectorOf(place),
    spoke: `M${pointAt(wheel.hub, place)}L${pointAt(wheel.rim, place)}`,
    tracks: wheel.tracks.map((radius) => arcOf(radius, place, place + 1)),
    name: nameLine(place),
    marks: marksIn(each, place),
  }))
}

function sectorOf(place: number): string {
  const { hub, rim } = wheel
  const [inner, outer] = [String(hub), String(rim)]
  return (
    `M${pointAt(hub, place)}L${pointAt(rim, place)}A${outer} ${outer} 0 0 1 ${pointAt(rim, place + 1)}` +
    `L${pointAt(hub, place + 1)}A${inner} ${inner} 0 0 0 ${pointAt(hub, place)}Z`
  )
}

/** How far beyond the rim a name stands; in the lower half, where it is turned to stay upright, its feet are outside. */
const nameGap = { upper: 11, lower: 24 } as const

function nameLine(place: number): string {
  if (place < 3 || place >= 9) return arcOf(wheel.rim + nameGap.upper, place, place + 1)
  const radius = wheel.rim + nameGap.lower
  const r = String(radius)
  return `M${pointAt(radius, place + 1)}A${r} ${r} 0 0 0 ${pointAt(radius, place)}`
}

const parts = {
  early: [0, 1 / 3],
  mid: [1 / 3, 2 / 3],
  late: [2 / 3, 1],
} as const satisfies Record<MonthPart, readonly [number, number]>

/** Each at its day, on the outermost track that has room there. */
function marksIn({ doings }: MonthToDraw, place: number): WheelMark[] {
  const taken: { readonly track: number; readonly share: number }[] = []
  return doings.flatMap(({ activity, occurrence: { by, part } }, doing): WheelMark[] => {
    const day = (Number(by.slice(8)) - 0.5) / 31
    const share = part === null ? within(day) : within((parts[part][0] + parts[part][1]) / 2)
    const track = wheel.tracks.find((radius) =>
      taken.every(
        (other) =>
          other.track !== radius || Math.abs(other.share - share) * monthLength(radius) >= markRoom,
      ),
    )
    if (track === undefined) return []
    taken.push({ track, share })
    const window =
      part === null
        ? null
        : arcOf(track, place + parts[part][0] + gap, place + parts[part][1] - gap)
    return [{ kind: activity.kind, ...position(track, place + share), window, doing }]
  })
}

function within(share: number): number {
  return Math.min(1 - edge, Math.max(edge, share))
}

/** How long a month is on a track. */
function monthLength(radius: number): number {
  return (2 * Math.PI * radius) / 12
}

function arcOf(radius: number, from: number, to: number): string {
  const r = String(radius)
  return `M${pointAt(radius, from)}A${r} ${r} 0 0 1 ${pointAt(radius, to)}`
}

function pointAt(radius: number, angle: number): string {
  const { x, y } = position(radius, angle)
  return `${String(x)} ${String(y)}`
}

function position(radius: number, angle: number): { x: number; y: number } {
  const turned = (angle / 12) * 2 * Math.PI
  return {
    x: rounded(wheel.centre + radius * Math.sin(turned)),
    y: rounded(wheel.centre - radius * Math.cos(turned)),
  }
}

function rounded(value: number): number {
  return Math.round(value * 10) / 10
}
