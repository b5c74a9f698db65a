import { hasCode } from '../../cms/server/durable.ts'
import { bootSentence } from '../start/boot-error.ts'

/** One sentence on what the database or the disk could not do. */
export function inWords(error: unknown): string {
  if (hasCode(error, 'ENOSPC', 'EDQUOT', 'EFBIG')) {
    return 'The disk is full, or the file would be larger than the system allows. Free some space and try again.'
  }
  if (hasCode(error, 'EACCES', 'EPERM', 'EROFS', 'ENOTDIR') && error instanceof Error) {
    return `A file cannot be written (${error.message}). Check the folder and its rights.`
  }
  return bootSentence(error, process.env['DATA_DIR'] ?? '.data')
}
