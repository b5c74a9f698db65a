import { recordLabels } from '../../../content/words/records.ts'
import { byField, recordList, sortsOf } from '../records/list.ts'
import * as column from '../records/list-columns.ts'
import type { ListKeys } from '../records/list-keys.ts'
import { heldStates } from './conditions.ts'
import { processStateText } from './text.ts'

const states = Object.keys(processStateText)

/** What the list of processes sorts by. */
export const processKeys: ListKeys<'hse-processes'> = {
  of: 'hse-processes',
  search: ['number'],
  sorts: {
    unit: { relation: 'unit', to: 'units' },
    state: { value: ({ state }) => states.indexOf(state) },
  },
}

/** The HSE processes I may read, of every year. */
export const processList = recordList<'hse-processes'>({
  of: 'hse-processes',
  title: { nb: 'HMS-runder', en: 'HSE processes' },
  lead: {
    nb: 'Én gang i året går lederen, verneombudet og andre gjennom arbeidsmiljøet sammen: Hva er vanskelig, hva finner vi ut, og hva gjør vi med det?',
    en: 'Once a year the manager, the safety representative and others go through the working environment together: what is difficult, what do we find out, and what do we do about it?',
  },
  none: {
    nb: 'Det er ingen HMS-runder her ennå.',
    en: 'There are no HSE processes here yet.',
  },
  count: {
    one: { nb: '{count} runde', en: '{count} process' },
    many: { nb: '{count} runder', en: '{count} processes' },
  },
  columns: [
    column.named(recordLabels.unit, ['year'], ({ year }, unit) => `${unit} ${String(year)}`),
    column.text('number', recordLabels.number, { on: 'screen' }),
    column.text('year', recordLabels.year),
    column.choice('state', recordLabels.state, processStateText),
  ],
  filters: {
    year: column.byYear(),
    state: column.byChoice('state', recordLabels.state, processStateText, {
      held: {
        text: { nb: 'Formøtet er holdt', en: 'The pre-meeting has been held' },
        where: () => ({ state: { in: [...heldStates] } }),
      },
      open: {
        text: { nb: 'Alle som ikke er avsluttet', en: 'All not closed' },
        where: () => ({ state: { not_equals: 'closed' } }),
      },
    }),
    unit: column.byUnit(),
  },
  sorts: { ...sortsOf(processKeys), year: byField('year') },
  sortedBy: { sort: 'year', descending: true },
})
