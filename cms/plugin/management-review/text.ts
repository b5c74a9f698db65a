import { fill, type Text } from '../core/text.ts'

/** Where a review stands. */
export const reviewStateText = {
  preparing: { nb: 'Forberedes', en: 'Preparing' },
  backgroundReady: { nb: 'Grunnlaget er klart', en: 'Background ready' },
  held: { nb: 'Holdt', en: 'Held' },
  documented: { nb: 'Dokumentert', en: 'Documented' },
  followedUp: { nb: 'Fulgt opp', en: 'Followed up' },
} satisfies Record<string, Text>
export type ReviewState = keyof typeof reviewStateText

/** What is judged of the HSE system. */
export const judgementText = {
  appropriate: { nb: 'Er HMS-systemet egnet?', en: 'Is the HSE system appropriate?' },
  adequate: { nb: 'Er det tilstrekkelig?', en: 'Is it adequate?' },
  effective: { nb: 'Virker det?', en: 'Is it effective?' },
} satisfies Record<string, Text>
export type Judged = keyof typeof judgementText

/** How each of them is judged. */
export const verdictText = {
  yes: { nb: 'Ja', en: 'Yes' },
  partly: { nb: 'Delvis', en: 'Partly' },
  no: { nb: 'Nei', en: 'No' },
} satisfies Record<string, Text>

/** The five inputs of a review, in the order they are read. */
export const inputText = {
  documentation: { nb: 'Dokumentasjon', en: 'Documentation' },
  reporting: { nb: 'Rapportering', en: 'Reporting' },
  system: { nb: 'Gjennomgang av systemet', en: 'Revision of the system' },
  conditions: { nb: 'Endrede forhold', en: 'Altered conditions' },
  commitment: { nb: 'Arbeid med forbedring', en: 'Commitment to improvement' },
} satisfies Record<string, Text>
export type ReviewInput = keyof typeof inputText

/** What is counted for each input. */
export const figureText = {
  documentation: {
    guidelinesOverdue: {
      nb: 'Retningslinjer som skulle vært gjennomgått',
      en: 'Guidelines overdue for review',
    },
    translationsBehind: {
      nb: 'Oversettelser som ligger etter',
      en: 'Translations that are behind',
    },
    translationsMissing: { nb: 'Oversettelser som mangler', en: 'Translations that are missing' },
  },
  reporting: {
    reportedCases: { nb: 'Avvik meldt i året', en: 'Nonconformities reported in the year' },
    openCases: { nb: 'Åpne avvik', en: 'Open nonconformities' },
    overdueCases: { nb: 'Avvik over fristen', en: 'Nonconformities past the deadline' },
    reportsMissing: {
      nb: 'Enheter som ikke har levert HMS-rapport',
      en: 'Units that have not handed in an HSE report',
    },
  },
  system: {
    audits: { nb: 'HMS-revisjoner gjennomført i året', en: 'HSE audits conducted in the year' },
    openFindings: {
      nb: 'Åpne avvik fra HMS-revisjoner',
      en: 'Open nonconformities from HSE audits',
    },
    evaluations: {
      nb: 'Godkjente samsvarsvurderinger av året',
      en: 'Approved compliance evaluations of the year',
    },
    requirementsNotMet: {
      nb: 'Krav som ikke er helt oppfylt i dem',
      en: 'Requirements not fully met in them',
    },
  },
  conditions: {
    lawChanges: { nb: 'Endringer i regelverket', en: 'Changes in law' },
    newUnits: { nb: 'Nye enheter i året', en: 'New units in the year' },
    orders: { nb: 'Pålegg som ikke er oppfylt', en: 'Orders that are not met' },
  },
  commitment: {
    objectivesReached: { nb: 'HMS-mål som er nådd', en: 'HSE objectives reached' },
    objectivesNotReached: {
      nb: 'HMS-mål som er delvis eller ikke nådd',
      en: 'HSE objectives partly or not reached',
    },
    objectivesRunning: {
      nb: 'HMS-mål uten resultat ennå',
      en: 'HSE objectives without a result yet',
    },
    measuresDone: { nb: 'Tiltak utført i året', en: 'Measures done in the year' },
    measuresOverdue: { nb: 'Tiltak over fristen', en: 'Measures past the deadline' },
  },
} satisfies Record<ReviewInput, Record<string, Text>>

/** Figures that stand for the year of the review; all others stand for the day it is counted. */
export const figuresOfYear: readonly ReviewFigure[] = [
  'reportedCases',
  'audits',
  'evaluations',
  'requirementsNotMet',
  'lawChanges',
  'newUnits',
  'reportsMissing',
  'objectivesReached',
  'objectivesNotReached',
  'objectivesRunning',
  'measuresDone',
]

/** Name of something that is counted. */
export type ReviewFigure = {
  [I in ReviewInput]: keyof (typeof figureText)[I]
}[ReviewInput]

/** What the HSE unit has said of each input. */
export function commentsOf(
  review: Partial<Readonly<Record<`${ReviewInput}Comment`, string | null | undefined>>>,
): Record<ReviewInput, string | null> {
  const { commitmentComment, conditionsComment, documentationComment } = review
  const { reportingComment, systemComment } = review
  return {
    documentation: documentationComment ?? null,
    reporting: reportingComment ?? null,
    system: systemComment ?? null,
    conditions: conditionsComment ?? null,
    commitment: commitmentComment ?? null,
  }
}

/** What a review of a year is called. */
export function reviewTitle(year: number): Text {
  return fill(
    { nb: 'Ledelsens gjennomgang {year}', en: 'Management review {year}' },
    { year: String(year) },
  )
}

/** What the fields of a review are called. */
export const reviewText = {
  unit: { nb: 'Enhet', en: 'Unit' },
  year: { nb: 'År', en: 'Year' },
  documentationComment: {
    nb: 'Merknad til dokumentasjonen',
    en: 'Comment on the documentation',
  },
  reportingComment: { nb: 'Merknad til rapporteringen', en: 'Comment on the reporting' },
  systemComment: {
    nb: 'Merknad til gjennomgangen av systemet',
    en: 'Comment on the revision of the system',
  },
  conditionsComment: { nb: 'Merknad til endrede forhold', en: 'Comment on altered conditions' },
  commitmentComment: {
    nb: 'Merknad til arbeidet med forbedring',
    en: 'Comment on the commitment to improvement',
  },
  heldOn: { nb: 'Holdt', en: 'Held on' },
  participants: { nb: 'Deltakere', en: 'Participants' },
  appropriateReason: { nb: 'Hvorfor er det egnet eller ikke?', en: 'Why is it, or is it not?' },
  adequateReason: {
    nb: 'Hvorfor er det tilstrekkelig eller ikke?',
    en: 'Why is it adequate, or why not?',
  },
  effectiveReason: { nb: 'Hvorfor virker det eller ikke?', en: 'Why is it effective, or why not?' },
  minutes: { nb: 'Referat', en: 'Minutes' },
  archiveReference: { nb: 'Arkivreferanse', en: 'Archive reference' },
  documentedOn: { nb: 'Dokumentert', en: 'Documented on' },
  followedUpOn: { nb: 'Fulgt opp', en: 'Followed up on' },
} satisfies Record<string, Text>

/** What leads to beginning a review. */
export const beginReviewText = {
  nb: 'Start ledelsens gjennomgang',
  en: 'Begin a management review',
} satisfies Text

/** Why something is refused, and the way out. */
export const reviewRefusalText = {
  unitMissing: { nb: 'Velg enheten gjennomgangen gjelder.', en: 'Choose the unit of the review.' },
  unitWrong: {
    nb: 'Gjennomgangen holdes for hele institusjonen eller for et fakultet. Velg en av dem.',
    en: 'A review is held of the whole institution or of a faculty. Choose one of them.',
  },
  yearWrong: {
    nb: 'Skriv et år: {last} eller {this}.',
    en: 'Write a year: {last} or {this}.',
  },
  notAllowed: {
    nb: 'Bare HMS-enheten kan starte ledelsens gjennomgang.',
    en: 'Only the HSE Unit can begin a management review.',
  },
  wrongState: {
    nb: 'Gjennomgangen er nå: {state}. Last siden på nytt for å se hva som kan gjøres.',
    en: 'The review is now: {state}. Load the page again to see what can be done.',
  },
  commentsMissing: {
    nb: 'Skriv «{comment}» før grunnlaget er klart.',
    en: 'Write “{comment}” before the background is ready.',
  },
  reasonMissing: { nb: 'Skriv hva som må endres.', en: 'Write what must be changed.' },
  heldMissing: {
    nb: 'Skriv dagen gjennomgangen ble holdt.',
    en: 'Write the day the review was held.',
  },
  heldAhead: {
    nb: 'Dagen er fram i tid. Skriv dagen gjennomgangen ble holdt.',
    en: 'The day is ahead. Write the day the review was held.',
  },
  participantsMissing: {
    nb: 'Skriv hvem som deltok, en rolle på hver linje.',
    en: 'Write who took part, a role on each line.',
  },
  verdictMissing: { nb: 'Velg ja, delvis eller nei.', en: 'Choose yes, partly or no.' },
  groundsMissing: { nb: 'Skriv hvorfor.', en: 'Write why.' },
  minutesMissing: { nb: 'Skriv referatet.', en: 'Write the minutes.' },
  archiveMissing: { nb: 'Skriv arkivreferansen.', en: 'Write the archive reference.' },
  decisionsOpen: {
    nb: 'Vedtak {number} er ikke gjennomført. Gjennomfør det, eller skriv hvorfor det ikke blir gjort.',
    en: 'Decision {number} is not carried out. Carry it out, or write why it will not be done.',
  },
} satisfies Record<string, Text>
