import { paragraphs } from '../../records/input/text.ts'
import { step } from '../../records/step.ts'
import { workflow } from '../rules.ts'

/** Cancels a measure that will not be done, with the reason. */
export const cancel = step('measures', {
  words: {
    heading: { nb: 'Avlys tiltaket', en: 'Cancel the measure' },
    button: { nb: 'Avlys tiltaket', en: 'Cancel the measure' },
    done: { nb: 'Tiltaket er avlyst.', en: 'The measure is cancelled.' },
    history: { nb: 'Avlyst', en: 'Cancelled' },
  },
  input: {
    reason: paragraphs({
      label: { nb: 'Hvorfor', en: 'Why' },
      missing: 'reasonMissing',
      // The forms for extending and cancelling stand on one page, and both ask for a reason.
      posted: 'cancelReason',
    }),
  },
  fits: ({ state }) => workflow.cancel.from.includes(state),
  write: ({ values: { reason } }) => ({
    data: { state: workflow.cancel.to, cancelReason: reason },
    note: reason,
  }),
})
