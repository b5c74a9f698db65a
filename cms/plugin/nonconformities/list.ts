import { recordLabels } from '../../../content/words/records.ts'
import { byField, recordList, sortsOf, type TagColour } from '../records/list.ts'
import * as column from '../records/list-columns.ts'
import { keyPair, type ListKeys } from '../records/list-keys.ts'
import { endStates, isOpen } from './rules.ts'
import {
  injuredGroupText,
  nonconformityCategoryText,
  nonconformitySourceText,
  type NonconformityState,
  nonconformityStateText,
  nonconformityTypeText,
  otherSystemText,
  severityText,
} from './text.ts'

/** What the register searches and sorts by. */
export const nonconformityKeys: ListKeys<'nonconformities'> = {
  of: 'nonconformities',
  search: ['number', 'title', 'place'],
  sorts: {
    unit: { relation: 'unit', to: 'units' },
    due: { value: ({ due }) => due ?? null, after: ({ state }) => !isOpen(state) },
  },
}

/** Where a case stands by its deadline: for whoever writes that past the hooks of a save. */
export const dueKeys = (state: NonconformityState, due: string | null) =>
  keyPair('due', due, !isOpen(state))

/** How a state is marked. */
export const nonconformityColours: Readonly<Record<NonconformityState, TagColour>> = {
  reported: 'warning',
  received: 'info',
  assessed: 'info',
  inProgress: 'info',
  effectCheck: 'info',
  closed: 'success',
  rejected: 'neutral',
}

/** Past the deadline of the next step. */
export const isLate = (day: string) => ({ and: [stillOpen, { due: { less_than: day } }] })
const stillOpen = { state: { not_in: [...endStates] } }

/** The source pages call the source of a nonconformity its category. */
const source = { nb: 'Kategori', en: 'Category' }
const category = { nb: 'Hva det gjelder', en: 'What it is about' }

const injured = { nb: 'Hvem som ble skadet', en: 'Who was injured' }
const system = { nb: 'Hos et annet system', en: 'With another system' }

/** The register: the nonconformities I may read. No person is in it. */
export const nonconformityList = recordList<'nonconformities'>({
  of: 'nonconformities',
  title: { nb: 'Avvik', en: 'Nonconformities' },
  lead: {
    nb: 'Avvikene du kan lese, de nyeste først. Filteret står i adressen, så du kan lagre eller dele den.',
    en: 'The nonconformities you may read, the newest first. The filter stands in the address, so that you can keep or share it.',
  },
  none: {
    nb: 'Det er ingen avvik du kan lese ennå. Når noen melder ett i enheten din, står det her.',
    en: 'There are no nonconformities you may read yet. When someone reports one in your unit, it stands here.',
  },
  count: {
    one: { nb: '{count} avvik', en: '{count} nonconformity' },
    many: { nb: '{count} avvik', en: '{count} nonconformities' },
  },
  columns: [
    column.title({ nb: 'Avvik', en: 'Nonconformity' }),
    column.text('number', recordLabels.number, { on: 'screen' }),
    column.unit(),
    column.state(nonconformityStateText, nonconformityColours),
    column.choice('type', { nb: 'Type', en: 'Type' }, nonconformityTypeText, { on: 'csv' }),
    column.choice('source', source, nonconformitySourceText),
    column.choice('category', category, nonconformityCategoryText, { on: 'csv' }),
    column.choice('severity', recordLabels.severity, severityText, {
      none: { nb: 'Ikke vurdert', en: 'Not assessed' },
    }),
    column.day('eventDate', { nb: 'Skjedde', en: 'Happened' }),
    column.text('eventTime', { nb: 'Klokken', en: 'Time of day' }, { on: 'csv' }),
    column.choice('injuredGroup', injured, injuredGroupText, { on: 'csv' }),
    column.text('otherEmployer', { nb: 'Annen arbeidsgiver', en: 'Other employer' }, { on: 'csv' }),
    column.choice('otherSystem', system, otherSystemText, { on: 'csv' }),
    column.text('otherSystemNumber', { nb: 'Nummer der', en: 'Number there' }, { on: 'csv' }),
    column.day('reportedDate', { nb: 'Meldt', en: 'Reported' }, { on: 'csv' }),
    column.day(
      'due',
      { nb: 'Frist for neste steg', en: 'Deadline of next step' },
      { runs: ({ state }) => isOpen(state), none: { nb: '–', en: '–' } },
    ),
  ],
  filters: {
    search: column.bySearch(),
    state: column.byChoice('state', recordLabels.state, nonconformityStateText, {
      open: { text: { nb: 'Alle åpne', en: 'All open' }, where: () => stillOpen },
      overdue: { text: recordLabels.overdue, where: isLate },
      elsewhere: {
        text: { nb: 'Hos andre systemer', en: 'With other systems' },
        where: () => ({ and: [stillOpen, { otherSystem: { in: Object.keys(otherSystemText) } }] }),
      },
    }),
    source: column.byChoice('source', source, nonconformitySourceText),
    category: column.byChoice('category', category, nonconformityCategoryText),
    severity: column.byChoice('severity', recordLabels.severity, severityText),
    injured: column.byChoice('injuredGroup', injured, injuredGroupText),
    year: column.byYear(),
    unit: column.byUnit(),
  },
  sorts: {
    number: byField('number'),
    eventDate: byField('eventDate'),
    ...sortsOf(nonconformityKeys),
  },
  sortedBy: { sort: 'number', descending: true },
})
