import { describe, expect, test } from 'vitest'
import {
  awaitsFollowUp,
  decisionFaults,
  holdsReview,
  isDocumented,
  reviewKey,
  reviewYear,
  uncommented,
} from './rules.ts'
import { commentsOf, type ReviewState, reviewStateText } from './text.ts'

describe('a management review', () => {
  test.each([
    ['2026', 2026],
    ['2025', 2025],
    ['2024', null],
    ['2027', null],
    ['26', null],
    ['', null],
    [null, null],
  ])('of the year %s is begun in 2026 as of %s', (given, year) => {
    expect(reviewYear(given, '2026-11-22')).toBe(year)
  })

  test('is one of a unit and year', () => {
    expect(reviewKey('unit-NV', 2026)).toBe('unit-NV:2026')
  })

  test.each([
    [{ ancestors: [], type: 'institution' }, true],
    [{ ancestors: ['unit-NHU'], type: 'faculty' }, true],
    [{ ancestors: ['unit-NHU'], type: 'faculty', active: false }, false],
    [{ ancestors: ['unit-NV', 'unit-NHU'], type: 'department' }, false],
  ])('is held of the institution and of faculties in operation: %j', (unit, holds) => {
    expect(holdsReview(unit)).toBe(holds)
  })

  test('never changes once it is documented', () => {
    const states = Object.keys(reviewStateText) as ReviewState[]
    expect(states.filter((state) => isDocumented({ state }))).toEqual(['documented', 'followedUp'])
  })

  test('lacks the comments nobody has written', () => {
    const comments = commentsOf({ documentationComment: 'Gamle tekster', systemComment: '' })
    expect(uncommented(comments)).toEqual(['reporting', 'system', 'conditions', 'commitment'])
  })
})

describe('a decision', () => {
  test.each([
    ['priority', null, []],
    ['priority', '2026-11-21', ['deadlinePassed']],
    ['objective', null, ['deadlineMissing']],
    ['element', null, ['deadlineMissing']],
    ['element', '2026-11-21', ['deadlinePassed']],
    ['element', '2026-11-22', []],
  ] as const)('of kind %s with the deadline %s', (kind, deadline, codes) => {
    const found = decisionFaults({ kind, deadline }, '2026-11-22')
    expect(found.map(({ code }) => code)).toEqual(codes)
  })

  test.each([
    ['open', true],
    ['carriedOut', false],
    ['explained', false],
    ['withdrawn', false],
  ] as const)('that is %s awaits its follow-up: %s', (state, awaits) => {
    expect(awaitsFollowUp({ state })).toBe(awaits)
  })
})
