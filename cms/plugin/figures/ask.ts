import type { Where } from 'payload'

/** What figures are asked for. */
export interface FiguresAsk {
  /** The year of the reports, of what was done, and of the processes. */
  readonly year: number
  /** A unit and those below it, by id; null for all that the one who asks may know of. */
  readonly units: readonly string[] | null
}

/** The records of the units that are asked for. */
export function inUnits({ units }: Pick<FiguresAsk, 'units'>): Where[] {
  return units === null ? [] : [{ unit: { in: [...units] } }]
}
