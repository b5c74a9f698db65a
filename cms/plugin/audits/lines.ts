import type { CollectionConfig, Field, Where } from 'payload'
import type { ScopeFilters } from '../access/scopes.ts'
import { choice, civilDateField, line, paragraphs, relation } from '../core/fields.ts'
import { label, type Text } from '../core/text.ts'
import { type HseCollectionConfig, hseCollection } from '../hse-collection.ts'
import {
  auditLineText as text,
  evidenceText,
  findingKindText,
  inPlaceText,
  intervieweeText,
  judgementText,
  worksText,
} from './text.ts'

/** What every line of an audit holds: which audit, of which unit, and who wrote it last. */
function lineOfAudit(
  config: Pick<HseCollectionConfig, 'slug' | 'singular' | 'plural' | 'fields'> & {
    readonly description: Text
    readonly columns: string[]
  },
): CollectionConfig {
  const { columns, fields, ...rest } = config
  const shared: Field[] = [
    line('key', { nb: 'Nøkkel', en: 'Key' }, { required: true, unique: true, hidden: true }),
    relation('audit', 'audits', { nb: 'Revisjon', en: 'Audit' }, { required: true }),
    // The unit of the audit: rights ask it.
    relation('unit', 'units', { nb: 'Enhet', en: 'Unit' }, { required: true }),
  ]
  return hseCollection({
    ...rest,
    group: 'records',
    admin: { useAsTitle: 'key', defaultColumns: ['audit', ...columns] },
    defaultSort: 'createdAt',
    fields: [
      ...shared,
      ...fields,
      civilDateField({ name: 'writtenOn', label: { nb: 'Skrevet', en: 'Written on' } }),
      line('writtenBy', { nb: 'Av', en: 'By' }),
    ],
  })
}

/** What the team has seen and heard: interviews by role, site visits, records and documents. No field for names. */
export const auditEvidence = lineOfAudit({
  slug: 'audit-evidence',
  singular: { nb: 'Grunnlag', en: 'Evidence' },
  plural: { nb: 'Grunnlag i revisjoner', en: 'Evidence of audits' },
  description: {
    nb: 'Samtaler, befaringer, saker og dokumenter som revisjonene bygger på. De skrives i Min HMS.',
    en: 'Interviews, visits, records and documents the audits rest on. They are written in My HSE.',
  },
  columns: ['kind', 'interviewee', 'date', 'place'],
  fields: [
    choice({ name: 'kind', label: text.kind, words: evidenceText, required: true }),
    choice({ name: 'interviewee', label: text.interviewee, words: intervieweeText }),
    civilDateField({ name: 'date', label: text.date, required: true }),
    line('place', text.place),
    paragraphs('what', text.what, true),
  ],
})

/** What an audit says of a criterion. */
export const auditAnswers = lineOfAudit({
  slug: 'audit-answers',
  singular: { nb: 'Besvart kriterium', en: 'Answered criterion' },
  plural: { nb: 'Besvarte kriterier', en: 'Answered criteria' },
  description: {
    nb: 'Hva revisjonene sier om hvert kriterium. De skrives i Min HMS.',
    en: 'What the audits say of each criterion. They are written in My HSE.',
  },
  columns: ['criterion', 'inPlace', 'works'],
  fields: [
    relation(
      'criterion',
      'audit-criteria',
      { nb: 'Kriterium', en: 'Criterion' },
      { required: true },
    ),
    choice({ name: 'inPlace', label: text.inPlace, words: inPlaceText, required: true }),
    choice({ name: 'works', label: text.works, words: worksText, required: true }),
    {
      name: 'shownBy',
      type: 'relationship',
      relationTo: 'audit-evidence',
      hasMany: true,
      label: label(text.shownBy),
    },
    paragraphs('evidence', text.evidence),
    paragraphs('conclusion', text.conclusion, true),
    {
      // As the criterion read when it was answered: an old report does not change with the catalogue.
      name: 'asked',
      type: 'json',
      label: label({ nb: 'Kriteriet slik det lød', en: 'The criterion as it read' }),
      admin: { hidden: true },
    },
  ],
})

/** What an audit found, each tied to its criterion. */
export const auditFindings = lineOfAudit({
  slug: 'audit-findings',
  singular: { nb: 'Funn i revisjon', en: 'Audit finding' },
  plural: { nb: 'Funn i revisjoner', en: 'Audit findings' },
  description: {
    nb: 'Funnene i revisjonene. Avvik blant dem følges opp i avviksregisteret. De skrives i Min HMS.',
    en: 'The findings of audits. Nonconformities among them are followed up in their register. They are written in My HSE.',
  },
  columns: ['kind', 'title', 'criterion'],
  fields: [
    relation(
      'criterion',
      'audit-criteria',
      { nb: 'Kriterium', en: 'Criterion' },
      { required: true },
    ),
    choice({
      name: 'kind',
      label: text.findingKind,
      words: findingKindText,
      required: true,
      index: true,
    }),
    line('title', text.findingTitle, { required: true }),
    paragraphs('description', text.description, true),
    {
      // As the unit read it in the draft: null where it reads so still, or was written before there was one.
      name: 'asDrafted',
      type: 'json',
      label: label({ nb: 'Slik det sto i utkastet', en: 'As it read in the draft' }),
      admin: { hidden: true },
    },
    relation('repeats', 'audit-findings', { nb: 'Gjentar', en: 'Repeats' }),
    paragraphs('cause', text.cause),
    paragraphs('answer', text.findingAnswer),
    civilDateField({ name: 'deadline', label: text.deadline }),
    civilDateField({ name: 'answeredOn', label: { nb: 'Besvart', en: 'Answered on' } }),
    line('answeredBy', { nb: 'Besvart av', en: 'Answered by' }),
  ],
})

/** What an audit says of a finding of an earlier one. */
export const auditJudgements = lineOfAudit({
  slug: 'audit-judgements',
  singular: { nb: 'Vurdering av tidligere funn', en: 'Assessment of an earlier finding' },
  plural: { nb: 'Vurderinger av tidligere funn', en: 'Assessments of earlier findings' },
  description: {
    nb: 'Om funn fra tidligere revisjoner er rettet. De skrives i Min HMS.',
    en: 'Whether findings of earlier audits have been corrected. They are written in My HSE.',
  },
  columns: ['finding', 'judgement'],
  fields: [
    relation('finding', 'audit-findings', { nb: 'Funn', en: 'Finding' }, { required: true }),
    choice({ name: 'judgement', label: text.judgement, words: judgementText, required: true }),
    paragraphs('grounds', text.grounds, true),
  ],
})

/** What the unit reads of an audit: nothing of what the team writes until it has had the draft. */
const sharedWithUnit: Where = { 'audit.openTo': { in: ['unit', 'reported'] } }

/**
 * How the rights to lines of audits become filters: the team reads its own, the unit from the draft on, and so does the
 * chief safety representative, who reads of every unit; the top management what has been reported.
 */
export const lineScopes: ScopeFilters = {
  own: ({ person }) => (person === null ? null : { 'audit.team': { in: [person] } }),
  units: (units) => ({ and: [{ unit: { in: [...units] } }, sharedWithUnit] }),
  institution: sharedWithUnit,
  inForce: () => ({ 'audit.openTo': { equals: 'reported' } }),
}
