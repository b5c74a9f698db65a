import { riskClassWords } from '../../../content/words/law.ts'
import type { PublicStory } from '../../../content/schema/index.ts'
import { idOf } from '../database/local.ts'
import type { Story } from '../generated-types.ts'
import { isPublished } from './rules.ts'

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
      id: each.number.toLowerCase(),
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
