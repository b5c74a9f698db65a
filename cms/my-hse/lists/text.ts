import type { PageLanguage } from '../../../content/addresses/parts.ts'
import { fill, type Text } from '../../plugin/core/text.ts'

/** Words for how many records there are, with `{count}` in them. */
interface CountText {
  readonly one: Text
  readonly many: Text
}

const of = { nb: 'av', en: 'of' } as const satisfies Text

/** How much of a list is found: "33 avvik", "3 av 33 avvik". */
export function foundOf(
  language: PageLanguage,
  {
    found,
    all,
    filtered,
  }: { readonly found: number; readonly all: number; readonly filtered: boolean },
  { one, many }: CountText,
): string {
  const counted = fill(all === 1 ? one : many, { count: all.toLocaleString(language) })[language]
  if (!filtered) return counted
  return `${found.toLocaleString(language)} ${of[language]} ${counted}`
}
