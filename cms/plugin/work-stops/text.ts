import type { Text } from '../core/text.ts'

/** What leads to stopping work. */
export const stopText = {
  nb: 'Jeg stanser farlig arbeid',
  en: 'Stop dangerous work',
} satisfies Text

/** Where a stop stands. */
export const workStopStateText = {
  standing: { nb: 'Arbeidet er stanset', en: 'Work is stopped' },
  lifted: { nb: 'Stansen er opphevet', en: 'The stop is lifted' },
  decided: { nb: 'Arbeidstilsynet har avgjort', en: 'Decided by the Labour Inspection Authority' },
} satisfies Record<string, Text>
export type WorkStopState = keyof typeof workStopStateText

/** What the Labour Inspection Authority has decided. */
export const decisionText = {
  mayGoOn: { nb: 'Arbeidet kan fortsette', en: 'The work may go on' },
  staysStopped: { nb: 'Arbeidet skal fortsatt stå', en: 'The work stays stopped' },
} satisfies Record<string, Text>

/** Why something is refused, and the way out. */
export const workStopRefusalText = {
  unitMissing: {
    nb: 'Velg enheten der arbeidet er stanset.',
    en: 'Choose the unit where the work is stopped.',
  },
  titleMissing: { nb: 'Skriv hvilket arbeid som er stanset.', en: 'Write which work is stopped.' },
  placeMissing: { nb: 'Skriv hvor arbeidet er stanset.', en: 'Write where the work is stopped.' },
  dayMissing: {
    nb: 'Skriv dagen arbeidet ble stanset.',
    en: 'Write the day the work was stopped.',
  },
  reasonMissing: { nb: 'Skriv hva som er farlig.', en: 'Write what is dangerous.' },
  timeWrong: {
    nb: 'Skriv klokkeslettet med timer og minutter, for eksempel 13.05.',
    en: 'Write the time in hours and minutes, for example 13:05.',
  },
  inFuture: {
    nb: 'Tidspunktet er fram i tid. Skriv når det skjedde.',
    en: 'The time is in the future. Write when it happened.',
  },
  beforeStop: {
    nb: 'Tidspunktet er før arbeidet ble stanset.',
    en: 'The time is before the work was stopped.',
  },
  doneMissing: {
    nb: 'Skriv hva som er gjort for å fjerne faren.',
    en: 'Write what has been done, so that the danger is gone.',
  },
  answerMissing: { nb: 'Skriv hva som blir gjort.', en: 'Write what is being done.' },
  decisionMissing: {
    nb: 'Velg hva Arbeidstilsynet avgjorde.',
    en: 'Choose what the Labour Inspection Authority decided.',
  },
  keyMissing: {
    nb: 'Gi skjemaet en nøkkel, i feltet «key».',
    en: 'The form has no key. Send one in the field “key”.',
  },
  notAllowed: {
    nb: 'Bare verneombudet for stedet kan stanse arbeidet. Er noe farlig, si fra til verneombudet og lederen med en gang.',
    en: 'Only the safety representative for the area may stop the work. If something is dangerous, tell the representative and the manager at once.',
  },
  wrongState: {
    nb: 'Tilstanden er «{state}». Det kan ikke gjøres nå. Last siden på nytt.',
    en: 'The state is “{state}”. This cannot be done now. Reload the page.',
  },
} satisfies Record<string, Text>
