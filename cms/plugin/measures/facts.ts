import { idOf } from '../database/local.ts'
import type { Measure } from '../generated-types.ts'
import type { RepeatFacts } from './repeat/rules.ts'
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
    repeat: { every: measure.repeat?.every ?? null, until: measure.repeat?.until ?? null },
  }
}

/** A stored measure as far as coming back goes. */
export function repeatFactsOf({ state, deadline, doneDate, repeat }: Measure): RepeatFacts {
  return {
    state,
    deadline: deadline ?? null,
    doneDate: doneDate ?? null,
    every: repeat?.every ?? null,
    until: repeat?.until ?? null,
    from: repeat?.from ?? null,
    stopped: repeat?.stopped ?? null,
  }
}
