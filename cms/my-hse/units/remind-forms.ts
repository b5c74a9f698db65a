import { unitSegments } from '../../../content/addresses/forms.ts'
import { remindUnits } from '../../plugin/internal-control/remind.ts'
import { reminderRefusalText } from '../../plugin/internal-control/text.ts'
import type { FormDefinition } from '../forms/work.ts'
import { matrixAddress, remindAddress } from './addresses.ts'
import { chooseLateName, remindName } from './remind-names.ts'

/** Chooses late units in the matrix: leads to the page that says who will be told. */
export const chooseLateForm: FormDefinition = {
  name: chooseLateName,
  segment: unitSegments.chooseLate,
  back: (_posted, language) => matrixAddress(language),
  work: (_req, posted, language) => {
    const codes = posted.all('units')
    return Promise.resolve(
      codes.length === 0
        ? { errors: [{ field: 'units', text: reminderRefusalText.noneChosen }] }
        : { to: remindAddress(language, codes) },
    )
  },
}

/** Reminds the managers of the units that were chosen, once it has been seen who they are. */
export const remindForm: FormDefinition = {
  name: remindName,
  segment: unitSegments.remind,
  back: (posted, language) => remindAddress(language, posted.all('units')),
  work: async (req, posted, language) => {
    await remindUnits(req, {
      units: [...new Set(posted.all('units'))],
      copyAbove: posted.get('copyAbove') === 'yes',
    })
    return { to: matrixAddress(language, { process: 'late', done: 'reminded' }) }
  },
}
