import type { Text } from '../core/text.ts'

/** Who asks about health, safety and environment. */
export const askerText = {
  employee: { nb: 'Ansatt', en: 'Employee' },
  representative: { nb: 'Verneombud', en: 'Safety representative' },
  student: { nb: 'Student', en: 'Student' },
  committee: {
    nb: 'Arbeidsmiljøutvalget eller et lokalt utvalg',
    en: 'Working environment committee',
  },
  authority: { nb: 'Myndighet', en: 'Authority' },
  other: { nb: 'Andre utenfra', en: 'Others from outside' },
} satisfies Record<string, Text>
export type Asker = keyof typeof askerText

/** What leads to registering one. */
export const registerText = {
  nb: 'Registrer en henvendelse',
  en: 'Register an enquiry',
} satisfies Text

/** Where an enquiry stands. */
export const enquiryStateText = {
  registered: { nb: 'Venter på svar', en: 'Awaiting an answer' },
  answered: { nb: 'Besvart', en: 'Answered' },
  closed: { nb: 'Avsluttet', en: 'Closed' },
} satisfies Record<string, Text>
export type EnquiryState = keyof typeof enquiryStateText

/** Why something is refused, and the way out. */
export const enquiryRefusalText = {
  unitMissing: {
    nb: 'Velg enheten henvendelsen gjelder.',
    en: 'Choose the unit the enquiry is about.',
  },
  askerMissing: { nb: 'Velg hvem som spør.', en: 'Choose who asks.' },
  titleMissing: {
    nb: 'Skriv hva henvendelsen gjelder, i noen få ord.',
    en: 'Write what the enquiry is about, in a few words.',
  },
  questionMissing: { nb: 'Skriv hva det blir spurt om.', en: 'Write what is asked.' },
  dateInFuture: {
    nb: 'Datoen henvendelsen kom, kan ikke være fram i tid.',
    en: 'The date the enquiry arrived cannot be in the future.',
  },
  deadlineBefore: {
    nb: 'Fristen kan ikke være før henvendelsen kom.',
    en: 'The deadline cannot be before the enquiry arrived.',
  },
  keyMissing: {
    nb: 'Gi skjemaet en nøkkel, i feltet «key».',
    en: 'The form has no key. Send one in the field “key”.',
  },
  notAllowed: {
    nb: 'Du kan ikke registrere henvendelser for denne enheten.',
    en: 'You cannot register enquiries for this unit.',
  },
  answerMissing: { nb: 'Skriv svaret.', en: 'Write the answer.' },
  answerOwed: {
    nb: 'Et verneombud skal få skriftlig svar. Skriv svaret før du avslutter.',
    en: 'A safety representative must receive a written answer. Write it before you close.',
  },
  reasonMissing: { nb: 'Skriv hvorfor.', en: 'Write why.' },
  wrongState: {
    nb: 'Henvendelsen har tilstanden «{state}». Det kan ikke gjøres nå. Last siden på nytt.',
    en: 'The enquiry is “{state}”. This cannot be done now. Reload the page.',
  },
} satisfies Record<string, Text>
