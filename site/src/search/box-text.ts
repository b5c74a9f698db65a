/** The words of the search dialog before anything has been asked: alone, so that it opens without the other words of search. */
export const boxWords = {
  label: {
    nb: 'Søk i dokumenter, håndbok og kontakter',
    en: 'Search documents, handbook and contacts',
  },
  close: { nb: 'Lukk', en: 'Close' },
  keys: {
    nb: 'Piltastene velger treff. Esc lukker.',
    en: 'Arrow keys choose a result. Esc closes.',
  },
} as const
