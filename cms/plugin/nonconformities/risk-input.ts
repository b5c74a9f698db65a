import type { Text } from '../core/text.ts'
import type { Nonconformity } from '../generated-types.ts'
import { choice } from '../records/input/choice.ts'
import type { Input } from '../records/input/input.ts'

/** One of the five steps of a scale of risk, as a number from 1; null for none. */
export function riskStep({
  words,
  ...asked
}: {
  readonly label: Text
  readonly hint?: Text
  /** What each step is called, from 1. */
  readonly words: readonly Text[]
}): Input<number | null, Nonconformity> {
  const offered = Object.fromEntries(
    words.map(({ nb, en }, index) => {
      const step = String(index + 1)
      return [step, { nb: `${step} – ${nb}`, en: `${step} – ${en}` }]
    }),
  )
  const steps = choice<string, Nonconformity>({ ...asked, words: offered })
  return {
    ...asked,
    kind: 'choice',
    words: offered,
    layout: 'list',
    optional: true,
    before: 'stored',
    parse: (given) => {
      const chosen = steps.parse(typeof given === 'number' ? String(given) : given)
      return chosen === null ? null : Number(chosen)
    },
  }
}
