import type { Severity } from '../../nonconformities/text.ts'
import {
  asTask,
  type Give,
  type Giver,
  type Handled,
  leadsOf,
  type Responsible,
  type TitledRecord,
  whoHandles,
} from '../../tasks/rules.ts'
import { effectDays } from '../rules.ts'
import type { MeasureState, Priority } from '../text.ts'

/** A measure that is not cancelled, as far as tasks go. */
export interface MeasureFacts extends TitledRecord, Handled {
  readonly state: MeasureState
  readonly responsible: string | null
  /** The person responsible has left. @default false */
  readonly left?: boolean
  readonly deadline: string | null
  readonly doneDate: string | null
  readonly priority: Priority | null
  /** Who reported it done; null where that was not kept. */
  readonly doneBy: string | null
  /** Id of the nonconformity it comes from; null for one from an HSE process. */
  readonly nonconformity: string | null
  /** Severity of that nonconformity. */
  readonly severity: Severity | null
}

/** True for a measure that somebody is to carry out now. */
export function isToBeDone(state: MeasureState): boolean {
  return state === 'approved' || state === 'inProgress' || state === 'notEffective'
}

/** What measures give people to do. */
export const giveMeasures =
  (measures: readonly MeasureFacts[]): Giver =>
  (responsible, day, give) => {
    for (const each of measures) giveMeasure(each, whoHandles(responsible, each), day, give)
  }

function giveMeasure(measure: MeasureFacts, who: Responsible, day: string, give: Give): void {
  const { state, deadline } = measure
  const task = asTask(measure, 'measure')
  if (isToBeDone(state)) {
    // Of somebody who has left, it waits for those who can give it to another.
    if (measure.left === true) give(leadsOf(who), { ...task, kind: 'giveMeasure', due: deadline })
    else give([measure.responsible ?? who.manager], { ...task, kind: 'doMeasure', due: deadline })
  }
  // Measures of an HSE process are approved together, in the process.
  if (state === 'proposed' && measure.nonconformity !== null) {
    give([who.manager], { ...task, kind: 'approveMeasure', due: deadline })
  }
  const from = effectDays(measure, measure.severity)
  if (from === null) return
  const dayFor = (person: string | null): string =>
    person !== null && person === measure.doneBy ? from.own : from.others
  const checking = [who.manager, ...who.deputies].filter((each) => dayFor(each) <= day)
  if (checking.length > 0) give(checking, { ...task, kind: 'verifyMeasure', due: null })
}
