import type { Text } from '../../core/text.ts'
import type { MarkFault } from './rules.ts'

/** What can be said of one time an activity is done. `open` takes back what was said. */
export const resultText = {
  done: { nb: 'Gjort', en: 'Done' },
  skipped: { nb: 'Gjøres ikke denne gangen', en: 'Not done this time' },
  open: { nb: 'Ikke gjort ennå', en: 'Not done yet' },
} satisfies Record<string, Text>
export type OccurrenceResult = keyof typeof resultText

/** How one time stands. */
export const occurrenceStandingText = {
  done: { nb: 'Gjort', en: 'Done' },
  skipped: { nb: 'Gjøres ikke denne gangen', en: 'Not done this time' },
  late: { nb: 'Over fristen', en: 'Late' },
  passed: { nb: 'Ikke bekreftet', en: 'Not confirmed' },
  due: { nb: 'Nærmer seg', en: 'Due soon' },
  ahead: { nb: 'Kommer', en: 'Ahead' },
} satisfies Record<string, Text>
export type OccurrenceStanding = keyof typeof occurrenceStandingText

/** What was said, in the history. */
export const markStepText = {
  done: { nb: 'Merket som gjort', en: 'Marked as done' },
  skipped: { nb: 'Merket som ikke aktuelt denne gangen', en: 'Marked as not done this time' },
  open: { nb: 'Tatt tilbake', en: 'Taken back' },
} satisfies Record<OccurrenceResult, Text>

export const markFaultText = {
  resultMissing: {
    nb: 'Velg om det er gjort, eller ikke gjøres denne gangen.',
    en: 'Choose whether it has been done, or is not done this time.',
  },
  doneOnMissing: { nb: 'Skriv datoen det ble gjort.', en: 'Write the date it was done.' },
  doneOnAhead: {
    nb: 'Datoen det ble gjort, kan ikke være etter i dag.',
    en: 'The date it was done cannot be after today.',
  },
  whyMissing: {
    nb: 'Skriv hvorfor det ikke gjøres denne gangen.',
    en: 'Write why it is not done this time.',
  },
} satisfies Record<MarkFault, Text>

export const occurrenceRefusalText = {
  mayNotMark: {
    nb: 'Du kan ikke si fra om denne aktiviteten for enheten. Det gjør de som leder HMS-arbeidet der, og den som har rollen.',
    en: 'You cannot say anything of this activity for the unit. Those who run its HSE work do, and the person who holds the role.',
  },
  noOccurrence: {
    nb: 'Aktiviteten står ikke i enhetens årshjul dette året. Last siden på nytt.',
    en: 'The activity is not in the annual cycle of the unit this year. Reload the page.',
  },
  changed: {
    nb: 'Noen andre har sagt fra om aktiviteten mens du skrev. Se hva som står der nå, og send på nytt om det trengs.',
    en: 'Somebody else has said something of the activity while you were writing. See what is there now, and send again if needed.',
  },
} satisfies Record<string, Text>

/** What an audit of the audit plan is called in the cycle of its unit. */
export const auditWorkText = { nb: 'HMS-revisjon', en: 'HSE audit' } satisfies Text

/** What makes an activity done where nobody says so. */
export const derivedText = {
  byProcess: {
    nb: 'Dette følger av HMS-runden, og krysses av når runden er kommet så langt.',
    en: 'This follows from the HSE process, and is ticked off when the process has come so far.',
  },
  byEvaluation: {
    nb: 'Dette krysses av når årets samsvarsvurdering i enheten er godkjent.',
    en: 'This is ticked off when the compliance evaluation of the unit for the year has been approved.',
  },
  byAudit: {
    nb: 'Dette følger av revisjonsplanen, og krysses av når revisjonen er gjennomført.',
    en: 'This follows from the audit plan, and is ticked off when the audit has been conducted.',
  },
  byReport: {
    nb: 'Dette krysses av når enheten har levert HMS-rapporten for året før.',
    en: 'This is ticked off when the unit has handed in its HSE report of the year before.',
  },
} satisfies Record<string, Text>
