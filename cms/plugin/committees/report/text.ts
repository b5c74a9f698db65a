import { fill, type Text } from '../../core/text.ts'
import { type Committee, committeeText } from '../text.ts'

/** How far the yearly report of a committee has come. */
export const committeeReportStateText = {
  drafting: { nb: 'Skrives', en: 'Drafting' },
  ready: { nb: 'Hos lederen av utvalget', en: 'With the chair of the committee' },
  approved: { nb: 'Godkjent', en: 'Approved' },
  sent: { nb: 'Sendt', en: 'Sent' },
} satisfies Record<string, Text>
export type CommitteeReportState = keyof typeof committeeReportStateText

/** What the fields of a report are called. */
export const committeeReportText = {
  committee: { nb: 'Utvalg', en: 'Committee' },
  unit: { nb: 'Enhet', en: 'Unit' },
  year: { nb: 'År', en: 'Year' },
  leader: { nb: 'Leder av utvalget', en: 'Chair of the committee' },
  summary: { nb: 'Utvalgets oppsummering', en: 'Summary of the committee' },
  accidents: {
    nb: 'Hva ulykkene og tilløpene hadde til felles',
    en: 'What the accidents and near misses had in common',
  },
  ahead: { nb: 'Hva utvalget følger videre', en: 'What the committee follows from here' },
  adoptedOn: { nb: 'Vedtatt i utvalget', en: 'Adopted by the committee on' },
  approvedOn: { nb: 'Godkjent', en: 'Approved on' },
  sentOn: { nb: 'Sendt', en: 'Sent on' },
  sentTo: { nb: 'Sendt til', en: 'Sent to' },
} satisfies Record<string, Text>

/** What the yearly report of a committee is called. */
export function committeeReportTitle(committee: Committee, year: number): Text {
  return fill(
    { nb: 'Årsrapport {year}: {committee}', en: 'Yearly report {year}: {committee}' },
    { committee: committeeText[committee], year: String(year) },
  )
}

/** What leads to beginning one. */
export const beginCommitteeReportText = {
  nb: 'Start årsrapporten for et utvalg',
  en: 'Begin the yearly report of a committee',
} satisfies Text

/** Why something is refused, and the way out. */
export const committeeReportRefusalText = {
  committeeMissing: { nb: 'Velg utvalget.', en: 'Choose the committee.' },
  unitMissing: { nb: 'Velg enheten utvalget hører til.', en: 'Choose the unit of the committee.' },
  yearWrong: { nb: 'Skriv {this} eller {last}.', en: 'Write {this} or {last}.' },
  noMeetings: {
    nb: 'Utvalget har ikke holdt noe møte dette året. Velg et annet utvalg eller år.',
    en: 'The committee held no meeting that year. Choose another committee or year.',
  },
  leaderMissing: { nb: 'Velg hvem som leder utvalget.', en: 'Choose who chairs the committee.' },
  summaryMissing: {
    nb: 'Skriv oppsummeringen først. Det er det utvalget selv sier om året.',
    en: 'Write the summary first. It is what the committee itself says of the year.',
  },
  minutesOpen: {
    nb: 'Referatet fra {number} er ikke godkjent. Rapporten bygger på godkjente referater.',
    en: 'The minutes of {number} are not approved. The report rests on approved minutes.',
  },
  adoptedMissing: {
    nb: 'Skriv dagen utvalget vedtok rapporten.',
    en: 'Write the day the committee adopted the report.',
  },
  adoptedAhead: {
    nb: 'Utvalget kan ikke ha vedtatt rapporten etter i dag. Rett datoen.',
    en: 'The committee cannot have adopted the report after today. Correct the date.',
  },
  notLeader: {
    nb: 'Det er lederen av utvalget som godkjenner rapporten.',
    en: 'The chair of the committee approves the report.',
  },
  wroteReport: {
    nb: 'Du skrev rapporten, så en annen må godkjenne den.',
    en: 'You wrote the report, so someone else must approve it.',
  },
  sentToMissing: {
    nb: 'Skriv hvem rapporten er sendt til: styret og de ansattes organisasjoner.',
    en: 'Write to whom the report was sent: the board and the trade unions.',
  },
  reasonMissing: { nb: 'Skriv hva som må endres.', en: 'Write what must be changed.' },
  notAllowed: {
    nb: 'Bare HMS-enheten kan starte en årsrapport.',
    en: 'Only the HSE Unit may begin a yearly report.',
  },
  wrongState: {
    nb: 'Rapporten har tilstanden «{state}». Det kan ikke gjøres nå. Last siden på nytt.',
    en: 'The report is “{state}”. This cannot be done now. Reload the page.',
  },
} satisfies Record<string, Text>
