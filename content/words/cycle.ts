import type { ActivityKind } from '../schema/cycle.ts'
import type { Text } from '../schema/text.ts'

/** What an activity of an annual cycle is. */
export const activityKindWords = {
  meeting: { nb: 'Møte', en: 'Meeting' },
  deadline: { nb: 'Frist', en: 'Deadline' },
  report: { nb: 'Rapport', en: 'Report' },
  audit: { nb: 'Revisjon', en: 'Audit' },
  training: { nb: 'Opplæring', en: 'Training' },
  survey: { nb: 'Kartlegging', en: 'Survey' },
  review: { nb: 'Gjennomgang', en: 'Review' },
  communication: { nb: 'Informasjon', en: 'Information' },
} satisfies Record<ActivityKind, Text>
