import { riskClassWords } from '../../../content/words/law.ts'
import type { PublicStory } from '../../../content/schema/index.ts'
import { idOf } from '../database/local.ts'
import type { Story } from '../generated-types.ts'
import { serialOf } from '../records/record-number.ts'
import { isPublished } from './rules.ts'

/** What a story is known by on the site. @param number such as `HIS-2026-0001` */
function storyId(number: string): string {
  return number.toLowerCase()
}

/** What of a story readers get: what it is made of is never read for them. */
export type ShownStory = Omit<Story, 'cases' | 'steps'>

/** What decides what can be said in stories. */
export interface StorySurroundings {
  /** Slugs of the topics that readers get, by id. */
  readonly topics: ReadonlyMap<string, string>
  /** Kinds of workplace that are so many that nobody is meant. */
  readonly workplaces: ReadonlySet<string>
}

/**
 * The stories readers get, the newest first. The kind of workplace stands there only where fewer than five cannot be meant;
 * no unit does, nor any case.
 */
export function publishedStories(
  stories: readonly ShownStory[],
  { topics, workplaces }: StorySurroundings,
): PublicStory[] {
  return stories
    .filter(isPublished)
    .map((each) => ({
      id: storyId(each.number),
      year: each.year,
      topic: each.topic ? (topics.get(idOf(each.topic)) ?? null) : null,
      workplace:
        each.workplace && workplaces.has(each.workplace) ? riskClassWords[each.workplace] : null,
      title: { nb: each.title, en: each.titleEn },
      reported: { nb: each.reported, en: each.reportedEn },
      carriedOut: { nb: each.carriedOut, en: each.carriedOutEn },
      different: { nb: each.different, en: each.differentEn },
      publishedOn: each.publishedOn ?? null,
    }))
    .sort(
      (one, other) =>
        other.year - one.year ||
        (other.publishedOn ?? '').localeCompare(one.publishedOn ?? '') ||
        other.id.localeCompare(one.id),
    )
}

/**
 * Those that stand on the site and are still published, the last published first.
 * @param standing as the site has them
 * @param published numbers of those that are published now
 */
export function newestOf(
  standing: readonly PublicStory[],
  published: ReadonlySet<string>,
): PublicStory[] {
  const still = new Set([...published].map(storyId))
  return standing
    .filter(({ id }) => still.has(id))
    .sort(
      (one, other) =>
        (other.publishedOn ?? '').localeCompare(one.publishedOn ?? '') ||
        byRunningNumber(other.id, one.id),
    )
}

/** As text, number 10000 of a year would come before number 9999. */
function byRunningNumber(one: string, other: string): number {
  return (serialOf(one) ?? 0) - (serialOf(other) ?? 0)
}
