import { z } from 'zod'
import { riskClassWords } from '../../../content/words/law.ts'
import { storyStepText } from '../../../cms/plugin/stories/steps.ts'
import { storyStateText } from '../../../cms/plugin/stories/text.ts'
import { slug } from '../../../content/schema/text.ts'
import type { Wanted } from '../create-missing.ts'
import { faultsIn } from '../faults-in.ts'
import { ids } from '../ids.ts'
import type { Fault } from '../starter-error.ts'
import type { Located } from '../yaml-file.ts'
import { type NamedFiles, peopleAndPlaces } from './named.ts'
import type { StarterNonconformity } from './nonconformities.ts'
import { type Shape, topic } from './shape.ts'
import { oneOf, recordId, stepOf, words } from './values.ts'

const both = z.strictObject({ nb: words, en: words })

/** `records/stories.yaml`: what reports led to, from closed cases. */
export const starterStories = z.array(
  z.strictObject({
    id: recordId,
    state: oneOf(storyStateText),
    /** Years before the year of loading. */
    yearsAgo: z.int().min(0),
    topic: slug,
    workplace: oneOf(riskClassWords).optional(),
    title: both,
    reported: both,
    carriedOut: both,
    different: both,
    /** Ids of the cases it is based on. */
    cases: z.array(recordId).min(1),
    steps: z.array(stepOf(storyStepText)).min(1),
  }),
)

export type StarterStory = z.infer<typeof starterStories>[number]

/** The files that stories stand in, and name. */
export interface StoryFiles extends NamedFiles {
  readonly stories: Located<StarterStory[]>
  readonly nonconformities: Located<StarterNonconformity[]>
}

/** What in the stories points to something that is not there or not closed, or stands there twice. */
export function storyFaults(files: StoryFiles): Fault[] {
  const { found, known, unique } = faultsIn(files.stories)
  const all = files.stories.value
  const closed = files.nonconformities.value.filter(({ state }) => state === 'closed')
  const cases = new Set(closed.map(({ id }) => id))
  unique(
    all.map((each) => each.id),
    'id',
  )
  peopleAndPlaces(all, files, known)
  for (const [index, story] of all.entries()) {
    for (const [place, each] of story.cases.entries()) {
      known([index, 'cases', place], each, cases, 'closed nonconformity')
    }
  }
  return found
}

/** A story as a document. */
export function wantedStory(given: StarterStory, shape: Shape): Wanted<'stories'> {
  const { carriedOut, cases, different, id, reported, state, steps, title, workplace } = given
  const dayOfStep = (wanted: StarterStory['steps'][number]['step']): string | null => {
    const taken = steps.findLast(({ step }) => step === wanted)
    return taken ? shape.moment(taken.at).slice(0, 10) : null
  }
  return {
    id: ids.story(id),
    series: { prefix: `HIS-${String(shape.year(given))}-`, digits: 4 },
    data: {
      key: `starter:${id}`,
      ...{ title: title.nb, titleEn: title.en },
      ...{ reported: reported.nb, reportedEn: reported.en },
      ...{ carriedOut: carriedOut.nb, carriedOutEn: carriedOut.en },
      ...{ different: different.nb, differentEn: different.en },
      year: Number(shape.dayOf(0).slice(0, 4)) - given.yearsAgo,
      topic: topic(given.topic),
      workplace: workplace ?? null,
      cases: cases.map((each) => ids.nonconformity(each)),
      state,
      approvedOn: dayOfStep('approve'),
      publishedOn: dayOfStep('publish'),
      withdrawnOn: dayOfStep('withdraw'),
      steps: steps.map(shape.taken),
    },
  }
}
