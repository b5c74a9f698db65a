import { paragraphs } from '../../records/input/text.ts'
import { step } from '../../records/step.ts'
import { instantOf, isStanding, timeFaults } from '../rules.ts'
import { timeInputs } from '../time-input.ts'
import { tellOfStop } from '../told.ts'

/** The representative lifts the stop: the danger is gone. Nobody else does, and no explanation does it. */
export const lift = step('work-stops', {
  words: {
    heading: { nb: 'Opphev stansen', en: 'Lift the stop' },
    button: { nb: 'Opphev stansen', en: 'Lift the stop' },
    done: {
      nb: 'Stansen er opphevet. Arbeidet kan starte.',
      en: 'The stop has been lifted. The work may start.',
    },
    history: { nb: 'Opphevet av verneombudet', en: 'Lifted by the safety representative' },
  },
  input: {
    reason: paragraphs({
      label: {
        nb: 'Hva er gjort for å fjerne faren?',
        en: 'What has been done, so that the danger is gone?',
      },
      missing: 'doneMissing',
    }),
    ...timeInputs({ nb: 'Når kan arbeidet starte?', en: 'When may the work start?' }),
  },
  fits: isStanding,
  faults: ({ record, values, by }) => timeFaults(values, by.at, record.since ?? null),
  write: ({ values }) => ({
    data: { state: 'lifted', endedAt: instantOf(values) },
    note: values.reason,
  }),
  after: (req, written) => tellOfStop(req, written, 'lifted'),
})
