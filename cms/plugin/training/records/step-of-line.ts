import type { PayloadRequest } from 'payload'
import { can } from '../../access/can.ts'
import { matches } from '../../access/matches.ts'
import { refuse } from '../../core/refuse.ts'
import { local } from '../../database/local.ts'
import { inTransaction } from '../../database/transaction.ts'
import type { TrainingRecord } from '../../generated-types.ts'
import { signature } from '../../records/record-step.ts'
import { trainingRefusalText as refusals, type trainingStepText } from './text.ts'

/** What is done with a line. */
interface LineStep {
  readonly action: 'confirm' | 'withdraw' | 'certify'
  readonly fits: (line: TrainingRecord) => boolean
  readonly data: Partial<TrainingRecord>
  /** Why, in its history. @default nothing */
  readonly note?: string
  /** What its history calls it. @default as the right */
  readonly history?: keyof typeof trainingStepText
  /** What is done beside, before the line is written. */
  readonly beside?: (line: TrainingRecord) => Promise<void>
}

/**
 * Does something with one line, in one transaction: the right by the access table, whether it fits, the write, its history.
 * @throws Refusal 404 for a line one may not do it with; 409 where it does not fit
 */
export async function stepOfLine(
  req: PayloadRequest,
  id: string,
  { action, beside, data, fits, history = action, note }: LineStep,
): Promise<void> {
  await inTransaction(req, async () => {
    const [may, line] = await Promise.all([
      can(req, 'training-records', action),
      local.findById(req, 'training-records', id, { overrideAccess: true }),
    ])
    const reached = typeof may === 'boolean' ? may : line !== null && matches(may, { ...line })
    if (!line || !reached) refuse(req, refusals.gone, { status: 404, code: 'gone' })
    if (!fits(line)) refuse(req, refusals.alreadyDone, { status: 409, code: 'alreadyDone' })
    await beside?.(line)
    const step = {
      step: history,
      ...(await signature(req)),
      ...(note === undefined ? {} : { note }),
    }
    const steps = [...(line.steps ?? []), step]
    const wanted = { ...data, steps, version: line.version }
    await local.update(req, 'training-records', line.id, wanted, { overrideAccess: true })
  })
}
