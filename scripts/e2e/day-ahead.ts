import { setTimeout as pause } from 'node:timers/promises'
import { beforeAll } from 'vitest'

/** Minutes before midnight in Oslo when no file begins any more, and after it when the first does again. */
const [before, after] = [3, 3]

// Verne and its tests say today each for itself: a file does not begin where the day is about to be another.
beforeAll(async () => {
  while (isAboutMidnight(new Date())) await pause(5_000)
}, 600_000)

function isAboutMidnight(now: Date): boolean {
  const [hour = 0, minute = 0] = new Intl.DateTimeFormat('en-GB', {
    timeZone: 'Europe/Oslo',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  })
    .format(now)
    .split(':')
    .map(Number)
  const ofDay = hour * 60 + minute
  return ofDay < after || ofDay >= 24 * 60 - before
}
