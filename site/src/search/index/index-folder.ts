import type { SiteLanguage } from '@verne/content/addresses/site'

/** Folder of the search index within a release. */
export const indexRoot = 'search-index'

/** Folder of a language's index within the site, as an address. Each stands alone, so that a page can ask both. */
export function indexFolder(language: SiteLanguage): string {
  return `/${indexRoot}/${language}/`
}
