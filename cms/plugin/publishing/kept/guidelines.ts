import { hash } from 'node:crypto'
import type { Guideline } from '../../../../content/schema/index.ts'
import { fittingGuideline } from '../fit-contract.ts'
import { type Piece, pieceOf } from '../pieces.ts'
import type { Report, Unshown } from '../unshown.ts'
import type { Drawn } from './texts.ts'

/** A guideline as it stands in the snapshot. */
export interface GuidelinePiece extends Piece<Guideline> {
  /** Hashes of the images its texts show. */
  readonly images: readonly string[]
}

interface Kept {
  /** What it was made of. */
  readonly made: string
  readonly piece: GuidelinePiece
  /** What readers do not get of it as it is stored. */
  readonly told: readonly Unshown[]
}

interface Beside {
  readonly texts: ReadonlyMap<string, Drawn>
  readonly former: Pick<ReadonlyMap<string, Guideline>, 'get'>
  readonly report: Report
}

/**
 * Guidelines as they stood in the snapshot last. One that says the same as then is neither held against the contract
 * nor written down again.
 */
export class KeptGuidelines {
  #kept = new Map<string, Kept>()
  #texts = new WeakMap<Drawn, number>()
  #numbered = 0

  /** Their pieces, without those that no page can show and that were never published. */
  pieces(guidelines: readonly Guideline[], beside: Beside): GuidelinePiece[] {
    const next = new Map<string, Kept>()
    const pieces = guidelines.flatMap((each) => {
      const made = hash('sha256', JSON.stringify(this.#named(each, beside.texts)))
      const known = this.#kept.get(each.id)
      if (known?.made === made) {
        next.set(each.id, known)
        known.told.forEach(beside.report)
        return known.piece
      }
      const told: Unshown[] = []
      const fits = fittingGuideline(each, {
        former: beside.former,
        report: (unshown) => void told.push(unshown),
      })
      told.forEach(beside.report)
      if (!fits) return []
      const piece = { ...pieceOf(fits.value), images: imagesIn(fits.value) }
      // What stands there instead depends on what was published last: it is looked at each time.
      if (!fits.copy) next.set(each.id, { made, piece, told })
      return piece
    })
    this.#kept = next
    return pieces
  }

  /** The next time, all are looked at. */
  forget(): void {
    this.#kept = new Map()
  }

  /** The guideline with a number in place of each text that was drawn: most of it is text. */
  #named(guideline: Guideline, texts: Beside['texts']): object {
    const editions = guideline.editions.map((each) => {
      const text = texts.get(each.id)
      const isThat = text?.fault === undefined && text?.html === each.html
      return isThat ? { ...each, html: this.#numberOf(text), headings: [] } : each
    })
    return { ...guideline, editions }
  }

  #numberOf(text: Drawn): number {
    const known = this.#texts.get(text)
    if (known !== undefined) return known
    this.#numbered += 1
    this.#texts.set(text, this.#numbered)
    return this.#numbered
  }
}

function imagesIn({ editions }: Guideline): string[] {
  return editions.flatMap(({ html }) =>
    [...html.matchAll(/\/media\/([0-9a-f]{64})\./g)].map((match) => match[1] ?? ''),
  )
}
