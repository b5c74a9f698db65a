import { paragraphs } from '../../records/input/text.ts'
import { step } from '../../records/step.ts'
import { tellKeepers } from '../told.ts'

/** The one concerned says what is wrong (GDPR article 16). The audit log does not say who that is. */
export const askForCorrection = step('injuries', {
  words: {
    heading: { nb: 'Be om retting', en: 'Ask for a correction' },
    button: { nb: 'Send', en: 'Send' },
    done: {
      nb: 'Du har bedt om retting. Lederen svarer deg her.',
      en: 'You have asked for a correction. The manager answers you here.',
    },
    history: { nb: 'Bedt om retting', en: 'Correction requested' },
  },
  input: {
    wrong: paragraphs({
      label: { nb: 'Hva er feil, og hva er riktig?', en: 'What is wrong, and what is right?' },
      hint: {
        nb: 'Lederen for enheten og HMS-sjefen leser det. Det blir tatt vare på i historikken til innføringen.',
        en: 'The manager of the unit and the HSE director read it. It is kept in the history of the entry.',
      },
      missing: 'correctionMissing',
    }),
  },
  fits: ({ state }) => state === 'registered',
  write: ({ values: { wrong }, day }) => ({
    data: { state: 'correctionAsked', askedDate: day },
    note: wrong,
    nameless: true,
  }),
  after: (req, entry) => tellKeepers(req, entry),
})
