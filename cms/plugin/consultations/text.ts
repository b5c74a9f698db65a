import type { Text } from '../core/text.ts'

/** What the safety representative is asked about (aml § 6-2). */
export const matterText = {
  cause: { nb: 'Årsaken', en: 'The cause' },
  measures: { nb: 'Tiltakene', en: 'The measures' },
  closing: { nb: 'Lukkingen av avviket', en: 'Closing the nonconformity' },
  plan: { nb: 'Handlingsplanen', en: 'The action plan' },
  extension: { nb: 'Ny frist for tiltaket', en: 'A new deadline for the measure' },
  cancellation: { nb: 'Å avbryte tiltaket', en: 'Cancelling the measure' },
} satisfies Record<string, Text>
export type Matter = keyof typeof matterText

/** What can be asked about a nonconformity, an HSE process and a measure. */
export const mattersOf = {
  nonconformity: ['cause', 'measures', 'closing'],
  process: ['plan'],
  measure: ['extension', 'cancellation'],
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
    nb: 'Si hvilket avvik, hvilken HMS-runde eller hvilket tiltak det gjelder, i feltet «nonconformity», «process» eller «measure».',
    en: 'Say which nonconformity, HSE process or measure it is about, in the field “nonconformity”, “process” or “measure”.',
  },
  gone: {
    nb: 'Saken finnes ikke, eller du har ikke tilgang til den.',
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
  notNow: {
    nb: 'Det er for tidlig eller for sent å spørre om dette. Planen finnes fra ettermøtet, et avvik kan lukkes når det er vurdert, og et tiltak får ny frist eller avbrytes mens det er åpent.',
    en: 'It is too early or too late to ask about this. The plan is there from the post-meeting, a nonconformity can be closed once it has been assessed, and a measure gets a new deadline or is cancelled while it is open.',
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
