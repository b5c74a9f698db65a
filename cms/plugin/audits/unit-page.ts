import type { PayloadRequest } from 'payload'
import { periodOn, today } from '../core/dates.ts'
import type { Text } from '../core/text.ts'
import { optionsOf } from '../options.ts'
import type { Point } from '../internal-control/text.ts'
import { loadYear } from '../year/load-year.ts'
import { unitState } from '../year/points.ts'
import type { Standing } from '../year/text.ts'

/** How a unit stood with the eight points of internal control on a day, in words. */
export interface FrozenPage {
  /** The day, `YYYY-MM-DD`. */
  readonly day: string
  readonly points: readonly {
    readonly point: Point
    readonly standing: Standing
    readonly has: readonly Text[]
    readonly lacks: readonly Text[]
  }[]
}

/** The page of a unit as it stands now, to be kept; null for a unit that is not in operation. */
export async function unitPageNow(req: PayloadRequest, unit: string): Promise<FrozenPage | null> {
  const day = today(optionsOf(req.payload).clock)
  const year = await loadYear(req, [unit], periodOn(day))
  const [found] = year.units
  if (!found) return null
  return {
    day,
    points: unitState(year, found).points.map(({ has, lacks, point, standing }) => ({
      point,
      standing,
      has: has.map(({ text }) => text),
      lacks: lacks.map(({ text }) => text),
    })),
  }
}
