import type { Text } from '../core/text.ts'

/** Kinds of documents a unit keeps itself (requirement 26). */
export const documentKindText = {
  handbook: { nb: 'Håndbok', en: 'Manual' },
  procedure: { nb: 'Prosedyre', en: 'Procedure' },
  instruction: { nb: 'Instruks', en: 'Instruction' },
  riskAssessment: { nb: 'Risikovurdering', en: 'Risk assessment' },
  formerReport: { nb: 'HMS-rapport fra før Verne', en: 'HSE report from before Verne' },
  other: { nb: 'Annet', en: 'Other' },
} satisfies Record<string, Text>
export type DocumentKind = keyof typeof documentKindText

/** Language a document is written in. */
export const documentLanguageText = {
  nb: { nb: 'Norsk', en: 'Norwegian' },
  en: { nb: 'Engelsk', en: 'English' },
} satisfies Record<string, Text>
export type DocumentLanguage = keyof typeof documentLanguageText

/** Whether it is followed. */
export const documentStateText = {
  current: { nb: 'Gjelder', en: 'In use' },
  withdrawn: { nb: 'Trukket tilbake', en: 'Withdrawn' },
} satisfies Record<string, Text>
export type DocumentState = keyof typeof documentStateText

/** Where a document is. */
export const documentPlaceText = {
  link: { nb: 'Lenke', en: 'Link' },
  file: { nb: 'Fil', en: 'File' },
  both: { nb: 'Lenke og fil', en: 'Link and file' },
} satisfies Record<string, Text>

/** What leads to registering one. */
export const registerDocumentText = {
  nb: 'Registrer et dokument',
  en: 'Register a document',
} satisfies Text

/** Why something is refused, and the way out. */
export const documentRefusalText = {
  unitMissing: { nb: 'Velg enheten dokumentet hører til.', en: 'Choose the unit of the document.' },
  titleMissing: { nb: 'Skriv hva dokumentet heter.', en: 'Write what the document is called.' },
  kindMissing: { nb: 'Velg hva slags dokument det er.', en: 'Choose what kind of document it is.' },
  languageMissing: {
    nb: 'Velg språket dokumentet er skrevet på.',
    en: 'Choose the language the document is written in.',
  },
  linkOrFileMissing: {
    nb: 'Skriv lenken til stedet der dokumentet ligger, eller legg ved filen.',
    en: 'Write the link to where the document is, or attach the file.',
  },
  linkUnsafe: {
    nb: 'Lenken må begynne med https:// eller http://.',
    en: 'The link must begin with https:// or http://.',
  },
  dateMissing: {
    nb: 'Skriv datoen dokumentet er fra.',
    en: 'Write the date of the document.',
  },
  dateInFuture: {
    nb: 'Datoen kan ikke være fram i tid.',
    en: 'The date cannot be in the future.',
  },
  reviewBefore: {
    nb: 'Neste gjennomgang kan ikke være før dokumentet ble skrevet.',
    en: 'The next review cannot be before the document was written.',
  },
  reportYearMissing: {
    nb: 'Skriv hvilket år rapporten gjelder, med fire siffer, fra 1990 til i år.',
    en: 'Write the year of the report in four digits, from 1990 to this year.',
  },
  reportYearNotAsked: {
    nb: 'Bare en HMS-rapport fra før Verne har et år. Tøm feltet, eller velg den typen.',
    en: 'Only an HSE report from before Verne has a year. Clear the field, or choose that kind.',
  },
  reportFileMissing: {
    nb: 'Legg ved rapporten som fil, for eksempel PDF eller Word (docx).',
    en: 'Attach the report as a file, such as PDF or Word (docx).',
  },
  reasonMissing: {
    nb: 'Skriv hvorfor, og hva som gjelder i stedet.',
    en: 'Write why, and what applies instead.',
  },
  keyMissing: {
    nb: 'Gi skjemaet en nøkkel, i feltet «key».',
    en: 'The form has no key. Send one in the field “key”.',
  },
  notAllowed: {
    nb: 'Du kan ikke registrere dokumenter for denne enheten.',
    en: 'You cannot register documents for this unit.',
  },
  onlyReports: {
    nb: 'I denne enheten kan du bare registrere HMS-rapporter fra før Verne. Velg den typen.',
    en: 'In this unit you can only register HSE reports from before Verne. Choose that kind.',
  },
  reportThere: {
    nb: 'Enheten har allerede en HMS-rapport for dette året. Endre eller trekk tilbake den først.',
    en: 'The unit already has an HSE report for this year. Change or withdraw that one first.',
  },
  reportNotReviewed: {
    nb: 'En HMS-rapport fra før Verne gås ikke gjennom på nytt. Tøm feltet.',
    en: 'An HSE report from before Verne is not reviewed again. Clear the field.',
  },
  wrongState: {
    nb: 'Dokumentet har tilstanden «{state}». Det kan ikke gjøres nå. Last siden på nytt.',
    en: 'The document is “{state}”. This cannot be done now. Reload the page.',
  },
} satisfies Record<string, Text>
