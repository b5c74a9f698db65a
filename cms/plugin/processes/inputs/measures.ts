import type { PayloadRequest, Where } from 'payload'
import { countReadable } from '../../access/readable.ts'
import { idOf, local } from '../../database/local.ts'
import type { HseProcess, Measure } from '../../generated-types.ts'
import { isOpen, isOverdue, openStates } from '../../measures/rules.ts'
import { carriedOverFrom } from '../../records/carried-over.ts'
import type { MeasureState } from '../../measures/text.ts'
import { inPlanOf } from '../plan.ts'
import { nothing, shownOnPage, type Some } from './cases.ts'
import { atPlace, type MeetingPlace } from './places.ts'

/** A measure as the pre-meeting looks at it. */
export interface InputMeasure {
  readonly id: string
  readonly number: string
  readonly title: string
  readonly language: 'nb' | 'en'
  readonly state: MeasureState
  readonly deadline: string | null
  readonly overdue: boolean
  /** True for one that an earlier process decided and that is not finished: it is carried over. */
  readonly carriedOver: boolean
  /** Where it was followed up before Verne; null for what began here. */
  readonly former: string | null
}

/** What a pre-meeting sees of the measures, from any source. */
export interface InputMeasures {
  /** What is left to do, the earliest deadline first. */
  readonly unfinished: Some<InputMeasure>
  /** Done since the meeting looks back to, the latest first. */
  readonly done: Some<InputMeasure>
  /** The plan the last process ended with. */
  readonly lastPlan: Some<InputMeasure>
}

/** What is asked for the measures of a meeting. */
interface Asked {
  /** Null where what is done and what is left is not asked for. */
  readonly place: MeetingPlace | null
  readonly process: HseProcess
  readonly last: HseProcess | null
  readonly since: string
  readonly day: string
}

/** The measures of a meeting, read with the reader's own rights; as many queries however many there are. */
export async function measuresOf(req: PayloadRequest, asked: Asked): Promise<InputMeasures> {
  const { day, last, place, process, since } = asked
  const some = async (where: Where, sort: string): Promise<Some<InputMeasure>> => {
    const [found, count] = await Promise.all([
      local.find(req, 'measures', { overrideAccess: false, where, sort, limit: shownOnPage }),
      countReadable(req, 'measures', where),
    ])
    return { count, shown: found.map((each) => inputMeasure(each, process.id, day)) }
  }
  const unfinished: Where = { state: { in: [...openStates] } }
  const doneSince: Where = {
    and: [{ state: { not_in: [...openStates] } }, { doneDate: { greater_than_equal: since } }],
  }
  const here = async (where: Where, sort: string): Promise<Some<InputMeasure>> =>
    place === null ? nothing : some({ and: [atPlace(place, 'nonconformity'), where] }, sort)
  const [left, done, lastPlan] = await Promise.all([
    here(unfinished, 'deadline'),
    here(doneSince, '-doneDate'),
    last === null ? nothing : some(inPlanOf([last]), 'deadline'),
  ])
  return { unfinished: left, done, lastPlan }
}

function inputMeasure(measure: Measure, process: string, day: string): InputMeasure {
  const { id, language, number, state, title } = measure
  const deadline = measure.deadline ?? null
  const from = measure.process ? idOf(measure.process) : null
  return {
    id,
    number,
    title,
    language,
    state,
    deadline,
    overdue: isOverdue({ state, deadline }, day),
    former: carriedOverFrom(measure),
    carriedOver: from !== null && from !== process && isOpen(state),
  }
}
