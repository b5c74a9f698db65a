import type { Behind } from '../../../content/schema/index.ts'
import { fill, type Text } from '../core/text.ts'
import { editionsBehind } from '../editions/rules.ts'
import { behindText, overviewText } from './overview-text.ts'

/** How far a translation is behind, in words: `2 utgaver bak: 1 stor, 1 liten`. Null when it is not. */
export function behindWords(behind: Behind): Text | null {
  const count = editionsBehind(behind)
  if (count === 0) return null
  const kinds = (['major', 'minor', 'editorial'] as const)
    .filter((kind) => behind[kind] > 0)
    .map((kind) => fill(behindText[kind][behind[kind] === 1 ? 'one' : 'many'], { n: behind[kind] }))
  return fill(count === 1 ? overviewText.countOne : overviewText.count, {
    count,
    kinds: {
      nb: kinds.map(({ nb }) => nb).join(', '),
      en: kinds.map(({ en }) => en).join(', '),
    },
  })
}
