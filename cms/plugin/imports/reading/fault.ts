import { fill, type Text } from '../../core/text.ts'
import { fileText } from './text.ts'

/** Why a file is not read at all: one sentence with the way out. */
export class ImportFault extends Error {
  override readonly name = 'ImportFault'
  readonly text: Text

  constructor(text: Text) {
    super(text.en)
    this.text = text
  }
}

/** By name: the server and the admin each have a copy of the class in one process. */
export function isImportFault(error: unknown): error is ImportFault {
  return error instanceof Error && error.name === 'ImportFault' && 'text' in error
}

/** A fault by its code, with what the sentence names. */
export function importFault(
  code: keyof typeof fileText,
  values: Parameters<typeof fill>[1] = {},
): ImportFault {
  return new ImportFault(fill(fileText[code], values))
}
