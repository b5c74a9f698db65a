import { fill, type FullText, type Language, type Text } from '../core/text.ts'
import { fileLimits } from './rules.ts'

/** What may be attached, by content type: pictures, PDF and office documents. */
export const attachmentTypes = [
  'image/jpeg',
  'image/png',
  'image/webp',
  'application/pdf',
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
] as const
export type AttachmentType = (typeof attachmentTypes)[number]

/** What someone who reports may attach: pictures and PDF. */
export const reportTypes = [
  'image/jpeg',
  'image/png',
  'image/webp',
  'application/pdf',
] as const satisfies readonly AttachmentType[]

const typeText = {
  'image/jpeg': { nb: 'JPEG', en: 'JPEG', nn: 'JPEG' },
  'image/png': { nb: 'PNG', en: 'PNG', nn: 'PNG' },
  'image/webp': { nb: 'WebP', en: 'WebP', nn: 'WebP' },
  'application/pdf': { nb: 'PDF', en: 'PDF', nn: 'PDF' },
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document': {
    nb: 'Word (docx)',
    en: 'Word (docx)',
    nn: 'Word (docx)',
  },
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': {
    nb: 'Excel (xlsx)',
    en: 'Excel (xlsx)',
    nn: 'Excel (xlsx)',
  },
} as const satisfies Record<AttachmentType, FullText>

/** True for a picture: it is made anew and tells nothing but what it shows. */
export function isPicture<T extends string>(type: T): type is T & `image/${string}` {
  return type.startsWith('image/')
}

/** The kinds of a list in words: "bilde (JPEG, PNG eller WebP) eller PDF". */
export function typeWords(types: readonly AttachmentType[]): Text {
  const named = (language: Language, picture: string, or: string): string => {
    const pictures = types.filter(isPicture).map((each) => typeText[each][language])
    const others = types.filter((each) => !isPicture(each)).map((each) => typeText[each][language])
    return listed(
      [...(pictures.length > 0 ? [`${picture} (${listed(pictures, or)})`] : []), ...others],
      or,
    )
  }
  return {
    nb: named('nb', 'bilde', 'eller'),
    en: named('en', 'picture', 'or'),
    nn: named('nn', 'bilete', 'eller'),
  }
}

/** What a form takes of files, and how much, in a sentence. @param most how many files it takes */
export function limitWords(
  types: readonly AttachmentType[],
  most: number = fileLimits.files,
): Text {
  const { files, fileMegabytes, postMegabytes } = fileLimits
  const kinds = typeWords(types)
  if (most === 1) {
    return fill(
      {
        nb: 'Én fil på høyst {file} MB: {kinds}.',
        en: 'One file of at most {file} MB: {kinds}.',
        nn: 'Éi fil på høgst {file} MB: {kinds}.',
      },
      { file: fileMegabytes, kinds },
    )
  }
  return fill(
    {
      nb: 'Høyst {files} filer på {file} MB hver, og {post} MB til sammen: {kinds}.',
      en: 'At most {files} files of {file} MB each, and {post} MB in total: {kinds}.',
      nn: 'Høgst {files} filer på {file} MB kvar, og {post} MB til saman: {kinds}.',
    },
    { files, file: fileMegabytes, post: postMegabytes, kinds },
  )
}

function listed(words: readonly string[], or: string): string {
  const last = words.at(-1) ?? ''
  return words.length < 2 ? last : `${words.slice(0, -1).join(', ')} ${or} ${last}`
}
