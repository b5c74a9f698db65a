import type { CollectionBeforeChangeHook, CollectionConfig } from 'payload'
import { riskClassWords } from '../../../content/words/law.ts'
import { ledToWords } from '../../../content/words/stories.ts'
import { choice, civilDateField, line, paragraphs, relation, stepsField } from '../core/fields.ts'
import { label } from '../core/text.ts'
import type { Feature } from '../feature.ts'
import type { Story } from '../generated-types.ts'
import { hseCollection } from '../hse-collection.ts'
import { stepEndpoint } from '../records/endpoint.ts'
import { followNames } from '../records/fill-list-keys.ts'
import { listed } from '../records/list-keys.ts'
import { numberFields, sortNumbersByValue } from '../records/record-number-field.ts'
import { casesReadable, letGoOfReopened } from './cases.ts'
import { storyKeys } from './list.ts'
import { publishStory } from './publish.ts'
import { historyKept } from './rules.ts'
import { storySteps, storyStepText } from './steps.ts'
import { storyTasks } from './tasks.ts'
import { storyStateText, storyText } from './text.ts'
import { writeEndpoint } from './write.ts'

const day = (name: 'approvedOn' | 'publishedOn' | 'withdrawnOn') =>
  civilDateField({ name, label: storyText[name] })
const said = (name: 'reported' | 'carriedOut' | 'different') => [
  paragraphs(name, storyText[name], true),
  paragraphs(`${name}En`, storyText[`${name}En`], true),
]

/** With the text of a story goes what was said of it, in one write. */
const keepHistory: CollectionBeforeChangeHook<Story> = ({ data }) =>
  data.steps ? { ...data, steps: [...historyKept(data.steps)] } : data

/** Short stories of what reports led to, from closed cases. Written through their steps. */
const stories: CollectionConfig = hseCollection({
  slug: 'stories',
  singular: { nb: 'Historie', en: 'Story' },
  plural: ledToWords.title,
  group: 'records',
  description: {
    nb: 'Korte historier fra lukkede avvik. De skrives, godkjennes og publiseres i Min HMS.',
    en: 'Short stories from closed nonconformities. They are written, approved and published in My HSE.',
  },
  admin: {
    useAsTitle: 'number',
    defaultColumns: ['number', 'title', 'year', 'state', 'publishedOn'],
    listSearchableFields: ['number', 'title', 'titleEn'],
  },
  defaultSort: '-year',
  lists: listed(storyKeys),
  hooks: {
    beforeOperation: [sortNumbersByValue],
    beforeChange: [keepHistory],
    afterChange: [publishStory],
  },
  endpoints: [writeEndpoint, stepEndpoint(storySteps)],
  fields: [
    line('key', { nb: 'Nøkkel', en: 'Key' }, { required: true, unique: true, hidden: true }),
    ...numberFields(),
    line('title', storyText.title, { required: true }),
    line('titleEn', storyText.titleEn, { required: true }),
    ...said('reported'),
    ...said('carriedOut'),
    ...said('different'),
    { name: 'year', type: 'number', required: true, index: true, label: label(storyText.year) },
    relation('topic', 'topics', storyText.topic),
    choice({ name: 'workplace', label: storyText.workplace, words: riskClassWords }),
    {
      // Never published. A case that is reopened or removed goes out of it.
      name: 'cases',
      type: 'relationship',
      relationTo: 'nonconformities',
      hasMany: true,
      label: label(storyText.cases),
      access: { read: casesReadable },
    },
    choice({
      name: 'state',
      label: { nb: 'Tilstand', en: 'State' },
      words: storyStateText,
      required: true,
      defaultValue: 'draft',
      index: true,
    }),
    day('approvedOn'),
    day('publishedOn'),
    day('withdrawnOn'),
    stepsField(storyStepText),
  ],
})

/** What reports led to, told to everyone. */
export const storiesFeature: Feature = {
  name: 'stories',
  collections: () => [stories],
  tasks: storyTasks,
  recover: [followNames(storyKeys), letGoOfReopened],
  nightly: [followNames(storyKeys), letGoOfReopened],
}
