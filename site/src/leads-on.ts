import type { Snapshot } from '@verne/content/schema'
import {
  siteLanguages,
  topicAddress,
  newsAddress,
  guidelineAddress,
  type SiteLanguage,
} from '@verne/content/addresses/site'
import {
  formerSitePages,
  formerTopicAddress,
  shortGuidelineAddresses,
} from '@verne/content/addresses/site-former'
import { newsYears } from './news.ts'
import { sitePages } from './site-pages.ts'
import { remembered } from './tracked/remembered.ts'

/** An address that is no page's, and the page it leads on to. */
export interface LeadsOn {
  readonly language: SiteLanguage
  readonly from: string
  readonly to: string
}

/**
 * Addresses that were given out and lead on now, and the newest year's own, which is that of news until the next year
 * begins. Each has a page that leads on by itself, for a site served without our server.
 */
export function formerAddresses(snapshot: Snapshot): LeadsOn[] {
  const [newest] = newsYears(snapshot)
  return withoutPages(
    snapshot,
    siteLanguages.flatMap((language) => [
      ...formerSitePages.map(({ was, now }) => ({
        language,
        from: was[language],
        to: now(language),
      })),
      ...(newest === undefined
        ? []
        : [{ language, from: newsAddress(language, newest), to: newsAddress(language) }]),
      ...snapshot.topics
        .filter(() => language === 'en')
        .map((each) => ({
          language,
          from: formerTopicAddress(each),
          to: topicAddress('en', each),
        })),
    ]),
  )
}

/** Where the server leads whoever types a document number, whole or its last part where only one document has it. */
export function typedNumbers(snapshot: Snapshot): LeadsOn[] {
  const typed = siteLanguages.flatMap((language) =>
    snapshot.guidelines.flatMap(({ slug }) => {
      const to = guidelineAddress(language, slug)
      const { whole, short } = shortGuidelineAddresses(language, slug)
      return [whole, ...short].map((from) => ({ language, from, to }))
    }),
  )
  const once = Map.groupBy(typed, (each) => each.from)
  return withoutPages(
    snapshot,
    typed.filter(({ from }) => new Set(once.get(from)?.map((each) => each.to)).size === 1),
  )
}

/** What a page has as its own leads nowhere else. */
function withoutPages(snapshot: Snapshot, found: readonly LeadsOn[]): LeadsOn[] {
  const pages = pageAddresses(snapshot)
  return found.filter(({ from }) => !pages.has(from))
}

const pageAddresses = remembered(
  (snapshot: Snapshot): ReadonlySet<string> =>
    new Set(sitePages(snapshot).map((each) => each.address)),
)
