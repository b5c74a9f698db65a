import type { CollectionConfig } from 'payload'
import { choice, civilDateField, line, paragraphs, relation, yesNo } from '../core/fields.ts'
import { label } from '../core/text.ts'
import { hseCollection } from '../hse-collection.ts'
import { lineText, resultText } from './text.ts'

/**
 * What an evaluation says of a requirement. One document each, so that two people at once never stand in each other's
 * way; written through `assess` and `assessAsLastYear` alone.
 */
export const complianceLines: CollectionConfig = hseCollection({
  slug: 'compliance-lines',
  singular: { nb: 'Vurdert krav', en: 'Assessed requirement' },
  plural: { nb: 'Vurderte krav', en: 'Assessed requirements' },
  group: 'records',
  description: {
    nb: 'Hva samsvarsvurderingene sier om hvert krav. De skrives i Min HMS.',
    en: 'What the compliance evaluations say of each requirement. They are written in My HSE.',
  },
  admin: {
    useAsTitle: 'key',
    defaultColumns: ['evaluation', 'requirement', 'result', 'assessedOn'],
  },
  defaultSort: '-assessedOn',
  fields: [
    line('key', { nb: 'Nøkkel', en: 'Key' }, { required: true, unique: true, hidden: true }),
    relation(
      'evaluation',
      'compliance-evaluations',
      { nb: 'Samsvarsvurdering', en: 'Compliance evaluation' },
      { required: true },
    ),
    // The unit of the evaluation: rights ask it.
    relation('unit', 'units', { nb: 'Enhet', en: 'Unit' }, { required: true }),
    relation('requirement', 'requirements', { nb: 'Krav', en: 'Requirement' }, { required: true }),
    choice({ name: 'result', label: lineText.result, words: resultText, required: true }),
    paragraphs('evidence', lineText.evidence),
    paragraphs('comment', lineText.comment),
    paragraphs('noNonconformity', lineText.noNonconformity),
    yesNo('asLastYear', { nb: 'Som i fjor', en: 'As last year' }),
    civilDateField({ name: 'assessedOn', label: lineText.assessedOn, required: true }),
    line('assessedAt', { nb: 'Vurdert kl.', en: 'Assessed at' }, { hidden: true }),
    line('assessedBy', lineText.assessedBy),
    {
      // Accounts, one on each line: whoever assessed a requirement does not approve.
      ...paragraphs('changedBy', { nb: 'Hvem har vurdert kravet', en: 'Who has assessed it' }),
      access: { read: () => false, create: () => false, update: () => false },
      admin: { hidden: true },
    },
    {
      // As the law and the requirement read when it was assessed: a report of last year does not change with the register.
      name: 'asked',
      type: 'json',
      label: label({ nb: 'Kravet slik det lød', en: 'The requirement as it read' }),
      admin: { hidden: true },
    },
  ],
})
