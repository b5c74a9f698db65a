import { sectionsWithoutLaw } from '@verne/content/law/citations'
import { parseFragment } from 'parse5'
import { documentNumber, leadsIn, type Surroundings } from './leads.ts'
import { textPieces, wholeText, type TextPiece } from './text-pieces.ts'

/** Words of a drawn text that say where to go, and lead nowhere. */
export interface Unlinked {
  /** The words, with a few before and after them. */
  readonly words: string
  readonly kind: 'number' | 'law' | 'document' | 'word'
}

/**
 * What a drawn text says without a link: telephone numbers, sections of the law, document numbers and words for reporting
 * and whom to ask. The first time in a section is enough for all but numbers; headings, code and drawings need none.
 * @param html HTML of a text as readers get it
 * @param around where its words may lead; what has no place to lead to is not asked for
 */
export function unlinkedIn(html: string, around: Surroundings): Unlinked[] {
  const pieces = textPieces(parseFragment(html))
  const text = wholeText(pieces)
  const linked = pieces.flatMap(({ link }) => (link === null ? [] : [link]))
  const at = (start: number): TextPiece | undefined =>
    pieces.find((each) => each.start <= start && start < each.end)
  const leads = leadsIn(text, around, linked).map(({ start, end, kind, address }) => ({
    start,
    end,
    kind,
    leads: (piece: TextPiece) => piece.link === address,
  }))
  const sections = sectionsWithoutLaw(text, { linked })
    .filter(({ kind, spelledSmall }) => kind === 'section' && !spelledSmall)
    .map(({ start, end, items }) => ({
      start,
      end,
      kind: 'law' as const,
      leads: ({ link }: TextPiece) =>
        items.some(({ number }) => link?.endsWith(`/§${number.replace(' ', '').toLowerCase()}`)),
    }))
  const documents = [...text.matchAll(documentNumber)]
    .filter(([number]) => around.guideline(number) === null)
    .map((match) => ({
      start: match.index,
      end: match.index + match[0].length,
      kind: 'document' as const,
      leads: () => false,
    }))
  return [...leads, ...sections, ...documents]
    .filter((each) => {
      const piece = at(each.start)
      if (!piece?.mayLink) return false
      // A word that a link begins or ends in is linked by whoever wrote the text.
      if (
        pieces.some(({ link, start, end }) => link !== null && start < each.end && each.start < end)
      ) {
        return false
      }
      if (each.kind === 'number') return true
      return !pieces.some((other) => other.section === piece.section && each.leads(other))
    })
    .map(({ start, end, kind }) => ({
      kind,
      words: text
        .slice(Math.max(0, start - 40), end + 25)
        .replace(/\s+/g, ' ')
        .trim(),
    }))
}
