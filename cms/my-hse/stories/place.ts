import { storySegments } from '../../../content/addresses/forms.ts'
import {
  newRow,
  recordAddress,
  recordPaths,
  recordsAddress,
} from '../../../content/addresses/my-hse.ts'
import { inEach, type PageLanguage, type Query } from '../../../content/addresses/parts.ts'
import { reachOf } from '../../plugin/access/can.ts'
import { storyList } from '../../plugin/stories/list.ts'
import type { storySteps } from '../../plugin/stories/steps.ts'
import { writeStoryText } from '../../plugin/stories/text.ts'
import { listing } from '../lists/listing.ts'
import type { StepPlace } from '../records/step-forms.ts'

/** Where the steps of a story stand. */
export const storyPlace: StepPlace<keyof typeof storySteps.steps> = {
  formName: (name) => `story-${name}`,
  segments: storySegments,
  record: (language, number, query) => recordAddress(language, 'story', number, query),
  list: (language, query) => recordsAddress(language, 'story', query),
}

/** Path of the form that writes one. */
export const writePath = inEach((in_) => `${recordPaths.story[in_]}/${newRow[in_]}`)

/** Where one is written. @param query `case` with the number of a closed case it is based on */
export function writeAddress(language: PageLanguage, query?: Query): string {
  return recordAddress(language, 'story', newRow[language], query)
}

/** The list of stories. */
export const stories = listing<'stories'>({
  list: storyList,
  kind: 'story',
  register: {
    words: writeStoryText,
    may: async (req) => (await reachOf(req, 'stories', 'write')).all,
  },
})
