import type { PayloadRequest } from 'payload'
import { fileTypeFromBuffer } from 'file-type'
import { refuse } from '../core/refuse.ts'
import { fill, type Text } from '../core/text.ts'
import type { AttachmentType } from './types.ts'

/** Largest attachment in bytes. */
export const largestAttachment = 10_000_000
/** Pictures wider or higher than this, in pixels, are made smaller. */
export const largestSide = 2400
/** Pictures with more pixels than this are refused before they are unpacked. */
const mostPixels = 80_000_000
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
  tooLarge: {
    nb: '«{name}» er større enn 10 MB. Gjør filen mindre, eller send den uten.',
    en: '"{name}" is larger than 10 MB. Make the file smaller, or send without it.',
  },
  empty: {
    nb: '«{name}» er tom. Velg filen på nytt.',
    en: '"{name}" is empty. Choose the file again.',
  },
  unknownType: {
    nb: '«{name}» kan ikke legges ved. Bruk et bilde (JPEG, PNG eller WebP), PDF, Word (docx) eller Excel (xlsx).',
    en: '"{name}" cannot be attached. Use a picture (JPEG, PNG or WebP), PDF, Word (docx) or Excel (xlsx).',
  },
  damaged: {
    nb: 'Bildet «{name}» kan ikke leses. Det kan ha blitt avbrutt underveis. Velg det på nytt.',
    en: 'The picture "{name}" cannot be read. It may have been cut off on the way. Choose it again.',
  },
  noSharp: {
    nb: 'Bilder kan ikke legges ved, fordi sharp mangler i oppsettet. Kontakt administratoren.',
    en: 'Pictures cannot be attached, because sharp is missing from the configuration. Contact the administrator.',
  },
} satisfies Record<string, Text>

/** A file someone wants to attach. */
export interface GivenFile {
  /** Name of the file where it came from. */
  readonly name: string
  readonly data: Buffer
}

/** A file that may be stored: its type is what the content is, and a picture tells nothing but what it shows. */
export interface CleanFile extends GivenFile {
  readonly type: AttachmentType
  /** Extension that belongs to the type, without the dot. */
  readonly extension: string
}

/**
 * Takes a file as it was sent and gives it as it may be kept: the type is read from the content, a picture is made
 * anew without place, camera and other metadata, and no larger than needed. Documents stay as they are.
 * @param field of the form, where a refusal is shown
 * @throws Refusal (400, 413) naming the file and the way out
 */
export async function cleanFile(
  req: PayloadRequest,
  given: GivenFile,
  field = 'file',
): Promise<CleanFile> {
  const name = cleanName(given.name)
  const named = (words: Text): Text => fill(words, { name })
  if (given.data.length > largestAttachment) {
    refuse(req, named(text.tooLarge), { field, status: 413, code: 'tooLarge' })
  }
  if (given.data.length === 0) refuse(req, named(text.empty), { field, code: 'empty' })
  const found = await fileTypeFromBuffer(given.data)
  const type = Object.keys(extensions).find((each) => each === found?.mime) as
    AttachmentType | undefined
  if (!type) refuse(req, named(text.unknownType), { field, code: 'unknownType' })
  const extension = extensions[type]
  const data = type.startsWith('image/') ? await redrawn(req, given.data, name, field) : given.data
  return { name: `${withoutExtension(name)}.${extension}`, data, type, extension }
}

async function redrawn(
  req: PayloadRequest,
  data: Buffer,
  name: string,
  field: string,
): Promise<Buffer> {
  // A host may leave it out, whatever Payload's type says.
  const sharp = req.payload.config.sharp as typeof req.payload.config.sharp | undefined
  if (!sharp) refuse(req, text.noSharp, { field, status: 500, code: 'noSharp' })
  try {
    return await sharp(data, { limitInputPixels: mostPixels })
      .rotate()
      .resize({ width: largestSide, height: largestSide, fit: 'inside', withoutEnlargement: true })
      .toBuffer()
  } catch {
    return refuse(req, fill(text.damaged, { name }), { field, code: 'damaged' })
  }
}

/** The last part of a path without what a file name cannot hold or a header cannot carry. */
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

function withoutExtension(name: string): string {
  return name.replace(/\.[^.]{1,8}$/, '') || 'vedlegg'
}
