/** How it went with an objective, as readers of the site see it. */
export const outcomeWords = {
  running: { nb: 'Under arbeid', en: 'Under way' },
  reached: { nb: 'Nådd', en: 'Reached' },
  partly: { nb: 'Delvis nådd', en: 'Partly reached' },
  notReached: { nb: 'Ikke nådd', en: 'Not reached' },
} as const
