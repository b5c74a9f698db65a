import {
  BlocksFeature,
  BoldFeature,
  EXPERIMENTAL_TableFeature,
  FixedToolbarFeature,
  HeadingFeature,
  InlineToolbarFeature,
  ItalicFeature,
  lexicalEditor,
  LinkFeature,
  OrderedListFeature,
  ParagraphFeature,
  SubscriptFeature,
  SuperscriptFeature,
  UnorderedListFeature,
  UploadFeature,
} from '@payloadcms/richtext-lexical'
import type { Field, TextFieldSingleValidation } from 'payload'
import { PasteFeature } from '../editions/paste/paste-feature.ts'
import { refusalText } from '../editions/text.ts'
import { choice } from '../core/fields.ts'
import { isSafeAddress } from '../core/safe-address.ts'
import { fill, label, say, type Text } from '../core/text.ts'

export { isSafeAddress }

/** Kinds of callout, from a piece of information to a danger to life. */
export const calloutKinds = {
  info: { nb: 'Til orientering', en: 'For your information' },
  important: { nb: 'Viktig', en: 'Important' },
  warning: { nb: 'Advarsel', en: 'Warning' },
  danger: { nb: 'Fare', en: 'Danger' },
} satisfies Record<string, Text>
export type CalloutKind = keyof typeof calloutKinds

const safeAddress: TextFieldSingleValidation = (value, { req }) => {
  if (isSafeAddress(value)) return true
  return say(fill(refusalText.unsafeLink, { address: value ?? '' }), req.i18n.language)
}

/** Own check of addresses in links: Payload's accepts `javascript:`. */
function withSafeAddress(fields: readonly Field[]): Field[] {
  return fields.map((field) =>
    'name' in field && field.name === 'url'
      ? ({ ...field, validate: safeAddress } as Field)
      : field,
  )
}

const simpleText = [
  ParagraphFeature(),
  BoldFeature(),
  ItalicFeature(),
  SubscriptFeature(),
  SuperscriptFeature(),
  OrderedListFeature(),
  UnorderedListFeature(),
]

const links = LinkFeature({
  enabledCollections: ['guidelines'],
  disableAutoLinks: true,
  fields: ({ defaultFields }) =>
    withSafeAddress(defaultFields.filter((field) => field.name !== 'newTab') as Field[]),
})

const callout = {
  slug: 'callout',
  labels: {
    singular: label({ nb: 'Framhevet boks', en: 'Callout' }),
    plural: label({ nb: 'Framhevede bokser', en: 'Callouts' }),
  },
  fields: [
    choice({
      name: 'kind',
      label: { nb: 'Type', en: 'Kind' },
      words: calloutKinds,
      required: true,
      defaultValue: 'info',
    }),
    {
      name: 'title',
      type: 'text',
      label: label({ nb: 'Tittel', en: 'Title' }),
    },
    {
      name: 'body',
      type: 'richText',
      required: true,
      label: label({ nb: 'Tekst', en: 'Text' }),
      editor: lexicalEditor({
        features: [...simpleText, links, InlineToolbarFeature(), PasteFeature()],
      }),
    },
  ] satisfies Field[],
}

/** The editor of an edition's body: structured, and nothing that the published page could not show. */
export function bodyEditor(): ReturnType<typeof lexicalEditor> {
  return lexicalEditor({
    features: [
      FixedToolbarFeature(),
      InlineToolbarFeature(),
      ...simpleText,
      HeadingFeature({ enabledHeadingSizes: ['h2', 'h3', 'h4'] }),
      EXPERIMENTAL_TableFeature(),
      links,
      UploadFeature({ enabledCollections: ['media'] }),
      BlocksFeature({ blocks: [callout] }),
      PasteFeature(),
    ],
  })
}
