import type { Access, CollectionConfig, NumberField } from 'payload'
import { choice, line, relation } from '../core/fields.ts'
import { label, type Text } from '../core/text.ts'
import { hseCollection } from '../hse-collection.ts'
import { recordSettingsOf } from '../settings/record-settings-of.ts'
import { keepAbsence, keepTotal } from './hooks.ts'
import { quarterText, totalKindText } from './text.ts'

const key = line('key', { nb: 'Nøkkel', en: 'Key' }, { unique: true, hidden: true })
const unit = relation('unit', 'units', { nb: 'Enhet', en: 'Unit' }, { required: true })

function figure(name: string, words: Text, required = true): NumberField {
  return { name, type: 'number', required, min: 0, label: label(words) }
}

/** How many of each kind a unit had in a year before Verne. Kept apart from what Verne counts. */
export const formerTotals: CollectionConfig = hseCollection({
  slug: 'former-totals',
  singular: { nb: 'Årlig tall fra før Verne', en: 'Yearly total from before Verne' },
  plural: { nb: 'Årlige tall fra før Verne', en: 'Yearly totals from before Verne' },
  group: 'records',
  description: {
    nb: 'Hvor mange saker hver enhet hadde per år og type i systemet dere brukte før. Tallene vises merket «før Verne» og legges aldri til det Verne teller. Importer dem under Importer.',
    en: 'How many cases each unit had by year and kind in the system you used before. The figures are shown as “before Verne” and never added to what Verne counts. Import them under Imports.',
  },
  admin: { useAsTitle: 'year', defaultColumns: ['year', 'unit', 'kind', 'count'] },
  defaultSort: '-year',
  hooks: { beforeChange: [keepTotal] },
  fields: [
    key,
    { ...figure('year', { nb: 'År', en: 'Year' }), index: true },
    unit,
    choice({
      name: 'kind',
      label: { nb: 'Type', en: 'Kind' },
      words: totalKindText,
      required: true,
    }),
    figure('count', { nb: 'Antall', en: 'Number' }),
  ],
})

const absenceOfAll = hseCollection({
  slug: 'sickness-absence',
  singular: { nb: 'Sykefravær', en: 'Sickness absence' },
  plural: { nb: 'Sykefravær', en: 'Sickness absence' },
  group: 'records',
  description: {
    nb: 'Sykefravær per enhet og periode, i prosent. Føres ikke for enheter med færre ansatte enn innstillingen sier. Importer det under Importer.',
    en: 'Sickness absence by unit and period, per cent. Not entered for units with fewer employees than the settings say. Import it under Imports.',
  },
  admin: { useAsTitle: 'year', defaultColumns: ['year', 'quarter', 'unit', 'percent', 'manDays'] },
  defaultSort: '-year',
  hooks: { beforeChange: [keepAbsence] },
  fields: [
    key,
    unit,
    { ...figure('year', { nb: 'År', en: 'Year' }), index: true },
    choice({
      name: 'quarter',
      label: { nb: 'Kvartal. Tomt: hele året', en: 'Quarter. Empty: the whole year' },
      words: quarterText,
    }),
    figure('percent', { nb: 'Prosent', en: 'Per cent' }),
    figure('manDays', { nb: 'Tapte dagsverk', en: 'Working days lost' }, false),
  ],
})

/** What one reaches of it, in units that are large enough for it today: of the others Payload shows and writes nothing. */
const ofLargeUnits =
  (access: Access | undefined): Access =>
  async (asked) => {
    const reached = (await access?.(asked)) ?? false
    if (reached === false) return false
    const { absenceThreshold } = await recordSettingsOf(asked.req)
    const large = { 'unit.employees': { greater_than_equal: absenceThreshold } }
    return reached === true ? large : { and: [reached, large] }
  }

/**
 * Sickness absence of units, a year or a quarter at a time; never of a person. That of a unit that has become small
 * stays, and is behind no door: an answer to a change or a removal would tell it too.
 */
export const sicknessAbsence: CollectionConfig = {
  ...absenceOfAll,
  access: {
    ...absenceOfAll.access,
    read: ofLargeUnits(absenceOfAll.access?.read),
    update: ofLargeUnits(absenceOfAll.access?.update),
    delete: ofLargeUnits(absenceOfAll.access?.delete),
  },
}
