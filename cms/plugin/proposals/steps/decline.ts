import { paragraphs } from '../../records/input/text.ts'
import { step } from '../../records/step.ts'
import { isUndecided, stateAfter } from '../rules.ts'
import { tellProposer } from '../told.ts'

/** Says no, with the reason. Whoever proposed it is told. */
export const decline = step('proposals', {
  words: {
    heading: { nb: 'Ikke ta det videre', en: 'Decline the proposal' },
    button: { nb: 'Lagre og gi beskjed', en: 'Save and notify the person' },
    done: {
      nb: 'Den som foreslo det, får vite hvorfor det ikke tas videre.',
      en: 'The person who made the proposal has been told why it is not taken up.',
    },
    history: { nb: 'Ikke tatt videre', en: 'Declined' },
  },
  input: {
    reason: paragraphs({
      label: { nb: 'Hvorfor ikke?', en: 'Why not?' },
      hint: {
        nb: 'Den som foreslo det, leser dette.',
        en: 'The person who made the proposal can read this.',
      },
      missing: 'reasonMissing',
      posted: 'declineReason',
    }),
  },
  fits: isUndecided,
  write: ({ values: { reason } }) => ({
    data: { state: stateAfter.decline, decision: reason },
    note: reason,
  }),
  after: (req, written) => tellProposer(req, written, 'declined'),
})
