import { stemmer as norwegian } from '@orama/stemmers/norwegian'
import { stem as english } from 'porter2'
import type { SiteLanguage } from '@verne/content/addresses/site'

/** What words have in common in all their forms, by the Snowball rules of a language: `avvikene` and `avvik` are `avvik`. */
export const stemOf: Readonly<Record<SiteLanguage, (word: string) => string>> = {
  nb: norwegian,
  en: english,
}
