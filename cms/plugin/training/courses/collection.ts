import type { CollectionConfig, Field, NumberField } from 'payload'
import { riskClassWords } from '../../../../content/words/law.ts'
import { roleText } from '../../access/roles.ts'
import { choice, line, paragraphs } from '../../core/fields.ts'
import { label, type Text } from '../../core/text.ts'
import { hseCollection } from '../../hse-collection.ts'
import { keepCourse, keepTakenCourse, publishCourse, publishWithoutCourse } from './hooks.ts'
import { categoryText, formText, obligationText } from './text.ts'

const whatItIs: Field[] = [
  { ...line('title', { nb: 'Tittel', en: 'Title' }, { required: true }), localized: true },
  {
    ...paragraphs('purpose', { nb: 'Formål', en: 'Purpose' }, true),
    localized: true,
    admin: {
      description: label({
        nb: 'Hva deltakeren kan etterpå, i en eller to setninger.',
        en: 'What the participant can do afterwards, in a sentence or two.',
      }),
    },
  },
  {
    type: 'row',
    fields: [
      described(
        line(
          'slug',
          { nb: 'Del av adressen', en: 'Part of the address' },
          { required: true, unique: true },
        ),
        {
          nb: 'For eksempel «hms-for-ledere».',
          en: 'Such as “hms-for-ledere”.',
        },
      ),
      described(
        line('slugEn', { nb: 'Del av den engelske adressen', en: 'Part of the English address' }),
        {
          nb: 'For eksempel «hse-for-managers».',
          en: 'Such as “hse-for-managers”.',
        },
      ),
    ],
  },
]

const whoTakesIt: Field[] = [
  choice({
    name: 'obligation',
    label: { nb: 'Påbudt eller anbefalt', en: 'Compulsory or recommended' },
    words: obligationText,
    required: true,
    defaultValue: 'ownRule',
  }),
  choice({ name: 'roles', label: { nb: 'Roller', en: 'Roles' }, words: roleText, hasMany: true }),
  choice({
    name: 'categories',
    label: { nb: 'Alle som er', en: 'Everyone who is one of' },
    words: categoryText,
    hasMany: true,
  }),
  choice({
    name: 'riskClasses',
    label: { nb: 'Bare i enheter av risikoklasse', en: 'In units of this risk class only' },
    words: riskClassWords,
    hasMany: true,
    admin: {
      description: label({
        nb: 'Gjelder «Alle som er». Ingen valgt: alle enheter.',
        en: 'Applies to “Everyone who is one of”. None chosen: all units.',
      }),
    },
  }),
  {
    ...line('forWhom', { nb: 'For hvem, med ord', en: 'For whom, in words' }),
    localized: true,
    admin: {
      description: label({
        nb: 'Når det kommer an på arbeidet: «Den som arbeider med …».',
        en: 'When it depends on the work: “A person who works with …”.',
      }),
    },
  },
  months('withinMonths', {
    nb: 'Tas innen så mange måneder. Tomt: før arbeidet begynner',
    en: 'Taken within so many months. Empty: before the work begins',
  }),
  {
    name: 'personal',
    type: 'checkbox',
    defaultValue: false,
    label: label({
      nb: 'Plikten er personlig og kan ikke delegeres',
      en: 'The duty is personal and cannot be delegated',
    }),
  },
]

const whyAndHow: Field[] = [
  {
    name: 'requirements',
    type: 'relationship',
    relationTo: 'requirements',
    hasMany: true,
    label: label({
      nb: 'Hjemmel: krav i regelverksregisteret',
      en: 'Legal basis: requirements of the register of law',
    }),
  },
  { ...line('basis', { nb: 'Annet grunnlag', en: 'Other basis' }), localized: true },
  {
    name: 'topics',
    type: 'relationship',
    relationTo: 'topics',
    hasMany: true,
    label: label({ nb: 'Temaer', en: 'Topics' }),
  },
  months('validityMonths', {
    nb: 'Gjelder i så mange måneder. Tomt: gjelder så lenge arbeidet er det samme',
    en: 'Holds for so many months. Empty: holds while the work stays the same',
  }),
  choice({ name: 'form', label: { nb: 'Form', en: 'Form' }, words: formText, required: true }),
  { ...line('duration', { nb: 'Varighet', en: 'Duration' }), localized: true },
  choice({
    name: 'languages',
    label: { nb: 'Språk', en: 'Languages' },
    words: { nb: { nb: 'Norsk', en: 'Norwegian' }, en: { nb: 'Engelsk', en: 'English' } },
    hasMany: true,
    required: true,
    defaultValue: ['nb'],
  }),
  {
    ...line(
      'provider',
      { nb: 'Hvem som holder kurset', en: 'Who gives the course' },
      { required: true },
    ),
    localized: true,
  },
  {
    name: 'central',
    type: 'checkbox',
    defaultValue: false,
    label: label({ nb: 'HMS-enheten holder kurset', en: 'The HSE Unit gives the course' }),
    admin: {
      description: label({
        nb: 'HMS-enheten ser da hvem som har tatt det. For andre kurs ser den bare antall.',
        en: 'The HSE Unit then sees who has taken it. Of other courses it sees figures only.',
      }),
    },
  },
  described(line('signUp', { nb: 'Påmelding', en: 'Sign-up' }), {
    nb: 'En adresse som begynner med https://, eller en felles e-postadresse. Tomt: en spør lederen sin.',
    en: 'An address that begins with https://, or a shared e-mail address. Empty: one asks one’s manager.',
  }),
  {
    name: 'active',
    type: 'checkbox',
    defaultValue: true,
    label: label({ nb: 'Tilbys nå', en: 'Offered now' }),
  },
]

/** The courses within HSE: what they are for, who must take them and why, and where one signs up. */
export const courses: CollectionConfig = hseCollection({
  slug: 'courses',
  singular: { nb: 'Kurs', en: 'Course' },
  plural: { nb: 'Kurs', en: 'Courses' },
  group: 'documents',
  description: {
    nb: 'HMS-kursene, hvem som må ta dem, og hvorfor. De vises på nettstedet. Hvem som har tatt dem, vises aldri der.',
    en: 'The HSE courses, who must take them, and why. They are shown on the site. Who has taken them never is.',
  },
  admin: {
    useAsTitle: 'title',
    defaultColumns: ['title', 'obligation', 'validityMonths', 'form', 'active'],
  },
  defaultSort: 'slug',
  hooks: {
    beforeChange: [keepCourse],
    afterChange: [publishCourse],
    beforeDelete: [keepTakenCourse],
    afterDelete: [publishWithoutCourse],
  },
  fields: [...whatItIs, ...whoTakesIt, ...whyAndHow],
})

function described<F extends Field>(field: F, words: Text): F {
  return { ...field, admin: { description: label(words) } }
}

function months(name: string, words: Text): NumberField {
  return { name, type: 'number', min: 1, max: 600, label: label(words) }
}
