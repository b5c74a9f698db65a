import type { OccurrenceStanding } from '../../plugin/cycle/unit/text.ts'
import type { TagColour } from '../components/tag.tsx'

/** How a standing is marked. None says anything that its words do not. */
export const standingColours = {
  done: 'success',
  skipped: 'neutral',
  late: 'danger',
  passed: 'warning',
  due: 'warning',
  ahead: 'info',
} as const satisfies Record<OccurrenceStanding, TagColour>
