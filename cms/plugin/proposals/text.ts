import type { Text } from '../core/text.ts'

/** What somebody proposes. */
export const proposalMatterText = {
  measure: { nb: 'Et tiltak', en: 'A measure' },
  challenge: { nb: 'En utfordring til HMS-runden', en: 'A challenge for the HSE process' },
} satisfies Record<string, Text>

/** What leads to proposing something. */
export const proposeText = {
  nb: 'Foreslå et tiltak eller en utfordring',
  en: 'Propose a measure or a challenge',
} satisfies Text

/** Where a proposal stands. */
export const proposalStateText = {
  proposed: { nb: 'Foreslått', en: 'Proposed' },
  taken: { nb: 'Tatt videre', en: 'Taken up' },
  declined: { nb: 'Ikke tatt videre', en: 'Declined' },
} satisfies Record<string, Text>

/** Why something is refused, and the way out. */
export const proposalRefusalText = {
  matterMissing: { nb: 'Velg hva du foreslår.', en: 'Choose what you propose.' },
  titleMissing: { nb: 'Skriv hva du foreslår.', en: 'Write what you propose.' },
  reasonMissing: { nb: 'Skriv hvorfor.', en: 'Write why.' },
  unitMissing: { nb: 'Velg enheten det gjelder.', en: 'Choose the unit it is about.' },
  keyMissing: {
    nb: 'Gi skjemaet en nøkkel, i feltet «key».',
    en: 'The form has no key. Send one in the field “key”.',
  },
  notAllowed: {
    nb: 'Logg inn med en konto som tilhører en person, for å foreslå noe.',
    en: 'Log in with an account that belongs to a person to propose something.',
  },
  caseGone: {
    nb: 'Avviket finnes ikke, eller du har ikke tilgang til det.',
    en: 'The nonconformity does not exist, or is not for you.',
  },
  caseClosed: {
    nb: 'Avviket er lukket. Det kan åpnes igjen, eller du kan foreslå tiltaket for enheten.',
    en: 'The nonconformity is closed. It can be opened again, or you can propose the measure for the unit.',
  },
  measureOfCase: {
    nb: 'I et avvik foreslår du et tiltak. Foreslå utfordringen for enheten.',
    en: 'In a nonconformity you propose a measure. Propose the challenge for the unit.',
  },
  noOpenProcess: {
    nb: 'Enheten har ingen HMS-runde som kan ta imot utfordringer nå. La forslaget ligge til runden er åpnet, eller velg «Ikke ta det videre».',
    en: 'The unit has no HSE process that can include challenges now. Leave the proposal until the process has been opened, or decline it.',
  },
  notReceived: {
    nb: 'Bekreft først at avviket er mottatt. Da kan forslaget bli et tiltak.',
    en: 'First confirm that the nonconformity has been received. The proposal can then become a measure.',
  },
  caseIsClosed: {
    nb: 'Avviket er lukket. Åpne det igjen for å ta forslaget videre, eller velg «Ikke ta det videre».',
    en: 'The nonconformity is closed. Open it again to take the proposal up, or decline the proposal.',
  },
  wrongState: {
    nb: 'Forslaget er «{state}». Det kan ikke gjøres nå. Last siden på nytt.',
    en: 'The proposal is “{state}”. This cannot be done now. Reload the page.',
  },
} satisfies Record<string, Text>
