import { paragraphs } from '../../records/input/text.ts'
import { step } from '../../records/step.ts'
import { loadAudit } from '../load.ts'
import { unitAnswerFaults } from '../rules.ts'
import { auditText } from '../text.ts'
import { tellOfAudit } from '../told.ts'
import { refusing } from './stand.ts'

/** The manager sends the unit's answer, once each finding has one. */
export const answer = step('audits', {
  words: {
    heading: { nb: 'Send enhetens svar', en: 'Send the unit’s answer' },
    button: { nb: 'Send svaret', en: 'Send the answer' },
    done: {
      nb: 'Svaret er sendt til revisjonslaget.',
      en: 'The answer has been sent to the team.',
    },
    history: { nb: 'Enheten svarte', en: 'The unit answered' },
    purpose: {
      nb: 'Svar først på hvert funn med årsak, hva enheten gjør, og når det er rettet.',
      en: 'Answer each finding first, with its cause, what the unit does, and when it will be corrected.',
    },
  },
  input: {
    answer: paragraphs({
      label: auditText.answer,
      hint: {
        nb: 'Om rapporten som helhet. Hvert funn har sitt eget svar.',
        en: 'On the report as a whole. Each finding has an answer of its own.',
      },
      optional: true,
      before: 'stored',
    }),
  },
  fits: ({ state }) => state === 'reportSent',
  facts: async (req, record) => (await loadAudit(req, record)).stand,
  faults: ({ facts, record }) => refusing(unitAnswerFaults(facts), record),
  write: ({ day, record, values }) => ({
    data: {
      ...values,
      state: 'answered',
      answeredOn: day,
      // Whoever has answered has received.
      receivedOn: record.receivedOn ?? day,
    },
  }),
  after: (req, written) => tellOfAudit(req, written, 'answered'),
})
