import type { CollectionConfig } from 'payload'
import { ofUnit } from '../access/scopes.ts'
import { choice, civilDateField, line, paragraphs, relation, stepsField } from '../core/fields.ts'
import { label } from '../core/text.ts'
import type { Feature } from '../feature.ts'
import { hseCollection } from '../hse-collection.ts'
import { stepEndpoint } from '../records/endpoint.ts'
import { followNames } from '../records/fill-list-keys.ts'
import { listed } from '../records/list-keys.ts'
import { numberFields, sortNumbersByValue } from '../records/record-number-field.ts'
import { complianceLines } from './lines.ts'
import { complianceTasks } from './tasks.ts'
import { complianceKeys } from './list.ts'
import { complianceSteps, complianceStepText, openEndpoint } from './open.ts'
import { evaluationStateText, type Result, resultText, scopeText } from './text.ts'

/** The yearly evaluation of conformity with law and other requirements (ISO 45001, 9.1.2). Written through its steps. */
const complianceEvaluations: CollectionConfig = hseCollection({
  slug: 'compliance-evaluations',
  singular: { nb: 'Samsvarsvurdering', en: 'Compliance evaluation' },
  plural: { nb: 'Samsvarsvurderinger', en: 'Compliance evaluations' },
  group: 'records',
  description: {
    nb: 'Den årlige vurderingen av om enhetene og institusjonen følger kravene. Den skrives i Min HMS. Her kan HMS-enheten lese alle.',
    en: 'The yearly evaluation of whether units and institution comply with the requirements. It is written in My HSE; here the HSE Unit reads them all.',
  },
  admin: {
    useAsTitle: 'number',
    defaultColumns: ['number', 'unit', 'year', 'state', 'approvedDate'],
    listSearchableFields: ['number'],
  },
  defaultSort: '-year',
  lists: listed(complianceKeys),
  hooks: { beforeOperation: [sortNumbersByValue] },
  endpoints: [openEndpoint, stepEndpoint(complianceSteps)],
  fields: [
    line('key', { nb: 'Nøkkel', en: 'Key' }, { required: true, unique: true, hidden: true }),
    ...numberFields(),
    {
      name: 'year',
      type: 'number',
      required: true,
      index: true,
      label: label({ nb: 'År', en: 'Year' }),
    },
    choice({
      name: 'scope',
      label: { nb: 'Gjelder', en: 'Covers' },
      words: scopeText,
      required: true,
      defaultValue: 'unit',
    }),
    relation('unit', 'units', { nb: 'Enhet', en: 'Unit' }, { required: true }),
    choice({
      name: 'language',
      label: { nb: 'Språk', en: 'Language' },
      words: { nb: { nb: 'Norsk', en: 'Norwegian' }, en: { nb: 'Engelsk', en: 'English' } },
      required: true,
      defaultValue: 'nb',
    }),
    choice({
      name: 'state',
      label: { nb: 'Tilstand', en: 'State' },
      words: evaluationStateText,
      required: true,
      defaultValue: 'open',
      index: true,
    }),
    civilDateField({
      name: 'openedDate',
      label: { nb: 'Startet', en: 'Started on' },
      required: true,
    }),
    paragraphs('conclusion', { nb: 'Konklusjon', en: 'Conclusion' }),
    civilDateField({ name: 'concludedDate', label: { nb: 'Avsluttet', en: 'Concluded on' } }),
    relation('concludedBy', 'people', { nb: 'Avsluttet av', en: 'Concluded by' }),
    civilDateField({
      name: 'approvedDate',
      label: { nb: 'Godkjent', en: 'Approved on' },
      index: true,
    }),
    relation('approvedBy', 'people', { nb: 'Godkjent av', en: 'Approved by' }),
    {
      // As it was concluded: what lists and the page of the unit count, without reading the lines.
      name: 'counts',
      type: 'group',
      label: label({ nb: 'Krav etter resultat', en: 'Requirements by result' }),
      admin: { readOnly: true },
      fields: (Object.keys(resultText) as Result[]).map((result) => ({
        name: result,
        type: 'number' as const,
        label: label(resultText[result]),
      })),
    },
    stepsField(complianceStepText),
  ],
})

/** The yearly evaluation of conformity with law and other requirements. */
export const complianceFeature: Feature = {
  name: 'compliance',
  collections: () => [complianceEvaluations, complianceLines],
  scopes: {
    'compliance-evaluations': { units: ofUnit },
    'compliance-lines': { units: ofUnit },
  },
  tasks: complianceTasks,
  recover: [followNames(complianceKeys)],
  nightly: [followNames(complianceKeys)],
}
