import { paragraphs } from '../../records/input/text.ts'
import { step } from '../../records/step.ts'

/** Sends a concluded evaluation back to those who work on it, before it is approved. */
export const sendBack = step('compliance-evaluations', {
  words: {
    heading: { nb: 'Send tilbake', en: 'Send back' },
    button: { nb: 'Send tilbake', en: 'Send back' },
    done: {
      nb: 'Vurderingen er sendt tilbake og kan endres.',
      en: 'The evaluation has been sent back and can be changed.',
    },
    history: { nb: 'Sendt tilbake', en: 'Sent back' },
  },
  input: {
    reason: paragraphs({
      label: { nb: 'Hva må endres, og hvorfor?', en: 'What must be changed, and why?' },
      missing: 'reasonMissing',
    }),
  },
  fits: ({ state }) => state === 'concluded',
  write: ({ values: { reason } }) => ({
    data: { state: 'open', concludedDate: null, concludedBy: null },
    note: reason,
  }),
})
