import type { Text } from '../../../core/text.ts'

/** Whether a unit still does an activity of its own. */
export const ownActivityStateText = {
  current: { nb: 'I bruk', en: 'In use' },
  ended: { nb: 'Avsluttet', en: 'Ended' },
} satisfies Record<string, Text>
export type OwnActivityState = keyof typeof ownActivityStateText

/** How often a unit does it, by the months between. */
export const oftenText = {
  '1': { nb: 'Hver måned', en: 'Every month' },
  '2': { nb: 'Annenhver måned', en: 'Every two months' },
  '3': { nb: 'Hver tredje måned', en: 'Every three months' },
  '4': { nb: 'Hver fjerde måned', en: 'Every four months' },
  '6': { nb: 'Hvert halvår', en: 'Every six months' },
  '12': { nb: 'Hvert år', en: 'Every year' },
  '24': { nb: 'Annethvert år', en: 'Every two years' },
  '36': { nb: 'Hvert tredje år', en: 'Every three years' },
  '60': { nb: 'Hvert femte år', en: 'Every five years' },
} satisfies Record<string, Text>
export type Often = keyof typeof oftenText

/** What leads to adding one. */
export const addActivityText = {
  nb: 'Legg til en aktivitet i enhetens årshjul',
  en: 'Add an activity to the annual cycle of the unit',
} satisfies Text

/** Why something is refused, and the way out. */
export const ownActivityRefusalText = {
  unitMissing: { nb: 'Velg enheten som gjør det.', en: 'Choose the unit that does it.' },
  titleMissing: { nb: 'Skriv hva dere gjør.', en: 'Write what you do.' },
  kindMissing: {
    nb: 'Velg hva slags aktivitet det er.',
    en: 'Choose what kind of activity it is.',
  },
  roleMissing: { nb: 'Velg rollen som har ansvaret.', en: 'Choose the role that is responsible.' },
  firstDayMissing: { nb: 'Skriv fristen første gang.', en: 'Write the deadline the first time.' },
  oftenMissing: { nb: 'Velg hvor ofte dere gjør det.', en: 'Choose how often you do it.' },
  reasonMissing: {
    nb: 'Det går mer enn ett år mellom hver gang. Skriv hvorfor det er ofte nok. HMS-enheten godkjenner det.',
    en: 'There is more than a year between each time. Write why that is often enough. The HSE Unit approves it.',
  },
  pastKept: {
    nb: 'Aktiviteten har hatt frister, så tidspunkt, hyppighet og ansvarlig kan ikke endres. Avslutt den, og legg til en ny.',
    en: 'The activity has had deadlines, so its time, how often it is done and who is responsible cannot be changed. End it, and add a new one.',
  },
  lastDayMissing: { nb: 'Skriv siste dag den gjelder.', en: 'Write the last day it applies.' },
  lastDayPassed: {
    nb: 'Siste dag kan ikke være før i dag: fristene som har vært, blir stående.',
    en: 'The last day cannot be before today: the deadlines there have been stay.',
  },
  whyMissing: { nb: 'Skriv hvorfor dere slutter med det.', en: 'Write why you stop doing it.' },
  keyMissing: {
    nb: 'Gi skjemaet en nøkkel, i feltet «key».',
    en: 'The form has no key. Send one in the field “key”.',
  },
  notAllowed: {
    nb: 'Du kan ikke legge til aktiviteter for denne enheten.',
    en: 'You cannot add activities for this unit.',
  },
  wrongState: {
    nb: 'Aktiviteten har tilstanden «{state}». Det kan ikke gjøres nå. Last siden på nytt.',
    en: 'The activity is “{state}”. This cannot be done now. Reload the page.',
  },
} satisfies Record<string, Text>
