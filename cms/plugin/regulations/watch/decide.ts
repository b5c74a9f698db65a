import type { PayloadRequest } from 'payload'
import { can } from '../../access/can.ts'
import { isCivilDate, today } from '../../core/dates.ts'
import { refuse } from '../../core/refuse.ts'
import { local } from '../../database/local.ts'
import { inTransaction } from '../../database/transaction.ts'
import type { LawChange } from '../../generated-types.ts'
import { optionsOf } from '../../options.ts'
import { signature } from '../../records/record-step.ts'
import { spelledId } from '../rules.ts'
import { carryOut } from './carry-out.ts'
import { type Confirmation, confirmationFaults } from './deciding/rules.ts'
import { confirmationFaultText, watchRefusal } from './text.ts'

const system = { overrideAccess: true } as const

/** What somebody decides of a found change, in the version they saw. */
interface Decided {
  readonly id: string
  readonly version: number
}

/**
 * Confirms a found change: the register follows when its day has come, the owners of guidelines that are based on it are
 * asked to go through them, and units see it in their overviews. What a crash cuts off is completed at the next start.
 * @throws Refusal 403 without the right; 404; 409 where it is decided; naming each field that is missing
 */
export async function confirmChange(
  req: PayloadRequest,
  { id, version, ...said }: Decided & Confirmation,
): Promise<LawChange> {
  return inTransaction(req, async () => {
    const change = await undecided(req, id, 'confirm')
    const day = today(optionsOf(req.payload).clock)
    const on = said.on ?? change.on ?? null
    if (on !== null && !isCivilDate(on)) {
      refuse(req, watchRefusal.notADay, { field: 'on', code: 'notADay' })
    }
    const replacedBy = said.replacedBy === null ? null : spelledId(said.replacedBy) || null
    const confirmation = {
      on,
      replacedBy,
      noteNb: said.noteNb.trim(),
      noteEn: said.noteEn.trim(),
    }
    const faults = confirmationFaults(change.kind, confirmation, day)
    if (faults.length > 0) {
      const fields = faults.map(({ code, field }) => ({ field, text: confirmationFaultText[code] }))
      refuse(req, fields[0]?.text ?? watchRefusal.gone, {
        fields,
        code: faults[0]?.code ?? 'wrong',
      })
    }
    const confirmed = await local.update(
      req,
      'law-changes',
      id,
      { ...confirmation, state: 'confirmed', ...(await decision(req)), version },
      system,
    )
    await carryOut(req, confirmed)
    return confirmed
  })
}

/**
 * Says why a found change is not followed up: it is not asked about again.
 * @throws Refusal 403 without the right; 404; 409 where it is decided; 400 without a reason
 */
export async function dismissChange(
  req: PayloadRequest,
  { id, version, reason }: Decided & { readonly reason: string },
): Promise<LawChange> {
  return inTransaction(req, async () => {
    await undecided(req, id, 'dismiss')
    if (reason.trim() === '') {
      refuse(req, watchRefusal.noReason, { field: 'reason', code: 'noReason' })
    }
    const data = { state: 'dismissed', reason: reason.trim(), ...(await decision(req)) } as const
    return local.update(req, 'law-changes', id, { ...data, done: true, version }, system)
  })
}

async function undecided(
  req: PayloadRequest,
  id: string,
  action: 'confirm' | 'dismiss',
): Promise<LawChange> {
  if ((await can(req, 'law-changes', action)) === false) {
    refuse(req, watchRefusal.mayNotDecide, { status: 403, code: 'notAllowed' })
  }
  const change = await local.findById(req, 'law-changes', id, system)
  if (!change) refuse(req, watchRefusal.gone, { status: 404, code: 'gone' })
  if (change.state !== 'found') {
    refuse(req, watchRefusal.decided, { status: 409, code: 'decided' })
  }
  return change
}

async function decision(req: PayloadRequest) {
  const { at, by, name } = await signature(req)
  const decidedOn = today(optionsOf(req.payload).clock)
  return { decidedAt: at, decidedOn, decidedBy: by, decidedName: name }
}
