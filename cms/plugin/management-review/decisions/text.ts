import type { Text } from '../../core/text.ts'

/** What a decision is about. */
export const decisionKindText = {
  priority: { nb: 'Satsingsområde', en: 'Priority area' },
  objective: { nb: 'Endring av et mål', en: 'Change to an objective' },
  element: { nb: 'Endring av noe annet i systemet', en: 'Change to another element' },
} satisfies Record<string, Text>
export type DecisionKind = keyof typeof decisionKindText

/** Where a decision stands. */
export const decisionStateText = {
  open: { nb: 'Ikke gjennomført', en: 'Not carried out' },
  carriedOut: { nb: 'Gjennomført', en: 'Carried out' },
  explained: { nb: 'Blir ikke gjort', en: 'Will not be done' },
  withdrawn: { nb: 'Trukket', en: 'Withdrawn' },
} satisfies Record<string, Text>
export type DecisionState = keyof typeof decisionStateText

/** What the fields of a decision are called. */
export const decisionText = {
  review: { nb: 'Gjennomgang', en: 'Review' },
  kind: { nb: 'Hva gjelder vedtaket?', en: 'What is the decision about?' },
  title: { nb: 'Vedtak', en: 'Decision' },
  target: { nb: 'Hva skal være oppnådd?', en: 'What must be achieved?' },
  responsible: { nb: 'Ansvarlig', en: 'Responsible' },
  deadline: { nb: 'Frist', en: 'Deadline' },
  explanation: { nb: 'Hvorfor det ikke blir gjort', en: 'Why it will not be done' },
} satisfies Record<string, Text>

/** What leads to writing one. */
export const decideText = { nb: 'Skriv et vedtak', en: 'Write a decision' } satisfies Text

/** What the measure of a decision says of where it comes from. */
export const decidedText = {
  nb: '{target}\n\nVedtatt i ledelsens gjennomgang {review}, vedtak {number}.',
  en: '{target}\n\nDecided in management review {review}, decision {number}.',
} satisfies Text

/** Why something is refused, and the way out. */
export const decisionRefusalText = {
  reviewMissing: {
    nb: 'Skriv nummeret på gjennomgangen.',
    en: 'Write the number of the review.',
  },
  unknownReview: {
    nb: 'Det er ingen gjennomgang med dette nummeret.',
    en: 'There is no review with this number.',
  },
  kindMissing: { nb: 'Velg hva vedtaket gjelder.', en: 'Choose what the decision is about.' },
  titleMissing: { nb: 'Skriv hva som er vedtatt.', en: 'Write what is decided.' },
  targetMissing: { nb: 'Skriv hva som skal være oppnådd.', en: 'Write what must be achieved.' },
  responsibleMissing: { nb: 'Velg hvem som er ansvarlig.', en: 'Choose who is responsible.' },
  deadlineMissing: {
    nb: 'Skriv en frist. Et satsingsområde trenger ingen.',
    en: 'Write a deadline. A priority area needs none.',
  },
  deadlinePassed: {
    nb: 'Fristen er passert. Skriv en dag fra i dag av.',
    en: 'The deadline has passed. Write a day from today on.',
  },
  explanationMissing: {
    nb: 'Skriv hvorfor det ikke blir gjort.',
    en: 'Write why it will not be done.',
  },
  notAllowed: {
    nb: 'Bare HMS-enheten og toppledelsen kan skrive vedtak.',
    en: 'Only the HSE Unit and the top management can write decisions.',
  },
  notHeld: {
    nb: 'Vedtak skrives etter at gjennomgangen er holdt, og før den er dokumentert.',
    en: 'Decisions are written once the review is held, and before it is documented.',
  },
  notDocumented: {
    nb: 'Dokumenter gjennomgangen først. Da står vedtaket fast.',
    en: 'Document the review first. Then the decision is final.',
  },
  keyMissing: {
    nb: 'Gi skjemaet en nøkkel, i feltet «key».',
    en: 'The form has no key. Send one in the field “key”.',
  },
  wrongState: {
    nb: 'Vedtaket er nå: {state}. Last siden på nytt for å se hva som kan gjøres.',
    en: 'The decision is now: {state}. Load the page again to see what can be done.',
  },
} satisfies Record<string, Text>
