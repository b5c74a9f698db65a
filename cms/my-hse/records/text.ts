import type { Text } from '../../plugin/core/text.ts'

/** Words of what comes next with a record, and of the page of one step. */
export const stepPageWords = {
  next: { nb: 'Neste', en: 'Next' },
  back: { nb: 'Tilbake til {number}', en: 'Back to {number}' },
  notNow: {
    nb: 'Dette kan ikke gjøres på dette steget i saken, eller noen andre må gjøre det.',
    en: 'This cannot be done at this stage of the case, or someone else must do it.',
  },
} satisfies Record<string, Text>

/** Words of the one file a form takes. */
export const fileWords = {
  kept: { nb: 'Lagt ved', en: 'Attached' },
  remove: { nb: 'Fjern', en: 'Remove' },
} satisfies Record<string, Text>
