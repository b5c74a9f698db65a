import type { PublicStory, Snapshot, Topic } from '@verne/content/schema'
import { remembered } from './tracked/remembered.ts'

/** Stories of one topic; null for those whose topic has no page. */
export interface StoriesOn {
  readonly topic: Topic | null
  readonly stories: readonly PublicStory[]
}

/** What reports led to, topic by topic in the order of the topics; what has none last. */
export const storiesByTopic = remembered(
  ({ stories, topics }: Pick<Snapshot, 'stories' | 'topics'>): readonly StoriesOn[] =>
    [...topics, null]
      .map((topic) => ({
        topic,
        stories: stories.filter((each) => each.topic === (topic?.slug ?? null)),
      }))
      .filter((each) => each.stories.length > 0),
)

/** What reports of a year led to. */
export const storiesOf = remembered(
  ({ stories }: Pick<Snapshot, 'stories'>, year: number): readonly PublicStory[] =>
    stories.filter((each) => each.year === year),
)
