import type { Language } from '../../core/text.ts'
import { type DatedEdition, inForce, isOpen } from '../../editions/rules.ts'

/** An edition as far as what its guideline is called goes. */
export interface TitledEdition extends DatedEdition {
  readonly language: Language
  readonly title?: string | null | undefined
}

/**
 * What a guideline is called on a day: number and title, of the edition in force in each language. Where none is, the
 * newest that was published says it; where a language has none, the Norwegian. A draft gives its title to a guideline
 * that was never published in any language: those who may not read drafts read guidelines that were.
 */
export function guidelineName(
  number: string,
  editions: readonly TitledEdition[],
  day: string,
): Record<Language, string> {
  const isKnown = ({ state }: TitledEdition): boolean => !isOpen(state)
  const shown = editions.some(isKnown) ? editions.filter(isKnown) : editions
  const titleIn = (language: Language): string | null => {
    const own = shown
      .filter((each) => each.language === language && (each.title ?? '').trim() !== '')
      .toSorted((one, other) => other.edition - one.edition)
    return (inForce(own, day) ?? own[0])?.title ?? null
  }
  const norwegian = titleIn('nb') ?? titleIn('nn') ?? titleIn('en')
  const named = (language: Language): string =>
    `${number} ${titleIn(language) ?? norwegian ?? ''}`.trim()
  return { nb: named('nb'), en: named('en'), nn: named('nn') }
}
