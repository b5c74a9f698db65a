import type { Where } from 'payload'
import { idOf } from '../database/local.ts'
import type { HseProcess, Measure } from '../generated-types.ts'

type Linking = Pick<HseProcess, 'id' | 'challenges'>
type Made = Pick<Measure, 'id' | 'process' | 'challenge'>

/** Ids of the measures that existed already and were taken into use for a challenge, or for any of the process. */
export function linkedMeasures({ challenges }: Pick<HseProcess, 'challenges'>): string[] {
  const ids = (challenges ?? []).flatMap((each) => (each.linkedMeasures ?? []).map(idOf))
  return [...new Set(ids)]
}

/** Asks for every measure in the plan of one of these processes: made in it, or taken into use. */
export function inPlanOf(processes: readonly Linking[]): Where {
  const linked = [...new Set(processes.flatMap(linkedMeasures))]
  return {
    or: [
      { process: { in: processes.map((each) => each.id) } },
      ...(linked.length === 0 ? [] : [{ id: { in: linked } }]),
    ],
  }
}

/** True for a measure that was made for a challenge of this process. */
export function isMadeIn({ id }: Pick<HseProcess, 'id'>, measure: Pick<Made, 'process'>): boolean {
  return Boolean(measure.process) && idOf(measure.process ?? '') === id
}

/** Those of the measures that stand in the plan of a process, each once. */
export function planOf<M extends Made>(process: Linking, measures: readonly M[]): M[] {
  const linked = new Set(linkedMeasures(process))
  return measures.filter((each) => linked.has(each.id) || isMadeIn(process, each))
}

/** Ids of the challenges a measure is for: the one it was made for, and those it was taken into use for. */
export function challengesOfMeasure(process: Linking, measure: Made): string[] {
  const made = isMadeIn(process, measure) && measure.challenge ? [measure.challenge] : []
  const linked = (process.challenges ?? [])
    .filter((each) => (each.linkedMeasures ?? []).some((one) => idOf(one) === measure.id))
    .flatMap((each) => each.id ?? [])
  return [...new Set([...made, ...linked])]
}
