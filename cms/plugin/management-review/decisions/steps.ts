import { fill } from '../../core/text.ts'
import { paragraphs } from '../../records/input/text.ts'
import { historyText, recordSteps, step } from '../../records/step.ts'
import { awaitsFollowUp, decisionFaults, isDocumented } from '../rules.ts'
import { makeOutcome } from './carry-out.ts'
import { noteInReview, refuseUnlessHeld, reviewOf } from './decide.ts'
import { decisionFields } from './input.ts'
import { decisionRefusalText, decisionStateText, decisionText } from './text.ts'

const notDocumented = [{ code: 'notDocumented', status: 409 } as const]

/** Carries a decision out: it becomes an objective of the next year, or a measure, and an activity where it is due then. */
const carryOut = step('review-decisions', {
  words: {
    heading: { nb: 'Gjennomfør vedtaket', en: 'Carry the decision out' },
    button: { nb: 'Gjennomfør', en: 'Carry out' },
    done: {
      nb: 'Vedtaket er gjennomført. Se under hva det følges opp som.',
      en: 'The decision is carried out. See below what it is followed up as.',
    },
    history: { nb: 'Gjennomført', en: 'Carried out' },
    purpose: {
      nb: 'Et satsingsområde blir et HMS-mål for neste år. Andre vedtak blir godkjente tiltak. Er fristen neste år eller senere, kommer vedtaket i enhetens årshjul også.',
      en: 'A priority area becomes an HSE objective of next year. Other decisions become approved measures. If the deadline is next year or later, the decision is shown in the annual cycle of the unit too.',
    },
  },
  input: {},
  fits: awaitsFollowUp,
  facts: async (req, decision) => ({ review: await reviewOf(req, decision) }),
  faults: ({ facts: { review } }) => (isDocumented(review) ? [] : notDocumented),
  write: () => ({ data: { state: 'carriedOut' } }),
  after: (req, written) => makeOutcome(req, written),
})

/** Says why a decision will not be done. */
const explain = step('review-decisions', {
  words: {
    heading: { nb: 'Vedtaket blir ikke gjort', en: 'The decision will not be done' },
    button: { nb: 'Lagre begrunnelsen', en: 'Save the reason' },
    done: { nb: 'Begrunnelsen er lagret.', en: 'The reason has been saved.' },
    history: { nb: 'Blir ikke gjort', en: 'Will not be done' },
  },
  input: {
    explanation: paragraphs({ label: decisionText.explanation, missing: 'explanationMissing' }),
  },
  fits: awaitsFollowUp,
  facts: async (req, decision) => ({ review: await reviewOf(req, decision) }),
  faults: ({ facts: { review } }) => (isDocumented(review) ? [] : notDocumented),
  write: ({ values }) => ({ data: { ...values, state: 'explained' } }),
})

/** Changes a decision before the review is documented. */
const change = step('review-decisions', {
  words: {
    heading: { nb: 'Endre vedtaket', en: 'Change the decision' },
    button: { nb: 'Lagre vedtaket', en: 'Save the decision' },
    done: { nb: 'Vedtaket er lagret.', en: 'The decision has been saved.' },
    history: { nb: 'Endret', en: 'Changed' },
  },
  input: decisionFields,
  fits: awaitsFollowUp,
  facts: async (req, decision) => {
    const review = await reviewOf(req, decision)
    refuseUnlessHeld(req, review)
    return { review }
  },
  faults: ({ day, values }) => decisionFaults(values, day),
  write: ({ values }) => ({ data: values }),
  after: (req, { number }, { facts: { review } }) => noteInReview(req, review, number),
})

/** Takes a decision back before the review is documented. */
const withdraw = step('review-decisions', {
  words: {
    heading: { nb: 'Trekk vedtaket', en: 'Withdraw the decision' },
    button: { nb: 'Trekk vedtaket', en: 'Withdraw the decision' },
    done: { nb: 'Vedtaket er trukket.', en: 'The decision is withdrawn.' },
    history: { nb: 'Trukket', en: 'Withdrawn' },
  },
  input: {},
  fits: awaitsFollowUp,
  facts: async (req, decision) => {
    const review = await reviewOf(req, decision)
    refuseUnlessHeld(req, review)
    return { review }
  },
  write: () => ({ data: { state: 'withdrawn' } }),
  after: (req, { number }, { facts: { review } }) => noteInReview(req, review, number),
})

/** What can be done with a decision, the most likely first. */
export const decisionSteps = recordSteps({
  collection: 'review-decisions',
  steps: { carryOut, explain, change, withdraw },
  refusals: decisionRefusalText,
  wrongState: ({ state }) =>
    fill(decisionRefusalText.wrongState, { state: decisionStateText[state] }),
})

/** What was done with a decision. */
export const decisionStepText = historyText(decisionSteps, {
  decide: { nb: 'Skrevet', en: 'Written' },
})
