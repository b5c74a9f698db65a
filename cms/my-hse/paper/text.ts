import type { Text } from '../../plugin/core/text.ts'

export const paperWords = {
  pdf: { nb: 'Last ned som PDF', en: 'Download as PDF' },
  word: { nb: 'Last ned som Word', en: 'Download as Word' },
  frozen: {
    nb: 'Dette er rapporten slik den var da den ble godkjent {day}. Den endres ikke.',
    en: 'This is the report as it was when it was approved on {day}. It does not change.',
  },
  checksum: { nb: 'Kontrollsum', en: 'Checksum' },
  /** Between the number of a page and how many there are. */
  outOf: { nb: 'av', en: 'of' },
  busy: {
    nb: 'Mange henter rapporter akkurat nå. Prøv igjen om et halvt minutt.',
    en: 'Many people are fetching reports just now. Try again in half a minute.',
  },
} satisfies Record<string, Text>
