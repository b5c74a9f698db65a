import { recordLabels } from '../../../content/words/records.ts'
import { byField, recordList, sortsOf } from '../records/list.ts'
import * as column from '../records/list-columns.ts'
import type { ListKeys } from '../records/list-keys.ts'
import { isOpen } from './rules.ts'
import { askerText, enquiryStateText } from './text.ts'

/** What enquiries are searched and sorted by. */
export const enquiryKeys: ListKeys<'enquiries'> = {
  of: 'enquiries',
  search: ['number', 'title'],
  sorts: {
    title: { value: ({ title }) => title },
    unit: { relation: 'unit', to: 'units' },
    deadline: { value: ({ deadline }) => deadline ?? null, after: (each) => !isOpen(each) },
  },
}

/** How a state is marked. */
export const enquiryColours = {
  registered: 'warning',
  answered: 'info',
  closed: 'success',
} as const

const asker = { nb: 'Fra', en: 'From' }

/** The enquiries of my units. */
export const enquiryList = recordList<'enquiries'>({
  of: 'enquiries',
  title: { nb: 'Henvendelser', en: 'Enquiries' },
  lead: {
    nb: 'Henvendelser til enhetene dine, og svarene på dem. Dere går gjennom dem i formøtet i HMS-runden.',
    en: 'Enquiries to your units, and the answers. You review them at the pre-meeting of the HSE process.',
  },
  none: {
    nb: 'Det er ingen henvendelser du kan lese ennå.',
    en: 'There are no enquiries you can read yet.',
  },
  count: {
    one: { nb: '{count} henvendelse', en: '{count} enquiry' },
    many: { nb: '{count} henvendelser', en: '{count} enquiries' },
  },
  columns: [
    column.title({ nb: 'Henvendelse', en: 'Enquiry' }),
    column.unit(),
    column.choice('asker', asker, askerText),
    column.day('date', { nb: 'Mottatt', en: 'Came' }),
    column.day('deadline', { nb: 'Svarfrist', en: 'Answer by' }, { runs: isOpen }),
    column.state(enquiryStateText, enquiryColours),
  ],
  filters: {
    search: column.bySearch(),
    unit: column.byUnit(),
    asker: column.byChoice('asker', asker, askerText),
    state: column.byChoice('state', recordLabels.state, enquiryStateText),
    year: column.byYear('number'),
  },
  sorts: { date: byField('date'), ...sortsOf(enquiryKeys) },
  sortedBy: { sort: 'deadline', descending: false },
})
