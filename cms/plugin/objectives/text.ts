import type { Text } from '../core/text.ts'

/** Whose objective it is. */
export const levelText = {
  institution: { nb: 'Hele institusjonen', en: 'The whole institution' },
  unit: { nb: 'Enheten', en: 'The unit' },
} satisfies Record<string, Text>
export type Level = keyof typeof levelText

/** How it went with an objective. */
export const objectiveStateText = {
  running: { nb: 'Under arbeid', en: 'Under way' },
  reached: { nb: 'Nådd', en: 'Reached' },
  partly: { nb: 'Delvis nådd', en: 'Partly reached' },
  notReached: { nb: 'Ikke nådd', en: 'Not reached' },
  dropped: { nb: 'Fjernet', en: 'Dropped' },
} satisfies Record<string, Text>
export type ObjectiveState = keyof typeof objectiveStateText

/** What tells whether an objective is reached: said by hand, or counted by Verne for the unit and those below it. */
export const indicatorText = {
  byHand: { nb: 'Føres for hånd', en: 'Recorded by hand' },
  closedInTime: {
    nb: 'Andel enheter som avsluttet HMS-runden innen fristen',
    en: 'Share of units that closed the HSE process by the deadline',
  },
  receivedInTime: {
    nb: 'Andel meldte avvik som ble mottatt innen 7 dager',
    en: 'Share of reported nonconformities received within 7 days',
  },
  reportedCases: {
    nb: 'Antall avvik som er meldt eller funnet i året',
    en: 'Number of nonconformities reported or found in the year',
  },
  nearMisses: {
    nb: 'Antall nestenulykker som er meldt i året',
    en: 'Number of near misses reported in the year',
  },
  overdueCases: {
    nb: 'Antall åpne avvik over fristen',
    en: 'Number of open nonconformities past the deadline',
  },
  overdueMeasures: {
    nb: 'Antall tiltak over fristen',
    en: 'Number of measures past the deadline',
  },
  requirementsGoneThrough: {
    nb: 'Andel enheter som har gått gjennom hele oversikten over krav',
    en: 'Share of units that have gone through the whole overview of requirements',
  },
  representatives: {
    nb: 'Andel enheter som har verneombud',
    en: 'Share of units that have a safety representative',
  },
} satisfies Record<string, Text>
export type Indicator = keyof typeof indicatorText

/** Which way an objective is reached. */
export const directionText = {
  atLeast: { nb: 'Minst så mye', en: 'At least this much' },
  atMost: { nb: 'Høyst så mye', en: 'At most this much' },
} satisfies Record<string, Text>
export type Direction = keyof typeof directionText

/** What leads to setting one. */
export const setText = { nb: 'Sett et HMS-mål', en: 'Set an HSE objective' } satisfies Text

/** Why something is refused, and the way out. */
export const objectiveRefusalText = {
  unitMissing: { nb: 'Velg enheten målet gjelder.', en: 'Choose the unit of the objective.' },
  periodWrong: {
    nb: 'Skriv året målet gjelder, med fire sifre: i fjor, i år eller et av de to neste årene.',
    en: 'Write the year of the objective in four digits: last year, this year or one of the next two.',
  },
  titleMissing: { nb: 'Skriv hva dere vil oppnå.', en: 'Write what you want to achieve.' },
  indicatorMissing: {
    nb: 'Velg hva som viser om målet er nådd.',
    en: 'Choose what shows whether the objective is reached.',
  },
  measuredByMissing: {
    nb: 'Skriv hva dere ser på for å avgjøre om målet er nådd. Det trengs når målet føres for hånd.',
    en: 'Write what you look at to decide whether the objective is reached. An objective recorded by hand needs it.',
  },
  targetMissing: {
    nb: 'Skriv tallet dere vil nå.',
    en: 'Write the figure you want to reach.',
  },
  directionMissing: {
    nb: 'Velg om tallet skal være minst eller høyst så stort.',
    en: 'Choose whether the figure should be at least or at most this large.',
  },
  percentWrong: {
    nb: 'Dette måles i prosent. Skriv et tall fra 0 til 100.',
    en: 'This is measured in per cent. Write a number from 0 to 100.',
  },
  englishMissing: {
    nb: 'Skriv målet på engelsk også. Nettstedet viser det på begge språk.',
    en: 'Write the objective in English too. The site shows it in both languages.',
  },
  englishMeasureMissing: {
    nb: 'Skriv på engelsk også hva dere ser på. Nettstedet viser det på begge språk.',
    en: 'Write in English too what you look at. The site shows it in both languages.',
  },
  notCentral: {
    nb: 'Bare mål for hele institusjonen kan vises på nettstedet. Fjern krysset.',
    en: 'Only objectives of the whole institution can be shown on the site. Remove the tick.',
  },
  stateMissing: {
    nb: 'Velg om målet er nådd.',
    en: 'Choose whether the objective is reached.',
  },
  resultMissing: {
    nb: 'Skriv tallet dere nådde. Målet har et tall å sammenligne med.',
    en: 'Write the figure you reached. The objective has a figure to compare with.',
  },
  reachedWrong: {
    nb: 'Tallet er ikke der målet er. Velg «Delvis nådd» eller «Ikke nådd», og skriv hvorfor.',
    en: 'The figure is not where the target is. Choose “Partly reached” or “Not reached”, and write why.',
  },
  commentMissing: {
    nb: 'Skriv hvorfor målet ikke ble nådd, og hva dere gjør med det.',
    en: 'Write why the objective was not reached, and what you do about it.',
  },
  reasonMissing: {
    nb: 'Skriv hvorfor dere fjerner målet.',
    en: 'Write why you drop the objective.',
  },
  nothingChosen: {
    nb: 'Velg minst ett mål fra i fjor, eller sett et nytt.',
    en: 'Choose at least one objective from last year, or set a new one.',
  },
  keyMissing: {
    nb: 'Gi skjemaet en nøkkel, i feltet «key».',
    en: 'The form has no key. Send one in the field “key”.',
  },
  notAllowed: {
    nb: 'Du kan ikke sette mål for denne enheten.',
    en: 'You cannot set objectives for this unit.',
  },
  noUnit: {
    nb: 'Enheten finnes ikke, eller den er lagt ned.',
    en: 'The unit does not exist, or is closed.',
  },
  wrongState: {
    nb: 'Målet har tilstanden «{state}». Det kan ikke gjøres nå. Last siden på nytt.',
    en: 'The objective is “{state}”. This cannot be done now. Reload the page.',
  },
} satisfies Record<string, Text>
