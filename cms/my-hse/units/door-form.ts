import { unitSegments } from '../../../content/addresses/forms.ts'
import { atTheDoorFields } from '../../plugin/organisation/at-the-door/rules.ts'
import {
  type AtTheDoor,
  atTheDoorName,
  writeAtTheDoor,
} from '../../plugin/organisation/at-the-door/write.ts'
import type { FormDefinition } from '../forms/work.ts'
import { doorStep, myUnitAddress, unitAddress } from './addresses.ts'

/** Name of the form: drafts are kept under it. */
export const doorFormName = 'unit-at-the-door'

/** What a unit tells those who come there. Leads back to where it is shown. */
export const doorForm: FormDefinition = {
  name: doorFormName,
  segment: unitSegments.atTheDoor,
  back: (posted, language) => {
    const code = posted.text('number')
    if (code === '') return myUnitAddress(language, { choose: 'yes' })
    return `${unitAddress(language, code)}#${doorStep}`
  },
  work: async (req, posted, language) => {
    const said = Object.fromEntries(
      atTheDoorFields.map((field) => [
        field,
        {
          nb: posted.text(atTheDoorName(field, 'nb')),
          en: posted.text(atTheDoorName(field, 'en')),
        },
      ]),
    ) as AtTheDoor
    await writeAtTheDoor(req, {
      unit: posted.text('id'),
      said,
      version: posted.version ?? 0,
    })
    const address = unitAddress(language, posted.text('number'), { done: 'saved' })
    return { to: `${address}#${doorStep}` }
  },
}
