import type { Audience, ChangeKind, GuidelineKind } from '../schema/guideline.ts'
import type { Text } from '../schema/text.ts'

/** What each kind of guideline is called, singular, as a label. */
export const guidelineKindWords = {
  policy: { nb: 'Politikk', en: 'Policy', nn: 'Politikk' },
  guideline: { nb: 'Retningslinje', en: 'Guideline', nn: 'Retningslinje' },
  procedure: { nb: 'Prosedyre', en: 'Procedure', nn: 'Prosedyre' },
  instruction: { nb: 'Instruks', en: 'Instruction', nn: 'Instruks' },
  handbook: { nb: 'Håndbok', en: 'Handbook', nn: 'Handbok' },
  template: { nb: 'Mal', en: 'Template', nn: 'Mal' },
  form: { nb: 'Skjema', en: 'Form', nn: 'Skjema' },
  guidance: { nb: 'Veiledning', en: 'Guidance', nn: 'Rettleiing' },
  overview: { nb: 'Oversikt', en: 'Overview', nn: 'Oversikt' },
  report: { nb: 'Rapport', en: 'Report', nn: 'Rapport' },
} as const satisfies Record<GuidelineKind, Text>

/** Whom a guideline asks something of, in the plural, as in "Gjelder for: ansatte, ledere". */
export const audienceWords = {
  employee: { nb: 'Ansatte', en: 'Employees', nn: 'Tilsette' },
  manager: { nb: 'Ledere', en: 'Managers', nn: 'Leiarar' },
  safetyRep: { nb: 'Verneombud', en: 'Safety representatives', nn: 'Verneombod' },
  coordinator: { nb: 'HMS-koordinatorer', en: 'HSE coordinators', nn: 'HMS-koordinatorar' },
  student: { nb: 'Studenter', en: 'Students', nn: 'Studentar' },
  guest: { nb: 'Gjester', en: 'Guests', nn: 'Gjester' },
  contractor: { nb: 'Leverandører', en: 'Contractors', nn: 'Leverandørar' },
} as const satisfies Record<Audience, Text>

/** How much an edition changes what people must do. */
export const changeKindWords = {
  major: { nb: 'Stor endring', en: 'Major change', nn: 'Stor endring' },
  minor: { nb: 'Liten endring', en: 'Minor change', nn: 'Lita endring' },
  editorial: { nb: 'Språklig retting', en: 'Editorial change', nn: 'Språkleg retting' },
} as const satisfies Record<ChangeKind, Text>

/** What the few sentences are called that say what a reader must do. */
export const inShortWords = {
  nb: 'Kort sagt',
  en: 'In short',
  nn: 'Kort sagt',
} as const satisfies Text
