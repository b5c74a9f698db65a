import type { Text } from '../../core/text.ts'

/** What a unit is late with, and since when. */
export const latenessText = {
  notOpened: {
    nb: 'HMS-runden er ikke åpnet. Den skulle vært åpnet senest {due}.',
    en: 'The HSE process has not been opened. It should have been opened by {due}.',
  },
  preMeetingNotHeld: {
    nb: 'Formøtet skulle vært holdt senest {due}.',
    en: 'The pre-meeting should have been held by {due}.',
  },
  notClosed: {
    nb: 'HMS-runden skulle vært avsluttet senest {due}.',
    en: 'The HSE process should have been closed by {due}.',
  },
  ownDayPassed: {
    nb: 'Ettermøtet var planlagt til {due}, og er ikke holdt.',
    en: 'The post-meeting was planned for {due}, and has not been held.',
  },
} satisfies Record<string, Text>
export type Lateness = keyof typeof latenessText
