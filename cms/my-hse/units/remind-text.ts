import type { Text } from '../../plugin/core/text.ts'
import type { PageLanguage } from '../routes.ts'

/** Words of reminding managers of the HSE process. */
export const remindWords = {
  title: { nb: 'Minn lederne om HMS-runden', en: 'Remind the managers of the HSE process' },
  lead: {
    nb: 'Lederne får det som en linje i det neste brevet fra Min HMS. Trykker du flere ganger samme dag, får de det én gang.',
    en: 'The managers get it as a line in the next letter from My HSE. If you press several times on the same day, they get it once.',
  },
  copyAbove: {
    nb: 'La lederen over få vite det også',
    en: 'Let the manager above know, too',
  },
  copyHint: {
    nb: 'Til orientering, i det neste brevet.',
    en: 'For information, in the next letter.',
  },
  send: { nb: 'Send påminnelsen', en: 'Send the reminder' },
  back: { nb: 'Tilbake til enhetene', en: 'Back to the units' },
  nobody: {
    nb: 'Ingen av enhetene du valgte, er over fristen og har en leder du kan minne.',
    en: 'None of the units you chose is late and has a manager you can remind.',
  },
  noManager: {
    nb: 'Ikke med, fordi lederen ikke har en konto å få brev på:',
    en: 'Left out, because the manager has no account that can receive letters:',
  },
  notLate: {
    nb: 'Ikke med, fordi de ikke er over fristen:',
    en: 'Left out, because they are not late:',
  },
} satisfies Record<string, Text>

export const remindSentences: Readonly<
  Record<'told', Readonly<Record<PageLanguage, (unit: string) => string>>>
> = {
  told: {
    nb: (unit) => `Får beskjed: lederen ved ${unit}`,
    en: (unit) => `Will be notified: the manager at ${unit}`,
  },
}
