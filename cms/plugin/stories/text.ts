import type { Text } from '../core/text.ts'

/** Where a story stands. */
export const storyStateText = {
  draft: { nb: 'Utkast', en: 'Draft' },
  toApprove: { nb: 'Til godkjenning', en: 'Waiting for approval' },
  approved: { nb: 'Godkjent', en: 'Approved' },
  published: { nb: 'Publisert', en: 'Published' },
  withdrawn: { nb: 'Trukket tilbake', en: 'Withdrawn' },
} satisfies Record<string, Text>
export type StoryState = keyof typeof storyStateText

/** What the fields of a story are called. */
export const storyText = {
  title: { nb: 'Overskrift på norsk', en: 'Title in Norwegian' },
  titleEn: { nb: 'Overskrift på engelsk', en: 'Title in English' },
  reported: { nb: 'Hva som ble meldt, på norsk', en: 'What was reported, in Norwegian' },
  reportedEn: { nb: 'Hva som ble meldt, på engelsk', en: 'What was reported, in English' },
  carriedOut: { nb: 'Hva som ble gjort, på norsk', en: 'What was done, in Norwegian' },
  carriedOutEn: { nb: 'Hva som ble gjort, på engelsk', en: 'What was done, in English' },
  different: {
    nb: 'Hva som er annerledes nå, på norsk',
    en: 'What is different now, in Norwegian',
  },
  differentEn: {
    nb: 'Hva som er annerledes nå, på engelsk',
    en: 'What is different now, in English',
  },
  year: { nb: 'År', en: 'Year' },
  topic: { nb: 'Tema', en: 'Topic' },
  workplace: { nb: 'Slags arbeidssted', en: 'Kind of workplace' },
  cases: { nb: 'Lukkede avvik den bygger på', en: 'Closed nonconformities it is based on' },
  approvedOn: { nb: 'Godkjent', en: 'Approved on' },
  publishedOn: { nb: 'Publisert', en: 'Published on' },
  withdrawnOn: { nb: 'Trukket tilbake', en: 'Withdrawn on' },
} satisfies Record<string, Text>

/** What stands in place of a text that has been deleted. */
export const erasedText = {
  nb: 'Teksten er slettet.',
  en: 'The text has been deleted.',
} satisfies Text

/** What leads to writing one. */
export const writeStoryText = {
  nb: 'Skriv hva en melding førte til',
  en: 'Write what a report led to',
} satisfies Text

/** Why something is refused, and the way out. */
export const storyRefusalText = {
  titleMissing: { nb: 'Skriv en overskrift på norsk.', en: 'Write a title in Norwegian.' },
  titleEnMissing: { nb: 'Skriv en overskrift på engelsk.', en: 'Write a title in English.' },
  reportedMissing: {
    nb: 'Skriv på norsk hva som ble meldt.',
    en: 'Write in Norwegian what was reported.',
  },
  reportedEnMissing: {
    nb: 'Skriv på engelsk hva som ble meldt.',
    en: 'Write in English what was reported.',
  },
  carriedOutMissing: {
    nb: 'Skriv på norsk hva som ble gjort.',
    en: 'Write in Norwegian what was done.',
  },
  carriedOutEnMissing: {
    nb: 'Skriv på engelsk hva som ble gjort.',
    en: 'Write in English what was done.',
  },
  differentMissing: {
    nb: 'Skriv på norsk hva som er annerledes nå.',
    en: 'Write in Norwegian what is different now.',
  },
  differentEnMissing: {
    nb: 'Skriv på engelsk hva som er annerledes nå.',
    en: 'Write in English what is different now.',
  },
  storyTooLong: {
    nb: 'Feltet «{name}» er for langt. Kort det ned til {most} tegn.',
    en: 'The field “{name}” is too long. Cut it to {most} characters.',
  },
  yearMissing: {
    nb: 'Skriv hvilket år det ble annerledes.',
    en: 'Write which year it became different.',
  },
  yearWrong: {
    nb: 'Skriv et år med fire siffer, fra {first} til {last}.',
    en: 'Write a year in four digits, from {first} to {last}.',
  },
  topicMissing: { nb: 'Velg et tema.', en: 'Choose a topic.' },
  caseUnknown: {
    nb: 'Avvik {number} finnes ikke, eller du har ikke tilgang til det. Rett nummeret.',
    en: 'Nonconformity {number} does not exist, or is not for you. Correct the number.',
  },
  caseNotClosed: {
    nb: 'Avvik {number} er ikke lukket. Vent til det er lukket, eller ta det ut.',
    en: 'Nonconformity {number} is not closed. Wait until it is, or take it out.',
  },
  tooManyCases: {
    nb: 'En historie kan bygge på {most} avvik. Ta ut noen.',
    en: 'A story can be based on {most} nonconformities. Take some out.',
  },
  contactInText: {
    nb: 'I «{name}» står «{word}». Ta ut e-postadressen eller telefonnummeret: alle kan lese historien.',
    en: '“{name}” says “{word}”. Take out the e-mail address or telephone number: everyone can read the story.',
  },
  numberInText: {
    nb: 'I «{name}» står «{word}». Ta ut nummeret: det leder til en sak.',
    en: '“{name}” says “{word}”. Take out the number: it leads to a record.',
  },
  reasonMissing: { nb: 'Skriv hvorfor.', en: 'Write why.' },
  sameWhoWrote: {
    nb: 'Du har skrevet i historien eller sendt den til godkjenning, så en annen må godkjenne den.',
    en: 'You have written in the story or sent it for approval, so somebody else must approve it.',
  },
  nobodyMissing: {
    nb: 'Les historien, og kryss av. Kan noen kjennes igjen, sender du den tilbake.',
    en: 'Read the story, and tick. If anybody can be recognised, send it back.',
  },
  keyMissing: {
    nb: 'Gi skjemaet en nøkkel, i feltet «key».',
    en: 'The form has no key. Send one in the field “key”.',
  },
  notAllowed: {
    nb: 'Bare redaktører i HMS-enheten kan skrive historier.',
    en: 'Only editors in the HSE Unit can write stories.',
  },
  wrongState: {
    nb: 'Historien er nå: {state}. Last siden på nytt for å se hva som kan gjøres.',
    en: 'The story is now: {state}. Load the page again to see what can be done.',
  },
} satisfies Record<string, Text>
