import { paragraphs } from '../../records/input/text.ts'
import { step } from '../../records/step.ts'
import { workflow } from '../rules.ts'

/** Cancels a measure that will not be done, with the reason and what is done about the risk instead. It comes back no more. */
export const cancel = step('measures', {
  words: {
    heading: { nb: 'Avbryt tiltaket', en: 'Cancel the measure' },
    button: { nb: 'Avbryt tiltaket', en: 'Cancel the measure' },
    done: { nb: 'Tiltaket er avbrutt.', en: 'The measure has been cancelled.' },
    history: { nb: 'Avbrutt', en: 'Cancelled' },
  },
  input: {
    reason: paragraphs({
      label: { nb: 'Hvorfor', en: 'Why' },
      missing: 'reasonMissing',
      // The forms for extending and cancelling stand on one page, and both ask for a reason.
      posted: 'cancelReason',
    }),
    instead: paragraphs({
      label: {
        nb: 'Hva gjøres med risikoen i stedet?',
        en: 'What is done about the risk instead?',
      },
      hint: {
        nb: 'For eksempel et annet tiltak, eller at faren er borte.',
        en: 'For example another measure, or that the hazard is gone.',
      },
      missing: 'insteadMissing',
    }),
  },
  fits: ({ state }) => workflow.cancel.from.includes(state),
  write: ({ values: { reason, instead } }) => ({
    data: { state: workflow.cancel.to, cancelReason: reason, cancelInstead: instead },
    note: `${reason}\n\n${instead}`,
  }),
})
