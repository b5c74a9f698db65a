import { recordLabels } from '../../../content/words/records.ts'
import type { UnitDocument } from '../generated-types.ts'
import { byField, recordList, sortsOf } from '../records/list.ts'
import * as column from '../records/list-columns.ts'
import type { ListKeys } from '../records/list-keys.ts'
import { isCurrent } from './rules.ts'
import {
  documentKindText,
  documentLanguageText,
  documentPlaceText,
  documentStateText,
} from './text.ts'

/** What documents are searched and sorted by. */
export const documentKeys: ListKeys<'unit-documents'> = {
  of: 'unit-documents',
  search: ['number', 'title'],
  sorts: {
    title: { value: ({ title }) => title },
    unit: { relation: 'unit', to: 'units' },
  },
}

/** How a state is marked. */
export const documentColours = { current: 'success', withdrawn: 'neutral' } as const

const kind = { nb: 'Type', en: 'Kind' }

/** The documents units keep themselves. */
export const documentList = recordList<'unit-documents'>({
  of: 'unit-documents',
  title: { nb: 'Enhetenes dokumenter', en: 'Documents of the units' },
  lead: {
    nb: 'Enhetenes egne håndbøker, prosedyrer, instrukser og risikovurderinger. Dere går gjennom dem i formøtet i HMS-runden.',
    en: 'The units’ own manuals, procedures, instructions and risk assessments. You review them at the pre-meeting of the HSE process.',
  },
  none: {
    nb: 'Ingen enhet har registrert egne dokumenter ennå.',
    en: 'No unit has registered documents of its own yet.',
  },
  count: {
    one: { nb: '{count} dokument', en: '{count} document' },
    many: { nb: '{count} dokumenter', en: '{count} documents' },
  },
  columns: [
    column.title({ nb: 'Dokument', en: 'Document' }),
    column.unit(),
    column.choice('kind', kind, documentKindText),
    column.choice('language', { nb: 'Språk', en: 'Language' }, documentLanguageText),
    column.said(
      'place',
      { nb: 'Lenke eller fil', en: 'Link or file' },
      ['link', 'file'],
      ({ file, link }: Pick<UnitDocument, 'file' | 'link'>) =>
        documentPlaceText[file ? (link === '' ? 'file' : 'both') : 'link'],
    ),
    column.day('date', { nb: 'Dato', en: 'Date' }),
    column.day(
      'nextReview',
      { nb: 'Neste gjennomgang', en: 'Next review' },
      { runs: isCurrent, none: { nb: '–', en: '–' } },
    ),
    column.state(documentStateText, documentColours),
  ],
  filters: {
    search: column.bySearch(),
    unit: column.byUnit(),
    kind: column.byChoice('kind', kind, documentKindText),
    state: column.byChoice('state', recordLabels.state, documentStateText),
  },
  sorts: { date: byField('date'), ...sortsOf(documentKeys) },
  sortedBy: { sort: 'date', descending: true },
})
