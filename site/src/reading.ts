import {
  audiences,
  guidelineKinds,
  type Audience,
  type Contact,
  type Edition,
  type Guideline,
  type GuidelineKind,
  type Review,
  type Snapshot,
  type Topic,
} from '@verne/content/schema'
import type { SiteLanguage } from '@verne/content/addresses/site'
import { remembered } from './tracked/remembered.ts'

/** The controlling language: its text decides when a translation says something else. */
export const controllingLanguage = 'nb' satisfies SiteLanguage

/** What a reader who asks for a guideline in a language gets. */
export type Reading =
  /** The edition in force in that language. */
  | { readonly kind: 'own'; readonly edition: Edition }
  /** No edition in force in that language: the text of another language stands in for it. */
  | { readonly kind: 'fallback'; readonly edition: Edition }
  /** Nothing is in force any more; the edition is the last one that was. */
  | { readonly kind: 'gone'; readonly edition: Edition }

/** The editions that decide: those in the controlling language, or all where it has none. Newest first. */
export function leadingEditions({ editions }: Guideline): readonly Edition[] {
  const controlling = editions.filter((each) => each.language === controllingLanguage)
  return controlling.length > 0 ? controlling : editions
}

/** What a reader gets in a language. A translation is never in force without its controlling text. */
export const readingOf = remembered((guideline: Guideline, language: SiteLanguage): Reading => {
  const leading = leadingEditions(guideline)
  const inForce = leading.find((each) => each.state === 'inForce')
  if (!inForce) {
    const last = guideline.editions.find((each) => each.language === language) ?? leading[0]
    if (!last) throw new Error(`${guideline.number} has no editions`)
    return { kind: 'gone', edition: last }
  }
  const own = guideline.editions.find(
    (each) => each.language === language && each.state === 'inForce',
  )
  return own ? { kind: 'own', edition: own } : { kind: 'fallback', edition: inForce }
})

/** The reviews an edition has come through: its own, or those of the Norwegian edition it renders. Newest first. */
export function reviewsOf({ reviews = [] }: Guideline, edition: Edition): Review[] {
  const reviewed =
    edition.language === controllingLanguage ? edition.edition : edition.sourceEdition
  return reviews.filter((each) => each.edition === reviewed)
}

/** The last review of the controlling text in force, or null. */
export function lastReviewOf(guideline: Guideline): Review | null {
  const { edition } = readingOf(guideline, controllingLanguage)
  return reviewsOf(guideline, edition)[0] ?? null
}

/** True while the guideline has a text that applies. */
export function isInForce(guideline: Guideline): boolean {
  return readingOf(guideline, controllingLanguage).kind !== 'gone'
}

/** Editions in a language that are no longer in force, newest first. */
export function earlierEditions(guideline: Guideline, language: SiteLanguage): Edition[] {
  return guideline.editions.filter((each) => each.language === language && each.state !== 'inForce')
}

/**
 * The last day an edition that is no longer in force was so: as it says itself, or the day before the next
 * edition in its language began. Null when neither is known.
 */
export function lastDayOf(guideline: Guideline, edition: Edition): string | null {
  if (edition.validTo !== null) return edition.validTo
  const begins = guideline.editions
    .filter((each) => each.language === edition.language && each.edition > edition.edition)
    .map((each) => each.validFrom)
    .toSorted()[0]
  if (begins === undefined) return null
  const day = new Date(`${begins}T00:00:00Z`)
  day.setUTCDate(day.getUTCDate() - 1)
  const last = day.toISOString().slice(0, 10)
  return last < edition.validFrom ? edition.validFrom : last
}

/** Major and minor changes to the controlling text since a translation was made, newest first. */
export function changesSince(guideline: Guideline, translation: Edition): Edition[] {
  const source = translation.sourceEdition
  const inForce = guideline.editions.find(
    (each) => each.language === controllingLanguage && each.state === 'inForce',
  )
  if (source === null || !inForce) return []
  return guideline.editions.filter(
    (each) =>
      each.language === controllingLanguage &&
      each.edition > source &&
      each.edition <= inForce.edition &&
      each.changeKind !== 'editorial',
  )
}

/** True when the text of a translation leaves out changes that matter to readers. */
export function isBehind(edition: Edition): boolean {
  return edition.behind !== null && edition.behind.major + edition.behind.minor > 0
}

const byNumber = new Intl.Collator('nb', { numeric: true })

/** Guidelines in force, by document number. */
export const guidelinesInForce = remembered((snapshot: Snapshot): readonly Guideline[] =>
  snapshot.guidelines
    .filter(isInForce)
    .map((guideline) => ({ guideline, number: guideline.number }))
    .toSorted((a, b) => byNumber.compare(a.number, b.number))
    .map((each) => each.guideline),
)

/** The guideline with a document number, in large or small letters, or null. */
export function guidelineNumbered(
  snapshot: Pick<Snapshot, 'guidelines'>,
  number: string,
): Guideline | null {
  return numbered(snapshot).get(number.toLowerCase()) ?? null
}

const numbered = remembered(
  ({ guidelines }: Pick<Snapshot, 'guidelines'>): ReadonlyMap<string, Guideline> =>
    new Map(guidelines.toReversed().map((each) => [each.number.toLowerCase(), each])),
)

/** Guidelines in force about a topic or a topic below it. */
export const guidelinesOn = remembered((snapshot: Snapshot, topic: Topic): readonly Guideline[] => {
  const slugs = new Set([topic.slug, ...topicsBelow(snapshot, topic).map((each) => each.slug)])
  return guidelinesInForce(snapshot).filter((each) => each.topics.some((slug) => slugs.has(slug)))
})

/** The kinds that guidelines in force are of, in the order of the contract. */
export const kindsInUse = remembered((snapshot: Snapshot): readonly GuidelineKind[] => {
  const kinds = new Set(guidelinesInForce(snapshot).map((each) => each.kind))
  return guidelineKinds.filter((each) => kinds.has(each))
})

/** The audiences that guidelines in force ask something of, in the order of the contract. */
export const audiencesInUse = remembered((snapshot: Snapshot): readonly Audience[] => {
  const found = new Set(guidelinesInForce(snapshot).flatMap((each) => each.audience))
  return audiences.filter((each) => found.has(each))
})

/** The topics a guideline is about and those above them, each once. */
const partsOf = remembered((snapshot: Snapshot, guideline: Guideline): readonly string[] => [
  ...new Set(guideline.topics.flatMap((slug) => [slug, topicOf(snapshot, slug).parent ?? slug])),
])

/** The places, among the guidelines in force, of those about each topic. */
const placesByPart = remembered((snapshot: Snapshot): ReadonlyMap<string, readonly number[]> => {
  const places = new Map<string, number[]>()
  guidelinesInForce(snapshot).forEach((each, place) => {
    for (const part of partsOf(snapshot, each)) {
      const found = places.get(part)
      if (found) found.push(place)
      else places.set(part, [place])
    }
  })
  return places
})

/** Guidelines in force that share topics with a guideline, those that share most first. */
export const relatedTo = remembered(
  (snapshot: Snapshot, guideline: Guideline, count: number): readonly Guideline[] => {
    const shared = new Map<number, number>()
    for (const part of partsOf(snapshot, guideline)) {
      for (const place of placesByPart(snapshot).get(part) ?? []) {
        shared.set(place, (shared.get(place) ?? 0) + 1)
      }
    }
    const all = guidelinesInForce(snapshot)
    return [...shared]
      .toSorted(([a, sharedA], [b, sharedB]) => sharedB - sharedA || a - b)
      .slice(0, count + 1)
      .flatMap(([place]) => all[place] ?? [])
      .filter((each) => each.slug !== guideline.slug)
      .slice(0, count)
  },
)

/** Whom to ask about a topic: the contacts of its guidelines, each once, those most often named first. */
export function contactsOn(guidelines: readonly Guideline[], count: number): Contact[] {
  const named = Map.groupBy(
    guidelines.flatMap((each) => each.contacts),
    (each) => [each.role, each.unit?.nb, each.name].join('|'),
  )
  return [...named.values()]
    .toSorted((a, b) => b.length - a.length)
    .slice(0, count)
    .flatMap(([first]) => first ?? [])
}

/** The topics one level below a topic, or the first level when none is given. */
export const topicsBelow = remembered((snapshot: Snapshot, topic: Topic | null): readonly Topic[] =>
  snapshot.topics.filter((each) => each.parent === (topic?.slug ?? null)),
)

const topicsBySlug = remembered(
  ({ topics }: Pick<Snapshot, 'topics'>): ReadonlyMap<string, Topic> =>
    new Map(topics.map((each) => [each.slug, each])),
)

/** The topic with a slug. The schema has made sure that it exists. */
export function topicOf(snapshot: Snapshot, slug: string): Topic {
  const topic = topicsBySlug(snapshot).get(slug)
  if (!topic) throw new Error(`No topic has the slug "${slug}"`)
  return topic
}

/** Guidelines by their title in a language. */
export function byTitle(guidelines: readonly Guideline[], language: SiteLanguage): Guideline[] {
  const { compare } = new Intl.Collator(language)
  return guidelines
    .map((guideline) => ({ guideline, title: readingOf(guideline, language).edition.title }))
    .toSorted((a, b) => compare(a.title, b.title))
    .map((each) => each.guideline)
}
