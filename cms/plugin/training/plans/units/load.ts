import type { PayloadRequest } from 'payload'
import { local } from '../../../database/local.ts'
import {
  type PersonTraining,
  type TrainingCell,
  type TrainingUnit,
  trainingOf,
} from '../../records/load.ts'
import { isGap } from '../../records/rules.ts'

/** Those of a unit who lack a course they must have. */
export interface Lacking {
  /** Of one course, in the order they stand in the unit. */
  readonly of: (course: string) => readonly PersonTraining[]
  /** How many must have a course. */
  readonly asked: (course: string) => number
}

/** Who of these lacks which course. */
export function lackingAmong(people: readonly PersonTraining[]): Lacking {
  const those = (is: (cell: TrainingCell) => boolean) => (course: string) =>
    people.filter(({ cells }) => cells.some((cell) => cell.course === course && is(cell)))
  const asked = those(({ as }) => as === 'must')
  return { of: those(isGap), asked: (course) => asked(course).length }
}

/** Who of a unit lacks which course on a day. Read as the system: whoever shows names has asked. @param unit its id */
export async function lackingIn(req: PayloadRequest, unit: string, day: string): Promise<Lacking> {
  const found = await local.findById(req, 'units', unit, { overrideAccess: true })
  if (!found) return lackingAmong([])
  const asked: TrainingUnit = { id: found.id, riskClass: found.riskClass ?? null }
  const people = await trainingOf(req, { units: [asked], all: false, day })
  return lackingAmong(people.get(found.id) ?? [])
}
