import { paragraphs } from '../../records/input/text.ts'
import { step } from '../../records/step.ts'
import { decisionsOf } from '../load.ts'
import { awaitsFollowUp } from '../rules.ts'

/** Ends a review: every decision is carried out, or it is said why not. */
export const followUp = step('management-reviews', {
  words: {
    heading: { nb: 'Gjennomgangen er fulgt opp', en: 'The review is followed up' },
    button: { nb: 'Lagre', en: 'Save' },
    done: { nb: 'Gjennomgangen er fulgt opp.', en: 'The review is followed up.' },
    history: { nb: 'Fulgt opp', en: 'Followed up' },
    purpose: {
      nb: 'Hvert vedtak må være gjennomført, eller ha en begrunnelse for at det ikke blir gjort.',
      en: 'Each decision must be carried out, or have a reason why it will not be done.',
    },
  },
  input: { note: paragraphs({ label: { nb: 'Merknad', en: 'Note' }, optional: true }) },
  fits: ({ state }) => state === 'documented',
  facts: async (req, { id }) => ({
    open: (await decisionsOf(req, [id])).filter(awaitsFollowUp),
  }),
  faults: ({ facts: { open } }) =>
    open.map(({ number }) => ({
      code: 'decisionsOpen',
      status: 409,
      say: { number },
    })),
  write: ({ day, values: { note } }) => ({
    data: { state: 'followedUp', followedUpOn: day },
    note,
  }),
})
