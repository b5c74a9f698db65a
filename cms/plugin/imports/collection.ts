import type { CollectionConfig, NumberField } from 'payload'
import { choice, line, moment } from '../core/fields.ts'
import { label, type Text } from '../core/text.ts'
import { hseCollection } from '../hse-collection.ts'
import { carryOutEndpoint, previewEndpoint } from './endpoints.ts'
import { doorText, importStateText, kindText } from './text.ts'

const count = (name: string, words: Text): NumberField => ({
  name,
  type: 'number',
  min: 0,
  label: label(words),
})

/** That a file was read in: which, when, by whom, how far it came, and what could not be stored. */
export const imports: CollectionConfig = hseCollection({
  slug: 'imports',
  singular: { nb: 'Import', en: 'Import' },
  plural: { nb: 'Importer', en: 'Imports' },
  group: 'organisation',
  systemOnly: true,
  admin: {
    useAsTitle: 'source',
    defaultColumns: ['source', 'kind', 'state', 'at', 'created', 'changed', 'wrong', 'absent'],
    components: { beforeListTable: ['@verne/hse-plugin/rsc#ImportPanel'] },
  },
  defaultSort: '-at',
  endpoints: [previewEndpoint, carryOutEndpoint],
  fields: [
    {
      name: 'told',
      type: 'ui',
      label: label({ nb: 'Feil i filen', en: 'Faults in the file' }),
      admin: { components: { Field: '@verne/hse-plugin/rsc#ImportFaults' } },
    },
    choice({ name: 'kind', label: { nb: 'Hva', en: 'What' }, words: kindText, required: true }),
    line('source', { nb: 'Fil', en: 'File' }, { required: true }),
    line('content', { nb: 'Avtrykk', en: 'Digest' }, { index: true, hidden: true }),
    choice({ name: 'door', label: { nb: 'Hvordan', en: 'How' }, words: doorText, required: true }),
    choice({
      name: 'state',
      label: { nb: 'Tilstand', en: 'State' },
      words: importStateText,
      required: true,
      index: true,
    }),
    moment('at', { nb: 'Begynt', en: 'Begun' }, true),
    moment('endedAt', { nb: 'Avsluttet', en: 'Ended' }),
    line('by', { nb: 'Konto', en: 'Account' }, { hidden: true }),
    line('name', { nb: 'Av', en: 'By' }),
    count('rows', { nb: 'Linjer i filen', en: 'Lines in the file' }),
    count('total', { nb: 'Skal utføres', en: 'To be carried out' }),
    count('done', { nb: 'Utført', en: 'Carried out' }),
    count('created', { nb: 'Nye', en: 'New' }),
    count('changed', { nb: 'Endret', en: 'Changed' }),
    count('left', { nb: 'Avsluttet fordi de ikke sto i filen', en: 'Ended as not in the file' }),
    count('unchanged', { nb: 'Uendret', en: 'Unchanged' }),
    count('absent', { nb: 'Ikke i filen', en: 'Not in the file' }),
    count('wrong', { nb: 'Feil', en: 'Wrong' }),
    {
      name: 'faults',
      type: 'json',
      label: label({ nb: 'Feil i filen', en: 'Faults in the file' }),
      admin: { hidden: true },
    },
  ],
})
