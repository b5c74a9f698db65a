import { describe, expect, test } from 'vitest'
import { documentControl } from './internal-control.ts'
import { documentFaults, isReviewDue } from './rules.ts'

const day = '2026-11-22'
const right = {
  link: 'https://intranett.nordhavn.example/a',
  hasFile: false,
  date: '2026-11-22',
  nextReview: null,
}

describe('a document of a unit', () => {
  test('of today with a link is right', () => {
    expect(documentFaults(right, day)).toEqual([])
  })

  test.each([
    ['javascript:alert(1)', 'linkUnsafe'],
    ['/arkiv/12', 'linkUnsafe'],
    ['https://', 'linkUnsafe'],
  ])('with the link %s is refused', (link, code) => {
    expect(documentFaults({ ...right, link }, day)).toEqual([{ code, field: 'link' }])
  })

  test.each([
    [null, true, []],
    [null, false, ['linkOrFileMissing']],
    ['https://intranett.nordhavn.example/b', true, []],
  ])('with the link %s and a file: %s is refused with %j', (link, hasFile, codes) => {
    const faults = documentFaults({ ...right, link, hasFile }, day)
    expect(faults.map(({ code }) => code)).toEqual(codes)
  })

  test.each([
    ['formerReport', 2025, true, []],
    ['formerReport', null, true, ['reportYearMissing']],
    ['formerReport', 2027, false, ['reportYearMissing', 'reportFileMissing']],
    ['procedure', 2025, true, ['reportYearNotAsked']],
  ] as const)(
    'that is a %s of %s, with a file: %s, is refused with %j',
    (kind, reportYear, hasFile, codes) => {
      const facts = { ...right, link: null, kind, reportYear, hasFile }
      expect(documentFaults(facts, day).map(({ code }) => code)).toEqual(codes)
    },
  )

  test('that is a report from before Verne is not reviewed again', () => {
    const facts = {
      ...right,
      link: null,
      kind: 'formerReport',
      reportYear: 2025,
      hasFile: true,
    } as const
    const faults = documentFaults({ ...facts, nextReview: '2027-01-01' }, day)
    expect(faults).toEqual([{ code: 'reportNotReviewed', field: 'nextReview' }])
  })

  test('of a day to come, reviewed before it was written: both are said at once', () => {
    const faults = documentFaults({ ...right, date: '2026-11-23', nextReview: '2026-11-22' }, day)
    expect(faults.map(({ code }) => code)).toEqual(['dateInFuture', 'reviewBefore'])
  })

  test.each([
    ['2026-11-21', 'current', true],
    ['2026-11-22', 'current', false],
    ['2026-11-21', 'withdrawn', false],
    [null, 'current', false],
  ] as const)('to be reviewed by %s and %s is due: %s', (nextReview, state, due) => {
    expect(isReviewDue({ nextReview, state }, day)).toBe(due)
  })
})

test('a unit without documents of its own lacks nothing; one with an old one does', () => {
  const unit = 'u'
  expect(documentControl({ unit, current: 0, due: 0 })).toEqual({
    standing: null,
    has: [],
    lacks: [],
  })
  expect(documentControl({ unit, current: 3, due: 1 })).toMatchObject({
    standing: 'lacks',
    has: [{ link: { kind: 'documents', unit } }],
    lacks: [{ text: { nb: 'Egne HMS-dokumenter som skulle vært gjennomgått: 1' } }],
  })
})
