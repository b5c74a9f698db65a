import type { Text } from '../../core/text.ts'

/** What a unit is late with. */
export const latenessText = {
  notOpened: {
    nb: 'HMS-runden skulle vært åpnet',
    en: 'The HSE process should have been opened',
  },
  preMeetingNotHeld: {
    nb: 'Formøtet skulle vært holdt',
    en: 'The pre-meeting should have been held',
  },
  notClosed: {
    nb: 'HMS-runden skulle vært avsluttet',
    en: 'The HSE process should have been closed',
  },
  ownDayPassed: {
    nb: 'Dagen dere hadde satt for ettermøtet, er passert',
    en: 'The day you had set for the post-meeting has passed',
  },
} satisfies Record<string, Text>
export type Lateness = keyof typeof latenessText
