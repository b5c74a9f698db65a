import { describe, expect, test } from 'vitest'
import { reportDaysIn } from '../cycle/report-days.ts'
import { reportControl } from './internal-control.ts'
import {
  answerFaults,
  isAsked,
  reportCounts,
  reportDue,
  reportKindOf,
  reportStanding,
  type ReportingUnit,
  type ReportOfYear,
  type ReportsOfYear,
  sectionsOf,
  statementUntil,
  unanswered,
  yearOf,
} from './rules.ts'

const unit = (more: Partial<ReportingUnit> = {}): ReportingUnit => ({
  id: 'kj',
  code: 'KJ',
  name: { nb: 'Kjemi', en: 'Chemistry' },
  type: 'department',
  ancestors: ['nv', 'nhu'],
  process: 'own',
  ...more,
})
const report = (more: Partial<ReportOfYear> = {}): ReportOfYear => ({
  id: 'r',
  number: 'ENH-2025-0001',
  year: 2025,
  state: 'started',
  handedInOn: null,
  sentBackOn: null,
  ...more,
})
const reports = (own: ReportOfYear | null = null, more: object = {}): ReportsOfYear => ({
  year: 2025,
  days: () => '01-31',
  supporting: new Set(),
  byUnit: new Map(own ? [['kj', own]] : []),
  ...more,
})
const standing = (own: ReportOfYear | null, day = '2026-02-01', more: object = {}) =>
  reportStanding(unit(), reports(own), { byId: new Map(), day, former: false, ...more })

describe('the annual cycle', () => {
  const yearly = (
    doneWhen: 'unitReport' | 'departmentReport',
    month: '01' | '06',
    day: number,
  ) => ({
    doneWhen,
    recurrence: 'day' as const,
    month,
    day,
    from: '2024-09-01',
    to: null,
  })
  const days = reportDaysIn([yearly('unitReport', '01', 31), yearly('departmentReport', '06', 20)])

  test('asks units for the report of a year by 31 January of the next, and departments by 20 June', () => {
    expect(reportDue('unit', 2025, days)).toBe('2026-01-31')
    expect(reportDue('department', 2025, days)).toBe('2026-06-20')
  })

  test('that has one day alone asks departments by that', () => {
    expect(reportDue('department', 2025, reportDaysIn([yearly('unitReport', '01', 31)]))).toBe(
      '2026-01-31',
    )
  })

  test('without such an activity asks nobody, nor for a year before it began', () => {
    expect(reportDue('unit', 2025, reportDaysIn([]))).toBeNull()
    expect(reportDue('unit', 2022, days)).toBeNull()
  })
})

describe('a unit', () => {
  test.each([
    ['with a process of its own', {}, true],
    ['that takes part in the process above', { process: 'withParent' }, false],
    ['without a process', { process: 'none' }, false],
    ['that is a laboratory', { type: 'laboratory' }, false],
    ['made within the year', { activeFrom: '2025-12-31' }, true],
    ['made after the year', { activeFrom: '2026-01-01' }, false],
  ] as const)('%s is asked for a report: %s', (_name, more, asked) => {
    expect(isAsked(unit(more), 2025)).toBe(asked)
  })

  test('reports as a department where it does something for all, or stands in the central administration', () => {
    const byId = new Map([['fa', { type: 'centralAdministration' }]])
    const kind = (more: Partial<ReportingUnit>, supporting: string[] = []) =>
      reportKindOf(unit(more), { byId, supporting: new Set(supporting) })
    expect(kind({})).toBe('unit')
    expect(kind({}, ['kj'])).toBe('department')
    expect(kind({ ancestors: ['fa', 'nhu'] })).toBe('department')
  })

  test.each([
    ['2025', 2025],
    ['2026', 2026],
    ['2024', null],
    ['i fjor', null],
    [null, null],
  ])('writes the report of %s in 2026: %s', (given, year) => {
    expect(yearOf(given, '2026-03-01')).toBe(year)
  })
})

describe('a report', () => {
  test.each([
    ['not started, on the last day', null, '2026-01-31', 'notStarted', false],
    ['not started, the day after', null, '2026-02-01', 'notStarted', true],
    ['started, the day after', report(), '2026-02-01', 'started', true],
    ['handed in', report({ state: 'handedIn' }), '2026-12-31', 'handedIn', false],
    ['accepted', report({ state: 'accepted' }), '2026-12-31', 'accepted', false],
    [
      'sent back, within its 14 days',
      report({ state: 'sentBack', sentBackOn: '2026-02-10' }),
      '2026-02-24',
      'sentBack',
      false,
    ],
    [
      'sent back, after its 14 days',
      report({ state: 'sentBack', sentBackOn: '2026-02-10' }),
      '2026-02-25',
      'sentBack',
      true,
    ],
  ] as const)('%s', (_name, own, day, name, late) => {
    expect(standing(own, day)).toMatchObject({ standing: name, late })
  })

  test('of before Verne counts as handed in', () => {
    expect(standing(null, '2026-12-31', { former: true })).toMatchObject({
      standing: 'former',
      late: false,
    })
  })

  test('is not missing where nobody asks for it', () => {
    const days = () => null
    const at = { byId: new Map(), day: '2026-12-31', former: false }
    expect(reportStanding(unit(), reports(null, { days }), at)).toBeNull()
    expect(reportStanding(unit(), reports(report(), { days }), at)?.late).toBe(false)
  })

  test('is asked about the eight points and four questions, a department about its tasks as well', () => {
    expect(sectionsOf('unit')).toHaveLength(12)
    expect(sectionsOf('department').at(-1)).toBe('tasks')
    expect(unanswered('unit', [{ section: 'law' }])).toHaveLength(11)
  })

  test.each([
    ['law', null, 'Noe', 'judgementMissing'],
    ['law', 'works', '', null],
    ['law', 'partly', '', 'whyMissing'],
    ['law', 'not', 'Mangler plan.', null],
    ['wentWell', null, '', 'answerMissing'],
    ['wentWell', null, 'Øvelsen.', null],
  ] as const)(
    'answered in «%s» with %s and «%s» is wrong: %s',
    (section, judgement, words, code) => {
      expect(answerFaults({ section, judgement, words })[0]?.code ?? null).toBe(code)
    },
  )

  test('takes a statement until 30 days after it was handed in', () => {
    expect(statementUntil('2026-01-31')).toBe('2026-03-02')
    expect(statementUntil(null)).toBeNull()
  })
})

test('reports of a year are counted by kind, and who has not is named', () => {
  const all = [
    standing(report({ state: 'accepted' })),
    standing(report({ state: 'handedIn' })),
    standing(report()),
    standing(null, '2026-01-01'),
    standing(null, '2026-02-01', { former: true }),
  ].flatMap((each) => each ?? [])
  const { all: counts, byKind, missing } = reportCounts(all)
  expect(counts).toEqual({ asked: 5, received: 3, accepted: 1, missing: 2, late: 1 })
  expect(byKind.department.asked).toBe(0)
  expect(missing.map((each) => each.standing)).toEqual(['started', 'notStarted'])
})

test('point 8 of a unit lacks a report whose day has passed, and says when one was handed in', () => {
  expect(reportControl(standing(null))).toMatchObject({
    standing: 'lacks',
    lacks: [
      {
        text: { nb: 'HMS-rapporten for 2025 er ikke levert. Fristen var 31. januar 2026.' },
        link: { kind: 'startReport', unit: 'kj', year: 2025 },
      },
    ],
  })
  const done = standing(report({ state: 'handedIn', handedInOn: '2026-01-20' }))
  expect(reportControl(done)).toMatchObject({
    standing: null,
    has: [{ text: { en: 'The HSE report of 2025 was handed in on 20 January 2026' } }],
  })
  expect(reportControl(null)).toEqual({ standing: null, has: [], lacks: [] })
})
