import type { PayloadRequest } from 'payload'
import { refuse } from '../core/refuse.ts'
import type { HseProcess } from '../generated-types.ts'
import { type AgreementChange, agreementIn, changesOf } from './agreement.ts'
import { changeSentence } from './agreement-text.ts'
import { agreementOf, factsOf } from './facts.ts'
import { unplanned } from './gaps/rules.ts'
import { tellOfProcess } from './messages.ts'
import { confirmation, takeProcessStep } from './record.ts'
import { agreementBase } from './sections.ts'
import { processRefusalText } from './text.ts'

/** Participants and dates as they were shown to the one who says yes to them. */
export interface ShownParticipants {
  /** Id of the process. */
  readonly id: string
  /** Fingerprint (`agreementBase`) of participants and dates. */
  readonly base: string
}

/**
 * The manager, or a deputy for the time that was set, agrees on who takes part and when, and the safety representative
 * is asked to. Asked anew, they read what has changed since both had agreed.
 */
export async function confirmParticipants(
  req: PayloadRequest,
  shown: ShownParticipants,
): Promise<HseProcess> {
  return confirm(req, shown, 'confirmParticipants')
}

/** The safety representative agrees on who takes part and when, and the manager is told. */
export async function confirmAsRepresentative(
  req: PayloadRequest,
  shown: ShownParticipants,
): Promise<HseProcess> {
  return confirm(req, shown, 'confirmAsRepresentative')
}

async function confirm(
  req: PayloadRequest,
  { base, id }: ShownParticipants,
  step: 'confirmParticipants' | 'confirmAsRepresentative',
): Promise<HseProcess> {
  const asManager = step === 'confirmParticipants'
  const own = asManager ? 'participantsByManager' : 'participantsByRepresentative'
  const other = asManager ? 'participantsByRepresentative' : 'participantsByManager'
  return takeProcessStep(req, { id, action: step }, async (process) => {
    if (agreementBase(process) !== base) {
      refuse(req, processRefusalText.changedMeanwhile, { status: 409, code: 'conflict' })
    }
    if (process[own]?.at) return null
    if (unplanned(await factsOf(req, process)).length > 0) {
      refuse(req, processRefusalText.notPlanned, { status: 409, code: 'notPlanned' })
    }
    const both = Boolean(process[other]?.at)
    if (asManager && !both) {
      const changes = changedSinceAgreed(process).map(changeSentence)
      const told = ['representative'] as const
      await tellOfProcess(req, process, 'confirmAwaited', told, process.version, changes)
    }
    if (!asManager) await tellOfProcess(req, process, 'confirmed', ['manager'], process.version)
    const agreed = both ? { agreedBefore: null } : {}
    return { data: { [own]: await confirmation(req), ...agreed }, step: { step, note: null } }
  })
}

/** What is otherwise than both had agreed on, while they are asked anew; nothing where they never had. */
export function changedSinceAgreed(process: HseProcess): AgreementChange[] {
  const before = agreementIn(process.agreedBefore)
  return before === null ? [] : changesOf(before, agreementOf(process), process.state)
}
