import type { PayloadRequest } from 'payload'
import type { Measure } from '../../generated-types.ts'
import { isSerious } from '../../nonconformities/rules.ts'
import type { Severity } from '../../nonconformities/text.ts'
import { isDatedDeputy } from '../../organisation/dated-deputy.ts'
import { mayTake } from '../../records/record-step.ts'
import { day } from '../../records/input/day.ts'
import { paragraphs } from '../../records/input/text.ts'
import { step } from '../../records/step.ts'
import { isOpen } from '../rules.ts'
import { severityBehind } from './verify.ts'

/**
 * Moves the deadline of a measure that is not done, with the reason. The former one stays readable. Against something
 * serious the manager decides, or a deputy with dates; a coordinator, or a deputy without, asks the manager.
 */
export const extend = step('measures', {
  words: {
    heading: { nb: 'Utsett fristen', en: 'Extend the deadline' },
    button: { nb: 'Utsett fristen', en: 'Extend the deadline' },
    done: { nb: 'Fristen er utsatt.', en: 'The deadline has been extended.' },
    history: { nb: 'Frist utsatt', en: 'Deadline extended' },
  },
  input: {
    deadline: day({
      label: { nb: 'Ny frist', en: 'New deadline' },
      missing: 'deadlineMissing',
      days: { from: 'today' },
      before: 'stored',
    }),
    reason: paragraphs({ label: { nb: 'Hvorfor', en: 'Why' }, missing: 'reasonMissing' }),
  },
  fits: ({ state }) => isOpen(state) && state !== 'proposed',
  facts: extendingOf,
  faults: ({ values: { deadline }, record, facts: { mayDecide }, day: today }) => {
    if (!mayDecide) return [{ code: 'managerExtends', status: 403 }]
    if (deadline < today) return [{ code: 'deadlinePassed', field: 'deadline' }]
    const later = !record.deadline || deadline > record.deadline
    return later ? [] : [{ code: 'notLater', field: 'deadline' }]
  },
  write: ({ values: { deadline, reason }, record, by: { at, name } }) => ({
    data: {
      deadline,
      extensions: [
        ...(record.extensions ?? []),
        { from: record.deadline ?? null, to: deadline, reason, at, name },
      ],
    },
    note: reason,
  }),
})

/** Whether the one who asks decides of the deadline: of a serious case, whoever may cancel the measure does. */
export async function extendingOf(
  req: PayloadRequest,
  measure: Measure,
): Promise<{ readonly mayDecide: boolean }> {
  const severity = await severityBehind(req, measure.nonconformity)
  return { mayDecide: await mayExtend(req, measure, severity) }
}

/** The same, where it is known how serious the nonconformity is that the measure belongs to. */
export async function mayExtend(
  req: PayloadRequest,
  { id, unit }: Measure,
  severity: Severity | null,
): Promise<boolean> {
  if (!isSerious(severity)) return true
  return (await mayTake(req, 'measures', id, 'cancel')) || (await isDatedDeputy(req, unit))
}
