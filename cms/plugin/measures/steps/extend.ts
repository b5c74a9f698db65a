import { day } from '../../records/input/day.ts'
import { paragraphs } from '../../records/input/text.ts'
import { step } from '../../records/step.ts'
import { isOpen } from '../rules.ts'

/** Moves the deadline of a measure that is not done, with the reason. The former one stays readable. */
export const extend = step('measures', {
  words: {
    heading: { nb: 'Utsett fristen', en: 'Extend the deadline' },
    button: { nb: 'Utsett fristen', en: 'Extend the deadline' },
    done: { nb: 'Fristen er utsatt.', en: 'The deadline is extended.' },
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
  faults: ({ values: { deadline }, record, day: today }) => {
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
