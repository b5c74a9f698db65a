import type { FullText } from '../schema/text.ts'

/** What the list of what reports led to is called, on the site, in My HSE and where anyone reports. */
export const ledToWords = {
  title: {
    nb: 'Dette førte meldinger til',
    en: 'What reports led to',
    nn: 'Dette førte meldingar til',
  },
  all: { nb: 'Les alle historiene', en: 'Read all the stories', nn: 'Les alle historiene' },
} as const satisfies Record<string, FullText>
