import { handbook } from 'verne:handbook'
import type { SiteLanguage } from '@verne/content/addresses/site'

/** The handbook's pages in a language, by order. */
export function handbookPages(language: SiteLanguage): typeof handbook {
  return handbook.filter((each) => each.language === language)
}
