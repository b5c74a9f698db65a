import { describe, expect, test } from 'vitest'
import type { MeasureState } from '../../measures/text.ts'
import { type DeadlineFacts, doneOn, dueDate, lacksReply, replyDue } from './rules.ts'

/** A Thursday. */
const day = '2026-11-26'
const open: readonly { from: string }[] = []

const reported: DeadlineFacts = {
  state: 'reported',
  source: 'report',
  type: 'nearMiss',
  severity: null,
  since: day,
  dueFrom: null,
  correctedOn: null,
  measures: [],
}

const due = (change: Partial<DeadlineFacts>, closed = open): string | null =>
  dueDate({ ...reported, ...change }, closed)

const measure = (
  state: MeasureState,
  deadline: string | null,
  doneDate: string | null = null,
): DeadlineFacts['measures'][number] => ({ state, deadline, doneDate })

describe('a report is received', () => {
  test.each([
    [
      'the same day where someone is said to be dead or seriously injured',
      { injury: 'reported' },
      day,
    ],
    ['that day too where it is confirmed', { injury: 'confirmed' }, day],
    [
      'on a Sunday too, when that is the day',
      { injury: 'reported', since: '2026-11-29' },
      '2026-11-29',
    ],
    ['the next working day where it is an accident', { type: 'accident' }, '2026-11-27'],
    [
      'on Monday, for an accident of Friday',
      { type: 'accident', since: '2026-11-27' },
      '2026-11-30',
    ],
    ['on Monday, for one of Saturday', { type: 'accident', since: '2026-11-28' }, '2026-11-30'],
    ['as an accident, whatever it was assessed to be', { reportedType: 'accident' }, '2026-11-27'],
    ['within seven days otherwise', {}, '2026-12-03'],
    ['within seven days where the injury was cleared', { injury: 'cleared' }, '2026-12-03'],
  ] as const satisfies readonly (readonly [string, Partial<DeadlineFacts>, string])[])(
    '%s',
    (_, change, expected) => {
      expect(due(change)).toBe(expected)
    },
  )

  test('after the days the institution is closed, where it is an accident', () => {
    const closed = [{ from: '2026-11-27', to: '2026-11-30' }]
    expect(due({ type: 'accident' }, closed)).toBe('2026-12-01')
  })

  test('as fast as it is serious, where another unit had found that before it was moved', () => {
    expect(due({ severity: 'critical' })).toBe(day)
    expect(due({ severity: 'serious' })).toBe('2026-12-01')
  })
})

describe('what is received is assessed', () => {
  test.each([
    ['within fourteen days', {}, '2026-12-10'],
    ['within fourteen, an accident too', { type: 'accident' }, '2026-12-10'],
    ['within three working days where an injury stands', { injury: 'reported' }, '2026-12-01'],
  ] as const satisfies readonly (readonly [string, Partial<DeadlineFacts>, string])[])(
    '%s',
    (_, change, expected) => {
      expect(due({ state: 'received', ...change })).toBe(expected)
    },
  )
})

describe('what to do is decided and begun', () => {
  test.each([
    ['the same working day about a critical one', 'critical', day],
    ['within three working days about a serious one', 'serious', '2026-12-01'],
    ['within thirty days of the report about a minor one', 'minor', '2026-12-10'],
  ] as const)('%s', (_, severity, expected) => {
    const since = severity === 'minor' ? '2026-11-10' : '2026-11-01'
    expect(due({ state: 'assessed', severity, since, dueFrom: day })).toBe(expected)
  })

  test('on Monday about a critical one that was assessed on a Saturday', () => {
    const change = { state: 'assessed', severity: 'critical', dueFrom: '2026-11-28' } as const
    expect(due(change)).toBe('2026-11-30')
  })

  test('as about a serious one where an injury stands, however little was assessed', () => {
    const change = { state: 'assessed', severity: 'minor', injury: 'confirmed' } as const
    expect(due({ ...change, dueFrom: day })).toBe('2026-12-01')
  })

  test('within three working days about a finding of the HSE process rated serious', () => {
    const finding = { state: 'assessed', source: 'hseProcess', dueFrom: day } as const
    expect(due({ ...finding, severity: 'serious' })).toBe('2026-12-01')
    expect(due({ ...finding, severity: 'critical' })).toBe(day)
  })

  test('by the plan of its process about a minor finding', () => {
    const finding = { state: 'assessed', source: 'hseProcess', severity: 'minor' } as const
    expect(due(finding)).toBeNull()
    expect(due({ ...finding, measures: [measure('approved', '2027-03-01')] })).toBe('2027-03-01')
  })

  test('once a measure is decided, and not while it is proposed', () => {
    const serious = { state: 'assessed', severity: 'serious', dueFrom: day } as const
    expect(due({ ...serious, measures: [measure('proposed', '2027-01-15')] })).toBe('2026-12-01')
    expect(due({ ...serious, measures: [measure('approved', '2027-01-15')] })).toBe('2027-01-15')
  })
})

describe('a case under work is due', () => {
  const working = { state: 'inProgress', severity: 'serious', dueFrom: day } as const

  test('when the earliest of its open measures is', () => {
    const measures = [
      measure('approved', '2027-02-01'),
      measure('inProgress', '2027-01-10'),
      measure('done', '2026-12-01', '2026-12-01'),
      measure('cancelled', '2026-12-02'),
      measure('proposed', null),
    ]
    expect(due({ ...working, measures })).toBe('2027-01-10')
  })

  test('as it was agreed in an earlier system, until a measure is decided', () => {
    const carried = { ...working, dueFrom: null, since: '2025-10-02', agreed: '2026-12-20' }
    expect(due(carried)).toBe('2026-12-20')
    for (const state of ['proposed', 'cancelled'] as const) {
      expect(due({ ...carried, measures: [measure(state, '2027-01-10')] })).toBe('2026-12-20')
    }
    expect(due({ ...carried, measures: [measure('approved', '2027-01-10')] })).toBe('2027-01-10')
    expect(due({ ...carried, askAgain: '2026-12-10' })).toBe('2026-12-10')
    expect(due({ ...carried, state: 'received' })).toBe('2026-12-20')
    expect(due({ ...carried, severity: 'minor' })).toBe('2026-12-20')
  })

  test('when one that did not help was to be done', () => {
    expect(
      due({ ...working, measures: [measure('notEffective', '2026-12-05', '2026-12-04')] }),
    ).toBe('2026-12-05')
  })

  test('sixty days after the last measure was done, for its effect to be looked at', () => {
    const measures = [
      measure('verified', '2026-12-01', '2026-11-30'),
      measure('done', '2026-12-10', '2026-12-08'),
    ]
    expect(due({ ...working, measures })).toBe('2027-02-06')
  })

  test('as it was when it was assessed, while a serious one has no measure with a deadline', () => {
    expect(due(working)).toBe('2026-12-01')
    expect(due({ ...working, measures: [measure('proposed', null)] })).toBe('2026-12-01')
  })

  test('three working days after a serious one was found not to have been helped', () => {
    const measures = [measure('verified', '2026-10-01', '2026-10-01')]
    expect(due({ ...working, measures })).toBe('2026-12-01')
  })

  test('on no day while a minor one has no measure', () => {
    expect(due({ ...working, severity: 'minor' })).toBeNull()
  })
})

test('the effect is looked at within sixty days of what was done, or of the day it was sent there', () => {
  const looked = { state: 'effectCheck', correctedOn: day } as const
  expect(due(looked)).toBe('2027-01-25')
  expect(due({ ...looked, measures: [measure('done', null, '2026-11-20')] })).toBe('2027-01-19')
})

test.each(['closed', 'rejected'] as const)('what is %s has no deadline', (state) => {
  expect(due({ state, severity: 'critical', injury: 'confirmed' })).toBeNull()
})

test('the deadline of a report on 23 February counts civil days over the end of a leap February', () => {
  expect(due({ since: '2028-02-23' })).toBe('2028-03-01')
})

test('what was cancelled does not count as done', () => {
  const measures = [measure('cancelled', null, '2026-12-24'), measure('done', null, '2026-12-01')]
  expect(doneOn({ measures, correctedOn: null })).toBe('2026-12-01')
  expect(doneOn({ measures: [], correctedOn: day })).toBe(day)
})

describe('a safety representative who reported', () => {
  const report = { reportedDate: day, byRepresentative: true }

  test('has a written reply within the days the institution has set', () => {
    expect(replyDue(report, 14)).toBe('2026-12-10')
    expect(replyDue(report, 30)).toBe('2026-12-26')
  })

  test('waits no longer once it is there, and blanks are none', () => {
    expect(replyDue({ ...report, replyToRepresentative: 'Vi har bestilt ny.' }, 14)).toBeNull()
    expect(lacksReply({ ...report, replyToRepresentative: '  ' })).toBe(true)
  })

  test('is the only one who is owed one', () => {
    expect(replyDue({ ...report, byRepresentative: false }, 14)).toBeNull()
  })
})
