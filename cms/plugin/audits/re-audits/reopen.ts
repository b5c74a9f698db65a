import type { PayloadRequest } from 'payload'
import { today } from '../../core/dates.ts'
import { longest } from '../../core/fields.ts'
import { fill, say } from '../../core/text.ts'
import { idOf, local } from '../../database/local.ts'
import type { ReAudit } from '../../generated-types.ts'
import { workOnAgain } from '../../nonconformities/work-on-again.ts'
import { optionsOf } from '../../options.ts'
import { reopenedText } from './text.ts'

const system = { overrideAccess: true } as const

/**
 * Opens the case of a finding whose measure does not work, with the auditor's reason. Done twice, or taken up after a crash,
 * the case is opened once: one that is worked on already stays as it is.
 */
export async function reopenCase(req: PayloadRequest, reAudit: ReAudit): Promise<void> {
  const { id, language, nonconformity, number, reopenedOn, state, version } = reAudit
  if (state !== 'notEffective' || reopenedOn) return
  if (nonconformity) {
    const words = fill(reopenedText, { number, reason: reAudit.reason ?? '' })
    const reason = say(words, language).slice(0, longest.paragraphs)
    await workOnAgain(req, idOf(nonconformity), reason)
  }
  const data = { reopenedOn: today(optionsOf(req.payload).clock), version }
  await local.update(req, 're-audits', id, data, system)
}

/**
 * Completes, at a start and by night, what a crash has cut off between a conclusion and its case. One that cannot be
 * completed is logged and tried again the next time; it stops neither the others nor the start.
 */
export async function completeReopened(req: PayloadRequest): Promise<void> {
  const left = await local.find(req, 're-audits', {
    ...system,
    where: { and: [{ state: { equals: 'notEffective' } }, { reopenedOn: { exists: false } }] },
  })
  for (const each of left) {
    try {
      await reopenCase(req, each)
    } catch (error) {
      const reason = error instanceof Error ? error.message : String(error)
      req.payload.logger.error({
        msg: `The nonconformity of re-audit ${each.number} could not be reopened, and is tried again: ${reason}`,
      })
    }
  }
}
