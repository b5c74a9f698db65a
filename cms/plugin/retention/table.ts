import type { HseCollection } from '../access/table.ts'
import type { Text } from '../core/text.ts'

/** How long documents of a collection are kept, and what ends it. */
export type Retention =
  /** Until a period that the institution decides has passed. Nothing is removed before it has, and then by a person. */
  | {
      readonly how: 'period'
      /** Years proposed until the institution decides; off. */
      readonly proposed: number
      readonly basis: Text
    }
  /** As long as what it belongs to. */
  | { readonly how: 'with'; readonly of: readonly HseCollection[]; readonly basis: Text }
  /** Removed by the system itself, after a while that is said here. */
  | { readonly how: 'short'; readonly after: Text }
  /** For good. */
  | { readonly how: 'always'; readonly basis: Text }
  /** Nobody has said; nothing is removed. */
  | { readonly how: 'undecided'; readonly basis: Text }

const archive: Text = {
  nb: 'Dokumentasjon av internkontroll (internkontrollforskriften § 5). Arkivet bestemmer, etter arkivloven.',
  en: 'Documents the internal control (Internal Control Regulations, Section 5). The archive decides, under the Archives Act.',
}
const register: Text = {
  nb: 'Register som andre dokumenter viser til. Det som ikke gjelder lenger, får en sluttdato.',
  en: 'A register other documents refer to. What no longer applies is given an end date.',
}
const running: Text = {
  nb: 'Trengs for at systemet skal virke. Sier ikke noe om personer.',
  en: 'Needed for the system to run. Contains nothing about people.',
}

const figuresOfUnits: Text = {
  nb: 'Tall for enheter over år. Sier ikke noe om personer.',
  en: 'Figures of units over the years. Contains nothing about people.',
}

/**
 * How long what is stored is kept: every collection has its row, or it does not compile. The periods are proposals
 * (`model.md` § 5.6), all of them off until the institution has decided.
 */
export const retentionTable = {
  units: { how: 'always', basis: register },
  'safety-areas': { how: 'always', basis: register },
  people: {
    how: 'undecided',
    basis: {
      nb: 'Navnet på en som har sluttet, blir beholdt så lenge dokumentene personen skrev under, finnes.',
      en: 'The name of someone who has left is kept for as long as the documents they signed.',
    },
  },
  'role-assignments': { how: 'with', of: ['people'], basis: register },
  imports: {
    how: 'undecided',
    basis: {
      nb: 'Hvem som leste inn hvilken fil, hvor mye den endret, og linjene som var feil.',
      en: 'Who read in which file, how much it changed, and the lines that were wrong.',
    },
  },
  affiliations: { how: 'with', of: ['people'], basis: register },
  accounts: {
    how: 'with',
    of: ['people'],
    basis: {
      nb: 'Stenges når noen slutter. Slettes sammen med personen.',
      en: 'Closed when someone leaves. Removed together with the person.',
    },
  },
  'external-logins': { how: 'with', of: ['accounts'], basis: running },
  topics: { how: 'always', basis: register },
  authorities: { how: 'always', basis: register },
  regulations: { how: 'always', basis: register },
  requirements: { how: 'always', basis: register },
  'law-imports': { how: 'always', basis: register },
  'law-changes': { how: 'always', basis: archive },
  'law-reviews': { how: 'with', of: ['law-changes'], basis: archive },
  guidelines: { how: 'always', basis: archive },
  editions: { how: 'always', basis: archive },
  media: { how: 'with', of: ['editions'], basis: archive },
  'annual-cycles': { how: 'always', basis: register },
  'support-functions': { how: 'always', basis: register },
  courses: { how: 'always', basis: register },
  'training-plans': { how: 'always', basis: register },
  'cycle-activities': { how: 'always', basis: register },
  'hse-processes': { how: 'period', proposed: 10, basis: archive },
  'compliance-evaluations': { how: 'period', proposed: 10, basis: archive },
  'compliance-lines': { how: 'with', of: ['compliance-evaluations'], basis: archive },
  'unit-reports': { how: 'period', proposed: 10, basis: archive },
  'unit-report-answers': { how: 'with', of: ['unit-reports'], basis: archive },
  'audit-criteria': { how: 'always', basis: register },
  'audit-plans': { how: 'always', basis: register },
  audits: { how: 'period', proposed: 10, basis: archive },
  'audit-evidence': { how: 'with', of: ['audits'], basis: archive },
  'audit-answers': { how: 'with', of: ['audits'], basis: archive },
  'audit-findings': { how: 'with', of: ['audits'], basis: archive },
  'audit-judgements': { how: 'with', of: ['audits'], basis: archive },
  're-audits': { how: 'with', of: ['audits'], basis: archive },
  reports: { how: 'always', basis: archive },
  'report-sections': { how: 'always', basis: archive },
  'management-reviews': { how: 'always', basis: archive },
  'review-decisions': { how: 'always', basis: archive },
  inspections: { how: 'period', proposed: 10, basis: archive },
  'inspection-orders': { how: 'with', of: ['inspections'], basis: archive },
  nonconformities: {
    how: 'period',
    proposed: 10,
    basis: {
      nb: 'Dokumentasjon av internkontroll, og det et krav etter en skade kan bygge på. Hvem som meldte, slettes uansett to år etter at saken er lukket.',
      en: 'Documents the internal control, and what a claim after an injury may be based on. The identity of the reporter is removed two years after the case is closed, whatever is decided.',
    },
  },
  measures: { how: 'period', proposed: 10, basis: archive },
  'work-stops': { how: 'period', proposed: 10, basis: archive },
  'committee-meetings': { how: 'always', basis: archive },
  'committee-items': { how: 'always', basis: archive },
  'committee-reports': { how: 'always', basis: archive },
  enquiries: { how: 'period', proposed: 5, basis: archive },
  'unit-documents': { how: 'period', proposed: 10, basis: archive },
  'delegated-tasks': { how: 'period', proposed: 10, basis: archive },
  'training-records': {
    how: 'with',
    of: ['people'],
    basis: {
      nb: 'Viser at den som gjør arbeidet, har opplæringen (internkontrollforskriften § 5 nr. 2). Beholdes så lenge personen er her, og fem år etter.',
      en: 'Shows that those who do the work have the training (Internal Control Regulations, Section 5, no. 2). Kept while the person is here, and five years after.',
    },
  },
  'former-totals': { how: 'always', basis: figuresOfUnits },
  'sickness-absence': { how: 'undecided', basis: archive },
  objectives: { how: 'period', proposed: 10, basis: archive },
  consultations: {
    how: 'with',
    of: ['nonconformities', 'hse-processes', 'measures'],
    basis: archive,
  },
  proposals: { how: 'period', proposed: 5, basis: archive },
  // Names nobody, and outlives its cases: the link to a case goes with the case. One that does name somebody is emptied by
  // the approver once it is withdrawn.
  stories: { how: 'always', basis: archive },
  injuries: {
    how: 'undecided',
    basis: {
      nb: 'Register etter arbeidsmiljøloven § 5-1. Må beholdes så lenge et krav etter en skade kan reises. Institusjonen må avklare hvor lenge det er.',
      en: 'Register under the Working Environment Act, Section 5-1. Must be kept for as long as a claim after an injury may be made; the institution must decide how long that is.',
    },
  },
  'access-requests': {
    how: 'with',
    of: ['nonconformities'],
    basis: {
      nb: 'Slettes sammen med saken. Hvem som ba om innsyn, slettes ett år etter at kravet er avgjort; så lenge kan de klage (forvaltningsloven § 31).',
      en: 'Removed together with the case. Who asked is removed a year after the decision; they may complain until then (Public Administration Act, Section 31).',
    },
  },
  attachments: {
    how: 'with',
    of: [
      'nonconformities',
      'hse-processes',
      'unit-documents',
      'training-records',
      'audits',
      'inspections',
    ],
    basis: {
      nb: 'Slettes sammen med saken. En fil som ikke kom med i noe, slettes etter ett døgn.',
      en: 'Removed together with the record. A file that came into nothing is removed after a day.',
    },
  },
  'internal-control-notes': { how: 'undecided', basis: archive },
  'unit-requirements': { how: 'undecided', basis: archive },
  'unit-activities': { how: 'undecided', basis: archive },
  'planned-courses': { how: 'undecided', basis: archive },
  'activity-occurrences': { how: 'undecided', basis: archive },
  outbox: {
    how: 'short',
    after: {
      nb: 'Innholdet slettes når e-posten er sendt, eller når lenken i den utløper. At den ble sendt, og når, blir beholdt.',
      en: 'The content is removed when the e-mail has been sent, or when the link in it expires. The fact that it was sent, and when, is kept.',
    },
  },
  'letter-lines': {
    how: 'undecided',
    basis: {
      nb: 'Trengs for at ingen skal få samme beskjed to ganger.',
      en: 'Needed so that nobody is told the same thing twice.',
    },
  },
  'form-drafts': {
    how: 'short',
    after: {
      nb: 'Slettes en time etter at det ble skrevet, eller etter 30 dager hvis noen lagret det for senere.',
      en: 'An hour after it was typed; 30 days where someone saved it for later.',
    },
  },
  'calendar-addresses': {
    how: 'short',
    after: {
      nb: 'Slettes når den som har laget adressen, slutter å bruke den.',
      en: 'When the person who made the address stops using it.',
    },
  },
  'frozen-papers': { how: 'always', basis: archive },
  'number-series': { how: 'always', basis: running },
  'publish-requests': { how: 'undecided', basis: running },
  'job-runs': { how: 'always', basis: running },
  servers: { how: 'always', basis: running },
  'audit-log': {
    how: 'undecided',
    basis: {
      nb: 'Viser hvem som endret hva, aldri innholdet. Hvem som meldte et avvik, tas ut to år etter at saken er lukket.',
      en: 'Shows who changed what, never the content. The identity of the reporter of a nonconformity is removed two years after the case is closed.',
    },
  },
  corrections: { how: 'always', basis: running },
  'retention-decisions': { how: 'always', basis: archive },
  'retention-holds': { how: 'undecided', basis: archive },
  'set-up-ticks': { how: 'always', basis: running },
  'hse-settings': { how: 'always', basis: running },
} as const satisfies Record<HseCollection, Retention>

type Rows = typeof retentionTable

/** Records that a person may remove once the period of the institution has passed. */
export type RemovableKind = {
  [C in HseCollection]: Rows[C]['how'] extends 'period' ? C : never
}[HseCollection]

/** The same, in the order of the table. */
export const removableKinds = (Object.keys(retentionTable) as HseCollection[]).filter(
  (each): each is RemovableKind => retentionTable[each].how === 'period',
)
