import type { SiteLanguage } from '@verne/content/addresses/site'
import { changeKindWords } from '@verne/content/words/guidelines'
import type { NewsKind } from './news.ts'
import { words } from './text.ts'

type Words = Record<SiteLanguage, string>

/** What the pages and the feed say of what is new. */
export const newsWords = {
  lead: {
    nb: 'Alt som er nytt i dokumentene: hva som er endret, og hva som ikke gjelder lenger. Det nyeste står øverst.',
    en: 'All that is new in the documents: what has changed, and what no longer applies. The newest comes first.',
  },
  untranslated: {
    nb: 'Endringer som ikke er oversatt ennå, er merket og vises på engelsk.',
    en: 'Changes that are not translated yet are marked, and shown in Norwegian.',
  },
  notTranslatedYet: { nb: 'Ikke oversatt ennå', en: 'Not translated yet' },
  years: { nb: 'År', en: 'Years' },
  nothing: {
    nb: 'Ingenting ble nytt dette året.',
    en: 'Nothing became new this year.',
  },
} as const satisfies Record<string, Words>

/** What each kind of news is called. */
export const newsKindWords = {
  ...changeKindWords,
  firstEdition: { nb: 'Første utgave', en: 'First edition' },
  firstTranslation: { nb: 'Første utgave på norsk', en: 'First edition in English' },
  withdrawn: words.goneWithdrawn,
  translationWithdrawn: { nb: 'Oversettelsen er trukket tilbake', en: 'Translation withdrawn' },
  expired: words.goneExpired,
} as const satisfies Record<NewsKind, Words>

/** The title of the news of a year. */
export function newsTitle(year: string, language: SiteLanguage): string {
  return { nb: `Nytt i ${year}`, en: `News in ${year}` }[language]
}
