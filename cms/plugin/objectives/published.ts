import type { PublicObjective } from '../../../content/schema/index.ts'
import type { Objective } from '../generated-types.ts'
import { isPercent } from './rules.ts'
import { indicatorText } from './text.ts'

/**
 * Objectives the institution has opened to readers, the newest year first. What was dropped, what a unit aims at and what
 * is not said in both languages is not among them; nor is any comment, who set it, or what is counted today.
 */
export function publishedObjectives(objectives: readonly Objective[]): PublicObjective[] {
  return objectives
    .filter(({ level, shown }) => level === 'institution' && shown === true)
    .flatMap((each): PublicObjective[] => {
      const { direction, indicator, measuredBy, measuredByEn, state, title, titleEn } = each
      const measure =
        indicator !== 'byHand'
          ? indicatorText[indicator]
          : measuredBy && measuredByEn
            ? { nb: measuredBy, en: measuredByEn }
            : null
      if (state === 'dropped' || !titleEn || measure === null) return []
      return [
        {
          number: each.number,
          period: each.period,
          title: { nb: title, en: titleEn },
          measure,
          percent: isPercent(indicator),
          direction: each.target == null ? null : (direction ?? 'atLeast'),
          baseline: each.baseline ?? null,
          target: each.target ?? null,
          result: each.result ?? null,
          outcome: state,
        },
      ]
    })
    .sort(
      (one, other) =>
        other.period.localeCompare(one.period) || one.number.localeCompare(other.number),
    )
}
