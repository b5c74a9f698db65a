import type { PayloadRequest } from 'payload'
import { principalOf } from '../access/principal.ts'
import { today } from '../core/dates.ts'
import { refuseUnknown } from '../database/known-choice.ts'
import { idOf, local } from '../database/local.ts'
import { signature, takeRecordStep } from '../records/record-step.ts'
import { refuse } from '../core/refuse.ts'
import { spokenDay } from '../admin/spoken-dates.ts'
import { fill } from '../core/text.ts'
import type { Measure } from '../generated-types.ts'
import { type Effect } from '../nonconformities/text.ts'
import { weightOf } from '../nonconformities/injury/rules.ts'
import { optionsOf } from '../options.ts'
import { fieldsOf, type MeasureFields, refuseFaults } from './propose.ts'
import {
  approvalFaults,
  effectDue,
  isOpen,
  type MeasureFacts,
  type MeasureTransition,
  proposalFaults,
  workflow,
} from './rules.ts'
import { measureRefusalText, measureStateText } from './text.ts'

/** A measure someone wants to do something with, and the version they saw; null takes the newest. */
export interface MeasureAt {
  readonly id: string
  readonly version: number | null
}

/**
 * Changes what a measure says. Once it is approved its deadline is extended instead, with a reason.
 * @throws Refusal naming the field
 */
export async function changeMeasure(
  req: PayloadRequest,
  { id, version, ...fields }: MeasureAt & MeasureFields,
): Promise<Measure> {
  return takeRecordStep(
    req,
    { collection: 'measures', id, action: 'edit', version },
    async (measure) => {
      if (!isOpen(measure.state)) refuseState(req, measure)
      const before = measure.deadline ?? null
      const deadline = measure.state === 'proposed' ? fields.deadline : before
      const changed = { ...fields, deadline }
      refuseFaults(req, proposalFaults(changed, dayOf(req), before))
      if (measure.state !== 'proposed') {
        refuseFaults(req, approvalFaults(changed))
      }
      await refuseUnknown(req, 'people', changed.responsible, 'responsible')
      return { data: fieldsOf(changed), step: { step: 'edit', note: null } }
    },
  )
}

/** Approves a measure: from now on it is someone's task. Needs someone responsible and a deadline. */
export async function approveMeasure(req: PayloadRequest, at: MeasureAt): Promise<Measure> {
  return transition(req, at, 'approve', (measure) => {
    refuseFaults(req, approvalFaults(factsOf(measure)))
    return { data: {}, note: null }
  })
}

/** Says that work has begun. */
export async function startMeasure(req: PayloadRequest, at: MeasureAt): Promise<Measure> {
  return transition(req, at, 'start', () => ({ data: {}, note: null }))
}

/**
 * Says that the measure is done, and what was done.
 * @param done.date day it was done, `YYYY-MM-DD`; today where null
 */
export async function completeMeasure(
  req: PayloadRequest,
  done: MeasureAt & { readonly note: string; readonly date: string | null },
): Promise<Measure> {
  const { person } = await principalOf(req)
  return transition(req, done, 'complete', async (measure) => {
    const note = done.note.trim()
    if (note === '')
      refuse(req, measureRefusalText.noteMissing, { field: 'note', code: 'noteMissing' })
    const day = dayOf(req)
    const date = done.date ?? day
    if (date > day) {
      refuse(req, measureRefusalText.doneInFuture, { field: 'date', code: 'doneInFuture' })
    }
    await rememberCorrector(req, measure, person)
    return { data: { doneDate: date, doneNote: note, effect: 'notChecked' }, note }
  })
}

/** Says whether a measure that is done has helped. One that has not goes back to being open. */
export async function verifyMeasure(
  req: PayloadRequest,
  check: MeasureAt & {
    readonly effect: Exclude<Effect, 'notChecked'> | null
    readonly note: string
  },
): Promise<Measure> {
  const { id, version, effect } = check
  const taken = { collection: 'measures' as const, id, action: 'verify' as const, version }
  return takeRecordStep(req, taken, async (measure) => {
    if (measure.state !== 'done') refuseState(req, measure)
    if (effect === null) {
      refuse(req, measureRefusalText.effectMissing, { field: 'effect', code: 'effectMissing' })
    }
    const note = check.note.trim()
    const day = dayOf(req)
    const earliest = effectDue(factsOf(measure), await severityBehind(req, measure))
    if (earliest !== null && day < earliest) {
      const text = fill(measureRefusalText.effectTooEarly, {
        day: { nb: spokenDay(earliest, 'nb'), en: spokenDay(earliest, 'en') },
      })
      refuse(req, text, { field: 'effect', status: 409, code: 'effectTooEarly' })
    }
    return {
      data: {
        state: effect === 'worked' ? 'verified' : 'notEffective',
        effect,
        effectDate: day,
        effectNote: note === '' ? null : note,
      },
      step: { step: 'verify', note: note === '' ? null : note },
    }
  })
}

/** Moves the deadline of a measure that is not done, with the reason. The former one stays readable. */
export async function extendMeasure(
  req: PayloadRequest,
  wanted: MeasureAt & { readonly deadline: string | null; readonly reason: string },
): Promise<Measure> {
  const { id, version, deadline } = wanted
  const taken = { collection: 'measures' as const, id, action: 'extend' as const, version }
  return takeRecordStep(req, taken, async (measure) => {
    if (!isOpen(measure.state)) refuseState(req, measure)
    const reason = wanted.reason.trim()
    if (deadline === null) {
      refuse(req, measureRefusalText.deadlineMissing, {
        field: 'deadline',
        code: 'deadlineMissing',
      })
    }
    if (deadline < dayOf(req)) {
      refuse(req, measureRefusalText.deadlinePassed, { field: 'deadline', code: 'deadlinePassed' })
    }
    if (measure.deadline && deadline <= measure.deadline) {
      refuse(req, measureRefusalText.deadlineNotLater, { field: 'deadline', code: 'notLater' })
    }
    if (reason === '') {
      refuse(req, measureRefusalText.reasonMissing, { field: 'reason', code: 'reasonMissing' })
    }
    const { at, name } = await signature(req)
    const extension = { from: measure.deadline ?? null, to: deadline, reason, at, name }
    return {
      data: { deadline, extensions: [...(measure.extensions ?? []), extension] },
      step: { step: 'extend', note: reason },
    }
  })
}

/** Cancels a measure that will not be done, with the reason. */
export async function cancelMeasure(
  req: PayloadRequest,
  wanted: MeasureAt & { readonly reason: string },
): Promise<Measure> {
  return transition(req, wanted, 'cancel', () => {
    const reason = wanted.reason.trim()
    if (reason === '') {
      refuse(req, measureRefusalText.reasonMissing, { field: 'reason', code: 'reasonMissing' })
    }
    return { data: { cancelReason: reason }, note: reason }
  })
}

interface Taken {
  readonly data: Partial<Measure>
  readonly note: string | null
}

async function transition(
  req: PayloadRequest,
  { id, version }: MeasureAt,
  action: MeasureTransition,
  work: (measure: Measure) => Promise<Taken> | Taken,
): Promise<Measure> {
  return takeRecordStep(req, { collection: 'measures', id, action, version }, async (measure) => {
    if (!workflow[action].from.includes(measure.state)) refuseState(req, measure)
    const { data, note } = await work(measure)
    return { data: { ...data, state: workflow[action].to }, step: { step: action, note } }
  })
}

/** Whoever did the measures of a nonconformity has corrected it, and may not close a serious one. */
async function rememberCorrector(
  req: PayloadRequest,
  measure: Measure,
  person: string | null,
): Promise<void> {
  if (!measure.nonconformity || person === null) return
  const nonconformity = await local.findById(req, 'nonconformities', idOf(measure.nonconformity), {
    overrideAccess: true,
  })
  const corrected = (nonconformity?.correctedBy ?? []).map(idOf)
  if (!nonconformity || corrected.includes(person)) return
  await local.update(
    req,
    'nonconformities',
    nonconformity.id,
    { correctedBy: [...corrected, person], version: nonconformity.version },
    { overrideAccess: true },
  )
}

async function severityBehind(
  req: PayloadRequest,
  measure: Measure,
): Promise<'minor' | 'serious' | 'critical' | null> {
  if (!measure.nonconformity) return null
  const found = await local.findById(req, 'nonconformities', idOf(measure.nonconformity), {
    overrideAccess: true,
  })
  return found ? weightOf(found) : null
}

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

function refuseState(req: PayloadRequest, measure: Measure): never {
  const text = fill(measureRefusalText.wrongState, { state: measureStateText[measure.state] })
  return refuse(req, text, { status: 409, code: 'wrongState' })
}

function dayOf(req: PayloadRequest): string {
  return today(optionsOf(req.payload).clock)
}
