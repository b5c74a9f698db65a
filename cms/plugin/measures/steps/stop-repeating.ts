import { paragraphs } from '../../records/input/text.ts'
import { step } from '../../records/step.ts'
import { repeatFactsOf } from '../facts.ts'
import { isRepeated } from '../repeat/rules.ts'
import { isOpen } from '../rules.ts'

/** The measure is done this time, and comes back no more. */
export const stopRepeating = step('measures', {
  words: {
    heading: { nb: 'Stopp gjentakelsen', en: 'Stop repeating' },
    button: { nb: 'Stopp gjentakelsen', en: 'Stop repeating' },
    done: {
      nb: 'Tiltaket gjennomføres denne gangen, og gjentas ikke.',
      en: 'The measure is carried out this time, and is not repeated.',
    },
    history: { nb: 'Gjentakelsen stoppet', en: 'Repeating stopped' },
  },
  input: {
    reason: paragraphs({
      label: { nb: 'Hvorfor', en: 'Why' },
      missing: 'reasonMissing',
      posted: 'stopReason',
    }),
  },
  // Where it was done once already, the next one is open: it is stopped there.
  fits: (measure) =>
    isOpen(measure.state) && !measure.doneDate && isRepeated(repeatFactsOf(measure)),
  write: ({ values: { reason }, record: { repeat }, day }) => ({
    data: { repeat: { ...repeat, stopped: day } },
    note: reason,
  }),
})
