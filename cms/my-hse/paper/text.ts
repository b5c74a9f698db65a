import type { Text } from '../../plugin/core/text.ts'

export const paperWords = {
  pdf: { nb: 'Last ned som PDF', en: 'Download as PDF' },
  word: { nb: 'Last ned som Word', en: 'Download as Word' },
  frozen: {
    nb: 'Dette er rapporten slik den var da den ble godkjent {day}. Den endres ikke.',
    en: 'This is the report as it was when it was approved on {day}. It does not change.',
  },
  checksum: { nb: 'Kontrollsum', en: 'Checksum' },
  noBrowser: {
    nb: 'Denne serveren lager ikke PDF. Skriv ut siden fra nettleseren, og velg «Lagre som PDF».',
    en: 'This server makes no PDF files. Print the page from your browser, and choose “Save as PDF”.',
  },
  busy: {
    nb: 'Mange henter rapporter akkurat nå. Prøv igjen om et halvt minutt.',
    en: 'Many people are fetching reports just now. Try again in half a minute.',
  },
} satisfies Record<string, Text>
