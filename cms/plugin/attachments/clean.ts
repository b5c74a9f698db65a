import { readFile, stat } from 'node:fs/promises'
import type { PayloadRequest } from 'payload'
import { refuse } from '../core/refuse.ts'
import { fill, type FullText } from '../core/text.ts'
import { pictureFault } from '../pictures/fault-text.ts'
import { type PictureSource, redrawnPicture } from '../pictures/redraw.ts'
import { tellsWhoText, tooLargeText } from './limit-text.ts'
import { fromPdfHeader, recognisedType } from './recognise.ts'
import { largestFile } from './rules.ts'
import { type AttachmentType, attachmentTypes, isPicture, typeWords } from './types.ts'

const longestName = 120

const extensions = {
  'image/png': 'png',
  'image/jpeg': 'jpg',
  'image/webp': 'webp',
  'application/pdf': 'pdf',
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document': 'docx',
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': 'xlsx',
} as const satisfies Record<AttachmentType, string>

const text = {
  empty: {
    nb: '«{name}» er tom. Velg filen på nytt.',
    en: '“{name}” is empty. Choose the file again.',
    nn: '«{name}» er tom. Vel fila på nytt.',
  },
  unknownType: {
    nb: '«{name}» kan ikke legges ved her. Bruk {types}.',
    en: '“{name}” cannot be attached here. Use {types}.',
    nn: '«{name}» kan ikkje leggjast ved her. Bruk {types}.',
  },
} satisfies Record<string, FullText>

/** A file someone wants to attach: on disk, or its content. */
export type GivenFile = PictureSource & {
  /** Name of the file where it came from; said back in a refusal, and kept nowhere. */
  readonly name: string
}

/** What is taken where a file is sent. */
export interface Taken {
  /** Kinds of files. @default all that may be attached */
  readonly types?: readonly AttachmentType[]
  /** True where nobody is to be told who sent it: documents are refused. @default false */
  readonly anonymous?: boolean
  /** Field of the form, where a refusal is shown. @default 'file' */
  readonly field?: string
}

/** A file that may be stored: its type is what the content is, and a picture tells nothing but what it shows. */
export interface CleanFile {
  readonly data: Buffer
  readonly type: AttachmentType
  /** Extension that belongs to the type, without the dot. */
  readonly extension: string
}

/**
 * Takes a file as it was sent and gives it as it may be kept: the type is read from the content, a picture is made
 * anew without place, camera and other metadata, and no larger than needed. Documents stay as they are.
 * @throws Refusal (400, 413, 503) naming the file and the way out
 */
export async function cleanFile(
  req: PayloadRequest,
  given: GivenFile,
  { types = attachmentTypes, anonymous = false, field = 'file' }: Taken = {},
): Promise<CleanFile> {
  const name = cleanName(given.name)
  const size = 'path' in given ? (await stat(given.path)).size : given.data.length
  if (size > largestFile) {
    refuse(req, tooLargeText(name, size), { field, status: 413, code: 'tooLarge' })
  }
  if (size === 0) refuse(req, fill(text.empty, { name }), { field, code: 'empty' })
  const found = await recognisedType(given)
  const known = attachmentTypes.find((each) => each === found)
  if (anonymous && known && !isPicture(known)) {
    refuse(req, tellsWhoText(name), { field, code: 'documentTellsWho' })
  }
  const taken = anonymous ? types.filter(isPicture) : types
  const type = taken.find((each) => each === known)
  if (!type) {
    const words = fill(text.unknownType, { name, types: typeWords(taken) })
    refuse(req, words, { field, code: 'unknownType' })
  }
  return {
    data: await contentOf(req, given, { type, name, field }),
    type,
    extension: extensions[type],
  }
}

async function contentOf(
  req: PayloadRequest,
  given: GivenFile,
  {
    type,
    name,
    field,
  }: { readonly type: AttachmentType; readonly name: string; readonly field: string },
): Promise<Buffer> {
  if (!isPicture(type)) {
    const whole = 'path' in given ? await readFile(given.path) : given.data
    return type === 'application/pdf' ? fromPdfHeader(whole) : whole
  }
  const redrawn = await redrawnPicture(given, type)
  if (redrawn.ok) return redrawn.data
  const { text: words, ...detail } = pictureFault(redrawn, name)
  return refuse(req, words, { field, ...detail })
}

/** The last part of a path without what would make a sentence about it unreadable. */
export function cleanName(given: string): string {
  const last = given.split(/[/\\]/).at(-1) ?? ''
  const name = last
    .normalize('NFC')
    .replace(/[\p{C}"<>|:*?]/gu, '')
    .trim()
  const kept = Array.from(name)
  if (kept.length <= longestName) return name === '' ? 'vedlegg' : name
  const extension = /\.[^.]{1,8}$/.exec(name)?.[0] ?? ''
  return kept.slice(0, longestName - extension.length).join('') + extension
}
