import type { CollectionConfig, FieldAccess } from 'payload'
import { hseCollection } from '../hse-collection.ts'
import { choice, line, moment, relation } from '../core/fields.ts'
import { idOf } from '../database/local.ts'
import { label } from '../core/text.ts'
import type { Attachment } from '../generated-types.ts'
import { jointFileText } from './joint-text.ts'
import { attachmentFolder, privateHeaders } from './stream.ts'
import { attachmentTypes } from './types.ts'

/** Who attached a file is told to nobody else: with a report it is the reporter. */
const uploader: FieldAccess = ({ doc, req }) => {
  const { uploadedBy } = (doc ?? {}) as Partial<Pick<Attachment, 'uploadedBy'>>
  return req.user !== null && uploadedBy != null && idOf(uploadedBy) === String(req.user.id)
}

/**
 * Files that belong to a record. Private: streamed with the record's own access check, stored under a random name
 * outside every public folder. One without a record belongs to a form that is not through, and is removed when that
 * expires.
 */
export function attachments(dataDir: string, accounts: string): CollectionConfig {
  return hseCollection({
    slug: 'attachments',
    singular: { nb: 'Vedlegg', en: 'Attachment' },
    plural: { nb: 'Vedlegg', en: 'Attachments' },
    group: 'records',
    description: {
      nb: 'Filer til avvik, HMS-runder, revisjoner, tilsyn og enhetenes egne dokumenter, kursbevis og deltakerlister. Bare den som kan lese saken, kan lese vedlegget.',
      en: 'Files of nonconformities, HSE processes, audits, inspections and the units’ own documents, course certificates and lists of participants. Only those who may read the record may read the attachment.',
    },
    admin: {
      useAsTitle: 'name',
      defaultColumns: ['name', 'nonconformity', 'process', 'updatedAt'],
    },
    upload: {
      staticDir: attachmentFolder(dataDir),
      mimeTypes: [...attachmentTypes],
      crop: false,
      focalPoint: false,
      pasteURL: false,
      bulkUpload: false,
      modifyResponseHeaders: ({ headers }) => {
        headers.set('content-disposition', 'attachment')
        for (const [name, value] of Object.entries(privateHeaders)) headers.set(name, value)
        return headers
      },
    },
    fields: [
      line('name', { nb: 'Filnavn', en: 'File name' }, { required: true }),
      relation('nonconformity', 'nonconformities', { nb: 'Avvik', en: 'Nonconformity' }),
      relation('process', 'hse-processes', { nb: 'HMS-runde', en: 'HSE process' }),
      line('mapping', { nb: 'Kartlegging', en: 'Mapping' }, { hidden: true }),
      relation('unitDocument', 'unit-documents', {
        nb: 'Enhetens dokument',
        en: 'Document of a unit',
      }),
      relation('training', 'training-records', {
        nb: 'Gjennomført opplæring',
        en: 'Training taken',
      }),
      // Of a held course that was registered, by the key of the registration: it stands for all its lines.
      line('jointOf', { nb: 'Registrering', en: 'Registration' }, { index: true, hidden: true }),
      choice({
        name: 'jointShows',
        label: { nb: 'Hva filen viser', en: 'What the file shows' },
        words: { list: jointFileText.list.name, forAll: jointFileText.forAll.name },
      }),
      relation('audit', 'audits', { nb: 'HMS-revisjon', en: 'HSE audit' }),
      // A picture of a site visit, with what it shows.
      relation('evidence', 'audit-evidence', { nb: 'Befaring', en: 'Site visit' }),
      line('caption', { nb: 'Hva bildet viser', en: 'What the picture shows' }),
      relation('inspection', 'inspections', { nb: 'Tilsyn', en: 'External inspection' }),
      choice({
        name: 'language',
        label: { nb: 'Språk', en: 'Language' },
        words: { nb: { nb: 'Norsk', en: 'Norwegian' }, en: { nb: 'Engelsk', en: 'English' } },
      }),
      {
        name: 'uploadedBy',
        type: 'relationship',
        relationTo: accounts,
        label: label({ nb: 'Lastet opp av', en: 'Uploaded by' }),
        admin: { hidden: true },
        access: { read: uploader },
      },
      moment('expiresAt', { nb: 'Fjernes', en: 'Removed' }, true),
    ],
  })
}
