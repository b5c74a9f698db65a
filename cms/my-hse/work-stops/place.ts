import { workStopSegments } from '../../../content/addresses/forms.ts'
import {
  newRow,
  recordAddress,
  recordPaths,
  recordsAddress,
} from '../../../content/addresses/my-hse.ts'
import { inEach, type PageLanguage } from '../../../content/addresses/parts.ts'
import { reachOf } from '../../plugin/access/can.ts'
import { reachesNothing } from '../../plugin/access/rules.ts'
import { workStopList } from '../../plugin/work-stops/list.ts'
import type { workStopSteps } from '../../plugin/work-stops/stop.ts'
import { stopText } from '../../plugin/work-stops/text.ts'
import { listing } from '../lists/listing.ts'
import type { StepPlace } from '../records/step-forms.ts'

/** Where the steps of a stop stand. */
export const workStopPlace: StepPlace<keyof typeof workStopSteps.steps> = {
  formName: (name) => `work-stop-${name}`,
  segments: workStopSegments,
  record: (language, number, query) => recordAddress(language, 'workStop', number, query),
  list: (language, query) => recordsAddress(language, 'workStop', query),
}

/** Path of the page where work is stopped. */
export const stopPath = inEach((in_) => `${recordPaths.workStop[in_]}/${newRow[in_]}`)

/** Address of the page where work is stopped. */
export function stopAddress(language: PageLanguage): string {
  return recordAddress(language, 'workStop', newRow[language])
}

/** The list of stops. */
export const workStops = listing<'work-stops'>({
  list: workStopList,
  kind: 'workStop',
  register: {
    words: stopText,
    may: async (req) => !reachesNothing(await reachOf(req, 'work-stops', 'stop')),
  },
})
