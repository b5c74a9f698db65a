import type { Text } from '../core/text.ts'

export const publishStateText = {
  pending: { nb: 'Venter', en: 'Waiting' },
  done: { nb: 'Publisert', en: 'Published' },
  failed: { nb: 'Mislyktes', en: 'Failed' },
  refused: { nb: 'Venter på bekreftelse', en: 'Awaits confirmation' },
  held: { nb: 'Publisering er satt på vent', en: 'Publishing is on hold' },
} satisfies Record<string, Text>
