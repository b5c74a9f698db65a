import { recordPath, recordPaths } from '../../../content/addresses/my-hse.ts'
import { storySteps } from '../../plugin/stories/steps.ts'
import type { FormDefinition } from '../forms/work.ts'
import { listScreen } from '../lists/list-screen.tsx'
import { stepForms } from '../records/step-forms.ts'
import type { ScreenRoute } from '../screens/match.ts'
import { stories, storyPlace, writePath } from './place.ts'
import { StoryScreen } from './story.tsx'
import { writeForm, WriteScreen } from './write.tsx'

/** Screens of stories. */
export const storyScreens: readonly ScreenRoute[] = [
  { path: recordPaths.story, Screen: listScreen(stories) },
  { path: writePath, Screen: WriteScreen },
  { path: recordPath('story'), Screen: StoryScreen },
]

/** Their forms. */
export const storyForms: readonly FormDefinition[] = [
  writeForm,
  ...stepForms(storySteps, storyPlace),
]
