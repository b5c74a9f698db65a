import type { PayloadRequest } from 'payload'
import { instant, momentOf } from '../../core/dates.ts'
import { idOf } from '../../database/local.ts'
import { signature, type StepOutcome, takeRecordStep } from '../../records/record-step.ts'
import { refuse } from '../../core/refuse.ts'
import { fill, type Text } from '../../core/text.ts'
import { inTransaction } from '../../database/transaction.ts'
import type { Nonconformity } from '../../generated-types.ts'
import { optionsOf } from '../../options.ts'
import type { NonconformityAt } from '../at.ts'
import { dueOf } from '../deadlines/due.ts'
import { nonconformityRefusalText } from '../refusal-text.ts'
import { isOpen } from '../rules.ts'
import { filled, refuseBadText } from '../words.ts'
import {
  anyoneNotified,
  checklistFaults,
  type ChecklistLine,
  injuryOf,
  injuryStands,
  notifications,
  reasonFor,
} from './rules.ts'
import { type Notification, notificationText } from './text.ts'
import { placeOf, tellOfInjury, toldBesides } from './told.ts'

/** Confirms a death or a serious injury that was reported. Everyone who must know is told. */
export function confirmInjury(req: PayloadRequest, at: NonconformityAt): Promise<Nonconformity> {
  return settled(req, at, 'confirmInjury', async (found) => ({
    data: await confirmed(req, found),
    step: { step: 'confirmInjury', note: null },
  }))
}

/**
 * Finds that what was reported is no death or serious injury, with the reason. Everyone who was told is told that too.
 * @throws Refusal once somebody was notified: a time that stands is not taken back
 */
export function clearInjury(
  req: PayloadRequest,
  given: NonconformityAt & { readonly reason: string },
): Promise<Nonconformity> {
  return settled(req, given, 'clearInjury', async (found) => {
    if (anyoneNotified({ notified: found.notified ?? {} })) {
      refuse(req, nonconformityRefusalText.injuryStays, {
        status: 409,
        code: 'injuryStays',
      })
    }
    const reason = filled(given.reason)
    if (reason === null) {
      refuse(req, nonconformityRefusalText.reasonMissing, {
        field: 'reason',
        code: 'reasonMissing',
      })
    }
    refuseBadText(req, { reason })
    const cleared = { injury: 'cleared' as const, seriousInjury: false }
    return {
      data: { ...cleared, due: await dueOf(req, found, cleared) },
      step: { step: 'clearInjury', note: reason },
    }
  })
}

async function settled(
  req: PayloadRequest,
  { id, version }: NonconformityAt,
  action: 'confirmInjury' | 'clearInjury',
  work: (
    found: Nonconformity,
  ) => Promise<StepOutcome<'nonconformities'>> | StepOutcome<'nonconformities'>,
): Promise<Nonconformity> {
  const taken = { collection: 'nonconformities' as const, id, action, version }
  return inTransaction(req, async () => {
    const written = await takeRecordStep(req, taken, (found) => {
      if (!isOpen(found.state) || injuryOf(found) !== 'reported') {
        refuse(req, nonconformityRefusalText.nothingReported, {
          status: 409,
          code: 'nothingReported',
        })
      }
      return work(found)
    })
    const event = action === 'confirmInjury' ? 'injuryConfirmed' : 'injuryCleared'
    await tellOfInjury(req, written, event)
    return written
  })
}

/** What stands in a case once a death or a serious injury is confirmed. */
export async function confirmed(
  req: PayloadRequest,
  found: Pick<Nonconformity, 'id' | 'unit' | 'toldOfInjury'>,
): Promise<Pick<Nonconformity, 'injury' | 'seriousInjury' | 'toldOfInjury'>> {
  const before = (found.toldOfInjury ?? []).map(idOf)
  const told = await toldBesides(req, await placeOf(req, found), before)
  return { injury: 'confirmed', seriousInjury: true, ...told }
}

/**
 * Writes the whole checklist of a death or a serious injury: who was notified and when, or why that is not required,
 * with the name of whoever says so. What is not mentioned stays as it was.
 * @throws Refusal with everything that is wrong, each at `<line>.<field>`
 */
export function notifyAuthority(
  req: PayloadRequest,
  { id, version, lines }: NonconformityAt & { readonly lines: readonly ChecklistLine[] },
): Promise<Nonconformity> {
  const action = 'notifyAuthority' as const
  const taken = { collection: 'nonconformities' as const, id, action, version }
  return takeRecordStep(req, taken, async (found) => {
    if (!injuryStands(found)) {
      refuse(req, nonconformityRefusalText.noInjury, {
        status: 409,
        code: 'noInjury',
      })
    }
    const now = instant(optionsOf(req.payload).clock)
    refuseFaults(req, checklistFaults(lines, { notified: found.notified ?? {} }, now))
    refuseBadText(
      req,
      Object.fromEntries(
        lines.map(({ which, notRequired }) => [`${which}.notRequired`, filled(notRequired)]),
      ),
    )
    const { name } = await signature(req)
    const notified = { ...found.notified }
    const rows = new Map((found.notRequired ?? []).map((row) => [row.which, row]))
    const changed: Notification[] = []
    for (const { which, date, time, notRequired } of lines) {
      const at = momentOf(date, time)
      const reason = filled(notRequired)
      const same = at === (notified[which] ?? null) && reason === reasonFor(found, which)
      if (same) continue
      changed.push(which)
      if (at !== null) notified[which] = at
      rows.delete(which)
      if (reason !== null) rows.set(which, { which, reason, at: now, name })
    }
    if (changed.length === 0) return null
    return {
      data: { notified, notRequired: [...rows.values()] },
      step: { step: action, note: changed.join(', ') },
    }
  })
}

function refuseFaults(req: PayloadRequest, faults: ReturnType<typeof checklistFaults>): void {
  const [first] = faults
  if (!first) return
  const textOf = ({ code, field }: (typeof faults)[number]): Text => {
    const which = notifications.find((each) => field?.startsWith(`${each}.`) === true)
    const what = which === undefined ? '' : notificationText[which]
    return fill(nonconformityRefusalText[code], { what })
  }
  const fields = faults.flatMap((each) =>
    each.field === null ? [] : [{ field: each.field, text: textOf(each) }],
  )
  refuse(req, textOf(first), { code: first.code, fields })
}
