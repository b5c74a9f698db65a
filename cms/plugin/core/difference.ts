import { diffArrays, diffWordsWithSpace } from 'diff'

/** A piece of a text: in both, only in the new, or only in the old. */
export interface Part {
  readonly kind: 'same' | 'added' | 'removed'
  readonly text: string
}

/** A stretch of a document: blocks that are alike, or one block that was changed, added or removed. */
export type Stretch =
  | { readonly kind: 'same'; readonly blocks: readonly string[] }
  | { readonly kind: 'changed'; readonly parts: readonly Part[] }

/** What differs between two texts, word by word. */
export function wordDifference(before: string, after: string): Part[] {
  return diffWordsWithSpace(before, after).map(({ added, removed, value }) => ({
    kind: added ? 'added' : removed ? 'removed' : 'same',
    text: value,
  }))
}

/** What differs between two documents, block by block, and word by word within a block that was rewritten. */
export function blockDifference(before: readonly string[], after: readonly string[]): Stretch[] {
  const found: Stretch[] = []
  let gone: readonly string[] = []
  const leave = (): void => {
    found.push(...gone.map((text) => changed([{ kind: 'removed', text }])))
    gone = []
  }
  for (const { added, removed, value } of diffArrays([...before], [...after])) {
    if (removed) {
      leave()
      gone = value
    } else if (added) {
      const rewritten = Math.min(gone.length, value.length)
      value.forEach((text, index) => {
        const former = gone[index]
        found.push(
          changed(former === undefined ? [{ kind: 'added', text }] : wordDifference(former, text)),
        )
      })
      gone = gone.slice(rewritten)
      leave()
    } else {
      leave()
      found.push({ kind: 'same', blocks: value })
    }
  }
  leave()
  return found
}

function changed(parts: readonly Part[]): Stretch {
  return { kind: 'changed', parts }
}
