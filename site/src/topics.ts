import type { Contact, Edition, Guideline, Heading, Snapshot, Topic } from '@verne/content/schema'
import type { SiteLanguage } from '@verne/content/addresses/site'
import {
  contactsOn,
  guidelinesInForce,
  guidelinesOn,
  readingOf,
  topicOf,
  topicsBelow,
} from './reading.ts'
import { textIn } from './text.ts'
import { remembered } from './tracked/remembered.ts'

/** A part of a guideline that concerns a topic. */
export interface TopicSection {
  readonly guideline: Guideline
  readonly edition: Edition
  readonly heading: Heading
}

/**
 * The parts of guidelines in force that concern a topic or one below it: those whose heading says the topic's name, and
 * those the guideline names for it. By document number, and as they stand in the text.
 */
export const sectionsOn = remembered(
  (snapshot: Snapshot, topic: Topic, language: SiteLanguage): readonly TopicSection[] =>
    guidelinesInForce(snapshot).flatMap(
      (guideline) => sectionsIn(snapshot, guideline, language).get(topic.slug) ?? [],
    ),
)

/** The parts of a guideline's text that concern each topic it has any for. */
const sectionsIn = remembered(
  (
    snapshot: Snapshot,
    guideline: Guideline,
    language: SiteLanguage,
  ): ReadonlyMap<string, readonly TopicSection[]> => {
    const { edition } = readingOf(guideline, language)
    const written = edition.language === 'en' ? 'en' : 'nb'
    const { headings } = edition
    const named = guideline.sections ?? []
    return new Map(
      topicsNamed(snapshot).flatMap(({ slug, family, names }) => {
        const own = new Set(
          named.filter((each) => family.includes(each.topic)).map((each) => each.headings[written]),
        )
        const found = headings.filter(
          ({ id, text }) => own.has(id) || names[written].some((name) => name.test(text)),
        )
        if (found.length === 0) return []
        return [[slug, found.map((heading) => ({ guideline, edition, heading }))] as const]
      }),
    )
  },
)

/** Each topic with those below it, and what their names look like as words of a heading. */
const topicsNamed = remembered((snapshot: Snapshot) =>
  snapshot.topics.map((topic) => {
    const family = [topic, ...topicsBelow(snapshot, topic)]
    const named = (language: SiteLanguage) =>
      family.map((each) => asWords(textIn(each.name, language)))
    return {
      slug: topic.slug,
      family: family.map((each) => each.slug),
      names: { nb: named('nb'), en: named('en') },
    }
  }),
)

/** A handbook page as far as topics go. */
export interface AboutTopics {
  readonly topics: readonly string[]
}

/** The handbook pages about a topic or one below it. */
export function pagesOn<P extends AboutTopics>(
  snapshot: Snapshot,
  topic: Topic,
  pages: readonly P[],
): P[] {
  const slugs = new Set([topic, ...topicsBelow(snapshot, topic)].map((each) => each.slug))
  return pages.filter((each) => each.topics.some((slug) => slugs.has(slug)))
}

/** True when nothing can be read about a topic: no document, no part of one, no page of the handbook. */
export function isEmptyTopic(
  snapshot: Snapshot,
  topic: Topic,
  language: SiteLanguage,
  pages: readonly AboutTopics[],
): boolean {
  return (
    guidelinesOn(snapshot, topic).length === 0 &&
    sectionsOn(snapshot, topic, language).length === 0 &&
    pagesOn(snapshot, topic, pages).length === 0
  )
}

/** The topics below one, or those on the first level, that there is something to read about; in the language's alphabet. */
export const topicsToShow = remembered(
  (
    snapshot: Snapshot,
    above: Topic | null,
    language: SiteLanguage,
    pages: readonly AboutTopics[],
  ): readonly Topic[] =>
    inAlphabet(
      topicsBelow(snapshot, above).filter((each) => !isEmptyTopic(snapshot, each, language, pages)),
      language,
    ),
)

/** Topics by their names, in the alphabet of the language they are shown in. */
export function inAlphabet(topics: readonly Topic[], language: SiteLanguage): Topic[] {
  const { compare } = new Intl.Collator(language)
  return topics.toSorted((a, b) => compare(textIn(a.name, language), textIn(b.name, language)))
}

/** A topic on the first level with its guidelines. */
export interface TopicGroup {
  /** Null for guidelines without a topic, which come last. */
  readonly topic: Topic | null
  readonly guidelines: readonly Guideline[]
  /** Those among them that stand under another topic first. */
  readonly again: ReadonlySet<Guideline>
}

/** Guidelines in force under every first-level topic each is about, those it is most about first. */
export const byTopic = remembered(
  (snapshot: Snapshot, language: SiteLanguage): readonly TopicGroup[] => {
    const all = guidelinesInForce(snapshot)
    const mains = new Map(
      all.map((each) => [each, each.topics.map((slug) => topicOf(snapshot, slug).parent ?? slug)]),
    )
    const main = (guideline: Guideline) => mains.get(guideline) ?? []
    return [...inAlphabet(topicsBelow(snapshot, null), language), null]
      .map((topic) => {
        const own = all.filter((each) => (main(each)[0] ?? null) === (topic?.slug ?? null))
        const first = new Set(own)
        const again = all.filter(
          (each) => topic !== null && !first.has(each) && main(each).includes(topic.slug),
        )
        return { topic, guidelines: [...own, ...again], again: new Set(again) }
      })
      .filter((group) => group.guidelines.length > 0)
  },
)

/** Whom to ask about a topic: those named for it, else those its guidelines or their parts name, else for the whole institution. */
export function askedAbout(
  snapshot: Snapshot,
  topic: Topic,
  sections: readonly TopicSection[],
): readonly Contact[] {
  if (topic.contacts) return topic.contacts
  const guidelines = guidelinesOn(snapshot, topic)
  const among = guidelines.length > 0 ? guidelines : sections.map((each) => each.guideline)
  const named = contactsOn(among, 4)
  return named.length > 0 ? named : snapshot.institutionContacts
}

/** The name of a topic as words of its own in a heading. */
function asWords(name: string): RegExp {
  const words = name.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&')
  return new RegExp(`(?<![\\p{L}\\p{N}-])${words}(?![\\p{L}\\p{N}-])`, 'iu')
}
