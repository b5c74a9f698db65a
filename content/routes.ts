/**
 * Where each thing on the site stands, per language. The one place that knows addresses:
 * the site's links, the CMS's links into it and the checks of a release all ask here.
 */

/** Languages the site has pages in, the controlling language first. */
export const siteLanguages = ['nb', 'en'] as const
export type SiteLanguage = (typeof siteLanguages)[number]

interface Segments {
  /** First part of every address in the language, empty for the controlling language. */
  readonly root: string
  readonly guidelines: string
  readonly edition: string
  readonly topics: string
  readonly search: string
  readonly myHse: string
}

const segments: Record<SiteLanguage, Segments> = {
  nb: {
    root: '',
    guidelines: 'retningslinjer',
    edition: 'utgave',
    topics: 'tema',
    search: 'sok',
    myHse: 'min-hms',
  },
  en: {
    root: 'en',
    guidelines: 'guidelines',
    edition: 'edition',
    topics: 'topics',
    search: 'search',
    myHse: 'my-hse',
  },
}

/** True for a language the site has pages in. */
export function isSiteLanguage(language: string): language is SiteLanguage {
  return siteLanguages.some((each) => each === language)
}

/** The front page: `/`, `/en/`. */
export function homeAddress(language: SiteLanguage): string {
  return address(language)
}

/** The list of guidelines. */
export function guidelinesAddress(language: SiteLanguage): string {
  return address(language, segments[language].guidelines)
}

/**
 * A guideline's page, which always holds the edition in force.
 * @param slug the document number as part of an address, such as `nhu-hms-r03`
 */
export function guidelineAddress(language: SiteLanguage, slug: string): string {
  return address(language, segments[language].guidelines, slug)
}

/**
 * An edition that is no longer in force.
 * @param language the language the edition is written in
 */
export function editionAddress(language: SiteLanguage, slug: string, edition: number): string {
  const { guidelines, edition: word } = segments[language]
  return address(language, guidelines, slug, word, String(edition))
}

/** The list of topics. */
export function topicsAddress(language: SiteLanguage): string {
  return address(language, segments[language].topics)
}

/** One topic with its guidelines. */
export function topicAddress(language: SiteLanguage, slug: string): string {
  return address(language, segments[language].topics, slug)
}

/** The search page, with the question in `q` when there is one. */
export function searchAddress(language: SiteLanguage, question?: string): string {
  const page = address(language, segments[language].search)
  return question ? `${page}?${new URLSearchParams({ q: question }).toString()}` : page
}

/** The file served when nothing stands at an address: `/404.html`, `/en/404.html`. */
export function notFoundAddress(language: SiteLanguage): string {
  return `${address(language)}404.html`
}

/** My HSE, which the CMS serves on the same origin; no trailing slash. */
export function myHseAddress(language: SiteLanguage): string {
  return address(language, segments[language].myHse).slice(0, -1)
}

/** A published image, by content hash and file extension. */
export function imageAddress(hash: string, extension: string): string {
  return `/media/${hash}.${extension}`
}

function address(language: SiteLanguage, ...parts: readonly string[]): string {
  const all = [segments[language].root, ...parts].filter((part) => part !== '')
  return all.length === 0 ? '/' : `/${all.map(encodeURIComponent).join('/')}/`
}
