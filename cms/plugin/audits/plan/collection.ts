import type { CollectionConfig, Field } from 'payload'
import { bySystem, choice, civilDateField, line, paragraphs, relation } from '../../core/fields.ts'
import { label } from '../../core/text.ts'
import { monthText } from '../../cycle/text.ts'
import { hseCollection } from '../../hse-collection.ts'
import { pointText } from '../../internal-control/text.ts'
import { auditText } from '../text.ts'
import { keepAuditPlan, publishAuditPlan, publishWithoutAuditPlan } from './hooks.ts'
import { auditPlanStateText } from './text.ts'

const year = (name: string, words: { nb: string; en: string }): Field => ({
  name,
  type: 'number',
  required: true,
  label: label(words),
})

const lineFields: Field[] = [
  {
    type: 'row',
    fields: [
      relation('unit', 'units', auditText.unit, { required: true }),
      year('year', { nb: 'År', en: 'Year' }),
      choice({
        name: 'month',
        label: { nb: 'Måned', en: 'Month' },
        words: monthText,
        required: true,
      }),
    ],
  },
  paragraphs('scope', auditText.scope, true),
  choice({
    name: 'points',
    label: auditText.points,
    words: pointText,
    hasMany: true,
    required: true,
    defaultValue: Object.keys(pointText),
  }),
  {
    type: 'row',
    fields: [
      relation('lead', 'people', auditText.lead),
      {
        name: 'members',
        type: 'relationship',
        relationTo: 'people',
        hasMany: true,
        maxRows: 3,
        label: label({ nb: 'Revisorer i tillegg', en: 'Auditors besides' }),
      },
    ],
  },
]

/** The audit plan over several years. Approved by another than those who wrote it; each line becomes an audit in My HSE. */
export const auditPlans: CollectionConfig = hseCollection({
  slug: 'audit-plans',
  singular: { nb: 'Revisjonsplan', en: 'Audit plan' },
  plural: { nb: 'Revisjonsplaner', en: 'Audit plans' },
  group: 'documents',
  description: {
    nb: 'Hvilke enheter som revideres når, over flere år. En annen enn den som skrev planen, godkjenner den. Da kan alle som arbeider her lese den i Min HMS, og hver linje kan bli en revisjon.',
    en: 'Which units are audited when, over several years. Somebody else than its author approves the plan. Then everyone who works here can read it in My HSE, and each line can become an audit.',
  },
  admin: {
    useAsTitle: 'title',
    defaultColumns: ['title', 'firstYear', 'lastYear', 'state', 'approvedOn'],
  },
  defaultSort: '-firstYear',
  hooks: {
    beforeChange: [keepAuditPlan],
    afterChange: [publishAuditPlan],
    afterDelete: [publishWithoutAuditPlan],
  },
  fields: [
    line('title', { nb: 'Tittel', en: 'Title' }, { required: true }),
    {
      type: 'row',
      fields: [
        year('firstYear', { nb: 'Første år', en: 'First year' }),
        year('lastYear', { nb: 'Siste år', en: 'Last year' }),
      ],
    },
    {
      name: 'lines',
      type: 'array',
      label: label({ nb: 'Revisjoner i planen', en: 'Audits of the plan' }),
      labels: {
        singular: label({ nb: 'Revisjon', en: 'Audit' }),
        plural: label({ nb: 'Revisjoner', en: 'Audits' }),
      },
      fields: lineFields,
    },
    choice({
      name: 'state',
      label: { nb: 'Tilstand', en: 'State' },
      words: auditPlanStateText,
      required: true,
      defaultValue: 'draft',
      index: true,
    }),
    {
      ...civilDateField({
        name: 'approvedOn',
        label: { nb: 'Godkjent', en: 'Approved on' },
        readOnly: true,
      }),
      access: bySystem,
    },
    {
      name: 'shown',
      type: 'checkbox',
      defaultValue: false,
      label: label({ nb: 'Vis planen på nettstedet', en: 'Show the plan on the site' }),
      admin: {
        description: label({
          nb: 'Da leser alle hvilke enheter som revideres, og når. Hvem som reviderer, og hva revisjonen omfatter, vises aldri.',
          en: 'Then everyone reads which units are audited, and when. Who audits, and what is looked at, is never shown.',
        }),
      },
    },
    // Accounts and persons that changed what the plan says since it was approved: none of them approves it.
    {
      name: 'changedBy',
      type: 'text',
      hasMany: true,
      label: label({ nb: 'Hvem har endret innholdet', en: 'Who changed the content' }),
      access: bySystem,
      admin: { hidden: true },
    },
  ],
})
