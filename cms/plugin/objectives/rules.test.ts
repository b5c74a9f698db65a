import { describe, expect, test } from 'vitest'
import { calendarYear } from '../core/dates.ts'
import { standardDaysIn } from '../processes/deadlines/rules.ts'
import type { ProcessOfYear, UnitOfYear, YearFigures } from '../year/figures.ts'
import { countsOfUnits } from './count.ts'
import { indicatorValue, spokenFigure, withBelow } from './indicators.ts'
import { objectiveControl } from './internal-control.ts'
import {
  canBeSetFor,
  isMet,
  lacksResult,
  levelOf,
  nextBaseline,
  objectiveFaults,
  type ObjectiveFacts,
  resultFaults,
} from './rules.ts'
import type { Indicator, ObjectiveState } from './text.ts'

const byHand: ObjectiveFacts = {
  level: 'unit',
  indicator: 'byHand',
  measuredBy: 'Meldte nestenulykker',
  measuredByEn: null,
  titleEn: null,
  direction: 'atLeast',
  baseline: 12,
  target: 20,
  shown: false,
}

describe('an objective', () => {
  test.each<[string, Partial<ObjectiveFacts>, string[]]>([
    ['that is complete', {}, []],
    [
      'recorded by hand may be something that is done or not',
      { target: null, direction: null },
      [],
    ],
    ['recorded by hand says what is looked at', { measuredBy: null }, ['measuredByMissing']],
    [
      'that Verne counts needs a figure to reach',
      { indicator: 'overdueMeasures', measuredBy: null, target: null },
      ['targetMissing'],
    ],
    ['with a figure says which way it goes', { direction: null }, ['directionMissing']],
    [
      'that is a share lies between 0 and 100 per cent',
      { indicator: 'closedInTime', baseline: 101, target: 120 },
      ['percentWrong', 'percentWrong'],
    ],
    ['of a unit is not shown on the site', { shown: true }, ['notCentral']],
    [
      'shown on the site stands there in both languages',
      { shown: true, level: 'institution' },
      ['englishMissing', 'englishMeasureMissing'],
    ],
    [
      'shown on the site that Verne counts needs no words for what is looked at',
      {
        shown: true,
        level: 'institution',
        titleEn: 'All units close in time',
        indicator: 'closedInTime',
        measuredBy: null,
      },
      [],
    ],
  ])('%s', (_, given, codes) => {
    expect(objectiveFaults({ ...byHand, ...given }).map(({ code }) => code)).toEqual(codes)
  })

  test.each([
    ['atLeast', 90, 90, true],
    ['atLeast', 90, 89.9, false],
    ['atMost', 0, 0, true],
    ['atMost', 0, 1, false],
    ['atLeast', null, 5, null],
    ['atLeast', 5, null, null],
  ] as const)('%s %s is met by %s: %s', (direction, target, value, met) => {
    expect(isMet({ direction, target }, value)).toBe(met)
  })

  test.each([
    ['2025', true],
    ['2026', true],
    ['2028', true],
    ['2024', false],
    ['2029', false],
    ['26', false],
  ])('can be set for %s on a day of 2026: %s', (label, can) => {
    expect(canBeSetFor(label, '2026-11-29')).toBe(can)
  })

  test('is the institution’s where no unit stands above', () => {
    expect(levelOf([])).toBe('institution')
    expect(levelOf(['NHU'])).toBe('unit')
  })

  test.each([
    ['2025', 'running', true],
    ['2025', 'reached', false],
    ['2025', 'dropped', false],
    ['2026', 'running', false],
  ] as const)('of %s that is %s lacks its result on a day of 2026: %s', (period, state, lacks) => {
    expect(lacksResult({ period, state }, '2026-11-29')).toBe(lacks)
  })

  test('that goes on starts from what was reached, or else from where it started', () => {
    expect(nextBaseline({ baseline: 10, result: 0 })).toBe(0)
    expect(nextBaseline({ baseline: 10, result: null })).toBe(10)
    expect(nextBaseline({})).toBeNull()
  })
})

describe('the result of an objective', () => {
  const reached = { ...byHand, state: 'reached', result: 20, comment: null } as const

  test.each<[string, Partial<Parameters<typeof resultFaults>[0]>, string[]]>([
    ['with the figure where the target is, is reached', {}, []],
    ['with a lower figure is not called reached', { result: 19 }, ['reachedWrong']],
    ['is a figure where there is one to reach', { result: null }, ['resultMissing']],
    ['without a figure to reach is a judgement', { target: null, result: null }, []],
    ['that is not reached says why', { state: 'notReached', result: 3 }, ['commentMissing']],
    [
      'that Verne had nothing to count for is a judgement',
      { indicator: 'receivedInTime', result: null },
      [],
    ],
  ])('%s', (_, given, codes) => {
    expect(resultFaults({ ...reached, ...given }).map(({ code }) => code)).toEqual(codes)
  })
})

describe('what Verne counts', () => {
  const unit = (id: string, ancestors: string[], process: UnitOfYear['process'] = 'own') => ({
    ...{ id, ancestors, process, code: id, name: { nb: id, en: id } },
    processReason: null,
  })
  const units = [
    unit('NHU', [], 'none'),
    unit('NV', ['NHU']),
    unit('KJ', ['NV', 'NHU']),
    unit('LAB', ['KJ', 'NV', 'NHU'], 'withParent'),
    unit('HF', ['NHU']),
  ]
  const closed = (closedDate: string | null) => ({ closedDate }) as ProcessOfYear
  const year = {
    period: calendarYear(2026),
    day: '2026-11-29',
    processDays: standardDaysIn,
    units,
    processes: new Map([
      ['NV', closed('2026-04-30')],
      ['KJ', closed('2026-05-01')],
    ]),
    cases: new Map([['KJ', { reported: 4, overdue: 1 }]]),
    measures: new Map([
      ['KJ', { overdue: 2 }],
      ['HF', { overdue: 3 }],
    ]),
    requirements: new Map([
      ['KJ', { all: 3, through: 3 }],
      ['NV', { all: 3, through: 2 }],
      ['LAB', { all: 2, through: 0 }],
      ['HF', { all: 0, through: 0 }],
    ]),
    holders: new Map([
      ['KJ', { representatives: [{}] }],
      ['NV', { representatives: [] }],
      ['HF', { representatives: [] }],
    ]),
  } as unknown as YearFigures
  const nearMisses = new Map([
    ['KJ', 3],
    ['NHU', 1],
  ])
  const receipts = new Map([
    ['KJ', { inTime: 2, late: 1 }],
    ['HF', { inTime: 0, late: 0 }],
  ])

  test.each<[Indicator, string, number | null]>([
    // On the last day is in time; a unit that takes part in another's process has none of its own.
    ['closedInTime', 'NHU', 33.3],
    ['closedInTime', 'NV', 50],
    ['closedInTime', 'LAB', null],
    ['receivedInTime', 'NHU', 66.6],
    ['receivedInTime', 'HF', null],
    ['reportedCases', 'NV', 4],
    ['nearMisses', 'NV', 3],
    ['nearMisses', 'HF', 0],
    ['overdueCases', 'NHU', 1],
    ['overdueMeasures', 'NHU', 5],
    ['overdueMeasures', 'NV', 2],
    ['requirementsGoneThrough', 'NHU', 50],
    ['requirementsGoneThrough', 'HF', null],
    ['representatives', 'NHU', 33.3],
    ['byHand', 'NHU', null],
  ])('%s of %s and those below is %s', (indicator, id, value) => {
    expect(indicatorValue(indicator, { year, receipts, nearMisses }, withBelow(year, id))).toBe(
      value,
    )
  })

  test('is said as people write it, and a share is never rounded up', () => {
    expect(spokenFigure(66.6, 'receivedInTime', 'nb')).toBe('66,6\u00a0%')
    expect(spokenFigure(66.6, 'receivedInTime', 'en')).toBe('66.6%')
    expect(spokenFigure(1200, 'reportedCases', 'en')).toBe('1,200')
  })
})

test('a unit counts its own objectives and those of all units above it, never what was dropped', () => {
  const group = (unit: string, period: string, state: ObjectiveState, count = 1) => ({
    ...{ unit, period, state, count },
  })
  const counts = countsOfUnits(
    [
      group('NHU', '2026', 'running', 3),
      group('NHU', '2026', 'dropped'),
      group('NV', '2026', 'reached'),
      group('KJ', '2026', 'running', 2),
      group('KJ', '2025', 'running'),
      group('KJ', '2025', 'reached'),
      group('HF', '2026', 'running'),
    ],
    [
      { id: 'KJ', ancestors: ['NV', 'NHU'] },
      { id: 'NHU', ancestors: [] },
    ],
    { label: '2026', day: '2026-11-29' },
  )
  expect(counts.get('KJ')).toEqual({ own: 2, inherited: 4, unsettled: 1 })
  expect(counts.get('NHU')).toEqual({ own: 3, inherited: 0, unsettled: 0 })
})

test('the unit’s page says how many are inherited and how many its own, and lacks results of years that are over', () => {
  const link = { kind: 'objectives', code: 'KJ', period: '2026' }
  const none = { code: 'KJ', period: '2026', own: 0, inherited: 0, unsettled: 0 }
  expect(objectiveControl(none)).toEqual({ standing: null, has: [], lacks: [] })
  expect(objectiveControl({ ...none, inherited: 4, own: 2 })).toMatchObject({
    standing: null,
    has: [
      { link, text: { en: 'Objectives for 2026 from the institution and the units above: 4' } },
      { link, text: { nb: 'Enhetens egne mål for 2026: 2' } },
    ],
    lacks: [],
  })
  expect(objectiveControl({ ...none, unsettled: 1 })).toMatchObject({
    standing: 'lacks',
    lacks: [{ link, text: { en: 'Objectives without a result, whose year is over: 1' } }],
  })
})
