import type { Text } from '../core/text.ts'

/** Where a nonconformity stands. What is transferred or corrected keeps its history in its steps. */
export const nonconformityStateText = {
  reported: { nb: 'Meldt', en: 'Reported', nn: 'Meldt' },
  received: { nb: 'Mottatt', en: 'Received', nn: 'Motteken' },
  assessed: { nb: 'Vurdert', en: 'Assessed', nn: 'Vurdert' },
  inProgress: { nb: 'Under arbeid', en: 'In progress', nn: 'Under arbeid' },
  effectCheck: { nb: 'Til effektkontroll', en: 'Effect check', nn: 'Til effektkontroll' },
  closed: { nb: 'Lukket', en: 'Closed', nn: 'Lukka' },
  rejected: { nb: 'Avvist', en: 'Rejected', nn: 'Avvist' },
} satisfies Record<string, Text>
export type NonconformityState = keyof typeof nonconformityStateText

/** Kinds of report. */
export const nonconformityTypeText = {
  accident: { nb: 'Ulykke', en: 'Accident', nn: 'Ulykke' },
  nearMiss: { nb: 'Nestenulykke', en: 'Near miss', nn: 'Nestenulykke' },
  nonconformity: { nb: 'Avvik', en: 'Nonconformity', nn: 'Avvik' },
  improvement: {
    nb: 'Forslag til forbedring',
    en: 'Suggested improvement',
    nn: 'Framlegg til forbetring',
  },
} satisfies Record<string, Text>
export type NonconformityType = keyof typeof nonconformityTypeText

/** What it is about. */
export const nonconformityCategoryText = {
  personalInjury: { nb: 'Personskade', en: 'Personal injury' },
  chemicalBiologicalRadiation: {
    nb: 'Kjemikalier, biologiske faktorer eller stråling',
    en: 'Chemicals, biological agents or radiation',
  },
  fire: { nb: 'Brann', en: 'Fire' },
  buildingTechnical: { nb: 'Bygg og teknisk utstyr', en: 'Buildings and technical equipment' },
  externalEnvironment: { nb: 'Ytre miljø', en: 'External environment' },
  violenceThreat: { nb: 'Vold eller trusler', en: 'Violence or threats' },
  breachOfRule: { nb: 'Brudd på regler eller rutiner', en: 'Breach of rules or routines' },
  psychosocialSystem: {
    nb: 'Psykososialt arbeidsmiljø og organisering',
    en: 'Psychosocial and organisational',
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
  minor: { nb: 'Mindre alvorlig', en: 'Minor' },
  serious: { nb: 'Alvorlig', en: 'Serious' },
  critical: { nb: 'Kritisk', en: 'Critical' },
} satisfies Record<string, Text>
export type Severity = keyof typeof severityText

/** What each severity is for, with an example. */
export const severityHints = {
  minor: {
    nb: 'Ingen er skadet, og det haster ikke. For eksempel en løs list som noen kan snuble i.',
    en: 'Nobody is injured, and it is not urgent. For example a loose strip that someone may trip over.',
  },
  serious: {
    nb: 'Noen er skadet og trenger lege, eller kunne blitt det. For eksempel et kutt som må sys, eller et avtrekk som ikke virker.',
    en: 'Someone is injured and needs a doctor, or could have been. For example a cut that needs stitches, or a fume cupboard that does not work.',
  },
  critical: {
    nb: 'Liv og helse er i fare nå, eller skaden kan bli varig. For eksempel en gasslekkasje, eller en maskin uten vern som er i bruk.',
    en: 'Life and health are in danger now, or the harm may be lasting. For example a gas leak, or an unguarded machine in use.',
  },
} satisfies Record<Severity, Text>

/** Whom an accident has injured, as far as the law tells them apart. */
export const injuredGroupText = {
  employee: { nb: 'Ansatt', en: 'Employee', nn: 'Tilsett' },
  student: { nb: 'Student', en: 'Student', nn: 'Student' },
  hiredIn: { nb: 'Innleid', en: 'Hired-in worker', nn: 'Innleigd' },
  contractor: {
    nb: 'Ansatt hos leverandør',
    en: 'Employee of a contractor',
    nn: 'Tilsett hos leverandør',
  },
  guest: { nb: 'Gjest', en: 'Guest', nn: 'Gjest' },
  other: { nb: 'Andre', en: 'Others', nn: 'Andre' },
} satisfies Record<string, Text>
export type InjuredGroup = keyof typeof injuredGroupText

/** Systems beside Verne that have cases of their own. */
export const otherSystemText = {
  facility: { nb: 'Eiendom og drift', en: 'Property and facilities' },
  it: { nb: 'IT-hjelp', en: 'IT support' },
  purchasing: { nb: 'Innkjøp', en: 'Purchasing' },
  personnel: { nb: 'Personal', en: 'Human resources' },
  other: { nb: 'Et annet', en: 'Another' },
} satisfies Record<string, Text>

/** What was or could be harmed. */
export const affectsText = {
  people: { nb: 'Mennesker', en: 'People' },
  environment: { nb: 'Ytre miljø', en: 'External environment' },
  material: { nb: 'Utstyr og bygninger', en: 'Equipment and buildings' },
} satisfies Record<string, Text>

/** Whether harm was done, or could have been. */
export const outcomeText = {
  hasLedTo: { nb: 'Har ført til skade', en: 'Has led to harm' },
  canLeadTo: { nb: 'Kan føre til skade', en: 'Could lead to harm' },
} satisfies Record<string, Text>

/** Result of looking whether what was done has helped. */
export const effectText = {
  notChecked: { nb: 'Ikke kontrollert', en: 'Not checked' },
  worked: { nb: 'Virket', en: 'Worked' },
  partly: { nb: 'Virket delvis', en: 'Partly worked' },
  didNot: { nb: 'Virket ikke', en: 'Did not work' },
} satisfies Record<string, Text>
export type Effect = keyof typeof effectText
