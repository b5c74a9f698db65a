import type { Severity } from '../../nonconformities/text.ts'
import {
  asTask,
  type Give,
  type Giver,
  type Handled,
  type Responsible,
  type TitledRecord,
  whoHandles,
} from '../../tasks/rules.ts'
import { effectDue } from '../rules.ts'
import type { MeasureState } from '../text.ts'

/** A measure that is not cancelled, as far as tasks go. */
export interface MeasureFacts extends TitledRecord, Handled {
  readonly state: MeasureState
  readonly responsible: string | null
  readonly deadline: string | null
  readonly doneDate: string | null
  /** Id of the nonconformity it comes from; null for one from an HSE process. */
  readonly nonconformity: string | null
  /** Severity of that nonconformity. */
  readonly severity: Severity | null
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
  if (state === 'approved' || state === 'inProgress' || state === 'notEffective') {
    give([measure.responsible ?? who.manager], {
      ...task,
      kind: 'doMeasure',
      due: deadline,
    })
  }
  // Measures of an HSE process are approved together, in the process.
  if (state === 'proposed' && measure.nonconformity !== null) {
    give([who.manager], { ...task, kind: 'approveMeasure', due: deadline })
  }
  const from = effectDue(measure, measure.severity)
  if (from !== null && from <= day) {
    give([who.manager, ...who.deputies], {
      ...task,
      kind: 'verifyMeasure',
      due: null,
    })
  }
}
