import type { Text } from '../core/text.ts'

/** Where a unit's HSE process stands. */
export const processStateText = {
  planned: { nb: 'Planlagt', en: 'Planned' },
  preMeeting: { nb: 'Formøte', en: 'Pre-meeting' },
  mapping: { nb: 'Kartlegging', en: 'Mapping' },
  postMeeting: { nb: 'Ettermøte', en: 'Post-meeting' },
  awaitingSignature: { nb: 'Venter på uttalelser', en: 'Awaiting statements' },
  closed: { nb: 'Avsluttet', en: 'Closed' },
} satisfies Record<string, Text>
export type ProcessState = keyof typeof processStateText

/** What was done to a process. */
export const processStepText = {
  open: { nb: 'Åpnet', en: 'Opened' },
  save: { nb: 'Lagret', en: 'Saved' },
  confirmParticipants: {
    nb: 'Leder bekreftet deltakerne',
    en: 'The manager confirmed the participants',
  },
  confirmAsRepresentative: {
    nb: 'Verneombudet bekreftet deltakerne',
    en: 'The safety representative confirmed the participants',
  },
  advance: { nb: 'Gikk videre', en: 'Moved on' },
  stepBack: { nb: 'Gikk ett steg tilbake', en: 'Went one step back' },
  registerFindings: { nb: 'Registrerte funnene', en: 'Registered the findings' },
  approveMeasures: { nb: 'Vedtok tiltakene', en: 'Approved the measures' },
  askForStatements: { nb: 'Ba om uttalelser', en: 'Asked for statements' },
  stateAsManager: { nb: 'Leders uttalelse', en: "The manager's statement" },
  stateAsRepresentative: {
    nb: 'Verneombudets uttalelse',
    en: "The safety representative's statement",
  },
  close: { nb: 'Avsluttet', en: 'Closed' },
  reopen: { nb: 'Gjenåpnet', en: 'Reopened' },
} satisfies Record<string, Text>
export type ProcessStep = keyof typeof processStepText

/** Who may take part, besides line manager and safety representative (requirement 16). */
export const participantRoleText = {
  lineManager: { nb: 'Linjeleder', en: 'Line manager' },
  deputyManager: { nb: 'Stedfortreder for leder', en: 'Deputy manager' },
  safetyRepresentative: { nb: 'Verneombud', en: 'Safety representative' },
  hseCoordinator: { nb: 'HMS-koordinator', en: 'HSE coordinator' },
  studentRepresentative: { nb: 'Studentrepresentant', en: 'Student representative' },
  workshopOrEngineers: {
    nb: 'Verksmester eller ingeniør',
    en: 'Head of workshop or engineer',
  },
  radiationCoordinator: {
    nb: 'Lokal strålevernkoordinator',
    en: 'Local radiation protection coordinator',
  },
  hseUnit: { nb: 'HMS-enheten', en: 'HSE unit' },
  operations: { nb: 'Driftspersonale', en: 'Operations staff' },
  roomUser: { nb: 'Andre som bruker lokalene', en: 'Others who use the premises' },
  other: { nb: 'Andre', en: 'Other' },
} satisfies Record<string, Text>
export type ParticipantRole = keyof typeof participantRoleText

/** How a challenge is mapped (requirement 32). */
export const mappingMethodText = {
  internalMapping: { nb: 'Intern kartlegging', en: 'Internal mapping' },
  detailedMapping: {
    nb: 'Grundigere kartlegging med HMS-enheten, driften eller andre',
    en: 'More detailed mapping with the HSE unit, operations or others',
  },
  exposureMeasurement: { nb: 'Måling av eksponering', en: 'Exposure measurement' },
  riskAssessment: { nb: 'Risikovurdering', en: 'Risk assessment' },
  subjectMeeting: { nb: 'Temamøte med ansatte', en: 'Subject meeting with employees' },
  appraisals: { nb: 'Medarbeidersamtaler', en: 'Appraisal interviews' },
  other: { nb: 'Annet', en: 'Other' },
} satisfies Record<string, Text>
export type MappingMethod = keyof typeof mappingMethodText

/** What is gone through in the pre-meeting (requirements 17 to 26), in that order. */
export const inputText = {
  lastReport: { nb: 'Fjorårets interne HMS-rapport', en: "Last year's internal HSE report" },
  lastMappings: { nb: 'Fjorårets kartlegging', en: "Last year's mapping" },
  lastPlan: { nb: 'Fjorårets handlingsplan', en: "Last year's action plan" },
  measuresStatus: { nb: 'Tiltak det siste året', en: 'Measures over the last year' },
  enquiriesInternal: { nb: 'Interne henvendelser', en: 'Internal enquiries' },
  enquiriesExternal: { nb: 'Eksterne henvendelser', en: 'External enquiries' },
  nonconformities: { nb: 'Avvik', en: 'Nonconformities' },
  absence: { nb: 'Sykefravær', en: 'Sickness absence' },
  requirements: {
    nb: 'Lover, forskrifter og andre krav',
    en: 'Laws, regulations and other requirements',
  },
  internalDocuments: { nb: 'Interne HMS-dokumenter', en: 'Internal HSE documents' },
} satisfies Record<string, Text>
export type InputKind = keyof typeof inputText

/** Why a process was closed without a word from the safety representative. */
export const closedWithoutText = {
  noRepresentative: {
    nb: 'Enheten har ikke verneombud',
    en: 'The unit has no safety representative',
  },
  noAnswer: {
    nb: 'Verneombudet har ikke uttalt seg innen 14 dager',
    en: 'The safety representative has not made a statement within 14 days',
  },
} satisfies Record<string, Text>
export type ClosedWithout = keyof typeof closedWithoutText

/** Steps of the risk scale when the institution has chosen no words of its own, from 1 to 5. */
export const likelihoodWords: readonly Text[] = [
  { nb: 'Svært lite sannsynlig', en: 'Very unlikely' },
  { nb: 'Lite sannsynlig', en: 'Unlikely' },
  { nb: 'Sannsynlig', en: 'Possible' },
  { nb: 'Svært sannsynlig', en: 'Likely' },
  { nb: 'Nesten sikkert', en: 'Almost certain' },
]
export const consequenceWords: readonly Text[] = [
  { nb: 'Ubetydelig', en: 'Negligible' },
  { nb: 'Liten', en: 'Minor' },
  { nb: 'Moderat', en: 'Moderate' },
  { nb: 'Alvorlig', en: 'Serious' },
  { nb: 'Svært alvorlig', en: 'Very serious' },
]
