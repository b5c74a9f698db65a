import type { Text } from '../../plugin/core/text.ts'
import type { Objective } from '../../plugin/generated-types.ts'
import { spokenFigure } from '../../plugin/objectives/indicators.ts'
import { indicatorText } from '../../plugin/objectives/text.ts'
import type { PageLanguage } from '../routes.ts'

const atText = {
  atLeast: { nb: 'minst {figure}', en: 'at least {figure}' },
  atMost: { nb: 'høyst {figure}', en: 'at most {figure}' },
} satisfies Record<string, Text>

/** The target of an objective, such as `minst 90 %`; null where it has no figure. */
export function spokenTarget(
  { direction, indicator, target }: Pick<Objective, 'direction' | 'indicator' | 'target'>,
  language: PageLanguage,
): string | null {
  if (target == null) return null
  const figure = spokenFigure(target, indicator, language)
  return atText[direction ?? 'atLeast'][language].replace('{figure}', figure)
}

/** A figure of an objective; null where there is none. */
export function figureOf(
  { indicator }: Pick<Objective, 'indicator'>,
  value: number | null | undefined,
  language: PageLanguage,
): string | null {
  return value == null ? null : spokenFigure(value, indicator, language)
}

/** What is said of an objective in the language of the page, where it is said so, and the language that is not. */
export interface Worded {
  readonly text: string
  /** Not there: it is written in the language of the page. */
  readonly lang?: PageLanguage
}

/** The objective in words. */
export function titleOf(
  { language: written, title, titleEn }: Pick<Objective, 'language' | 'title' | 'titleEn'>,
  language: PageLanguage,
): Worded {
  if (written === language) return { text: title }
  return language === 'en' && titleEn ? { text: titleEn } : { text: title, lang: written }
}

/** What shows whether it is reached. */
export function measureOf(objective: Objective, language: PageLanguage): Worded {
  const { indicator, language: written, measuredBy, measuredByEn } = objective
  if (indicator !== 'byHand' || !measuredBy) return { text: indicatorText[indicator][language] }
  if (written === language) return { text: measuredBy }
  return language === 'en' && measuredByEn
    ? { text: measuredByEn }
    : { text: measuredBy, lang: written }
}
