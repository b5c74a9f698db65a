import type { PayloadRequest } from 'payload'
import { principalOf } from '../access/principal.ts'
import { refuse } from '../core/refuse.ts'
import type { HseProcess } from '../generated-types.ts'
import { factsOf } from './facts.ts'
import { gaps } from './gaps/rules.ts'
import { tellOfProcess } from './messages.ts'
import { dayOf, refuseGaps, takeProcessStep } from './record.ts'
import { completeFindings } from './register-findings.ts'
import { closedWithout } from './rules.ts'
import { processRefusalText } from './text.ts'

/**
 * Closes a process: from now on nobody changes it, and next year's starts from it. Without the safety representative's
 * statement the process says why it was closed all the same.
 * @throws Refusal (409 `gaps`) with everything that is missing
 */
export async function closeProcess(
  req: PayloadRequest,
  { id }: { readonly id: string },
): Promise<HseProcess> {
  return takeProcessStep(req, { id, action: 'close' }, async (process) => {
    await completeFindings(req, process)
    const facts = await factsOf(req, process)
    if (facts.state !== 'awaitingSignature') {
      refuse(req, processRefusalText.notReady, { status: 409, code: 'notReady' })
    }
    const day = dayOf(req)
    refuseGaps(req, gaps(facts, day))
    await tellOfProcess(req, process, 'closed', ['manager', 'representative'], process.version)
    const { person } = await principalOf(req)
    return {
      data: {
        state: 'closed',
        closedDate: day,
        closedWithout: closedWithout(facts, day),
        manager: person,
      },
      step: { step: 'close', note: null },
    }
  })
}
