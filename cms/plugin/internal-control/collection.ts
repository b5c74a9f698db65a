import type { CollectionConfig } from 'payload'
import { choice, civilDateField, line, paragraphs, relation } from '../core/fields.ts'
import { hseCollection } from '../hse-collection.ts'
import { noteKindText, pointText } from './text.ts'

/**
 * What a unit says of a point of its internal control: where it keeps what Verne does not, or why it is late. One
 * document per unit and point, written through `writeNote` alone.
 */
export const internalControlNotes: CollectionConfig = hseCollection({
  slug: 'internal-control-notes',
  singular: { nb: 'Merknad om internkontroll', en: 'Note on internal control' },
  plural: { nb: 'Merknader om internkontroll', en: 'Notes on internal control' },
  group: 'records',
  description: {
    nb: 'Enhetene skriver dem på siden sin i Min HMS. Her kan HMS-enheten lese alle.',
    en: 'The units write them on their page in My HSE; here the HSE Unit reads them all.',
  },
  admin: { useAsTitle: 'note', defaultColumns: ['unit', 'point', 'kind', 'note', 'date'] },
  defaultSort: '-date',
  fields: [
    line('key', { nb: 'Nøkkel', en: 'Key' }, { required: true, unique: true, hidden: true }),
    relation('unit', 'units', { nb: 'Enhet', en: 'Unit' }, { required: true }),
    choice({
      name: 'point',
      label: { nb: 'Punkt', en: 'Point' },
      words: pointText,
      required: true,
    }),
    choice({
      name: 'kind',
      label: { nb: 'Hva', en: 'What' },
      words: noteKindText,
      required: true,
    }),
    line('period', { nb: 'Periode', en: 'Period' }, { index: true }),
    paragraphs('note', { nb: 'Merknad', en: 'Note' }),
    line('link', { nb: 'Lenke', en: 'Link' }),
    civilDateField({ name: 'date', label: { nb: 'Skrevet', en: 'Written on' }, required: true }),
    line('name', { nb: 'Av', en: 'By' }),
  ],
})
