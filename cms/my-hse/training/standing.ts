import type { TrainingStanding } from '../../plugin/training/records/text.ts'
import type { Standing } from '../../plugin/year/text.ts'

/** How a standing is marked. */
export const standingColours = {
  valid: 'success',
  expiring: 'warning',
  expired: 'danger',
  due: 'info',
  missing: 'danger',
  advised: 'neutral',
} as const satisfies Record<TrainingStanding, string>

/** The sign of each standing in a table; the word beside it says it. */
export const standingSigns = {
  valid: 'inPlace',
  expiring: 'underWay',
  expired: 'late',
  due: 'underWay',
  missing: 'lacks',
  advised: 'notStated',
} as const satisfies Record<TrainingStanding, Standing>
