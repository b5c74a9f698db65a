import type { PayloadRequest } from 'payload'
import { refuse } from '../core/refuse.ts'
import type { HseProcess } from '../generated-types.ts'
import { tellOfProcess } from './messages.ts'
import { dayOf, demandReason, gapsOf, refuseGaps, takeProcessStep } from './record.ts'
import { completeFindings } from './register-findings.ts'
import { reopenedState, stateAfter, stateBefore } from './rules.ts'
import { processRefusalText, type ProcessState } from './text.ts'

/**
 * Moves a process on to the next part. The last part before closing asks both sides for their statements.
 * @param from the state it was shown in: pressed twice, it moves once
 * @throws Refusal (409 `gaps`) with everything that is missing
 */
export async function advance(
  req: PayloadRequest,
  { from, id }: { readonly id: string; readonly from: ProcessState },
): Promise<HseProcess> {
  return takeProcessStep(req, { id, action: 'edit' }, async (process) => {
    const next = stateAfter(process.state)
    if (process.state !== from || next === null) return null
    // Closing is the manager's own step.
    if (next === 'closed') return null
    await completeFindings(req, process)
    refuseGaps(req, await gapsOf(req, process))
    if (next !== 'awaitingSignature') {
      return { data: { state: next }, step: { step: 'advance', note: null } }
    }
    const asked = { state: next, statementsAsked: dayOf(req) }
    const sides = ['manager', 'representative'] as const
    await tellOfProcess(req, { ...process, ...asked }, 'stateAwaited', sides, process.version)
    return { data: asked, step: { step: 'askForStatements', note: null } }
  })
}

/** Takes a process one step back, with a reason. Statements made are kept as text, and must be made again. */
export async function stepBack(
  req: PayloadRequest,
  {
    from,
    id,
    reason,
  }: { readonly id: string; readonly from: ProcessState; readonly reason: string },
): Promise<HseProcess> {
  return takeProcessStep(req, { id, action: 'stepBack' }, (process) => {
    if (process.state !== from) return Promise.resolve(null)
    const note = demandReason(req, reason)
    const before = stateBefore(process.state)
    if (before === null) {
      refuse(req, processRefusalText.noStepBack, { status: 409, code: 'noStepBack' })
    }
    const data = { state: before, ...withoutStatements(process) }
    return Promise.resolve({ data, step: { step: 'stepBack', note } })
  })
}

/** Opens a closed process again, with a reason: what was decided can be corrected, and is signed anew. */
export async function reopenProcess(
  req: PayloadRequest,
  { id, reason }: { readonly id: string; readonly reason: string },
): Promise<HseProcess> {
  return takeProcessStep(req, { id, action: 'reopen' }, (process) => {
    if (process.state !== 'closed') {
      refuse(req, processRefusalText.notClosed, { status: 409, code: 'notClosed' })
    }
    const note = demandReason(req, reason)
    const data = {
      state: reopenedState,
      closedDate: null,
      closedWithout: null,
      ...withoutStatements(process),
    }
    return Promise.resolve({ data, step: { step: 'reopen', note } })
  })
}

/** A statement is about what stood when it was made. */
function withoutStatements(process: HseProcess): Partial<HseProcess> {
  return {
    statementsAsked: null,
    managerStatement: { ...process.managerStatement, at: null },
    representativeStatement: { ...process.representativeStatement, at: null },
  }
}
