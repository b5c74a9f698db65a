import type { Text } from '../../plugin/core/text.ts'
import type { Draft } from '../drafts.ts'
import type { PageLanguage } from '../routes.ts'
import type { Clash } from './conflict.tsx'

/** What two people may have written. */
export interface Written {
  readonly label: Text
  /** What stands now. */
  readonly theirs: string | number | null | undefined
  /** What this person wrote: a field of the form by its name, or what several fields say together. */
  readonly mine: string | ((draft: Draft) => string)
}

/**
 * What stands now against what was written, where someone else saved first; null where nobody did. A field that was not
 * sent clashes with nothing.
 */
export function clashesOf(
  draft: Draft | null,
  written: readonly Written[],
  language: PageLanguage,
): Clash[] | null {
  if (draft === null || !draft.conflict) return null
  return written.flatMap(({ label, theirs, mine }) => {
    const said = typeof mine === 'string' ? draft.get(mine) : mine(draft)
    return said === undefined
      ? []
      : [{ label: label[language], theirs: String(theirs ?? ''), mine: said }]
  })
}
