import { unitSegments } from '../../../../content/addresses/forms.ts'
import { assignedRoles } from '../../../plugin/access/roles.ts'
import { refuse } from '../../../plugin/core/refuse.ts'
import {
  type CalendarOf,
  giveAddress,
  stopAddress,
} from '../../../plugin/cycle/calendars/addresses.ts'
import { calendarRefusalText } from '../../../plugin/cycle/calendars/text.ts'
import type { Posted } from '../../form-body.ts'
import type { FormDefinition } from '../../forms/work.ts'
import { pageAddress } from '../../routes.ts'
import { pressWords } from './text.ts'

const done = { make: 'made', renew: 'renewed', stop: 'stopped' } as const

/** Makes, renews or stops the address of a calendar. */
export const calendarForm: FormDefinition = {
  name: 'calendar',
  segment: unitSegments.calendar,
  back: (posted, language) => pageAddress(language, 'calendars', { unit: codeIn(posted) }),
  work: async (req, posted, language) => {
    const press = posted.oneOf(pressWords, 'press') ?? 'make'
    const of = calendarIn(posted)
    if (of === null) {
      refuse(req, calendarRefusalText.notYours, { status: 403, code: 'notAllowed' })
    }
    if (press === 'stop') await stopAddress(req, of)
    else await giveAddress(req, of, { renew: press === 'renew' })
    const query = { unit: codeIn(posted), done: done[press] }
    return { to: pageAddress(language, 'calendars', query) }
  },
}

function codeIn(posted: Posted): string | null {
  return posted.text('number') || null
}

function calendarIn(posted: Posted): CalendarOf | null {
  const unit = posted.text('unit')
  if (unit !== '') return { unit, role: null }
  const role = assignedRoles.find((each) => each === posted.text('role'))
  return role === undefined ? null : { unit: null, role }
}
