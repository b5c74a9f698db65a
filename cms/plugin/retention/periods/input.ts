import { day } from '../../records/input/day.ts'
import { paragraphs, text } from '../../records/input/text.ts'

/** What is asked of whoever enters a decision on how long a kind of record is kept. */
export const decisionInput = {
  years: text({
    label: { nb: 'Hvor mange år?', en: 'How many years?' },
    hint: {
      nb: 'Regnet fra saken ble avsluttet. 0 betyr at ingenting slettes.',
      en: 'Counted from the day the record was closed. 0 means that nothing is removed.',
    },
    missing: 'yearsWrong',
    before: 'stored',
  }),
  basis: paragraphs({
    label: { nb: 'Hva bygger perioden på?', en: 'What is the basis for the period?' },
    hint: {
      nb: 'Lov, bevarings- og kassasjonsplan eller annet vedtak.',
      en: 'An act, the plan for preservation and disposal, or another decision.',
    },
    optional: true,
    before: 'stored',
  }),
  decidedBy: text({
    label: { nb: 'Hvem vedtok den?', en: 'Who decided it?' },
    hint: { nb: 'Rolle eller organ.', en: 'A role or a body.' },
    optional: true,
    before: 'stored',
  }),
  decidedDate: day({
    label: { nb: 'Når?', en: 'When?' },
    days: { to: 'today' },
    optional: true,
    before: 'stored',
  }),
  reference: text({
    label: { nb: 'Saksnummer i arkivet', en: 'Case number in the archive' },
    optional: true,
    before: 'stored',
  }),
} as const

/** What is asked of whoever holds a record back. */
export const holdInput = {
  reason: paragraphs({
    label: { nb: 'Hvorfor skal den holdes tilbake?', en: 'Why must it be held back?' },
    hint: {
      nb: 'For eksempel et krav om erstatning, et tilsyn eller en innsynssak som ikke er ferdig.',
      en: 'For example a claim for compensation, an inspection or a request for access that is not finished.',
    },
    missing: 'reasonMissing',
  }),
} as const
