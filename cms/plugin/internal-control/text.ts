import type { Text } from '../core/text.ts'

/** The eight points of internkontrollforskriften § 5, second paragraph, in its order. */
export const pointText = {
  law: { nb: 'Lover og krav', en: 'Acts and requirements' },
  knowledge: { nb: 'Kunnskap og opplæring', en: 'Knowledge and training' },
  participation: { nb: 'Medvirkning', en: 'Participation' },
  objectives: { nb: 'HMS-mål', en: 'HSE objectives' },
  organisation: { nb: 'Roller og oppgaver', en: 'Roles and tasks' },
  risk: { nb: 'Kartlegging, risiko og plan', en: 'Mapping, risk and plan' },
  nonconformities: { nb: 'Avvik', en: 'Nonconformities' },
  review: { nb: 'Overvåking og gjennomgang', en: 'Monitoring and review' },
} satisfies Record<string, Text>
/** One of the eight points. */
export type Point = keyof typeof pointText

/** What a unit may write of a point. */
export const writtenNoteText = {
  keptOutside: { nb: 'Ført utenfor Verne', en: 'Kept outside Verne' },
  whyLate: { nb: 'Hvorfor enheten er over fristen', en: 'Why the unit is late' },
} satisfies Record<string, Text>
export type WrittenNoteKind = keyof typeof writtenNoteText

/** What a note says of a point. */
export const noteKindText = {
  ...writtenNoteText,
  reminded: { nb: 'Sist minnet', en: 'Last reminded' },
} satisfies Record<string, Text>
export type NoteKind = keyof typeof noteKindText

/** What is wrong with a note, and what to do. */
export const noteFaultText = {
  noteMissing: {
    nb: 'Skriv det i feltet før du lagrer.',
    en: 'Write it in the field before you save.',
  },
  linkUnsafe: {
    nb: 'Lenken må begynne med https://, http:// eller en skråstrek.',
    en: 'The link must begin with https://, http:// or a slash.',
  },
  notKeptOutside: {
    nb: 'Dette punktet føres i Verne. Det er ikke noe å oppgi her.',
    en: 'This point is kept in Verne. There is nothing to state here.',
  },
  notLate: {
    nb: 'Enheten er ikke over noen frist, så det er ingenting å forklare.',
    en: 'The unit is not past any deadline, so there is nothing to explain.',
  },
  notTheProcess: {
    nb: 'Hvorfor enheten er sen, skrives under punktet om kartlegging, risiko og plan.',
    en: 'Why the unit is late is written under the point on mapping, risk and plan.',
  },
} satisfies Record<string, Text>
export type NoteFault = keyof typeof noteFaultText

/** Refusals of a reminder. */
export const reminderRefusalText = {
  mayNotRemind: {
    nb: 'Bare HMS-enheten, eller HMS-koordinatoren i enheten eller over den, kan minne om HMS-runden.',
    en: 'Only the HSE Unit, or the HSE coordinator of the unit or above it, can send reminders about the HSE process.',
  },
  noneChosen: {
    nb: 'Kryss av for minst én enhet.',
    en: 'Tick at least one unit.',
  },
  notLate: {
    nb: '{name} er ikke over fristen lenger. Gå tilbake til oversikten og velg på nytt.',
    en: '{name} is no longer late. Go back to the overview and choose again.',
  },
  nobodyToTell: {
    nb: '{name} har ingen leder som kan få beskjed, og ingen av enhetene over har det heller.',
    en: '{name} has no manager who can be notified, nor have any of the units above.',
  },
} satisfies Record<string, Text>

/** Refusals of a note. */
export const noteRefusalText = {
  noUnit: {
    nb: 'Enheten finnes ikke, eller er ikke i drift.',
    en: 'The unit does not exist, or is not active.',
  },
  mayNotWrite: {
    nb: 'Bare lederen, stedfortrederen eller HMS-koordinatoren i enheten kan skrive dette.',
    en: 'Only the line manager, deputy manager or HSE coordinator of the unit may write this.',
  },
  changed: {
    nb: 'Noen andre har endret dette punktet siden du åpnet siden. Det du skrev, er fortsatt i feltet. Sammenlign med teksten som er lagret, og lagre på nytt hvis din skal gjelde.',
    en: 'Someone else has changed this point since you opened the page. What you wrote is still in the field. Compare it with the saved text, and save again if you want to keep yours.',
  },
} satisfies Record<string, Text>
