import type { LawKind, LawState, RiskClass } from '../schema/law.ts'
import type { Text } from '../schema/text.ts'

/** What each kind of text of law is called, as a label. */
export const lawKindWords = {
  act: { nb: 'Lov', en: 'Act' },
  regulation: { nb: 'Forskrift', en: 'Regulations' },
} as const satisfies Record<LawKind, Text>

/** How a text of law stands, as a label. */
export const lawStateWords = {
  inForce: { nb: 'Gjelder', en: 'In force' },
  amended: { nb: 'Endret', en: 'Amended' },
  repealed: { nb: 'Opphevet', en: 'Repealed' },
  comingIntoForce: { nb: 'Ikke trådt i kraft', en: 'Not yet in force' },
} as const satisfies Record<LawState, Text>

/** What each kind of units by their risk is called, as a label. */
export const riskClassWords = {
  office: { nb: 'Kontor', en: 'Office' },
  teaching: { nb: 'Undervisning', en: 'Teaching' },
  lab: { nb: 'Laboratorium', en: 'Laboratory' },
  workshop: { nb: 'Verksted', en: 'Workshop' },
  field: { nb: 'Felt og tokt', en: 'Fieldwork and cruises' },
  mixed: { nb: 'Blandet', en: 'Mixed' },
} as const satisfies Record<RiskClass, Text>
