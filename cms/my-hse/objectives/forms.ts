import { objectiveSegments } from '../../../content/addresses/forms.ts'
import { objectivesAddress } from '../../../content/addresses/my-hse.ts'
import { objectiveInput } from '../../plugin/objectives/input.ts'
import { objectiveSteps, setObjective } from '../../plugin/objectives/set.ts'
import { takeOver, targetField } from '../../plugin/objectives/take-over.ts'
import { formKeyOf } from '../form-key.ts'
import type { FormDefinition } from '../forms/work.ts'
import { givenIn, stepForms } from '../records/step-forms.ts'
import { myUnitAddress } from '../units/addresses.ts'
import { objectivePlace as place, setAddress } from './place.ts'

/** The form that sets an objective. */
export const setForm: FormDefinition = {
  name: 'objective-set',
  segment: objectiveSegments.set,
  back: (_posted, language) => setAddress(language),
  work: async (req, posted, language) => {
    const key = formKeyOf(req, posted.get('form')) ?? posted.text('form')
    const made = await setObjective(req, { ...givenIn(posted, objectiveInput), key, language })
    return { to: place.record(language, made.number, { done: 'set' }) }
  },
}

const taken = /^take-(MAL-\d{4}-\d+)$/

/** The form that takes over the objectives of last year. */
export const takeOverForm: FormDefinition = {
  name: 'objectives-take-over',
  segment: objectiveSegments.takeOver,
  back: (posted, language) => {
    const code = posted.text('number')
    return code === ''
      ? myUnitAddress(language, { choose: 'yes' })
      : objectivesAddress(language, code, posted.text('period'))
  },
  work: async (req, posted, language) => {
    const chosen = posted.names.flatMap((name) => {
      const number = taken.exec(name)?.[1]
      if (number === undefined || posted.get(name) !== 'yes') return []
      return [{ number, target: posted.get(targetField(number)) }]
    })
    const period = posted.text('period')
    await takeOver(req, { unit: posted.text('id'), period, chosen })
    return {
      to: objectivesAddress(language, posted.text('number'), period, { done: 'taken' }),
    }
  },
}

/** The forms of objectives. */
export const objectiveForms = [setForm, takeOverForm, ...stepForms(objectiveSteps, place)]
