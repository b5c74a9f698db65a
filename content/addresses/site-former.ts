/**
 * Addresses of the site that are not its own and lead on to one that is: those given out before, and what people make
 * of a document number. A page that moves leaves a row here for good.
 */

import type { Segment } from './parts.ts'
import { guidelineAddress, homeAddress, newsAddress, topicAddress } from './site.ts'
import type { AddressedTopic, SiteLanguage } from './site.ts'

/** The file of a release that says where each such address leads, for the server. */
export const leadsOnAddress = '/leads-on.json'

/** Pages that have moved, and what has taken their place. Rows stay. */
export const formerSitePages: readonly {
  readonly was: Segment
  readonly now: (language: SiteLanguage) => string
}[] = [{ was: { nb: '/retningslinjer/nyeste/', en: '/en/guidelines/newest/' }, now: newsAddress }]

/** A topic's English address of the time when it was made of Norwegian words. */
export function formerTopicAddress({ slug }: AddressedTopic): string {
  return topicAddress('en', { slug })
}

/**
 * What people type for a document: its number, or the last part of it, with or without the list before it.
 * @param slug the document number as part of an address: `nhu-hms-r10` is also looked for as `r10`
 */
export function shortGuidelineAddresses(
  language: SiteLanguage,
  slug: string,
): { readonly short: readonly string[]; readonly whole: string } {
  const last = slug.split('-').at(-1) ?? slug
  const home = homeAddress(language)
  return {
    whole: `${home}${slug}/`,
    short: [`${home}${last}/`, guidelineAddress(language, last)],
  }
}
