import { fill, type Text } from '../core/text.ts'

/** The reports that are assembled for the whole institution. */
export const reportKindText = {
  annual: { nb: 'Årsrapport HMS', en: 'Annual HSE report' },
  jointAudit: { nb: 'Samlet revisjonsrapport', en: 'Joint audit report' },
} satisfies Record<string, Text>
export type ReportKind = keyof typeof reportKindText

/** Where a report stands. */
export const reportStateText = {
  collecting: { nb: 'Samler inn', en: 'Collecting' },
  drafting: { nb: 'Skrives', en: 'Drafting' },
  reviewed: { nb: 'Gjennomgått', en: 'Reviewed' },
  approved: { nb: 'Godkjent', en: 'Approved' },
  sentToBoard: { nb: 'Sendt til styret', en: 'Sent to the board' },
  published: { nb: 'Publisert', en: 'Published' },
} satisfies Record<string, Text>
export type ReportState = keyof typeof reportStateText

/** What a report of a year is called. */
export function reportTitle(kind: ReportKind, year: number): Text {
  return fill(
    { nb: '{kind} {year}', en: '{kind} {year}' },
    { kind: reportKindText[kind], year: String(year) },
  )
}

/** What the fields of a report are called. */
export const reportText = {
  kind: { nb: 'Rapport', en: 'Report' },
  year: { nb: 'År', en: 'Year' },
  reviewedOn: { nb: 'Gjennomgått', en: 'Reviewed on' },
  approvedOn: { nb: 'Godkjent', en: 'Approved on' },
  sentOn: { nb: 'Sendt til styret', en: 'Sent to the board on' },
  boardCase: { nb: 'Styresak', en: 'Board case' },
  treatedOn: { nb: 'Behandlet i styret', en: 'Treated by the board on' },
  decision: { nb: 'Styrets vedtak', en: 'The board’s decision' },
  publishedOn: { nb: 'Publisert', en: 'Published on' },
  textNb: { nb: 'Tekst på norsk', en: 'Text in Norwegian' },
  textEn: { nb: 'Tekst på engelsk', en: 'Text in English' },
} satisfies Record<string, Text>

/** What leads to opening a report. */
export const openReportText = { nb: 'Start en rapport', en: 'Start a report' } satisfies Text

/** Why something is refused, and the way out. */
export const reportRefusalText = {
  kindMissing: { nb: 'Velg hvilken rapport det er.', en: 'Choose which report it is.' },
  yearWrong: {
    nb: 'Skriv et år, som {last} eller {this}. Rapporter lages for året som er, og de fem årene før.',
    en: 'Write a year, such as {last} or {this}. Reports are made of this year and the five years before.',
  },
  wrongState: {
    nb: 'Rapporten er nå: {state}. Last siden på nytt for å se hva som kan gjøres.',
    en: 'The report is now: {state}. Load the page again to see what can be done.',
  },
  gone: {
    nb: 'Rapporten finnes ikke, eller du har ikke tilgang til den.',
    en: 'The report does not exist, or is not for you.',
  },
  mayNotWrite: {
    nb: 'Bare HMS-enheten kan skrive i rapporten.',
    en: 'Only the HSE Unit can write in the report.',
  },
  noSection: { nb: 'Rapporten har ikke denne delen.', en: 'The report has no such section.' },
  notOpen: {
    nb: 'Rapporten kan ikke endres nå. Send den tilbake først.',
    en: 'The report cannot be changed now. Send it back first.',
  },
  changed: {
    nb: 'Noen andre har skrevet i denne delen etter at du åpnet den. Teksten din er ikke borte.',
    en: 'Somebody else has written in this section since you opened it. Your text is not lost.',
  },
  textTooLong: {
    nb: 'Teksten er for lang. Kort den ned til 10 000 tegn.',
    en: 'The text is too long. Cut it to 10,000 characters.',
  },
  otherLanguageMissing: {
    nb: 'Skriv teksten på begge språk, eller la begge stå tomme.',
    en: 'Write the text in both languages, or leave both empty.',
  },
  sectionsEmpty: {
    nb: 'Delen «{section}» har ingen tekst. Skriv den før rapporten er ferdig.',
    en: 'The section “{section}” has no text. Write it before the report is done.',
  },
  reasonMissing: { nb: 'Skriv hva som må endres.', en: 'Write what must be changed.' },
  sameWhoReviewed: {
    nb: 'Du gjennomgikk rapporten, så en annen må godkjenne den.',
    en: 'You reviewed the report, so somebody else must approve it.',
  },
  sameWhoWrote: {
    nb: 'Du har skrevet i rapporten, så en annen må godkjenne den.',
    en: 'You have written in the report, so somebody else must approve it.',
  },
  figuresChanged: {
    nb: 'Noe er endret siden gjennomgangen eller siden du leste utkastet ({count}). Les hva det er lenger ned på siden, og kryss av her.',
    en: 'Something has changed since the review, or since you read the draft ({count}). Read what it is further down the page, and tick here.',
  },
  sectionsLeftOut: {
    nb: 'Ingen har skrevet i: {sections}. Send rapporten tilbake om noe skal stå der, eller kryss av for at det ikke er noe å si.',
    en: 'Nobody has written in: {sections}. Send the report back if something must be said there, or tick that there is nothing to say.',
  },
  jointReportMissing: {
    nb: 'Den samlede revisjonsrapporten for {year} er ikke godkjent. Den er det første vedlegget, så godkjenn den først.',
    en: 'The joint audit report of {year} is not approved. It is the first annex, so approve it first.',
  },
  boardCaseMissing: {
    nb: 'Skriv nummeret på styresaken.',
    en: 'Write the number of the board case.',
  },
  dateMissing: { nb: 'Skriv dagen.', en: 'Write the day.' },
  dateAhead: {
    nb: 'Dagen er fram i tid. Skriv dagen styret behandlet saken.',
    en: 'The day is ahead. Write the day the board treated the case.',
  },
  dateEarly: {
    nb: 'Dagen er før rapporten ble sendt til styret. Rett dagen.',
    en: 'The day is before the report was sent to the board. Correct the day.',
  },
  nobodyMissing: {
    nb: 'Les tekstene, og kryss av. Står det et navn eller et lite sted der, kan rapporten ikke publiseres: snakk med HMS-sjefen.',
    en: 'Read the texts, and tick. If there is a name or a small place in them, the report cannot be published: talk to the HSE director.',
  },
  decisionMissing: { nb: 'Skriv hva styret vedtok.', en: 'Write what the board decided.' },
} satisfies Record<string, Text>
