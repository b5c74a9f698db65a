import type { Text } from '../core/text.ts'

/** Whether a task is still delegated. */
export const delegationStateText = {
  current: { nb: 'Delegert', en: 'Delegated' },
  ended: { nb: 'Avsluttet', en: 'Ended' },
} satisfies Record<string, Text>
export type DelegationState = keyof typeof delegationStateText

/** Who does a task. */
export const holderText = {
  role: { nb: 'Rolle eller stilling', en: 'Role or position' },
  person: { nb: 'Person', en: 'Person' },
} satisfies Record<string, Text>

/** Stands wherever delegated tasks are shown, also on paper: the task moves, the responsibility stays. */
export const responsibilityText = {
  nb: 'Oppgaver kan delegeres, men ansvaret blir ikke delegert. Arbeidsgiveren har ansvaret etter arbeidsmiljøloven § 2-1, og lederen av enheten har det på arbeidsgiverens vegne.',
  en: 'Tasks can be delegated, but responsibility is not delegated. The employer is responsible under the Working Environment Act, Section 2-1, and the manager of the unit is responsible on behalf of the employer.',
} satisfies Text

/** What leads to delegating one. */
export const delegateText = {
  nb: 'Før inn en delegert oppgave',
  en: 'Record a delegated task',
} satisfies Text

/** What is said of a task whose person has left. */
export const leftText = { nb: 'har sluttet', en: 'has left' } satisfies Text

/** Why something is refused, and the way out. */
export const delegationRefusalText = {
  unitMissing: { nb: 'Velg enheten oppgaven hører til.', en: 'Choose the unit of the task.' },
  titleMissing: { nb: 'Skriv hvilken oppgave det er.', en: 'Write which task it is.' },
  holderMissing: {
    nb: 'Skriv rollen eller stillingen som har oppgaven, eller velg personen.',
    en: 'Write the role or position that has the task, or choose the person.',
  },
  personLeft: {
    nb: 'Personen har sluttet. Velg en som arbeider her.',
    en: 'The person has left. Choose someone who works here.',
  },
  dateMissing: {
    nb: 'Skriv datoen oppgaven er delegert fra.',
    en: 'Write the date the task is delegated from.',
  },
  reviewBefore: {
    nb: 'Neste gjennomgang kan ikke være før oppgaven ble delegert.',
    en: 'The next review cannot be before the task was delegated.',
  },
  nextReviewMissing: {
    nb: 'Skriv når dere går gjennom oppgaven neste gang.',
    en: 'Write when you will review the task next.',
  },
  reviewPassed: {
    nb: 'Neste gjennomgang kan ikke være før i dag.',
    en: 'The next review cannot be before today.',
  },
  reasonMissing: {
    nb: 'Skriv hvorfor, og hvem som gjør oppgaven nå.',
    en: 'Write why, and who does the task now.',
  },
  keyMissing: {
    nb: 'Gi skjemaet en nøkkel, i feltet «key».',
    en: 'The form has no key. Send one in the field “key”.',
  },
  notAllowed: {
    nb: 'Du kan ikke føre inn delegerte oppgaver for denne enheten.',
    en: 'You cannot record delegated tasks for this unit.',
  },
  wrongState: {
    nb: 'Oppgaven har tilstanden «{state}». Det kan ikke gjøres nå. Last siden på nytt.',
    en: 'The task is “{state}”. This cannot be done now. Reload the page.',
  },
} satisfies Record<string, Text>
