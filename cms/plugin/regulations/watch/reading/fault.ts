import { fill, type Text } from '../../../core/text.ts'
import { readingText } from './text.ts'

/** Why a file of Lovdata's is not read: one sentence that names the file, and the line and field where it is one. */
export class ReadingFault extends Error {
  override readonly name = 'ReadingFault'
  readonly text: Text

  constructor(text: Text) {
    super(text.en)
    this.text = text
  }
}

/** By name: the server and the admin each have a copy of the class in one process. */
export function isReadingFault(error: unknown): error is ReadingFault {
  return error instanceof Error && error.name === 'ReadingFault' && 'text' in error
}

/** A fault by its code, with what the sentence names. */
export function readingFault(
  code: keyof typeof readingText,
  values: Parameters<typeof fill>[1] = {},
): ReadingFault {
  return new ReadingFault(fill(readingText[code], values))
}

/** The archive was cut off, or damaged on its way. */
export function damaged(): ReadingFault {
  return readingFault('damaged')
}
