import type { CollectionConfig, Where } from 'payload'
import {
  choice,
  civilDateField,
  line,
  paragraphs,
  relation,
  stepsField,
  yesNo,
} from '../core/fields.ts'
import { label } from '../core/text.ts'
import type { Feature } from '../feature.ts'
import { hseCollection } from '../hse-collection.ts'
import { stepEndpoint } from '../records/endpoint.ts'
import { followNames } from '../records/fill-list-keys.ts'
import { listed } from '../records/list-keys.ts'
import { numberFields, sortNumbersByValue } from '../records/record-number-field.ts'
import { beginReviewEndpoint, reviewSteps, reviewStepText } from './begin.ts'
import { completeDecisions } from './decisions/carry-out.ts'
import { reviewDecisions } from './decisions/collection.ts'
import { decisionKeys } from './decisions/list.ts'
import { languageField } from './language-field.ts'
import { reviewKeys } from './list.ts'
import { completeReviewPapers } from './load.ts'
import { broughtForward, documentedStates } from './rules.ts'
import { reviewTasks } from './tasks.ts'
import { judgementText, reviewStateText, reviewText as text, verdictText } from './text.ts'

const verdict = (name: keyof typeof judgementText) =>
  choice({ name, label: judgementText[name], words: verdictText })

/** Management reviews of the HSE system: one of a unit and year. Written through their steps. */
const managementReviews: CollectionConfig = hseCollection({
  slug: 'management-reviews',
  singular: { nb: 'Ledelsens gjennomgang', en: 'Management review' },
  plural: { nb: 'Ledelsens gjennomganger', en: 'Management reviews' },
  group: 'records',
  description: {
    nb: 'Ledelsens gjennomgang av HMS-systemet. Den skrives i Min HMS. Her kan HMS-enheten lese alle.',
    en: 'Management reviews of the HSE system. They are written in My HSE; here the HSE Unit reads them all.',
  },
  admin: {
    useAsTitle: 'number',
    defaultColumns: ['number', 'unit', 'year', 'state', 'heldOn'],
    listSearchableFields: ['number'],
  },
  defaultSort: '-year',
  lists: listed(reviewKeys),
  hooks: { beforeOperation: [sortNumbersByValue] },
  endpoints: [beginReviewEndpoint, stepEndpoint(reviewSteps)],
  fields: [
    line('key', { nb: 'Nøkkel', en: 'Key' }, { required: true, unique: true, hidden: true }),
    ...numberFields(),
    relation('unit', 'units', text.unit, { required: true }),
    { name: 'year', type: 'number', required: true, index: true, label: label(text.year) },
    languageField(),
    choice({
      name: 'state',
      label: { nb: 'Tilstand', en: 'State' },
      words: reviewStateText,
      required: true,
      defaultValue: 'preparing',
      index: true,
    }),
    paragraphs('documentationComment', text.documentationComment),
    paragraphs('reportingComment', text.reportingComment),
    paragraphs('systemComment', text.systemComment),
    paragraphs('conditionsComment', text.conditionsComment),
    paragraphs('commitmentComment', text.commitmentComment),
    civilDateField({ name: 'heldOn', label: text.heldOn }),
    paragraphs('participants', text.participants),
    verdict('appropriate'),
    paragraphs('appropriateReason', text.appropriateReason),
    verdict('adequate'),
    paragraphs('adequateReason', text.adequateReason),
    verdict('effective'),
    paragraphs('effectiveReason', text.effectiveReason),
    paragraphs('minutes', text.minutes),
    line('archiveReference', text.archiveReference),
    civilDateField({ name: 'documentedOn', label: text.documentedOn }),
    relation('paper', 'frozen-papers', { nb: 'Låst dokument', en: 'Frozen document' }),
    yesNo('ofAll', { nb: 'Gjelder hele institusjonen', en: 'Of the whole institution' }),
    {
      // The units it is of: their leads and representatives read it.
      name: 'within',
      type: 'relationship',
      relationTo: 'units',
      hasMany: true,
      label: label({ nb: 'Enheter den gjelder', en: 'Units it is of' }),
    },
    civilDateField({ name: 'followedUpOn', label: text.followedUpOn }),
    stepsField(reviewStepText),
  ],
})

/** @param of the path to the review */
function documented(of: 'review.' | '' = ''): Where {
  return { [`${of}state`]: { in: [...documentedStates] } }
}

/** The review of the whole institution is read in every unit, that of a faculty within it and above. */
function readIn(units: readonly string[], of: 'review.' | '' = ''): Where {
  return {
    or: [{ [`${of}ofAll`]: { equals: true } }, { [`${of}within`]: { in: [...units] } }],
  }
}

/** The management's reviews, with what was decided in them. */
export const managementReviewFeature: Feature = {
  name: 'management-review',
  collections: () => [managementReviews, reviewDecisions],
  scopes: {
    'management-reviews': {
      institution: { state: { in: [...broughtForward] } },
      inForce: () => documented(),
      units: (units) => ({ and: [documented(), readIn(units)] }),
    },
    'review-decisions': {
      institution: { 'review.state': { in: [...broughtForward] } },
      inForce: () => documented('review.'),
      units: (units) => ({ and: [documented('review.'), readIn(units, 'review.')] }),
    },
  },
  tasks: reviewTasks,
  recover: [
    followNames(reviewKeys),
    followNames(decisionKeys),
    completeReviewPapers,
    completeDecisions,
  ],
  nightly: [
    followNames(reviewKeys),
    followNames(decisionKeys),
    completeReviewPapers,
    completeDecisions,
  ],
}
