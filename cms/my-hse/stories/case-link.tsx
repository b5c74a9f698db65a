import type { PayloadRequest } from 'payload'
import type { ReactElement } from 'react'
import { reachOf } from '../../plugin/access/can.ts'
import type { Nonconformity } from '../../plugin/generated-types.ts'
import { storiesOfCase } from '../../plugin/stories/cases.ts'
import { writeStoryText } from '../../plugin/stories/text.ts'
import type { PageLanguage } from '../routes.ts'
import { storyPlace, writeAddress } from './place.ts'
import { storyWords as words } from './text.ts'

/** What a closed case led to, and whether the one who asks may write it. */
export interface StoriesOfCase {
  /** Number of the case. */
  readonly of: string
  readonly numbers: readonly string[]
  readonly writes: boolean
}

/** What a case led to, for those who read stories; null for all others, and while it is not closed. */
export async function storiesOfOne(
  req: PayloadRequest,
  { id, number, state }: Pick<Nonconformity, 'id' | 'number' | 'state'>,
): Promise<StoriesOfCase | null> {
  if (state !== 'closed') return null
  const [found, reach] = await Promise.all([
    storiesOfCase(req, id),
    reachOf(req, 'stories', 'write'),
  ])
  if (found.length === 0 && !reach.all) return null
  return { of: number, numbers: found.map((each) => each.number), writes: reach.all }
}

/** The stories a case has become, and the way to writing one. */
export function StoryLinks({
  language,
  shown,
}: {
  readonly language: PageLanguage
  readonly shown: StoriesOfCase | null
}): ReactElement | null {
  if (shown === null) return null
  return (
    <section className="no-print" aria-labelledby="what-it-led-to">
      <h2 className="section-title" id="what-it-led-to">
        {words.led[language]}
      </h2>
      <ul className="links links--close">
        {shown.numbers.map((number) => (
          <li key={number}>
            <a href={storyPlace.record(language, number)}>{number}</a>
          </li>
        ))}
        {shown.writes && (
          <li>
            <a href={writeAddress(language, { case: shown.of })}>{writeStoryText[language]}</a>
          </li>
        )}
      </ul>
    </section>
  )
}
