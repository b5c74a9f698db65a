import { waitingAttachments } from '../../attachments/store.ts'
import type { AttachmentType } from '../../attachments/types.ts'
import { type Input, InputFault, type InputWords, oneText, orMissing } from './input.ts'

interface Asked<R> extends InputWords {
  /** Kinds of files that are taken. */
  readonly types: readonly AttachmentType[]
  readonly asked?: (record: R) => boolean
}

/** An input of kind `file`: what is taken stands with it, for the field and for the form that keeps the file. */
export interface FileInput<R> extends Input<string | null, R> {
  readonly types: readonly AttachmentType[]
}

/** One file of the one who asks, by the id it was kept under until its form is through; null for none. */
export function file<R>(asked: Asked<R>): FileInput<R> {
  return {
    ...asked,
    kind: 'file',
    parse: (given) => orMissing(oneText(given), asked.missing),
    resolve: async (req, id) => {
      if (id === null) return null
      const [waiting] = await waitingAttachments(req, [id])
      if (!waiting) throw new InputFault('fileGone')
      return waiting.id
    },
  }
}

/** Name of the field of a form that stands for the file kept of an earlier try. */
export const keptField = (field: string): string => `${field}Kept`
/** Name of the field that says that file is to go. */
export const removedField = (field: string): string => `${field}Removed`

/** True for an input that takes a file. */
export function isFileInput(input: Input<unknown>): input is FileInput<unknown> {
  return input.kind === 'file'
}
