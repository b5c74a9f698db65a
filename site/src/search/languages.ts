import { siteLanguages, type SiteLanguage } from '@verne/content/addresses/site'

/** The language of the site that is not the given one. */
export function otherLanguageOf(language: SiteLanguage): SiteLanguage {
  return siteLanguages.find((each) => each !== language) ?? language
}
