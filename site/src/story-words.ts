import type { SiteLanguage } from '@verne/content/addresses/site'

type Words = Record<SiteLanguage, string>

/** What the page of what reports led to says. */
export const storyWords = {
  lead: {
    nb: 'Når noen melder, blir noe gjort. Her er noen eksempler. Navn og steder er tatt ut, så ingen kan kjennes igjen.',
    en: 'When somebody reports, something is done. Here are some examples. Names and places have been taken out, so that nobody can be recognised.',
  },
  see: { nb: 'Les hva meldinger har ført til', en: 'Read what reports have led to' },
  report: { nb: 'Har du noe å melde?', en: 'Do you have something to report?' },
  reported: { nb: 'Meldt', en: 'Reported' },
  carriedOut: { nb: 'Gjort', en: 'Done' },
  different: { nb: 'Nå', en: 'Now' },
  topic: { nb: 'Tema', en: 'Topic' },
  workplace: { nb: 'Arbeidssted', en: 'Workplace' },
  byTopic: { nb: 'Etter tema', en: 'By topic' },
  otherTopics: { nb: 'Annet', en: 'Other' },
  notTheReport: {
    nb: 'Skrevet av HMS-enheten. Ikke en del av rapporten styret fikk.',
    en: 'Written by the HSE Unit. Not part of the report the board had.',
  },
} as const satisfies Record<string, Words>
