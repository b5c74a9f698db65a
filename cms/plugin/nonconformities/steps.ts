import type { PayloadRequest } from 'payload'
import { principalOf } from '../access/principal.ts'
import { civilDay, instant, today } from '../core/dates.ts'
import { refuseUnknown } from '../core/known-choice.ts'
import { idOf } from '../core/local.ts'
import { type StepOutcome, takeRecordStep } from '../core/record-step.ts'
import { refuse } from '../core/refuse.ts'
import { spokenDay } from '../core/spoken-dates.ts'
import { fill } from '../core/text.ts'
import { inTransaction } from '../core/transaction.ts'
import type { Nonconformity } from '../generated-types.ts'
import { isOpen as isOpenMeasure } from '../measures/rules.ts'
import { optionsOf } from '../options.ts'
import { closingFacts, peopleWith } from './facts.ts'
import { nonconformityRefusalText } from './refusal-text.ts'
import {
  assessmentFaults,
  closingFaults,
  closingGaps,
  doneOn,
  dueDate,
  effectCheckFrom,
  lacksReply,
  type Notification,
  type NonconformityTransition,
  workflow,
} from './rules.ts'
import {
  type Affects,
  type Effect,
  type NonconformityCategory,
  nonconformityStateText,
  type NonconformityType,
  type Outcome,
  type Severity,
} from './text.ts'
import { tellHandlers, tellReporter } from './told.ts'
import { filled, refuseBadText } from './words.ts'

/** A nonconformity someone wants to do something with, and the version they saw; null takes the newest. */
export interface NonconformityAt {
  readonly id: string
  readonly version: number | null
}

/** What someone judges of a nonconformity. */
export interface Assessment {
  /** Kind of report; null leaves the reporter's. */
  readonly type: NonconformityType | null
  readonly category: NonconformityCategory | null
  readonly severity: Severity | null
  readonly cause: string
  readonly immediateAction: string
  /** Serious injury under aml § 5-2. */
  readonly seriousInjury: boolean
  /** Id of a topic. */
  readonly topic: string | null
  readonly affects: readonly Affects[]
  readonly outcome: Outcome | null
}

/** Says that the unit has received it. Whoever does handles it from now on. */
export function receive(req: PayloadRequest, at: NonconformityAt): Promise<Nonconformity> {
  return transition(req, at, 'receive', async (found) => {
    const { person } = await principalOf(req)
    return { data: { handler: person, due: dueDate('received', basisOf(found)) }, note: null }
  })
}

/**
 * Judges it: what it is about, how serious, why it happened. May be done anew while work has not begun.
 * @throws Refusal naming the field
 */
export function assess(
  req: PayloadRequest,
  { id, version, ...given }: NonconformityAt & Assessment,
): Promise<Nonconformity> {
  return transition(req, { id, version }, 'assess', async (found) => {
    const [fault] = assessmentFaults(given)
    if (fault) refuse(req, nonconformityRefusalText[fault.code], fault)
    refuseBadText(req, { cause: given.cause, immediateAction: given.immediateAction })
    await refuseUnknown(req, 'topics', given.topic, 'topic')
    const { person } = await principalOf(req)
    const data: Partial<Nonconformity> = {
      type: given.type ?? found.type,
      category: given.category,
      severity: given.severity,
      cause: filled(given.cause),
      immediateAction: filled(given.immediateAction),
      seriousInjury: given.seriousInjury,
      topic: given.topic,
      affects: [...given.affects],
      outcome: given.outcome,
      handler: found.handler ? idOf(found.handler) : person,
      due: dueDate('assessed', basisOf(found), found.source),
    }
    const injuryFound = given.seriousInjury && found.seriousInjury !== true
    return {
      data,
      note: null,
      after: injuryFound ? (written) => tellHandlers(req, written, 'seriousInjury') : undefined,
    }
  })
}

/** Says that work has begun, or begins again after an effect check that showed it did not help. */
export function start(
  req: PayloadRequest,
  given: NonconformityAt & { readonly note: string },
): Promise<Nonconformity> {
  return transition(req, given, 'start', (found) => {
    const note = filled(given.note)
    if (found.state === 'effectCheck' && note === null) reasonMissing(req, 'note')
    refuseBadText(req, { note })
    return { data: { due: null }, note }
  })
}

/** Says that it is corrected, so that its effect can be looked at. Whoever does has corrected it. */
export function checkEffect(
  req: PayloadRequest,
  given: NonconformityAt & { readonly note: string },
): Promise<Nonconformity> {
  return transition(req, given, 'checkEffect', async (found) => {
    const facts = await closingFacts(req, found)
    if (facts.measures.some((each) => isOpenMeasure(each.state))) {
      refuse(req, nonconformityRefusalText.openMeasures, { status: 409, code: 'openMeasures' })
    }
    const note = filled(given.note)
    if (note === null) {
      refuse(req, nonconformityRefusalText.noteMissing, { field: 'note', code: 'noteMissing' })
    }
    refuseBadText(req, { note })
    const { person } = await principalOf(req)
    const day = dayOf(req)
    const done = doneOn({ ...facts, correctedOn: day }) ?? day
    return {
      data: {
        correctedBy: peopleWith(facts.correctedBy, person),
        due: dueDate('effectCheck', done),
      },
      note,
    }
  })
}

/** How someone wants to close a nonconformity. */
export interface Closing {
  /** What was done. */
  readonly note: string
  /** Whether it helped; null where nobody has to know yet. */
  readonly effect: Effect | null
}

/**
 * Closes it: what was done, and whether it helped. Whoever corrected a serious or critical one cannot; the manager
 * above does.
 * @throws Refusal with what stands in the way
 */
export function close(
  req: PayloadRequest,
  given: NonconformityAt & Closing,
): Promise<Nonconformity> {
  return transition(req, given, 'close', (found) => closed(req, found, given))
}

/**
 * Looks whether it can be closed like this, and leaves it open: for whoever wants to look it over first.
 * @throws Refusal as `close` does
 */
export async function tryClosing(
  req: PayloadRequest,
  given: NonconformityAt & Closing,
): Promise<void> {
  await transition(req, given, 'close', async (found) => {
    await closed(req, found, given)
    return null
  })
}

async function closed(
  req: PayloadRequest,
  found: Nonconformity,
  { note, effect }: Closing,
): Promise<Taken> {
  const facts = await closingFacts(req, found)
  const { person } = await principalOf(req)
  const day = dayOf(req)
  const [gap] = closingGaps(facts, person, day)
  if (gap) {
    const from = effectCheckFrom(facts)
    const said = { nb: spokenDay(from, 'nb'), en: spokenDay(from, 'en') }
    const text = fill(nonconformityRefusalText[gap], { day: said })
    refuse(req, text, { status: gap === 'correctedIt' ? 403 : 409, code: gap })
  }
  const [fault] = closingFaults({ note, effect }, facts)
  if (fault) refuse(req, nonconformityRefusalText[fault.code], fault)
  refuseBadText(req, { note })
  const closingNote = note.trim()
  const checked = effect !== null && effect !== 'notChecked'
  return {
    data: {
      closingNote,
      closedDate: day,
      due: null,
      ...(checked ? { effectCheck: { date: day, result: effect, note: closingNote } } : {}),
    },
    note: closingNote,
    after: (written) => tellReporter(req, written, 'closed'),
  }
}

/** Rejects what is no nonconformity, with the reason. The reporter is told. */
export function reject(
  req: PayloadRequest,
  given: NonconformityAt & { readonly reason: string },
): Promise<Nonconformity> {
  return transition(req, given, 'reject', async (found) => {
    const facts = await closingFacts(req, found)
    if (lacksReply(facts)) {
      refuse(req, nonconformityRefusalText.noReply, { status: 409, code: 'noReply' })
    }
    const reason = filled(given.reason)
    if (reason === null) reasonMissing(req, 'reason')
    refuseBadText(req, { reason })
    return {
      data: { rejectedReason: reason, closedDate: dayOf(req), due: null },
      note: reason,
      after: (written) => tellReporter(req, written, 'rejected'),
    }
  })
}

/** Opens what was closed or rejected, with the reason: it is judged anew. */
export function reopen(
  req: PayloadRequest,
  given: NonconformityAt & { readonly reason: string },
): Promise<Nonconformity> {
  return transition(req, given, 'reopen', () => {
    const reason = filled(given.reason)
    if (reason === null) reasonMissing(req, 'reason')
    refuseBadText(req, { reason })
    return {
      data: {
        closedDate: null,
        closingNote: null,
        rejectedReason: null,
        effectCheck: { date: null, result: null, note: null },
        due: dueDate('received', dayOf(req)),
      },
      note: reason,
      after: (written) => tellHandlers(req, written, 'reopened'),
    }
  })
}

/** Notes that an authority or the representative was told of a serious injury, and when. */
export function notifyAuthority(
  req: PayloadRequest,
  given: NonconformityAt & {
    readonly which: Notification | null
    /** Instant in ISO 8601. */
    readonly when: string | null
  },
): Promise<Nonconformity> {
  const { id, version, which, when } = given
  const taken = {
    collection: 'nonconformities' as const,
    id,
    action: 'notifyAuthority' as const,
    version,
  }
  return takeRecordStep(req, taken, (found): StepOutcome<'nonconformities'> => {
    if (found.seriousInjury !== true) {
      refuse(req, nonconformityRefusalText.noInjury, { status: 409, code: 'noInjury' })
    }
    if (which === null) {
      refuse(req, nonconformityRefusalText.notificationMissing, { field: 'which' })
    }
    if (when === null) refuse(req, nonconformityRefusalText.timeMissing, { field: 'when' })
    const at = new Date(when).toISOString()
    if (at > instant(optionsOf(req.payload).clock)) {
      refuse(req, nonconformityRefusalText.timeInFuture, { field: 'when', code: 'timeInFuture' })
    }
    return {
      data: { notified: { ...found.notified, [which]: at } },
      step: { step: 'notifyAuthority', note: which },
    }
  })
}

/** What a step that moves a case writes. */
export interface Taken {
  readonly data: Partial<Nonconformity>
  readonly note: string | null
  /** More on the line of history. */
  readonly more?: { readonly fromUnit: string | null; readonly toUnit: string | null }
  /** What follows from it, in the same transaction. */
  readonly after?: ((written: Nonconformity) => Promise<void>) | undefined
}

/** Takes a step that moves a case from one state to another, where the case is in one it may be taken from. */
export async function transition(
  req: PayloadRequest,
  { id, version }: NonconformityAt,
  action: NonconformityTransition,
  work: (found: Nonconformity) => Promise<Taken | null> | Taken,
): Promise<Nonconformity> {
  const taken = { collection: 'nonconformities' as const, id, action, version }
  return inTransaction(req, async () => {
    let follow: Taken['after']
    const written = await takeRecordStep(req, taken, async (found) => {
      if (!workflow[action].from.includes(found.state)) {
        const text = fill(nonconformityRefusalText.wrongState, {
          state: nonconformityStateText[found.state],
        })
        refuse(req, text, { status: 409, code: 'wrongState' })
      }
      const outcome = await work(found)
      if (outcome === null) return null
      const { data, note, more, after } = outcome
      follow = after
      return {
        data: { ...data, state: workflow[action].to },
        step: { step: action, note, ...more },
      }
    })
    await follow?.(written)
    return written
  })
}

/** The day the unit that handles it got it: the report, the last transfer, or the last reopening. */
function basisOf(found: Nonconformity): string {
  const again = (found.steps ?? []).filter(({ step }) => step === 'transfer' || step === 'reopen')
  const at = again.at(-1)?.at
  return at ? civilDay(at) : found.reportedDate
}

/** Refuses a step that needs a reason. */
export function reasonMissing(req: PayloadRequest, field: string): never {
  return refuse(req, nonconformityRefusalText.reasonMissing, { field, code: 'reasonMissing' })
}

/** Today. */
export function dayOf(req: PayloadRequest): string {
  return today(optionsOf(req.payload).clock)
}
