import { idOf } from '../database/local.ts'
import type { Measure } from '../generated-types.ts'
import type { MeasureFacts } from './rules.ts'

/** A stored measure as far as its rules go. */
export function factsOf(measure: Measure): MeasureFacts {
  return {
    title: measure.title,
    state: measure.state,
    responsible: measure.responsible ? idOf(measure.responsible) : null,
    deadline: measure.deadline ?? null,
    priority: measure.priority ?? null,
    cost: { amount: measure.cost?.amount ?? null, basis: measure.cost?.basis ?? null },
    doneDate: measure.doneDate ?? null,
  }
}
