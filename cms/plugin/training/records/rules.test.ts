import { describe, expect, test } from 'vitest'
import { expiresOn, heldFaults, isGap, type Need, shownCount, standingOf } from './rules.ts'

const day = '2026-11-22'
const must: Need = { as: 'must', since: '2026-09-01', withinMonths: 6 }

describe('a course holds', () => {
  test.each([
    ['for three years', '2024-03-15', 36, '2027-03-14'],
    ['for a year from 29 February', '2024-02-29', 12, '2025-02-27'],
    ['for good', '2024-03-15', null, null],
  ] as const)('%s', (_what, date, months, last) => {
    expect(expiresOn(date, months)).toBe(last)
  })
})

describe('how somebody stands with a course', () => {
  test.each([
    ['it is to be taken while there is time', [], must, 'due', '2027-03-01'],
    [
      'it is missing when the time has passed',
      [],
      { ...must, since: '2026-01-01' },
      'missing',
      '2026-07-01',
    ],
    [
      'it is missing from the first day where there is no time',
      [],
      { ...must, withinMonths: null },
      'missing',
      '2026-09-01',
    ],
    ['it is missing where nobody knows since when', [], { ...must, since: null }, 'missing', null],
    ['advice is advice', [], { ...must, as: 'should' }, 'advised', null],
    ['what holds for good is there', [{ date: '2010-01-01', expires: null }], must, 'valid', null],
    [
      'it expires within ninety days',
      [{ date: '2024-01-01', expires: '2027-02-20' }],
      must,
      'expiring',
      '2027-02-20',
    ],
    ['it holds on its last day', [{ date: '2024-01-01', expires: day }], must, 'expiring', day],
    [
      'and not the day after',
      [{ date: '2024-01-01', expires: '2026-11-21' }],
      must,
      'expired',
      '2026-11-21',
    ],
    [
      'what holds longest counts',
      [
        { date: '2020-01-01', expires: '2023-01-01' },
        { date: '2026-01-01', expires: '2029-01-01' },
      ],
      must,
      'valid',
      '2029-01-01',
    ],
  ] as const)('%s', (_what, taken, need, standing, on) => {
    expect(standingOf(taken, need, day)).toEqual({ standing, day: on })
  })

  test('who need not take it and has not is nothing to tell', () => {
    expect(standingOf([], null, day)).toBeNull()
  })

  test('a gap is what is missing or expired, and nothing else', () => {
    const gaps = (['valid', 'expiring', 'expired', 'due', 'missing', 'advised'] as const).filter(
      (standing) => isGap({ standing, day: null }),
    )
    expect(gaps).toEqual(['expired', 'missing'])
  })
})

describe('figures', () => {
  test.each([
    [
      'of fewer than five people are hidden',
      { asked: 4, have: 0 },
      { asked: null, have: null, lack: null },
    ],
    [
      'with a few who lack it hide both',
      { asked: 20, have: 17 },
      { asked: 20, have: null, lack: null },
    ],
    [
      'with a few who have it hide both',
      { asked: 20, have: 2 },
      { asked: 20, have: null, lack: null },
    ],
    ['of five and more are shown', { asked: 20, have: 15 }, { asked: 20, have: 15, lack: 5 }],
    ['where nobody has it are shown', { asked: 20, have: 0 }, { asked: 20, have: 0, lack: 20 }],
  ] as const)('%s', (_what, count, shown) => {
    expect(shownCount(count)).toEqual(shown)
  })
})

describe('a held course is registered', () => {
  const right = {
    course: { central: false },
    date: '2026-11-20',
    people: [{ ofUnit: true, account: true }],
    guests: [],
    witness: false,
    centralOnly: false,
  }

  test('for people of the unit, each of whom confirms the own line', () => {
    expect(heldFaults(right, day)).toEqual([])
  })

  test.each([
    ['not without a course', { course: null }, 'courseMissing'],
    ['not before it is held', { date: '2026-11-23' }, 'dateAhead'],
    ['not for nobody', { people: [] }, 'nobody'],
    ['not for people of another unit', { people: [{ ofUnit: false, account: true }] }, 'notOfUnit'],
    [
      'not a guest without an end',
      { guests: [{ name: 'Gjest', until: null }], witness: true },
      'guestEnd',
    ],
    [
      'not a guest who had left',
      { guests: [{ name: 'Gjest', until: '2026-11-01' }], witness: true },
      'guestEnd',
    ],
    ['not a day without a name', { guests: [{ name: '', until: '2026-12-01' }] }, 'guestName'],
    [
      'not for a guest nobody confirms',
      { guests: [{ name: 'Gjest', until: '2026-12-01' }] },
      'witness',
    ],
    [
      'not for somebody without an account nobody confirms',
      { people: [{ ofUnit: true, account: false }] },
      'witness',
    ],
    ['not by the HSE unit for a course of others', { centralOnly: true }, 'courseNotYours'],
  ] as const)('%s', (_what, wrong, code) => {
    expect(heldFaults({ ...right, ...wrong }, day).map((each) => each.code)).toEqual([code])
  })
})
