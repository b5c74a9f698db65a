import type { Text } from '../../plugin/core/text.ts'

/** Words of what comes next with a record, and of the page of one step. */
export const stepPageWords = {
  next: { nb: 'Neste', en: 'Next' },
  back: { nb: 'Tilbake til {number}', en: 'Back to {number}' },
  notNow: {
    nb: 'Dette kan ikke gjøres slik saken står nå, eller noen andre må gjøre det.',
    en: 'This cannot be done as the case stands now, or somebody else must do it.',
  },
} satisfies Record<string, Text>
