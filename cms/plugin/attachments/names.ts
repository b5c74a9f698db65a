import type { FullText, Language } from '../core/text.ts'
import { isPicture } from './types.ts'

const kinds = {
  picture: { nb: 'Bilde', en: 'Picture', nn: 'Bilete' },
  document: { nb: 'Dokument', en: 'Document', nn: 'Dokument' },
} as const satisfies Record<string, FullText>

/**
 * The name a file is kept under, such as "Bilde 1.jpg": the one it had may tell whose it is. Counted on from the names
 * of those it is kept beside, whichever language they were sent in.
 * @param extension without the dot
 * @param beside names there already
 */
export function keptName(
  { type, extension }: { readonly type: string; readonly extension: string },
  language: Language,
  beside: readonly string[] = [],
): string {
  const kind = kinds[isPicture(type) ? 'picture' : 'document']
  const counted = new RegExp(`^(?:${kind.nb}|${kind.en}|${kind.nn}) (\\d+)\\.`)
  const numbers = beside.map((name) => Number(counted.exec(name)?.[1] ?? 0))
  return `${kind[language]} ${String(Math.max(0, ...numbers) + 1)}.${extension}`
}
