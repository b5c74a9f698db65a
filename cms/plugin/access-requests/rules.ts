import { addMonths } from '../core/dates.ts'
import { addWorkingDays } from '../core/working-days.ts'
import type { ExemptionBasis } from './bases/text.ts'
import {
  type CopySection,
  type Mark,
  passagesOf,
  standsIn,
  type TakenWords,
} from './redacting/rules.ts'
import type { AccessRequestState } from './text.ts'

/**
 * Working days within which a request is answered: it shall be without undue delay, and one that is not answered within five
 * counts as refused and may be complained of (Freedom of Information Act, Sections 29 and 32).
 */
export const answerDays = 5

/** Months after the decision for which it is known who asked: a complaint may come until then (Public Administration Act, Section 31). */
export const requesterKeptMonths = 12

/** Words and phrases a working copy has room for. */
export const mostWords = 50

/** Last day to answer what came on a day. A day the institution is closed by its own choice counts as any other. */
export function dueAfter(received: string): string {
  return addWorkingDays(received, answerDays)
}

/** True while somebody waits for an answer. */
export function isOpen({ state }: { readonly state: AccessRequestState }): boolean {
  return state === 'received'
}

/** The last day of decisions whose requester is forgotten on a day. */
export function forgottenThrough(day: string): string {
  return addMonths(day, -requesterKeptMonths)
}

/** A passage and its basis as a form posts them, such as `description/2 internal`; null for one that is given out. */
export function markOf(posted: string): Mark | null {
  const [passage = '', basis = ''] = posted.split(' ')
  return basis === '' ? null : { passage, basis: basis as ExemptionBasis }
}

/** What can be wrong with what was marked. */
export interface MarkFault {
  readonly code: 'passageUnknown' | 'basisMissing' | 'wordsNotThere' | 'tooManyWords'
  readonly field: 'marks' | 'words'
  readonly say?: Readonly<Record<string, string>>
}

/** What is wrong with what is taken out of a copy. @param words a basis of null was not chosen */
export function markFaults(
  sections: readonly CopySection[],
  marks: readonly Mark[],
  words: readonly (Pick<TakenWords, 'words'> & { readonly basis: ExemptionBasis | null })[],
): MarkFault[] {
  const known = new Set([...passagesOf(sections).values()].flat().map(({ id }) => id))
  const lines = sections.flatMap((section) => section.lines)
  const said = words.flatMap(({ basis, words: each }): MarkFault[] => {
    if (basis === null) return [{ code: 'basisMissing', field: 'words', say: { words: each } }]
    const there = lines.some(({ text }) => standsIn(text, each))
    return there ? [] : [{ code: 'wordsNotThere', field: 'words', say: { words: each } }]
  })
  return [
    ...(marks.some(({ passage }) => !known.has(passage))
      ? [{ code: 'passageUnknown', field: 'marks' } as const]
      : []),
    ...(words.length > mostWords
      ? [{ code: 'tooManyWords', field: 'words', say: { most: String(mostWords) } } as const]
      : []),
    ...said,
  ]
}
