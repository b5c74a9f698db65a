import { spokenDay } from '../../admin/spoken-dates.ts'
import { fill, type Text } from '../../core/text.ts'
import type { ChangeKind } from './rules.ts'
import { foundText } from './text.ts'

/** A found change, as far as a sentence tells it. */
interface FoundChange {
  readonly kind: ChangeKind
  readonly on?: string | null | undefined
  readonly by?: string | null | undefined
  readonly words?: string | null | undefined
}

/** What was found, in a sentence: what is to come on a day is told as such. */
export function foundSentence({ by, kind, on, words }: FoundChange, day: string): Text {
  const values = {
    by: by ?? '',
    title: words ?? '',
    day: { nb: spokenDay(on, 'nb'), en: spokenDay(on, 'en') },
  }
  const isComing = on !== null && on !== undefined && on > day
  if (kind === 'repealed' || kind === 'retitled') return fill(foundText[kind], values)
  if (kind === 'inForce')
    return fill(isComing ? foundText.comesIntoForce : foundText.inForce, values)
  if (isComing) return fill(foundText.coming, values)
  if (!on) return fill(foundText.comingUndecided, values)
  return fill(by ? foundText.amended : foundText.amendedUnnamed, values)
}
