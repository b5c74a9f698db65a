import type { Text } from '../core/text.ts'

/** Where a nonconformity stands. What is transferred or corrected keeps its history in its steps. */
export const nonconformityStateText = {
  reported: { nb: 'Meldt', en: 'Reported' },
  received: { nb: 'Mottatt', en: 'Received' },
  assessed: { nb: 'Vurdert', en: 'Assessed' },
  inProgress: { nb: 'Under arbeid', en: 'In progress' },
  effectCheck: { nb: 'Til effektkontroll', en: 'Effect check' },
  closed: { nb: 'Lukket', en: 'Closed' },
  rejected: { nb: 'Avvist', en: 'Rejected' },
} satisfies Record<string, Text>
export type NonconformityState = keyof typeof nonconformityStateText

/** Kinds of report. */
export const nonconformityTypeText = {
  accident: { nb: 'Ulykke', en: 'Accident' },
  nearMiss: { nb: 'Nestenulykke', en: 'Near miss' },
  nonconformity: { nb: 'Avvik', en: 'Nonconformity' },
  improvement: { nb: 'Forslag til forbedring', en: 'Suggested improvement' },
} satisfies Record<string, Text>
export type NonconformityType = keyof typeof nonconformityTypeText

/** What it is about. */
export const nonconformityCategoryText = {
  personalInjury: { nb: 'Personskade', en: 'Personal injury' },
  chemicalBiologicalRadiation: {
    nb: 'Kjemisk, biologisk eller stråling',
    en: 'Chemical, biological or radiation',
  },
  fire: { nb: 'Brann', en: 'Fire' },
  buildingTechnical: { nb: 'Bygg og teknisk utstyr', en: 'Building and technical equipment' },
  externalEnvironment: { nb: 'Ytre miljø', en: 'External environment' },
  violenceThreat: { nb: 'Vold eller trusler', en: 'Violence or threats' },
  breachOfRule: { nb: 'Brudd på regler eller rutiner', en: 'Breach of rules or routines' },
  psychosocialSystem: {
    nb: 'Psykososialt eller systemet rundt',
    en: 'Psychosocial or systemic',
  },
  other: { nb: 'Annet', en: 'Other' },
} satisfies Record<string, Text>
export type NonconformityCategory = keyof typeof nonconformityCategoryText

/** Where a nonconformity comes from. Set by the system. The page calls it "Category", as the source pages do. */
export const nonconformitySourceText = {
  report: { nb: 'Melding', en: 'Report' },
  hseProcess: { nb: 'HMS-runde', en: 'HSE process' },
  hseAudit: { nb: 'HMS-revisjon', en: 'HSE audit' },
  externalInspection: { nb: 'Tilsyn', en: 'External inspection' },
  complianceEvaluation: { nb: 'Samsvarsvurdering', en: 'Compliance evaluation' },
  riskAssessment: { nb: 'Risikovurdering', en: 'Risk assessment' },
  overdueMeasure: { nb: 'Tiltak over fristen', en: 'Overdue measure' },
} satisfies Record<string, Text>
export type NonconformitySource = keyof typeof nonconformitySourceText

/** How serious it is, or could have been. */
export const severityText = {
  minor: { nb: 'Lite alvorlig', en: 'Minor' },
  serious: { nb: 'Alvorlig', en: 'Serious' },
  critical: { nb: 'Kritisk', en: 'Critical' },
} satisfies Record<string, Text>
export type Severity = keyof typeof severityText

/** What was or could be harmed. */
export const affectsText = {
  people: { nb: 'Mennesker', en: 'People' },
  environment: { nb: 'Ytre miljø', en: 'External environment' },
  material: { nb: 'Utstyr og bygninger', en: 'Equipment and buildings' },
} satisfies Record<string, Text>

/** Whether harm was done, or could have been. */
export const outcomeText = {
  hasLedTo: { nb: 'Har ført til skade', en: 'Has led to damage' },
  canLeadTo: { nb: 'Kan føre til skade', en: 'Can lead to damage' },
} satisfies Record<string, Text>

/** Result of looking whether what was done has helped. */
export const effectText = {
  notChecked: { nb: 'Ikke kontrollert', en: 'Not checked' },
  worked: { nb: 'Virket', en: 'Worked' },
  partly: { nb: 'Virket delvis', en: 'Worked partly' },
  didNot: { nb: 'Virket ikke', en: 'Did not work' },
} satisfies Record<string, Text>
export type Effect = keyof typeof effectText
