import { randomUUID } from 'node:crypto'
import path from 'node:path'
import type { PayloadRequest } from 'payload'
import { instant } from '../core/dates.ts'
import { idOf, local } from '../database/local.ts'
import { asNobody } from '../core/nobody.ts'
import { refuse } from '../core/refuse.ts'
import { fill, type FullText, type Language, say } from '../core/text.ts'
import { isOldVersion } from '../database/optimistic.ts'
import { inTransaction } from '../database/transaction.ts'
import type { Attachment } from '../generated-types.ts'
import { optionsOf } from '../options.ts'
import { type JointFileKind, jointFileText } from './joint-text.ts'
import { cleanFile, cleanName, type GivenFile, type Taken } from './clean.ts'
import { keptName } from './names.ts'
import { isPicture } from './types.ts'

/** What a file can belong to. */
const homes = [
  'nonconformity',
  'process',
  'unitDocument',
  'audit',
  'inspection',
  'training',
  'jointOf',
] as const

/** How long a file waits for the form it was sent with, in hours. */
export const keptHours = 24

const text = {
  gone: {
    nb: 'Et vedlegg er fjernet fordi det gikk for lang tid. Legg det ved på nytt.',
    en: 'An attachment has been removed because too much time passed. Attach it again.',
    nn: 'Eit vedlegg er fjerna fordi det gjekk for lang tid. Legg det ved på nytt.',
  },
  damaged: {
    nb: 'Filen «{name}» kan ikke leses. Den kan være skadet, eller ha blitt avbrutt underveis. Åpne den, lagre den på nytt, og velg den igjen.',
    en: 'The file “{name}” cannot be read. It may be damaged, or have been cut off on the way. Open it, save it again, and choose it again.',
    nn: 'Fila «{name}» kan ikkje lesast. Ho kan vere skadd, eller ha vorte avbroten undervegs. Opne ho, lagre ho på nytt, og vel ho igjen.',
  },
} satisfies Record<string, FullText>

/** A file to keep for a form that is not through yet. */
export type Upload = GivenFile &
  Taken & {
    /** Account whose file it is, or null for someone without a session or who chose to be anonymous. */
    readonly account: string | null
    /** How long it waits for its form, in hours. @default 24 */
    readonly hours?: number
    /** Language of the form: the file is named in it. @default 'nb' */
    readonly language?: Language
    /** Names of the files it is kept beside. @default [] */
    readonly beside?: readonly string[]
  }

/** The record a file belongs to. */
export type AttachmentHome =
  | { readonly nonconformity: string }
  | { readonly process: string; readonly mapping: string }
  | NamedHome
  | {
      /** A site visit of an audit: its file is a picture of what was seen. */
      readonly audit: string
      readonly evidence: string
    }
  | {
      /** A line of training: its file is its certificate. */
      readonly training: string
      /** What its file is called, without an extension. */
      readonly called: string
    }
  | {
      /** Key of the registration of a held course: its file stands for all its lines. */
      readonly jointOf: string
      readonly jointShows: JointFileKind
      readonly called: string
    }

/** A record whose file is called by its number, whatever it was called before. */
export type NamedHome = { readonly number: string } & (
  { readonly unitDocument: string } | { readonly audit: string } | { readonly inspection: string }
)

/**
 * Cleans a file and keeps it under a random name until its form is through, and shows it under a new one. Where no
 * account is given, nothing tells who sent it, in the audit log neither.
 * @throws Refusal naming the file and the way out
 */
export async function storeAttachment(req: PayloadRequest, upload: Upload): Promise<Attachment> {
  const { account, field, hours = keptHours, language = 'nb', beside } = upload
  const file = await cleanFile(req, upload, upload)
  const writer = account === null ? asNobody(req) : req
  const expires = optionsOf(req.payload).clock().add({ hours })
  const data = {
    name: keptName(file, language, beside),
    uploadedBy: account,
    expiresAt: expires.toString({ smallestUnit: 'millisecond' }),
  }
  const stored = {
    data: file.data,
    name: `${randomUUID()}.${file.extension}`,
    mimetype: file.type,
  }
  try {
    return await local.create(writer, 'attachments', data, { overrideAccess: true, file: stored })
  } catch (error) {
    if (!isAboutFile(error)) throw error
    return refuse(req, fill(text.damaged, { name: cleanName(upload.name) }), {
      ...(field === undefined ? {} : { field }),
      code: 'damaged',
    })
  }
}

/**
 * Payload looks into the file as well: a document that was cut off is no valid file. Told by what its error carries,
 * because a built server has shortened the name of its class.
 */
function isAboutFile(error: unknown): boolean {
  if (!(error instanceof Error) || !('data' in error)) return false
  const { errors } = (error.data ?? {}) as { errors?: { path?: string }[] }
  return errors?.some((each) => each.path === 'file') === true
}

/**
 * Gives files that wait to the record they belong to. Those it has already stay as they are: called twice, nothing
 * changes.
 * @param account whose files they are from now on; left out, they stay whose they were
 * @throws Refusal (409) when one is gone, is someone else's or belongs to another record
 */
export async function attachAll(
  req: PayloadRequest,
  ids: readonly string[],
  home: AttachmentHome,
  account?: string | null,
): Promise<void> {
  if (ids.length === 0) return
  const asking = req.user ? String(req.user.id) : null
  const now = instant(optionsOf(req.payload).clock)
  // With a report it is the reporter who attaches: the audit log does not say whose account that is.
  const writer = 'nonconformity' in home ? asNobody(req) : req
  await inTransaction(req, async () => {
    const found = await local.find(req, 'attachments', {
      overrideAccess: true,
      where: { id: { in: [...new Set(ids)] } },
    })
    const byId = new Map(found.map((each) => [each.id, each]))
    for (const id of new Set(ids)) {
      const file = byId.get(id)
      if (file && belongsTo(file, home)) continue
      if (!file || !isWaiting(file, now) || !isFor(file, asking)) {
        refuse(req, text.gone, { status: 409, code: 'attachmentGone' })
      }
      await local.update(
        writer,
        'attachments',
        id,
        {
          ...written(file, home),
          expiresAt: null,
          version: file.version,
          ...(account === undefined ? {} : { uploadedBy: account }),
        },
        { overrideAccess: true },
      )
    }
  })
}

/** What a file holds of the record it belongs to. */
function written({ name }: Attachment, home: AttachmentHome): Partial<Attachment> {
  if ('called' in home) {
    const { called, ...record } = home
    return { ...record, name: `${called}${path.extname(name)}` }
  }
  if (!('number' in home)) return home
  const { number, ...record } = home
  return { ...record, name: `${number}${path.extname(name)}` }
}

/**
 * Gives a record the one file it names in a field: it is nobody's from then on, and read by those who read the record. The
 * one it had before goes. Called twice, nothing changes.
 * @param named id of the file it names, and of the one it had; null for none
 * @throws Refusal (409) when the file is gone, is someone else's or belongs to another record
 */
export async function giveOne(
  req: PayloadRequest,
  home: NamedHome,
  named: { readonly file: string | null; readonly former: string | null },
): Promise<void> {
  const { file, former } = named
  if (former !== null && former !== file) await letGo(req, former)
  if (file !== null) await attachSent(req, [file], home)
}

/**
 * Gives files that wait to the record they belong to, also where the same is sent twice at once. They are nobody's from then
 * on.
 * @throws Refusal as `attachAll`
 */
export async function attachSent(
  req: PayloadRequest,
  ids: readonly string[],
  home: AttachmentHome,
): Promise<void> {
  try {
    await attachAll(req, ids, home, null)
  } catch (error) {
    // The other has given them meanwhile, and there is nothing left to do.
    if (!isOldVersion(error)) throw error
    await attachAll(req, ids, home, null)
  }
}

/** Says of a file of a held course what it shows, and calls it by that. Said twice, nothing changes. */
export async function nameJointFile(
  req: PayloadRequest,
  id: string,
  shows: JointFileKind,
): Promise<void> {
  const file = await local.findById(req, 'attachments', id, { overrideAccess: true })
  if (!file?.jointOf || file.jointShows === shows) return
  const called = say(jointFileText[shows].name, req.i18n.language)
  const data = {
    ...written(file, { jointOf: file.jointOf, jointShows: shows, called }),
    version: file.version,
  }
  await local.update(req, 'attachments', id, data, { overrideAccess: true })
}

const homeless = {
  unitDocument: null,
  audit: null,
  evidence: null,
  inspection: null,
  training: null,
  jointOf: null,
} as const

/**
 * Parts a file from the record it belongs to: it is removed from database and disk with those that never came through. Until
 * then it is nobody's, and nobody reads it.
 */
export async function letGo(req: PayloadRequest, id: string): Promise<void> {
  const file = await local.findById(req, 'attachments', id, { overrideAccess: true })
  if (!file) return
  const expiresAt = instant(optionsOf(req.payload).clock)
  const data = { ...homeless, uploadedBy: null, expiresAt, version: file.version }
  await local.update(req, 'attachments', id, data, { overrideAccess: true })
}

/** Names of the files a mapping has. */
export async function attachedNames(
  req: PayloadRequest,
  { process, mapping }: Extract<AttachmentHome, { readonly process: string }>,
): Promise<string[]> {
  const found = await local.find(req, 'attachments', {
    overrideAccess: true,
    where: { and: [{ process: { equals: process } }, { mapping: { equals: mapping } }] },
    select: { name: true },
  })
  return found.map(({ name }) => name)
}

/** A file that waits for its form. */
export type WaitingAttachment = Pick<Attachment, 'id' | 'name' | 'filesize' | 'mimeType'>

/** Files that wait, for the page that shows them again. Those that are gone are left out. */
export async function waitingAttachments(
  req: PayloadRequest,
  ids: readonly string[],
): Promise<WaitingAttachment[]> {
  if (ids.length === 0) return []
  const now = instant(optionsOf(req.payload).clock)
  const asking = req.user ? String(req.user.id) : null
  const found = await local.find(req, 'attachments', {
    overrideAccess: true,
    where: { id: { in: [...ids] } },
  })
  return found.filter((each) => isWaiting(each, now) && isFor(each, asking))
}

/** Those of some files that are documents, and so can tell who made them. */
export async function documentsAmong(
  req: PayloadRequest,
  ids: readonly string[],
): Promise<WaitingAttachment[]> {
  const waiting = await waitingAttachments(req, ids)
  return waiting.filter(({ mimeType }) => !isPicture(mimeType ?? ''))
}

/** Removes files that wait and are not wanted any more, from the database and the disk. */
export async function dropWaiting(
  req: PayloadRequest,
  files: readonly WaitingAttachment[],
): Promise<void> {
  for (const { id } of files) {
    await local.delete(asNobody(req), 'attachments', id, { overrideAccess: true })
  }
}

/** Removes files whose form never came through, from the database and the disk. */
export async function removeExpiredAttachments(req: PayloadRequest): Promise<number> {
  const expired = await local.find(req, 'attachments', {
    overrideAccess: true,
    where: { expiresAt: { less_than_equal: instant(optionsOf(req.payload).clock) } },
  })
  const waiting = expired.filter(isHomeless)
  for (const { id } of waiting) {
    await local.delete(req, 'attachments', id, { overrideAccess: true })
  }
  return waiting.length
}

function isWaiting(file: Attachment, now: string): boolean {
  return isHomeless(file) && typeof file.expiresAt === 'string' && file.expiresAt > now
}

function isHomeless(file: Attachment): boolean {
  return homes.every((each) => !file[each])
}

function isFor(file: Attachment, account: string | null): boolean {
  return !file.uploadedBy || idOf(file.uploadedBy) === account
}

function belongsTo(file: Attachment, home: AttachmentHome): boolean {
  if ('nonconformity' in home) {
    return file.nonconformity != null && idOf(file.nonconformity) === home.nonconformity
  }
  if ('evidence' in home) return file.evidence != null && idOf(file.evidence) === home.evidence
  if ('number' in home) {
    const named = { unitDocument: null, audit: null, inspection: null, ...home }
    return (['unitDocument', 'audit', 'inspection'] as const).some((each) => {
      const there = file[each]
      return there != null && idOf(there) === named[each]
    })
  }
  if ('jointOf' in home) return file.jointOf === home.jointOf
  if ('training' in home) return file.training != null && idOf(file.training) === home.training
  return (
    file.process != null && idOf(file.process) === home.process && file.mapping === home.mapping
  )
}
