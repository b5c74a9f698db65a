import { paragraphs } from '../../records/input/text.ts'
import { step } from '../../records/step.ts'

/** Opens an approved evaluation again, where something in it was wrong. */
export const reopen = step('compliance-evaluations', {
  words: {
    heading: { nb: 'Åpne på nytt', en: 'Reopen' },
    button: { nb: 'Åpne på nytt', en: 'Reopen' },
    done: {
      nb: 'Vurderingen er åpnet på nytt. Den må avsluttes og godkjennes igjen.',
      en: 'The evaluation has been reopened. It must be concluded and approved again.',
    },
    history: { nb: 'Åpnet på nytt', en: 'Reopened' },
  },
  input: {
    reason: paragraphs({
      label: { nb: 'Hvorfor åpnes den på nytt?', en: 'Why is it reopened?' },
      missing: 'reasonMissing',
      posted: 'reopenReason',
    }),
  },
  fits: ({ state }) => state === 'approved',
  write: ({ values: { reason } }) => ({
    data: {
      state: 'open',
      concludedDate: null,
      concludedBy: null,
      approvedDate: null,
      approvedBy: null,
    },
    note: reason,
  }),
})
