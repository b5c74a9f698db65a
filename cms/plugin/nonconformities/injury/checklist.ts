import type { PayloadRequest } from 'payload'
import { instant, momentOf } from '../../core/dates.ts'
import { refuse } from '../../core/refuse.ts'
import { fill, type Text } from '../../core/text.ts'
import type { Nonconformity } from '../../generated-types.ts'
import { optionsOf } from '../../options.ts'
import type { RecordAt } from '../../records/engine.ts'
import { signature, takeRecordStep } from '../../records/record-step.ts'
import { nonconformityRefusalText } from '../refusal-text.ts'
import { filled, refuseBadText } from '../words.ts'
import {
  checklistFaults,
  type ChecklistLine,
  injuryStands,
  notifications,
  reasonFor,
} from './rules.ts'
import { type Notification, notificationText } from './text.ts'

/** What is said of the checklist, which is a form of its own: ten lines, each with a time or a reason. */
export const checklistWords = {
  heading: { nb: 'Sjekkliste for varsling', en: 'Notification checklist' },
  button: { nb: 'Lagre sjekklisten', en: 'Save the checklist' },
  done: { nb: 'Sjekklisten er lagret.', en: 'The checklist has been saved.' },
  history: { nb: 'Fylte ut sjekklisten for varsling', en: 'Filled in the notification checklist' },
} satisfies Record<string, Text>

/**
 * Writes the whole checklist of a death or a serious injury: who was notified and when, or why that is not required,
 * with the name of whoever says so. What is not mentioned stays as it was.
 * @throws Refusal with everything that is wrong, each at `<line>.<field>`
 */
export function notifyAuthority(
  req: PayloadRequest,
  { id, version, lines }: RecordAt & { readonly lines: readonly ChecklistLine[] },
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
