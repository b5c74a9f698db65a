import { unitSegments } from '../../../content/addresses/forms.ts'
import { occurrenceAddress, unitCycleAddress } from '../../../content/addresses/my-hse.ts'
import { markOccurrence } from '../../plugin/cycle/unit/mark.ts'
import { resultText } from '../../plugin/cycle/unit/text.ts'
import type { FormDefinition } from '../forms/work.ts'
import { myUnitAddress } from '../units/addresses.ts'

/** Name of the form that says whether something is done: drafts are kept under it. */
export const occurrenceFormName = 'unit-activity'

/** Says whether one time of an activity is done. */
export const occurrenceForm: FormDefinition = {
  name: occurrenceFormName,
  segment: unitSegments.occurrence,
  back: (posted, language) => {
    const unit = posted.text('number')
    const [activity, slot] = [posted.text('row'), posted.text('slot')]
    if (unit === '') return myUnitAddress(language, { choose: 'yes' })
    return activity === '' || slot === ''
      ? unitCycleAddress(language, unit)
      : occurrenceAddress(language, { unit, activity, slot })
  },
  work: async (req, posted, language) => {
    await markOccurrence(req, {
      unit: posted.text('id'),
      activity: posted.text('row'),
      slot: posted.text('slot'),
      result: posted.oneOf(resultText, 'result'),
      doneOn: posted.text('doneOn'),
      note: posted.text('note'),
      version: posted.version ?? 0,
    })
    const period = posted.text('period')
    const query = { done: 'saved', ...(period === '' ? {} : { period }) }
    return { to: unitCycleAddress(language, posted.text('number'), query) }
  },
}
