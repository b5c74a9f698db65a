import type { Text } from '../../core/text.ts'
import {
  type Before,
  type Input,
  InputFault,
  type InputWords,
  oneText,
  orMissing,
} from './input.ts'

interface Asked<V extends string, R> extends InputWords {
  /** Values with their words, in the order they are offered. */
  readonly words: Readonly<Record<V, Text>>
  /** What tells more about each. @default nothing */
  readonly hints?: Readonly<Partial<Record<V, Text>>>
  /** @default 'below' */
  readonly layout?: Input<V, R>['layout']
  readonly before?: Before<R>
  readonly asked?: (record: R) => boolean
}

/** One of a closed set; null for none, unless one must be chosen. */
export function choice<V extends string, R>(
  asked: Asked<V, R> & { readonly missing: string },
): Input<V, R>
export function choice<V extends string, R>(asked: Asked<V, R>): Input<V | null, R>
export function choice<V extends string, R>(asked: Asked<V, R>): Input<V | null, R> {
  return {
    ...asked,
    kind: 'choice',
    parse: (given) => {
      const chosen = oneText(given)
      return orMissing(chosen === null ? null : known(asked.words, chosen), asked.missing)
    },
  }
}

/** Any number of a closed set, in the order of the set. */
export function choices<V extends string, R>(asked: Asked<V, R>): Input<V[], R> {
  return {
    ...asked,
    kind: 'choices',
    parse: (given) => {
      const chosen = (Array.isArray(given) ? (given as unknown[]) : [given]).flatMap(
        (each) => oneText(each) ?? [],
      )
      const all = chosen.map((each) => known(asked.words, each))
      return (Object.keys(asked.words) as V[]).filter((each) => all.includes(each))
    },
  }
}

/** Some of the words of a table, as they are offered where not all of them fit. */
export function only<V extends string, Some extends V>(
  words: Readonly<Record<V, Text>>,
  some: readonly Some[],
): Record<Some, Text> {
  return Object.fromEntries(some.map((each) => [each, words[each]])) as Record<Some, Text>
}

function known<V extends string>(words: Readonly<Record<V, Text>>, chosen: string): V {
  if (!Object.hasOwn(words, chosen)) throw new InputFault('unknownChoice')
  return chosen as V
}
