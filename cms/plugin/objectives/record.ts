import type { CollectionConfig, Field } from 'payload'
import { ofUnit } from '../access/scopes.ts'
import {
  choice,
  civilDateField,
  line,
  paragraphs,
  relation,
  stepsField,
  yesNo,
} from '../core/fields.ts'
import { label, type Text } from '../core/text.ts'
import type { Feature } from '../feature.ts'
import { hseCollection } from '../hse-collection.ts'
import { stepEndpoint } from '../records/endpoint.ts'
import { followNames } from '../records/fill-list-keys.ts'
import { listed } from '../records/list-keys.ts'
import { numberFields, sortNumbersByValue } from '../records/record-number-field.ts'
import { publishObjective } from './hooks.ts'
import { objectiveKeys } from './list.ts'
import { objectiveSteps, objectiveStepText, setEndpoint } from './set.ts'
import { directionText, indicatorText, levelText, objectiveStateText } from './text.ts'

const figure = (name: string, words: Text): Field => ({ name, type: 'number', label: label(words) })

/** What the institution and its units want to achieve, year by year (internkontrollforskriften § 5 no. 4). */
const objectives: CollectionConfig = hseCollection({
  slug: 'objectives',
  singular: { nb: 'HMS-mål', en: 'HSE objective' },
  plural: { nb: 'HMS-mål', en: 'HSE objectives' },
  group: 'records',
  description: {
    nb: 'Mål for hele institusjonen og for enhetene, år for år. De settes og får resultat i Min HMS.',
    en: 'Objectives of the whole institution and of its units, year by year. They are set and given their result in My HSE.',
  },
  admin: {
    useAsTitle: 'title',
    defaultColumns: ['number', 'title', 'unit', 'period', 'target', 'result', 'state'],
    listSearchableFields: ['number', 'title', 'titleEn'],
  },
  defaultSort: '-period',
  lists: listed(objectiveKeys),
  hooks: { beforeOperation: [sortNumbersByValue], afterChange: [publishObjective] },
  endpoints: [setEndpoint, stepEndpoint(objectiveSteps)],
  fields: [
    line('key', { nb: 'Nøkkel', en: 'Key' }, { required: true, unique: true, hidden: true }),
    ...numberFields(),
    line('title', { nb: 'Mål', en: 'Objective' }, { required: true }),
    line('titleEn', { nb: 'Målet på engelsk', en: 'The objective in English' }),
    choice({
      name: 'language',
      label: { nb: 'Språk', en: 'Language' },
      words: { nb: { nb: 'Norsk', en: 'Norwegian' }, en: { nb: 'Engelsk', en: 'English' } },
      required: true,
      defaultValue: 'nb',
    }),
    relation('unit', 'units', { nb: 'Enhet', en: 'Unit' }, { required: true }),
    choice({
      name: 'level',
      label: { nb: 'Nivå', en: 'Level' },
      words: levelText,
      required: true,
      defaultValue: 'unit',
      index: true,
    }),
    line('period', { nb: 'År', en: 'Year' }, { required: true, index: true }),
    choice({
      name: 'indicator',
      label: { nb: 'Indikator', en: 'Indicator' },
      words: indicatorText,
      required: true,
    }),
    line('measuredBy', { nb: 'Hva det ses på', en: 'What is looked at' }),
    line('measuredByEn', { nb: 'Hva det ses på, på engelsk', en: 'What is looked at, in English' }),
    figure('baseline', { nb: 'Utgangspunkt', en: 'Baseline' }),
    choice({ name: 'direction', label: { nb: 'Retning', en: 'Direction' }, words: directionText }),
    figure('target', { nb: 'Måltall', en: 'Target' }),
    figure('result', { nb: 'Resultat', en: 'Result' }),
    civilDateField({ name: 'resultDate', label: { nb: 'Resultatet satt', en: 'Result set on' } }),
    paragraphs('comment', { nb: 'Kommentar til resultatet', en: 'Comment on the result' }),
    choice({
      name: 'state',
      label: { nb: 'Tilstand', en: 'State' },
      words: objectiveStateText,
      required: true,
      defaultValue: 'running',
      index: true,
    }),
    yesNo('shown', { nb: 'Vises på nettstedet', en: 'Shown on the site' }, true),
    // The one of the year before.
    relation('follows', 'objectives', { nb: 'Følger etter', en: 'Follows' }),
    stepsField(objectiveStepText),
  ],
})

/** What the institution and its units want to achieve in their HSE work. */
export const objectivesFeature: Feature = {
  name: 'objectives',
  collections: () => [objectives],
  scopes: { objectives: { units: ofUnit, institution: { level: { equals: 'institution' } } } },
  recover: [followNames(objectiveKeys)],
  nightly: [followNames(objectiveKeys)],
}
