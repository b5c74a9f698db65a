import type { Text } from '../core/text.ts'
import { day } from '../records/input/day.ts'
import { text } from '../records/input/text.ts'

/** When something happened: a day and a time of day, today unless another is written. */
export function timeInputs(label: Text) {
  return {
    day: day({
      label,
      days: { to: 'today' },
      missing: 'dayMissing',
      before: (_none: unknown, today: string) => today,
    }),
    time: text({
      label: { nb: 'Klokkeslett', en: 'Time' },
      hint: { nb: 'For eksempel 13.05.', en: 'For example 13:05.' },
      missing: 'timeWrong',
    }),
  }
}
