import { Temporal } from 'temporal-polyfill'
import { instantOf } from './lease.ts'

/** When work that comes back by itself was queued, and how it ended. */
export interface Run {
  readonly queuedAt?: string | null
  readonly ranAt?: string | null
  readonly failedAt?: string | null
}

/** After so long, work that was to be queued and is nowhere was cut off in between, in minutes. */
const longestQueueing = 1

/**
 * The last moment a schedule names, now at the latest.
 * @param cron `* * * * *` for each minute, or `3 * * * *` for that minute of each hour
 * @throws Error on any other
 */
export function lastMoment(cron: string, now: Temporal.Instant): Temporal.Instant {
  const minute = /^(\*|[0-5]?\d) \* \* \* \*$/.exec(cron)?.[1]
  if (minute === undefined) {
    throw new Error(`"${cron}" is neither each minute nor a minute of each hour.`)
  }
  const floor = { smallestUnit: 'minute', roundingMode: 'floor' } as const
  // In UTC: an hour that comes twice, or not at all, is none of the schedule's.
  const time = now.toZonedDateTimeISO('UTC').round(floor)
  if (minute === '*') return time.toInstant()
  const inThisHour = time.with({ minute: Number(minute) })
  const passed = Temporal.ZonedDateTime.compare(inThisHour, time) <= 0
  return (passed ? inThisHour : inThisHour.subtract({ hours: 1 })).toInstant()
}

/**
 * Whether work is due. What is said to have been in the future counts as never: a clock was wrong, or somebody wrote
 * it there.
 */
export function isDue(run: Run, cron: string, now: Temporal.Instant): boolean {
  const moment = lastMoment(cron, now)
  const done = [run.ranAt, run.failedAt].some((at) => isSince(moment, at, now))
  if (done) return false
  const queued = pastInstant(run.queuedAt, now)
  if (queued === null || Temporal.Instant.compare(queued, moment) < 0) return true
  const lost = queued.add({ minutes: longestQueueing })
  return Temporal.Instant.compare(lost, now) <= 0
}

/** Minutes from one moment of a schedule to the next. */
export function minutesBetween(cron: string): number {
  return cron.startsWith('*') ? 1 : 60
}

/** The instant a text stands for where it has come already, else null. */
export function pastInstant(at: unknown, now: Temporal.Instant): Temporal.Instant | null {
  const told = instantOf(at)
  return told !== null && Temporal.Instant.compare(told, now) <= 0 ? told : null
}

function isSince(moment: Temporal.Instant, at: unknown, now: Temporal.Instant): boolean {
  const past = pastInstant(at, now)
  return past !== null && Temporal.Instant.compare(moment, past) <= 0
}
