import {
  asLastYearParts,
  type AsLastYearPart,
  setAsLastYear,
} from '../../../plugin/processes/opening/as-last-year.ts'
import type { FormDefinition } from '../../forms/work.ts'
import { backAddress, processAddress, type ProcessPage } from '../addresses.ts'
import { formName, processSegments } from './segments.ts'

/** The page each part stands on. */
const pageOf: Readonly<Record<AsLastYearPart, ProcessPage>> = {
  plan: 'planning',
  participants: 'planning',
  inputs: 'preMeeting',
}

const partIn = (value: string): AsLastYearPart =>
  asLastYearParts.find((each) => each === value) ?? 'plan'

/** One press that sets a part of a process as it was last year. */
export const asLastYearForm: FormDefinition = {
  name: formName('asLastYear'),
  segment: processSegments.asLastYear,
  back: (posted, language) =>
    backAddress(language, posted.text('number'), pageOf[partIn(posted.text('part'))]),
  work: async (req, posted, language) => {
    const part = partIn(posted.text('part'))
    const { number } = await setAsLastYear(req, {
      id: posted.text('id'),
      part,
      base: posted.text('base'),
    })
    const to = processAddress(language, number, pageOf[part], null, { done: 'saved' })
    return { to: `${to}#${part}` }
  },
}
