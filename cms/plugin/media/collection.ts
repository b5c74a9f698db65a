import path from 'node:path'
import type { CollectionConfig } from 'payload'
import { fileLimits } from '../attachments/rules.ts'
import { hseCollection } from '../hse-collection.ts'
import { label } from '../core/text.ts'
import { pictureExtensions } from '../pictures/order.ts'
import { keepUsedImage, prepareImage, rememberUploader } from './hooks.ts'

/** Images in editions. Private until an edition in force and open uses them; the release then carries its own copy. */
export function media(dataDir: string, accounts: string): CollectionConfig {
  return hseCollection({
    slug: 'media',
    singular: { nb: 'Bilde', en: 'Image' },
    plural: { nb: 'Bilder', en: 'Images' },
    group: 'documents',
    description: {
      nb: `Et bilde er privat til en publisert, åpen utgave bruker det. Opplysninger i filen om sted og kamera fjernes. Høyst ${String(fileLimits.fileMegabytes)} MB.`,
      en: `An image is private until a published, open edition uses it. Details in the file about place and camera are removed. At most ${String(fileLimits.fileMegabytes)} MB.`,
    },
    admin: { useAsTitle: 'title', defaultColumns: ['filename', 'title', 'alt', 'updatedAt'] },
    upload: {
      staticDir: path.resolve(dataDir, 'media-by-hash'),
      mimeTypes: Object.keys(pictureExtensions),
      crop: false,
      focalPoint: false,
      pasteURL: false,
      bulkUpload: false,
      displayPreview: true,
    },
    hooks: {
      beforeOperation: [prepareImage],
      beforeChange: [rememberUploader],
      beforeDelete: [keepUsedImage],
    },
    fields: [
      {
        name: 'title',
        type: 'text',
        required: true,
        label: label({ nb: 'Navn på bildet', en: 'Name of the image' }),
        admin: {
          description: label({
            nb: 'Så du finner det igjen. Vises ikke for leserne.',
            en: 'So that you can find it again. Not shown to readers.',
          }),
        },
      },
      {
        name: 'alt',
        type: 'textarea',
        localized: true,
        label: label({ nb: 'Hva bildet viser', en: 'What the image shows' }),
        admin: {
          description: label({
            nb: 'Leses opp for den som ikke ser bildet. Trengs på hvert språk bildet brukes på.',
            en: 'Read aloud to those who do not see the image. Needed in each language the image is used in.',
          }),
        },
      },
      {
        name: 'decorative',
        type: 'checkbox',
        label: label({ nb: 'Bare til pynt', en: 'Decorative only' }),
      },
      {
        name: 'hash',
        type: 'text',
        unique: true,
        label: label({ nb: 'Avtrykk av innholdet', en: 'Hash of the content' }),
        access: { create: () => false, update: () => false },
        admin: { hidden: true },
      },
      {
        name: 'createdBy',
        type: 'relationship',
        relationTo: accounts,
        label: label({ nb: 'Lastet opp av', en: 'Uploaded by' }),
        access: { create: () => false, update: () => false },
        admin: { hidden: true },
      },
    ],
  })
}
