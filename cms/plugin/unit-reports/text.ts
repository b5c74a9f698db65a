import type { Text } from '../core/text.ts'
import { pointText } from '../internal-control/text.ts'

/** Who reports: a unit on its own work, or a department of the central administration on what it does for all as well. */
export const reportKindText = {
  unit: { nb: 'Enhet', en: 'Unit' },
  department: { nb: 'Fellesadministrasjon', en: 'Central administration' },
} satisfies Record<string, Text>
export type ReportKind = keyof typeof reportKindText

/** Where a report stands. */
export const reportStateText = {
  started: { nb: 'Under arbeid', en: 'In progress' },
  handedIn: { nb: 'Levert', en: 'Handed in' },
  sentBack: { nb: 'Sendt tilbake', en: 'Sent back' },
  accepted: { nb: 'Godtatt', en: 'Accepted' },
} satisfies Record<string, Text>
export type ReportState = keyof typeof reportStateText

/** Where a unit stands with the report of a year: also one that has none. */
export const reportStandingText = {
  notStarted: { nb: 'Ikke begynt', en: 'Not started' },
  ...reportStateText,
  former: { nb: 'Levert før Verne', en: 'Handed in before Verne' },
} satisfies Record<string, Text>
export type ReportStandingName = keyof typeof reportStandingText

/** How a unit judges a point itself. */
export const judgementText = {
  works: { nb: 'Det virker', en: 'It works' },
  partly: { nb: 'Det virker delvis', en: 'It works in part' },
  not: { nb: 'Det virker ikke', en: 'It does not work' },
} satisfies Record<string, Text>
export type ReportJudgement = keyof typeof judgementText

/** What is asked beside the eight points. The last is for departments alone. */
export const questionText = {
  results: { nb: 'Hvordan gikk det med målene?', en: 'How did the objectives go?' },
  wentWell: { nb: 'Hva har gått bra?', en: 'What went well?' },
  hard: { nb: 'Hva har vært vanskelig?', en: 'What was difficult?' },
  needed: { nb: 'Hva trenger dere?', en: 'What do you need?' },
  tasks: {
    nb: 'Hva har dere gjort for hele institusjonen?',
    en: 'What have you done for the whole institution?',
  },
} satisfies Record<string, Text>
export type Question = keyof typeof questionText

/** Everything a report is asked, as it is called. */
export const sectionText = {
  ...pointText,
  ...questionText,
} satisfies Record<string, Text>
export type Section = keyof typeof sectionText

/** Words of a report's fields. */
export const reportText = {
  year: { nb: 'År', en: 'Year' },
  kind: { nb: 'Hva slags enhet', en: 'Kind of unit' },
  judgement: { nb: 'Hvordan virker det hos dere?', en: 'How does it work in your unit?' },
  words: { nb: 'Vurdering', en: 'Assessment' },
  handedInOn: { nb: 'Levert', en: 'Handed in' },
  acceptedOn: { nb: 'Godtatt', en: 'Accepted' },
  due: { nb: 'Frist', en: 'Due' },
  statement: { nb: 'Uttalelse fra verneombudet', en: 'Statement of the safety representative' },
} satisfies Record<string, Text>

/** What leads to starting one. */
export const startText = { nb: 'Start en HMS-rapport', en: 'Start an HSE report' } satisfies Text

/** Why something is refused, and the way out. */
export const reportRefusalText = {
  unitMissing: { nb: 'Velg enheten rapporten gjelder.', en: 'Choose the unit the report is of.' },
  noUnit: {
    nb: 'Enheten finnes ikke, eller er ikke i drift.',
    en: 'The unit does not exist, or is not active.',
  },
  yearWrong: {
    nb: 'Skriv {this} eller {last}.',
    en: 'Write {this} or {last}.',
  },
  mayNotStart: {
    nb: 'Bare lederen, stedfortrederen og HMS-koordinatoren i enheten kan starte rapporten.',
    en: 'Only the line manager, deputy manager and HSE coordinator of the unit can start its report.',
  },
  gone: {
    nb: 'Rapporten finnes ikke, eller du har ikke tilgang til den.',
    en: 'The report does not exist, or is not for you.',
  },
  noSection: { nb: 'Rapporten har ikke denne delen.', en: 'The report has no such section.' },
  mayNotWrite: {
    nb: 'Bare lederen, stedfortrederen og HMS-koordinatoren i enheten kan skrive i rapporten.',
    en: 'Only the line manager, deputy manager and HSE coordinator of the unit can write in its report.',
  },
  notOpen: {
    nb: 'Rapporten er levert, så den kan ikke endres. Be HMS-enheten sende den tilbake hvis noe er feil.',
    en: 'The report has been handed in, so it cannot be changed. Ask the HSE Unit to send it back if something is wrong.',
  },
  changed: {
    nb: 'Noen andre har endret denne delen siden du åpnet siden. Det du skrev, er fortsatt i feltene. Sammenlign med det som er lagret, og lagre på nytt hvis ditt skal gjelde.',
    en: 'Someone else has changed this section since you opened the page. What you wrote is still in the fields. Compare it with what is saved, and save again if you want to keep yours.',
  },
  judgementMissing: {
    nb: 'Velg hvordan det virker hos dere.',
    en: 'Choose how it works in your unit.',
  },
  whyMissing: {
    nb: 'Skriv hva som ikke virker, så HMS-enheten kan hjelpe.',
    en: 'Write what does not work, so that the HSE Unit can help.',
  },
  answerMissing: {
    nb: 'Skriv et svar. Er det ingenting å si, skriver du det.',
    en: 'Write an answer. If there is nothing to say, write that.',
  },
  textTooLong: {
    nb: 'Teksten er for lang. Kort den ned til 10 000 tegn.',
    en: 'The text is too long. Shorten it to 10,000 characters.',
  },
  sectionsMissing: {
    nb: 'Deler som ikke er besvart ennå: {count}. Svar på dem før du leverer.',
    en: 'Sections still to be answered: {count}. Answer them before you hand in.',
  },
  reasonMissing: {
    nb: 'Skriv hva som må endres, så enheten vet hva den skal gjøre.',
    en: 'Write what must be changed, so that the unit knows what to do.',
  },
  statementMissing: { nb: 'Skriv uttalelsen.', en: 'Write the statement.' },
  statementLate: {
    nb: 'Fristen for en uttalelse var {day}. Snakk med lederen eller HMS-enheten.',
    en: 'A statement was possible until {day}. Talk to the manager or the HSE Unit.',
  },
  wrongState: {
    nb: 'Rapporten har tilstanden «{state}». Det kan ikke gjøres nå. Last siden på nytt.',
    en: 'The report is “{state}”. This cannot be done now. Reload the page.',
  },
} satisfies Record<string, Text>
