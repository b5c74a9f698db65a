import type { Text } from '../core/text.ts'

/** Where an inspection stands. */
export const inspectionStateText = {
  open: { nb: 'Åpent', en: 'Open' },
  answered: { nb: 'Besvart', en: 'Answered' },
  closed: { nb: 'Avsluttet', en: 'Closed' },
} satisfies Record<string, Text>
export type InspectionState = keyof typeof inspectionStateText

/** Whether the authority said beforehand that it would come. */
export const noticeText = {
  announced: { nb: 'Varslet', en: 'Announced' },
  unannounced: { nb: 'Ikke varslet', en: 'Unannounced' },
} satisfies Record<string, Text>

/** The languages an inspection is written in. */
export const inspectionLanguageText = {
  nb: { nb: 'Norsk', en: 'Norwegian' },
  en: { nb: 'Engelsk', en: 'English' },
} satisfies Record<string, Text>

/** What is known of an inspection. */
export const inspectionText = {
  title: { nb: 'Hva gjelder tilsynet?', en: 'What is the inspection about?' },
  authority: { nb: 'Tilsynsmyndighet', en: 'Supervisory authority' },
  otherAuthority: { nb: 'Annen myndighet', en: 'Another authority' },
  unit: { nb: 'Enhet', en: 'Unit' },
  notice: { nb: 'Var tilsynet varslet?', en: 'Was the inspection announced?' },
  visitDate: { nb: 'Når er eller var besøket?', en: 'When is or was the visit?' },
  letterDate: { nb: 'Brevet er datert', en: 'Date of the letter' },
  summary: { nb: 'Sammendrag av brevet', en: 'Summary of the letter' },
  archiveNumber: { nb: 'Nummer i arkivet', en: 'Archive number' },
  letterFile: { nb: 'Brevet fra myndigheten', en: 'The letter from the authority' },
  answerFile: { nb: 'Svarbrevet', en: 'The letter of answer' },
  answer: { nb: 'Hva ble svart?', en: 'What was answered?' },
  answeredOn: { nb: 'Besvart', en: 'Answered on' },
  closedOn: { nb: 'Avsluttet', en: 'Closed on' },
  language: { nb: 'Språk', en: 'Language' },
} satisfies Record<string, Text>

/** Why something is refused, and the way out. */
export const inspectionRefusalText = {
  authorityMissing: {
    nb: 'Velg myndigheten, eller skriv navnet på en annen.',
    en: 'Choose the authority, or write the name of another.',
  },
  twoAuthorities: {
    nb: 'Velg myndigheten, eller skriv navnet på en annen, ikke begge deler.',
    en: 'Choose the authority, or write the name of another, not both.',
  },
  unitMissing: { nb: 'Velg enheten.', en: 'Choose the unit.' },
  titleMissing: {
    nb: 'Skriv hva tilsynet gjelder.',
    en: 'Write what the inspection is about.',
  },
  noticeMissing: {
    nb: 'Velg om tilsynet var varslet.',
    en: 'Choose whether the inspection was announced.',
  },
  languageMissing: { nb: 'Velg språket.', en: 'Choose the language.' },
  datesMissing: {
    nb: 'Skriv dagen for besøket eller datoen på brevet.',
    en: 'Write the day of the visit or the date of the letter.',
  },
  letterAhead: {
    nb: 'Brevet kan ikke være datert fram i tid.',
    en: 'The letter cannot be dated in the future.',
  },
  answerMissing: { nb: 'Skriv hva som ble svart.', en: 'Write what was answered.' },
  answeredOnMissing: {
    nb: 'Skriv dagen svaret ble sendt.',
    en: 'Write the day the answer was sent.',
  },
  answerAhead: {
    nb: 'Svaret kan ikke være datert fram i tid.',
    en: 'The answer cannot be dated in the future.',
  },
  ordersUnanswered: {
    nb: '{count} pålegg er ikke besvart. Svar på dem først.',
    en: 'Orders not answered: {count}. Answer them first.',
  },
  ordersOpen: {
    nb: '{count} pålegg er verken bekreftet oppfylt eller opphevet. Skriv det i påleggene først.',
    en: 'Orders neither confirmed nor lifted: {count}. Write that in the orders first.',
  },
  ordersUnregistered: {
    nb: '{count} pålegg er ikke registrert som avvik. Send inn pålegget på nytt, eller vent til i morgen.',
    en: 'Orders not registered as nonconformities: {count}. Send the order again, or wait until tomorrow.',
  },
  orderTitleMissing: {
    nb: 'Skriv kort hva som er pålagt.',
    en: 'Write in short what is ordered.',
  },
  orderMissing: { nb: 'Skriv av pålegget.', en: 'Write out the order.' },
  deadlineMissing: { nb: 'Skriv fristen.', en: 'Write the deadline.' },
  deadlineBefore: {
    nb: 'Fristen er før brevet er datert.',
    en: 'The deadline is before the date of the letter.',
  },
  doneMissing: {
    nb: 'Skriv hva enheten har gjort.',
    en: 'Write what the unit has done.',
  },
  reasonMissing: {
    nb: 'Skriv hva myndigheten begrunnet det med.',
    en: 'Write the reasons the authority gave.',
  },
  confirmedMissing: {
    nb: 'Skriv dagen myndigheten bekreftet det.',
    en: 'Write the day the authority confirmed it.',
  },
  confirmedAhead: {
    nb: 'Dagen er fram i tid. Skriv dagen myndigheten bekreftet det.',
    en: 'The day is in the future. Write the day the authority confirmed it.',
  },
  inspectionMissing: {
    nb: 'Skriv nummeret på tilsynet, for eksempel TSY-2026-0001.',
    en: 'Write the number of the inspection, such as TSY-2026-0001.',
  },
  unknownInspection: {
    nb: 'Det finnes ikke noe tilsyn med dette nummeret. Se i listen over tilsyn.',
    en: 'There is no inspection with this number. See the list of inspections.',
  },
  notOpen: {
    nb: 'Tilsynet er «{state}». Er det kommet et nytt brev, skriv det inn først.',
    en: 'The inspection is “{state}”. If a new letter has come, write it in first.',
  },
  notAllowed: {
    nb: 'Bare HMS-enheten registrerer tilsyn og pålegg.',
    en: 'Only the HSE Unit registers inspections and orders.',
  },
  keyMissing: {
    nb: 'Gi skjemaet en nøkkel, i feltet «key».',
    en: 'The form has no key. Send one in the field “key”.',
  },
  wrongState: {
    nb: 'Tilstanden er «{state}». Det kan ikke gjøres nå. Last siden på nytt.',
    en: 'The state is “{state}”. This cannot be done now. Reload the page.',
  },
} satisfies Record<string, Text>
