import type { Text } from '../core/text.ts'

/** What the safety representative is asked about (aml § 6-2). */
export const matterText = {
  cause: { nb: 'Årsaken', en: 'The cause' },
  measures: { nb: 'Tiltakene', en: 'The measures' },
  plan: { nb: 'Handlingsplanen', en: 'The action plan' },
} satisfies Record<string, Text>
export type Matter = keyof typeof matterText

/** What can be asked about a nonconformity, and about an HSE process. */
export const mattersOf = {
  nonconformity: ['cause', 'measures'],
  process: ['plan'],
} as const satisfies Record<string, readonly Matter[]>

/** What is stored of where a consultation stands. That it was not answered in time is computed, never stored. */
export const consultationStateText = {
  asked: { nb: 'Spurt', en: 'Asked' },
  answered: { nb: 'Besvart', en: 'Answered' },
} satisfies Record<string, Text>

/** Why something is refused, and the way out. */
export const consultationRefusalText = {
  matterMissing: {
    nb: 'Velg hva du spør verneombudet om.',
    en: 'Choose what to ask the safety representative about.',
  },
  aboutMissing: {
    nb: 'Si hvilket avvik eller hvilken HMS-runde det gjelder, i feltet «nonconformity» eller «process».',
    en: 'Say which nonconformity or HSE process it is about, in the field “nonconformity” or “process”.',
  },
  gone: {
    nb: 'Saken finnes ikke, eller er ikke for deg.',
    en: 'The record does not exist, or is not for you.',
  },
  notAllowed: {
    nb: 'Bare de som leder HMS-arbeidet i enheten, kan spørre verneombudet her.',
    en: 'Only those who lead the HSE work in the unit can ask the safety representative here.',
  },
  closed: {
    nb: 'Saken er lukket. Åpne den igjen for å spørre verneombudet.',
    en: 'The record is closed. Open it again to ask the safety representative.',
  },
  nobodyToAsk: {
    nb: 'Ingen er verneombud for enheten, og det er heller ikke noe hovedverneombud. Si fra til HMS-enheten.',
    en: 'The unit has no safety representative, and there is no chief safety representative either. Tell the HSE Unit.',
  },
  answerMissing: { nb: 'Skriv svaret.', en: 'Write the answer.' },
  wrongState: {
    nb: 'Spørsmålet er besvart allerede. Last siden på nytt.',
    en: 'The question has been answered already. Reload the page.',
  },
} satisfies Record<string, Text>
