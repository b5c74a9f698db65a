import type { Edition, Guideline, Snapshot, Topic } from '@verne/content/schema'
import { earlierEditions } from './reading.ts'
import {
  editionAddress,
  guidelineAddress,
  guidelinesAddress,
  homeAddress,
  searchAddress,
  siteLanguages,
  topicAddress,
  topicsAddress,
  type SiteLanguage,
} from '@verne/content/routes'

/** One page of the site in one language. */
export type SitePage = { readonly language: SiteLanguage; readonly address: string } & PageContent

/** What a page shows. */
export type PageContent =
  | { readonly kind: 'home' | 'guidelines' | 'topics' | 'search' }
  | { readonly kind: 'guideline'; readonly guideline: Guideline }
  | { readonly kind: 'edition'; readonly guideline: Guideline; readonly edition: Edition }
  | { readonly kind: 'topic'; readonly topic: Topic }

/** Every page the site has for a snapshot, except the ones shown when nothing is found. */
export function sitePages(snapshot: Snapshot): SitePage[] {
  return siteLanguages.flatMap((language): SitePage[] => [
    { kind: 'home', language, address: homeAddress(language) },
    { kind: 'guidelines', language, address: guidelinesAddress(language) },
    { kind: 'topics', language, address: topicsAddress(language) },
    { kind: 'search', language, address: searchAddress(language) },
    ...snapshot.topics.map((topic): SitePage => ({
      kind: 'topic',
      language,
      address: topicAddress(language, topic.slug),
      topic,
    })),
    ...snapshot.guidelines.flatMap((guideline): SitePage[] => [
      {
        kind: 'guideline',
        language,
        address: guidelineAddress(language, guideline.slug),
        guideline,
      },
      ...earlierEditions(guideline, language).map((edition): SitePage => ({
        kind: 'edition',
        language,
        address: editionAddress(language, guideline.slug, edition.edition),
        guideline,
        edition,
      })),
    ]),
  ])
}

/**
 * Where the language switch leads from an earlier edition: to the edition of the other language that
 * says the same when that is an earlier one too, else to the guideline.
 */
export function editionTwinAddress(
  guideline: Guideline,
  edition: Edition,
  language: SiteLanguage,
): string {
  const twin = earlierEditions(guideline, language).find(
    (each) => each.sourceEdition === edition.edition || edition.sourceEdition === each.edition,
  )
  return twin
    ? editionAddress(language, guideline.slug, twin.edition)
    : guidelineAddress(language, guideline.slug)
}
