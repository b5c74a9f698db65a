import { Temporal } from 'temporal-polyfill'

/** How long a job is its process's without a further sign of life, in seconds. */
export const leaseSeconds = 30
/** How often a process that works on a job says so, in seconds. */
export const renewSeconds = 5

/** The instant an ISO 8601 text stands for; null for what is none. */
export function instantOf(at: unknown): Temporal.Instant | null {
  if (typeof at !== 'string') return null
  try {
    return Temporal.Instant.from(at)
  } catch {
    return null
  }
}

/**
 * Whether a lease holds. One that ends later than any could that was given now is none: a clock was wrong, and nobody
 * is to wait for that.
 */
export function isHeld(until: unknown, now: Temporal.Instant): boolean {
  const end = instantOf(until)
  if (end === null) return false
  const latest = now.add({ seconds: leaseSeconds })
  return Temporal.Instant.compare(now, end) < 0 && Temporal.Instant.compare(end, latest) <= 0
}

/** When a lease ends that is given, or renewed, now. */
export function leaseFrom(now: Temporal.Instant): string {
  return now.add({ seconds: leaseSeconds }).toString({ smallestUnit: 'millisecond' })
}
