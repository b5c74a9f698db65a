import { paragraphs } from '../../records/input/text.ts'
import { step } from '../../records/step.ts'
import { isHandedIn } from '../rules.ts'
import { tellOfReport } from '../told.ts'

/** The HSE unit sends a report back to those who wrote it. They have 14 days. */
export const sendBack = step('unit-reports', {
  words: {
    heading: { nb: 'Send tilbake', en: 'Send back' },
    button: { nb: 'Send tilbake', en: 'Send back' },
    done: {
      nb: 'Rapporten er sendt tilbake, og enheten kan endre den.',
      en: 'The report has been sent back, and the unit can change it.',
    },
    history: { nb: 'Sendt tilbake', en: 'Sent back' },
  },
  input: {
    reason: paragraphs({
      label: { nb: 'Hva må endres, og hvorfor?', en: 'What must be changed, and why?' },
      missing: 'reasonMissing',
    }),
  },
  fits: isHandedIn,
  write: ({ day, values: { reason } }) => ({
    data: { state: 'sentBack', sentBackOn: day, acceptedOn: null },
    note: reason,
  }),
  after: (req, written) => tellOfReport(req, written, 'sentBack'),
})
