import type { PayloadRequest } from 'payload'
import { reachOf } from '../../access/can.ts'
import { idOf } from '../../database/local.ts'
import type { Objective } from '../../generated-types.ts'
import { keptObjectives } from '../../objectives/kept.ts'
import type { NamedUnit } from '../covered/load.ts'

/** What a unit aims at in the year of its process. */
export interface InputObjectives {
  /** Code of the unit, and the year. */
  readonly code: string
  readonly period: string
  /** Those of the units above first, the topmost first, then its own. */
  readonly all: readonly { readonly objective: Objective; readonly setBy: NamedUnit }[]
}

/** The objectives a pre-meeting works towards; null for whoever reads none of the unit. */
export async function objectivesOf(
  req: PayloadRequest,
  { every, unit: id, year }: { every: readonly NamedUnit[]; unit: string; year: number },
): Promise<InputObjectives | null> {
  const unit = every.find((each) => each.id === id)
  const reads = await reachOf(req, 'objectives', 'read')
  if (!unit || !(reads.all || reads.units.includes(id))) return null
  const period = String(year)
  const kept = await keptObjectives(req, unit, period)
  const line = [...unit.ancestors].reverse().concat(id)
  return {
    code: unit.code,
    period,
    all: line.flatMap((at) => {
      const setBy = every.find((each) => each.id === at)
      const own = kept.filter((each) => idOf(each.unit) === at)
      return setBy ? own.map((objective) => ({ objective, setBy })) : []
    }),
  }
}
