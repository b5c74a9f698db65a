import { choice } from '../../records/input/choice.ts'
import { text } from '../../records/input/text.ts'
import { step } from '../../records/step.ts'
import { instantOf, isStanding, timeFaults } from '../rules.ts'
import { decisionText } from '../text.ts'
import { timeInputs } from '../time-input.ts'
import { tellOfStop } from '../told.ts'

/** Writes down what the Labour Inspection Authority has decided: from then on it is the authority's word that stands. */
export const recordDecision = step('work-stops', {
  words: {
    heading: {
      nb: 'Registrer hva Arbeidstilsynet avgjorde',
      en: 'Record what the Labour Inspection Authority decided',
    },
    button: { nb: 'Lagre avgjørelsen', en: 'Save the decision' },
    done: { nb: 'Avgjørelsen er lagret.', en: 'The decision has been saved.' },
    history: { nb: 'Arbeidstilsynet avgjorde', en: 'The Labour Inspection Authority decided' },
  },
  input: {
    decision: choice({
      label: {
        nb: 'Hva avgjorde Arbeidstilsynet?',
        en: 'What did the Labour Inspection Authority decide?',
      },
      words: decisionText,
      missing: 'decisionMissing',
    }),
    ...timeInputs({ nb: 'Når ble det avgjort?', en: 'When was it decided?' }),
    reference: text({
      label: { nb: 'Saksnummer hos Arbeidstilsynet', en: 'Case number at the authority' },
      optional: true,
    }),
  },
  fits: isStanding,
  faults: ({ record, values, by }) => timeFaults(values, by.at, record.since ?? null),
  write: ({ values }) => ({
    data: {
      state: 'decided',
      decision: values.decision,
      endedAt: instantOf(values),
      reference: values.reference,
    },
    note: values.reference,
  }),
  after: (req, written) => tellOfStop(req, written, 'decided'),
})
