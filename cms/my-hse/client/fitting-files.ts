import {
  tellsWhoText,
  togetherText,
  tooLargeText,
  tooManyText,
} from '../../plugin/attachments/limit-text.ts'
import { overLimit, type OverLimit } from '../../plugin/attachments/rules.ts'
import type { Text } from '../../plugin/core/text.ts'

/** What is known of a chosen file. */
export interface ChosenFile {
  readonly name: string
  readonly size: number
  readonly type: string
}

/**
 * Those of the chosen files that can be sent, and why the others cannot, in the words the server would use.
 * @param onlyPictures true for a report nobody is to know the sender of
 */
export function fittingFiles<Chosen extends ChosenFile>(
  chosen: readonly Chosen[],
  onlyPictures: boolean,
): { readonly fitting: readonly Chosen[]; readonly refusals: readonly Text[] } {
  const fitting: Chosen[] = []
  const refusals: Text[] = []
  const left: Record<OverLimit, Chosen[]> = { file: [], post: [], count: [] }
  for (const file of chosen) {
    if (onlyPictures && isDocument(file)) {
      refusals.push(tellsWhoText(file.name))
      continue
    }
    const over = overLimit(file.size, { files: fitting.length, bytes: sizeOf(fitting) })
    if (over === null) fitting.push(file)
    else left[over].push(file)
  }
  const names = (files: readonly Chosen[]): string[] => files.map(({ name }) => name)
  refusals.push(...left.file.map(({ name, size }) => tooLargeText(name, size)))
  if (left.post.length > 0) {
    refusals.push(togetherText(names(left.post), sizeOf(fitting) + sizeOf(left.post)))
  }
  if (left.count.length > 0) refusals.push(tooManyText(names(left.count)))
  return { fitting, refusals }
}

/** What a browser does not know, the server looks into. */
function isDocument({ type }: ChosenFile): boolean {
  return type !== '' && !type.startsWith('image/')
}

function sizeOf(files: readonly ChosenFile[]): number {
  return files.reduce((sum, { size }) => sum + size, 0)
}
