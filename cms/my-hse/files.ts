import { internalImage } from './internal-image.ts'
import { measurePaths } from './measures/addresses.ts'
import { measuresCsv } from './measures/csv.ts'
import { casePaths } from './nonconformities/addresses.ts'
import { casesCsv } from './nonconformities/csv.ts'
import { attachedFile } from './nonconformities/file.ts'
import type { Page } from './page.ts'
import { filePaths, type Segment } from './routes.ts'
import { unitPaths } from './units/addresses.ts'
import { matrixCsv } from './units/csv.ts'

/** A request for a file: who asks, and for which. */
export type FileRequest = Pick<Page, 'visitor' | 'language' | 'params' | 'asked'>

/** A file and its address below the root of My HSE; in some languages only where it is the same in all. */
interface FileRoute {
  readonly path: Partial<Segment>
  readonly answer: (request: FileRequest) => Promise<Response>
}

/** Every file of My HSE. */
export const files: readonly FileRoute[] = [
  { path: casePaths.csv, answer: casesCsv },
  { path: measurePaths.csv, answer: measuresCsv },
  { path: unitPaths.csv, answer: matrixCsv },
  { path: { nb: filePaths.attachment }, answer: attachedFile },
  { path: { nb: filePaths.image }, answer: internalImage },
]
