import type { Text } from '../../core/text.ts'

/** Why somebody gets no address for a calendar. */
export const calendarRefusalText = {
  notYours: {
    nb: 'Du kan bare ha kalenderen til en enhet du kan lese årshjulet til, eller til en rolle du har selv.',
    en: 'You can only have the calendar of a unit whose annual cycle you can read, or of a role you hold yourself.',
  },
} satisfies Record<string, Text>
