import { csvPath, filePaths } from '../../content/addresses/my-hse.ts'
import type { Segment } from '../../content/addresses/parts.ts'
import { internalImage } from './internal-image.ts'
import { measuresCsv } from './measures/csv.ts'
import { casesCsv } from './nonconformities/csv.ts'
import { attachedFile } from './nonconformities/file.ts'
import type { Page } from './page.ts'

/** A request for a file: who asks, and for which. */
export type FileRequest = Pick<Page, 'visitor' | 'language' | 'params' | 'asked'>

/** A file and its address below the root of My HSE; in some languages only where it is the same in all. */
interface FileRoute {
  readonly path: Partial<Segment>
  readonly answer: (request: FileRequest) => Promise<Response>
}

/** Every file of My HSE. */
export const files: readonly FileRoute[] = [
  { path: csvPath('nonconformity'), answer: casesCsv },
  { path: csvPath('measure'), answer: measuresCsv },
  { path: { nb: filePaths.attachment }, answer: attachedFile },
  { path: { nb: filePaths.image }, answer: internalImage },
]
