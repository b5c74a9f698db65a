import type { PayloadRequest } from 'payload'
import { refuse } from '../core/refuse.ts'
import type { HseProcess } from '../generated-types.ts'
import { tellOfProcess } from './messages.ts'
import { confirmation, takeProcessStep } from './record.ts'
import { baseOf } from './sections.ts'
import { processRefusalText } from './text.ts'

/** The list of participants as it was shown to the one who says yes to it. */
export interface ShownParticipants {
  /** Id of the process. */
  readonly id: string
  /** Fingerprint (`baseOf`) of the participants. */
  readonly base: string
}

/** The manager's side agrees on who takes part, and the safety representative is asked to. */
export async function confirmParticipants(
  req: PayloadRequest,
  shown: ShownParticipants,
): Promise<HseProcess> {
  return confirm(req, shown, 'confirmParticipants')
}

/** The safety representative agrees on who takes part, and the manager is told. */
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
    if (baseOf(process, { section: 'participants', row: null }) !== base) {
      refuse(req, processRefusalText.changedMeanwhile, { status: 409, code: 'conflict' })
    }
    if (process[own]?.at) return null
    if (asManager && !process[other]?.at) {
      await tellOfProcess(req, process, 'confirmAwaited', ['representative'], process.version)
    }
    if (!asManager) await tellOfProcess(req, process, 'confirmed', ['manager'], process.version)
    return { data: { [own]: await confirmation(req) }, step: { step, note: null } }
  })
}
