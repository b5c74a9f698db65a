import { fill } from '../core/text.ts'
import { historyText, recordSteps } from '../records/step.ts'
import { change } from './steps/change.ts'
import { erase } from './steps/erase.ts'
import { approve, publish, sendBack, submit, withdraw } from './steps/others.ts'
import { storyRefusalText, storyStateText } from './text.ts'

/** What can be done with a story, the most likely first. */
export const storySteps = recordSteps({
  collection: 'stories',
  steps: { submit, approve, publish, change, sendBack, withdraw, erase },
  refusals: storyRefusalText,
  wrongState: ({ state }) => fill(storyRefusalText.wrongState, { state: storyStateText[state] }),
})

/** What was done with a story. */
export const storyStepText = historyText(storySteps, {
  write: { nb: 'Skrevet', en: 'Written' },
  reopened: {
    nb: 'Utkast igjen, fordi en sak bak historien ble åpnet på nytt',
    en: 'A draft again, because a case behind the story was reopened',
  },
})
