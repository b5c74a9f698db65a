import { handbook } from 'verne:handbook'
import type { SiteLanguage } from '@verne/content/addresses/site'

const byLanguage = Map.groupBy(handbook, (each) => each.language)

/** The handbook's pages in a language, by order: the same list each time. */
export function handbookPages(language: SiteLanguage): typeof handbook {
  return byLanguage.get(language) ?? []
}
