import { unitSegments } from '../../../content/addresses/forms.ts'
import type { FormDefinition } from '../forms/work.ts'
import { myUnitAddress, unitAddress } from './addresses.ts'
import { chosenCookie, myOwnUnits } from './my-units.ts'
import { unitWords } from './text.ts'

/** Name of the form: drafts are kept under it. */
export const chooseFormName = 'choose-unit'

/** Chooses which of one's units "My unit" leads to, in this browser. */
export const chooseForm: FormDefinition = {
  name: chooseFormName,
  segment: unitSegments.choose,
  back: (_posted, language) => myUnitAddress(language, { choose: 'yes' }),
  work: async (req, posted, language) => {
    const units = await myOwnUnits(req, language)
    const chosen = units.find(({ code }) => code === posted.text('unit'))
    if (!chosen) return { errors: [{ field: 'unit', text: unitWords.chooseFirst }] }
    return { to: unitAddress(language, chosen.code), cookie: chosenCookie(chosen.code) }
  },
}
