import { expect, test } from 'vitest'
import { expectedSeconds, isLate, manyVanished, pace, settling } from './rules.ts'

test.each([
  [0, 1, false],
  [10, 10, false],
  [10, 5, false],
  [10, 4, true],
  [10, 0, true],
  [0, 0, true],
])('from %i guidelines to %i needs a confirmation: %s', (before, now, needed) => {
  expect(manyVanished(before, now)).toBe(needed)
})

test.each<[string, Parameters<typeof settling>[0], number]>([
  [
    'a change in a quiet time waits for what is saved with it',
    { first: 0, last: 0, publish: null },
    30,
  ],
  ['what is saved with it makes it wait no longer', { first: 20, last: 1, publish: null }, 10],
  ['after that it is published', { first: 30, last: 2, publish: 60_000 }, 0],
  ['a change long after a publish is alone', { first: 5, last: 5, publish: 2_100 }, 25],
  ['one soon after a publish waits for more', { first: 100, last: 100, publish: 900 }, 300],
  [
    'one that came while another was published waits for more',
    { first: 800, last: 50, publish: 10 },
    350,
  ],
  [
    'it is published when nothing more has come for a while',
    { first: 900, last: 400, publish: 10 },
    0,
  ],
  ['however many come, nobody’s waits for ever', { first: 9_900, last: 1, publish: 9_800 }, 100],
  ['and then it is published', { first: 10_000, last: 1, publish: 9_900 }, 0],
])('%s', (_, waiting, expected) => {
  expect(settling(waiting)).toBe(expected)
})

test('under a stream of changes no publish is longer in coming than the longest wait', () => {
  for (let ago = 0; ago < 20_000; ago += 7) {
    expect(settling({ first: ago, last: 0, publish: ago })).toBeLessThanOrEqual(
      Math.max(0, pace.longest - ago),
    )
  }
})

test.each<[readonly number[], number | null]>([
  [[], null],
  [[200], 1],
  [[2_400, 900, 1_800], 2],
  // One that waited through a night for the server does not count.
  [[900, 1_100, 30_000_000], 2],
  // A clock that was set back.
  [[-5_000, 3_100], 4],
])('after publishes that took %j ms the next is expected to take %j s', (took, expected) => {
  expect(expectedSeconds(took)).toBe(expected)
})

test.each([
  [30, 2, false],
  [31, 2, true],
  [31, null, true],
  [59, 12, false],
  [61, 12, true],
])('after %i s, where %j are expected, it is late: %s', (waited, expected, late) => {
  expect(isLate(waited, expected)).toBe(late)
})
