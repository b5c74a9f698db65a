import type { Text } from '../core/text.ts'

export const mailStateText = {
  waiting: { nb: 'Venter', en: 'Waiting' },
  sending: { nb: 'Sendes', en: 'Being sent' },
  sent: { nb: 'Sendt', en: 'Sent' },
  unknown: {
    nb: 'Uvisst om den kom fram (sendes ikke på nytt)',
    en: 'Unknown whether it arrived (not sent again)',
  },
  failed: { nb: 'Mislyktes', en: 'Failed' },
} satisfies Record<string, Text>
