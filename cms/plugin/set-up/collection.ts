import type { CollectionConfig } from 'payload'
import { choice, line, moment } from '../core/fields.ts'
import { hseCollection } from '../hse-collection.ts'
import { setUpItems, type SetUpItem } from './rules.ts'
import { itemText } from './text.ts'

const words = Object.fromEntries(setUpItems.map((item) => [item, itemText[item].name])) as Record<
  SetUpItem,
  (typeof itemText)[SetUpItem]['name']
>

/** What has been ticked of the check list before an installation is taken into use: one document for each item. */
export const setUpTicks: CollectionConfig = hseCollection({
  slug: 'set-up-ticks',
  singular: { nb: 'Kryss i sjekklisten', en: 'Tick of the check list' },
  plural: { nb: 'Sjekkliste for oppstart', en: 'Check list for starting up' },
  group: 'operation',
  description: {
    nb: 'Krysses av på startsiden, og tas tilbake der.',
    en: 'Ticked on the start page, and taken back there.',
  },
  admin: { useAsTitle: 'item', defaultColumns: ['item', 'name', 'at'] },
  fields: [
    choice({
      name: 'item',
      label: { nb: 'Punkt', en: 'Item' },
      words,
      required: true,
      unique: true,
    }),
    line('name', { nb: 'Av', en: 'By' }),
    moment('at', { nb: 'Når', en: 'When' }),
  ],
})
