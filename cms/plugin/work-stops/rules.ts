import { momentOf } from '../core/dates.ts'
import type { WorkStopState } from './text.ts'

/** True while the work stands still by the representative's word. */
export function isStanding({ state }: { readonly state: WorkStopState }): boolean {
  return state === 'standing'
}

/** A day and a time of day, as someone writes them. */
export interface WrittenTime {
  /** `YYYY-MM-DD` */
  readonly day: string
  /** Such as `13.05`; null where none is written. */
  readonly time: string | null
}

/** What can be wrong with a time. */
export interface TimeFault {
  readonly code: 'timeWrong' | 'inFuture' | 'beforeStop'
  readonly field: 'time'
}

/** The instant, in Oslo; null where the time of day is none. */
export function instantOf({ day, time }: WrittenTime): string | null {
  return time === null ? null : momentOf(day, time)
}

/**
 * What is wrong with when something happened to a stop.
 * @param now the instant it is, ISO 8601
 * @param since when the work was stopped; null for the stop itself
 */
export function timeFaults(written: WrittenTime, now: string, since: string | null): TimeFault[] {
  const at = instantOf(written)
  if (at === null) return [{ code: 'timeWrong', field: 'time' }]
  if (Date.parse(at) > Date.parse(now)) return [{ code: 'inFuture', field: 'time' }]
  if (since !== null && Date.parse(at) < Date.parse(since))
    return [{ code: 'beforeStop', field: 'time' }]
  return []
}
