import type { PlannedCourseState } from '../schema/training-plan.ts'
import type { Text } from '../schema/text.ts'

/** How far a course of a plan has come. */
export const plannedCourseWords = {
  planned: { nb: 'Planlagt', en: 'Planned' },
  open: { nb: 'Åpent for påmelding', en: 'Open for sign-up' },
  held: { nb: 'Holdt', en: 'Held' },
  cancelled: { nb: 'Holdes ikke', en: 'Cancelled' },
} as const satisfies Record<PlannedCourseState, Text>

/** What a plan costs: what is not cancelled, in whole NOK, and how many courses have no amount yet. */
export function planCost(
  lines: readonly {
    readonly state: PlannedCourseState
    readonly cost?: number | null | undefined
  }[],
): { readonly sum: number; readonly unknown: number } {
  const counted = lines.filter(({ state }) => state !== 'cancelled')
  return {
    sum: counted.reduce((sum, { cost }) => sum + (cost ?? 0), 0),
    unknown: counted.filter(({ cost }) => cost == null).length,
  }
}
