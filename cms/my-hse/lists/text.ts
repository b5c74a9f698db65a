import type { Text } from '../../plugin/core/text.ts'
import type { PageLanguage } from '../../../content/addresses/parts.ts'

/** How much of a list is found: "33 avvik", "3 av 33 avvik". */
export const foundOf: Record<
  PageLanguage,
  (
    found: number,
    all: number,
    count: { readonly one: Text; readonly many: Text },
    filtered: boolean,
  ) => string
> = {
  nb: (found, all, count, filtered) =>
    `${filtered ? `${found.toLocaleString('nb')} av ` : ''}${counted('nb', all, count)}`,
  en: (found, all, count, filtered) =>
    `${filtered ? `${found.toLocaleString('en')} of ` : ''}${counted('en', all, count)}`,
}

function counted(
  language: PageLanguage,
  all: number,
  { one, many }: { readonly one: Text; readonly many: Text },
): string {
  return `${all.toLocaleString(language)} ${(all === 1 ? one : many)[language]}`
}
