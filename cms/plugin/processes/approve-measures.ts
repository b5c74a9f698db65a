import type { PayloadRequest } from 'payload'
import { refuse } from '../core/refuse.ts'
import type { HseProcess } from '../generated-types.ts'
import { measureSteps } from '../measures/steps.ts'
import { takeStep } from '../records/engine.ts'
import { factsOf } from './facts.ts'
import { measureGaps } from './gaps/rules.ts'
import { confirmation, refuseGaps, takeProcessStep } from './record.ts'
import { completeFindings } from './register-findings.ts'
import { isWritable, measuresInPlan } from './rules.ts'
import { processRefusalText } from './text.ts'

/**
 * The manager approves every measure of the plan that waits for it: each is someone's task from now on.
 * @throws Refusal (409 `gaps`) with everything the measures lack
 */
export async function approveMeasures(
  req: PayloadRequest,
  { id }: { readonly id: string },
): Promise<HseProcess> {
  return takeProcessStep(req, { id, action: 'approveMeasures' }, async (process) => {
    if (!isWritable('measures', process.state)) {
      refuse(req, processRefusalText.notReady, { status: 409, code: 'notReady' })
    }
    const facts = await factsOf(req, process)
    refuseGaps(req, measureGaps(facts))
    const waiting = measuresInPlan(facts).filter((each) => each.state === 'proposed')
    for (const measure of waiting)
      await takeStep(req, measureSteps, 'approve', { id: measure.id, version: null })
    await completeFindings(req, process)
    if (waiting.length === 0 && process.measuresApproved?.at) return null
    if (waiting.length === 0) {
      refuse(req, processRefusalText.noMeasures, { status: 409, code: 'noMeasures' })
    }
    const data = { measuresApproved: await confirmation(req) }
    return { data, step: { step: 'approveMeasures', note: null } }
  })
}
