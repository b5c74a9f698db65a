import { spokenDay } from '../../../plugin/admin/spoken-dates.ts'
import { fill } from '../../../plugin/core/text.ts'
import type { HseProcess } from '../../../plugin/generated-types.ts'
import type { PageLanguage } from '../../routes.ts'
import { processWords } from '../text.ts'

/** When a process was closed, and by whom where that is known; the last time, where it was reopened in between. */
export function closedTold(
  { closedDate, steps }: Pick<HseProcess, 'closedDate' | 'steps'>,
  language: PageLanguage,
): string {
  const day = spokenDay(closedDate, language)
  const who = steps?.findLast(({ step }) => step === 'close')?.name
  return who ? fill(processWords.closedBy, { day, who })[language] : day
}
