import type { Text } from '../../plugin/core/text.ts'
import type { PageLanguage } from '../routes.ts'
import type { Option } from './fields.tsx'

/** What can be chosen: the values of a closed set with their words, in the order the words stand in. */
export function wordOptions(
  words: Readonly<Record<string, Text>>,
  language: PageLanguage,
): Option[] {
  return Object.entries(words).map(([value, text]) => ({ value, label: text[language] }))
}
