import { unitSegments } from '../../../content/addresses/forms.ts'
import { today } from '../../plugin/core/dates.ts'
import { writtenNoteText, pointText } from '../../plugin/internal-control/text.ts'
import { writeNote } from '../../plugin/internal-control/write.ts'
import { optionsOf } from '../../plugin/options.ts'
import type { FormDefinition } from '../forms/work.ts'
import { myUnitAddress, noteStep, unitAddress } from './addresses.ts'
import { askedPeriod } from './periods.ts'

/** Name of the form: drafts are kept under it. */
export const noteFormName = 'unit-note'

/** What a unit writes of a point of its internal control. Leads back to that point. */
export const noteForm: FormDefinition = {
  name: noteFormName,
  segment: unitSegments.note,
  back: (posted, language) => {
    const code = posted.text('number')
    if (code === '') return myUnitAddress(language, { choose: 'yes' })
    const period = posted.text('period') || null
    // Only a point that there is: an address holds no letters of every kind.
    const point = posted.oneOf(pointText, 'row')
    const address = unitAddress(language, code, { period })
    return point === null ? address : `${address}#${noteStep(point)}`
  },
  work: async (req, posted, language) => {
    const point = posted.oneOf(pointText, 'row') ?? 'risk'
    const kind = posted.oneOf(writtenNoteText, 'kind') ?? 'keptOutside'
    const day = today(optionsOf(req.payload).clock)
    const period = askedPeriod(posted.text('period'), day).label
    await writeNote(req, {
      unit: posted.text('id'),
      point,
      kind,
      period,
      note: posted.text('note'),
      link: posted.text('link'),
      version: posted.version ?? 0,
    })
    const address = unitAddress(language, posted.text('number'), { period, done: 'saved' })
    return { to: `${address}#${point}` }
  },
}
