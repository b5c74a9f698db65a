import type { Text } from '../../core/text.ts'

/** How far a unit has come with the process of a year. Late is said beside it. */
export const coverageText = {
  missing: { nb: 'Ikke begynt', en: 'Not begun' },
  planned: { nb: 'Planlagt', en: 'Planned' },
  underWay: { nb: 'I gang', en: 'Under way' },
  closed: { nb: 'Avsluttet', en: 'Closed' },
} satisfies Record<string, Text>
export type CoverageState = keyof typeof coverageText

/** What stands beside the state of a unit. */
export const coverageMarkText = {
  late: { nb: 'Over fristen', en: 'Late' },
  lacksRepresentative: { nb: 'Mangler verneombud', en: 'Lacks a safety representative' },
} satisfies Record<string, Text>
