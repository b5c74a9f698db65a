import { describe, expect, test } from 'vitest'
import { challengeOf, isUndecided, isWaiting, type ProposalFacts, stateAfter } from './rules.ts'

const proposal: ProposalFacts = { state: 'proposed', matter: 'measure' }

describe('a proposal', () => {
  test.each([
    ['proposed', {}, true],
    ['declined', {}, false],
    ['taken', { measure: 'tiltak' }, false],
    ['taken', { challenge: 'proposal-a' }, false],
    // A crash came between the yes and what was to come of it.
    ['taken', {}, true],
    ['taken', { measure: null, challenge: null }, true],
  ] as const)('that is %s with %j waits: %s', (state, more, expected) => {
    expect(isWaiting({ ...proposal, state, ...more })).toBe(expected)
  })

  test('is decided by being taken up or declined', () => {
    expect(isUndecided({ state: stateAfter.propose })).toBe(true)
    expect(isUndecided({ state: stateAfter.take })).toBe(false)
    expect(isUndecided({ state: stateAfter.decline })).toBe(false)
  })

  test('becomes one challenge, however often it is taken up', () => {
    expect(challengeOf('a')).toBe(challengeOf('a'))
    expect(challengeOf('a')).not.toBe(challengeOf('b'))
  })
})
