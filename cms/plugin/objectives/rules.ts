import { calendarYear, type Period } from '../core/dates.ts'
import type { Direction, Indicator, Level, ObjectiveState } from './text.ts'

/** An objective as far as its rules go. */
export interface ObjectiveFacts {
  readonly level: Level
  readonly indicator: Indicator
  /** What is looked at, where it is recorded by hand. */
  readonly measuredBy: string | null
  readonly measuredByEn: string | null
  readonly titleEn: string | null
  readonly direction: Direction | null
  readonly baseline: number | null
  readonly target: number | null
  /** Shown to readers of the site. */
  readonly shown: boolean
}

export type ObjectiveFault =
  | 'measuredByMissing'
  | 'targetMissing'
  | 'directionMissing'
  | 'percentWrong'
  | 'englishMissing'
  | 'englishMeasureMissing'
  | 'notCentral'

interface Fault<Code extends string> {
  readonly code: Code
  readonly field: string
}

/** True for an indicator that is a share of something. */
export function isPercent(indicator: Indicator): boolean {
  return percents.includes(indicator)
}

const percents: readonly Indicator[] = [
  'closedInTime',
  'receivedInTime',
  'requirementsGoneThrough',
  'representatives',
]

/** What is wrong with an objective as somebody writes it, in the order it is asked. */
export function objectiveFaults(facts: ObjectiveFacts): Fault<ObjectiveFault>[] {
  const { baseline, direction, indicator, level, measuredBy, measuredByEn, shown } = facts
  const { target, titleEn } = facts
  const byHand = indicator === 'byHand'
  const wrongPercent = (value: number | null): boolean =>
    value !== null && isPercent(indicator) && (value < 0 || value > 100)
  const found: [boolean, ObjectiveFault, string][] = [
    [shown && level === 'institution' && titleEn === null, 'englishMissing', 'titleEn'],
    [byHand && measuredBy === null, 'measuredByMissing', 'measuredBy'],
    [
      shown && level === 'institution' && byHand && measuredBy !== null && measuredByEn === null,
      'englishMeasureMissing',
      'measuredByEn',
    ],
    [wrongPercent(baseline), 'percentWrong', 'baseline'],
    [target !== null && direction === null, 'directionMissing', 'direction'],
    // What is recorded by hand may be something that is done or not.
    [!byHand && target === null, 'targetMissing', 'target'],
    [wrongPercent(target), 'percentWrong', 'target'],
    [shown && level !== 'institution', 'notCentral', 'shown'],
  ]
  return found.flatMap(([wrong, code, field]) => (wrong ? [{ code, field }] : []))
}

/** True where a figure is where an objective wants it; null where either is not known. */
export function isMet(
  { direction, target }: Pick<ObjectiveFacts, 'direction' | 'target'>,
  value: number | null,
): boolean | null {
  if (target === null || value === null) return null
  return direction === 'atMost' ? value <= target : value >= target
}

/** How it went with an objective, as somebody says it. */
export interface ResultFacts extends Pick<ObjectiveFacts, 'indicator' | 'direction' | 'target'> {
  readonly state: ObjectiveState
  readonly result: number | null
  readonly comment: string | null
}

export type ResultFault = 'resultMissing' | 'reachedWrong' | 'commentMissing' | 'percentWrong'

/** What is wrong with a result, in the order it is asked. The figure decides what can be called reached. */
export function resultFaults(facts: ResultFacts): Fault<ResultFault>[] {
  const { comment, indicator, result, state, target } = facts
  const missing = indicator === 'byHand' && target !== null && result === null
  return [
    ...(missing ? [{ code: 'resultMissing', field: 'result' } as const] : []),
    ...(state === 'reached' && isMet(facts, result) === false
      ? [{ code: 'reachedWrong', field: 'state' } as const]
      : []),
    ...(state !== 'reached' && comment === null
      ? [{ code: 'commentMissing', field: 'comment' } as const]
      : []),
  ]
}

/** True for one that is worked towards, or has a result; what was dropped changes no more. */
export function isKept({ state }: { readonly state: ObjectiveState }): boolean {
  return state !== 'dropped'
}

/** True for one whose result has not been set. */
export function isRunning({ state }: { readonly state: ObjectiveState }): boolean {
  return state === 'running'
}

/** The period an objective is of. @param label as it is stored, such as `2026` */
export function periodOf(label: string): Period {
  return calendarYear(Number(label))
}

/** The label of the period before. */
export function periodBefore(label: string): string {
  return String(Number(label) - 1)
}

/** True for a year objectives can be set for on a day: the last, this one, and the two to come. */
export function canBeSetFor(label: string, day: string): boolean {
  if (!/^\d{4}$/.test(label)) return false
  const ahead = Number(label) - Number(day.slice(0, 4))
  return ahead >= -1 && ahead <= 2
}

/** True where the year of an objective is over and nobody has said how it went. */
export function lacksResult(
  { period, state }: { readonly period: string; readonly state: ObjectiveState },
  day: string,
): boolean {
  return isRunning({ state }) && periodOf(period).to < day
}

/** Whose objective it is: the institution's where no unit stands above. @param ancestors ids of the units above */
export function levelOf(ancestors: readonly unknown[]): Level {
  return ancestors.length === 0 ? 'institution' : 'unit'
}

/** What was reached, where that is a figure: the starting point of the next year. */
export function nextBaseline({
  baseline,
  result,
}: {
  readonly baseline?: number | null | undefined
  readonly result?: number | null | undefined
}): number | null {
  return result ?? baseline ?? null
}
