import type { PayloadRequest } from 'payload'
import { principalOf } from '../access/principal.ts'
import { rolesOf } from '../access/rules.ts'
import { today } from '../core/dates.ts'
import { refuseUnknown } from '../database/known-choice.ts'
import { idOf } from '../database/local.ts'
import { takeRecordStep } from '../records/record-step.ts'
import { refuse } from '../core/refuse.ts'
import { spokenDay } from '../admin/spoken-dates.ts'
import { fill } from '../core/text.ts'
import { inTransaction } from '../database/transaction.ts'
import type { Nonconformity } from '../generated-types.ts'
import { isOpen as isOpenMeasure } from '../measures/rules.ts'
import { optionsOf } from '../options.ts'
import type { NonconformityAt } from './at.ts'
import { dueOf } from './deadlines/due.ts'
import { judgedOn } from './deadlines/facts.ts'
import { lacksReply } from './deadlines/rules.ts'
import { closingFacts, peopleWith } from './facts.ts'
import { injuryOf, injuryStands, weightOf } from './injury/rules.ts'
import { confirmed } from './injury/steps.ts'
import { tellOfInjury } from './injury/told.ts'
import { tellOfCritical } from './critical-told.ts'
import { nonconformityRefusalText } from './refusal-text.ts'
import {
  assessmentFaults,
  closingFaults,
  closingGaps,
  effectCheckFrom,
  concernsRepresentative,
  directorRejects,
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
import { tellHandlers, tellReporter, tellRepresentatives } from './told.ts'
import { filled, refuseBadText } from './words.ts'

/** What someone judges of a nonconformity. */
export interface Assessment {
  /** Kind of report; null leaves the reporter's. */
  readonly type: NonconformityType | null
  readonly category: NonconformityCategory | null
  readonly severity: Severity | null
  readonly cause: string
  readonly immediateAction: string
  /** A death or a serious injury under aml § 5-2: true confirms it; null says nothing of it. */
  readonly seriousInjury: boolean | null
  /** Id of a topic. */
  readonly topic: string | null
  readonly affects: readonly Affects[]
  readonly outcome: Outcome | null
}

/** Says that the unit has received it. Whoever does handles it from now on. */
export function receive(req: PayloadRequest, at: NonconformityAt): Promise<Nonconformity> {
  return transition(req, at, 'receive', async (found) => {
    const { person } = await principalOf(req)
    return {
      data: { handler: person, due: await dueOf(req, found, { state: 'received' }) },
      note: null,
    }
  })
}

/**
 * Judges it: what it is about, how serious, why it happened. May be done anew while work has not begun. A death or a
 * serious injury that stands is not taken back here.
 * @throws Refusal naming the field
 */
export function assess(
  req: PayloadRequest,
  { id, version, ...given }: NonconformityAt & Assessment,
): Promise<Nonconformity> {
  return transition(req, { id, version }, 'assess', async (found) => {
    const [fault] = assessmentFaults(given)
    if (fault) refuse(req, nonconformityRefusalText[fault.code], fault)
    refuseBadText(req, {
      cause: given.cause,
      immediateAction: given.immediateAction,
    })
    await refuseUnknown(req, 'topics', given.topic, 'topic')
    if (given.seriousInjury === false && injuryStands(found)) {
      refuse(req, nonconformityRefusalText.injuryStays, {
        status: 409,
        code: 'injuryStays',
      })
    }
    const { person } = await principalOf(req)
    const injuryFound = given.seriousInjury === true && injuryOf(found) !== 'confirmed'
    const judged: Partial<Nonconformity> = {
      type: given.type ?? found.type,
      category: given.category,
      severity: given.severity,
      cause: filled(given.cause),
      immediateAction: filled(given.immediateAction),
      ...(injuryFound ? await confirmed(req, found) : {}),
      topic: given.topic,
      affects: [...given.affects],
      outcome: given.outcome,
      handler: found.handler ? idOf(found.handler) : person,
    }
    const becameCritical = given.severity === 'critical' && found.severity !== 'critical'
    const asBefore =
      found.state === 'assessed' && weightOf(found) === weightOf({ ...found, ...judged })
    // To say the same again moves no deadline.
    const dueFrom = (asBefore ? judgedOn(found) : null) ?? dayOf(req)
    const due = await dueOf(req, found, { ...judged, dueFrom, state: 'assessed' })
    const data = { ...judged, dueFrom, due }
    const newToRepresentative = !concernsRepresentative(found.type)
    return {
      data,
      note: null,
      after: async (written) => {
        if (injuryFound) await tellOfInjury(req, written, 'injuryConfirmed')
        else if (becameCritical) await tellOfCritical(req, written)
        if (!injuryFound && newToRepresentative) await tellRepresentatives(req, written)
      },
    }
  })
}

/** Says that work has begun, or begins again after an effect check that showed it did not help. */
export function start(
  req: PayloadRequest,
  given: NonconformityAt & { readonly note: string },
): Promise<Nonconformity> {
  return transition(req, given, 'start', async (found) => {
    const note = filled(given.note)
    const again = found.state === 'effectCheck'
    if (again && note === null) reasonMissing(req, 'note')
    refuseBadText(req, { note })
    const change = again ? { dueFrom: dayOf(req) } : {}
    const due = await dueOf(req, found, { ...change, state: 'inProgress' })
    return { data: { ...change, due }, note }
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
      refuse(req, nonconformityRefusalText.openMeasures, {
        status: 409,
        code: 'openMeasures',
      })
    }
    const note = filled(given.note)
    if (note === null) {
      refuse(req, nonconformityRefusalText.noteMissing, {
        field: 'note',
        code: 'noteMissing',
      })
    }
    refuseBadText(req, { note })
    const { person } = await principalOf(req)
    const correctedOn = dayOf(req)
    return {
      data: {
        correctedBy: peopleWith(facts.correctedBy, person),
        due: await dueOf(req, found, { state: 'effectCheck', correctedOn }),
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
  /** Why it happened, where the case does not say it yet; null leaves what it says. */
  readonly cause?: string | null
}

/**
 * Closes it: what was done, and whether it helped. Whoever corrected a serious or critical one cannot; the manager
 * above does, and the HSE director where every manager has corrected it.
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
  { note, effect, cause = null }: Closing,
): Promise<Taken> {
  const facts = await closingFacts(req, found)
  const { person } = await principalOf(req)
  const day = dayOf(req)
  const [gap] = closingGaps(facts, person, day)
  if (gap) {
    const from = effectCheckFrom(facts)
    const said = { nb: spokenDay(from, 'nb'), en: spokenDay(from, 'en') }
    const text = fill(nonconformityRefusalText[gap], { day: said })
    const status = gap === 'correctedIt' || gap === 'lineCloses' ? 403 : 409
    refuse(req, text, { status, code: gap })
  }
  const why = filled(cause)
  const [fault] = closingFaults({ note, effect, cause: why }, facts)
  if (fault) refuse(req, nonconformityRefusalText[fault.code], fault)
  refuseBadText(req, { note, cause: why })
  const closingNote = note.trim()
  const checked = effect !== null && effect !== 'notChecked'
  return {
    data: {
      closingNote,
      closedDate: day,
      due: null,
      ...(why === null ? {} : { cause: why }),
      ...(checked ? { effectCheck: { date: day, result: effect, note: closingNote } } : {}),
    },
    note: closingNote,
    after: (written) => tellReporter(req, written, 'closed'),
  }
}

/**
 * Rejects what is no nonconformity, with the reason. The reporter is told. An accident is rejected by the HSE director
 * alone, and a death or a serious injury not before it is cleared.
 */
export function reject(
  req: PayloadRequest,
  given: NonconformityAt & { readonly reason: string },
): Promise<Nonconformity> {
  return transition(req, given, 'reject', async (found) => {
    if (directorRejects(found) && !rolesOf(await principalOf(req)).includes('hseUnitApprover')) {
      refuse(req, nonconformityRefusalText.directorRejects, {
        status: 403,
        code: 'directorRejects',
      })
    }
    if (injuryStands(found)) {
      refuse(req, nonconformityRefusalText.injuryStands, {
        status: 409,
        code: 'injuryStands',
      })
    }
    const facts = await closingFacts(req, found)
    if (lacksReply(facts)) {
      refuse(req, nonconformityRefusalText.noReply, {
        status: 409,
        code: 'noReply',
      })
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
  return transition(req, given, 'reopen', async (found) => {
    const reason = filled(given.reason)
    if (reason === null) reasonMissing(req, 'reason')
    refuseBadText(req, { reason })
    return {
      data: {
        closedDate: null,
        closingNote: null,
        rejectedReason: null,
        effectCheck: { date: null, result: null, note: null },
        due: await dueOf(req, found, { state: 'received', since: dayOf(req) }),
      },
      note: reason,
      after: (written) => tellHandlers(req, written, 'reopened'),
    }
  })
}

/** What a step that moves a case writes. */
export interface Taken {
  readonly data: Partial<Nonconformity>
  readonly note: string | null
  /** More on the line of history. */
  readonly more?: {
    readonly fromUnit: string | null
    readonly toUnit: string | null
  }
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

/** Refuses a step that needs a reason. */
export function reasonMissing(req: PayloadRequest, field: string): never {
  return refuse(req, nonconformityRefusalText.reasonMissing, {
    field,
    code: 'reasonMissing',
  })
}

/** Today. */
export function dayOf(req: PayloadRequest): string {
  return today(optionsOf(req.payload).clock)
}
