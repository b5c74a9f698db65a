import { describe, expect, test } from 'vitest'
import { transitionsFrom } from '../core/workflow.ts'
import {
  closingFaults,
  type ClosingFacts,
  type ClosingGap,
  closingGaps,
  concernsRepresentative,
  directorRejects,
  effectCheckFrom,
  isOverdue,
  readyToClose,
  reportFaults,
  type ReportFacts,
  workflow,
} from './rules.ts'
import type { NonconformityState } from './text.ts'

const day = '2026-11-22'

test.each([
  ['reported', ['receive', 'assess', 'reject', 'transfer']],
  ['received', ['assess', 'reject', 'transfer']],
  ['assessed', ['assess', 'start', 'checkEffect', 'close', 'transfer']],
  ['inProgress', ['checkEffect', 'close']],
  ['effectCheck', ['start', 'close']],
  ['closed', ['reopen']],
  ['rejected', ['reopen']],
] as const satisfies [NonconformityState, string[]][])('from %s there lead %j', (state, steps) => {
  expect(transitionsFrom(workflow, state)).toEqual(steps)
})

test.each([
  ['the day before its deadline is not late', '2026-11-28', false],
  ['the day of its deadline is not late', '2026-11-29', false],
  ['the day after is', '2026-11-30', true],
])('%s', (_, on, late) => {
  expect(isOverdue({ state: 'reported', due: '2026-11-29' }, on)).toBe(late)
  expect(isOverdue({ state: 'closed', due: '2026-11-29' }, on)).toBe(false)
})

describe('a report', () => {
  const report: ReportFacts = {
    type: 'nearMiss',
    title: 'Søl av løsemiddel',
    description: 'En flaske veltet.',
    unit: 'unit-KJ',
    eventDate: day,
    photos: 0,
  }

  test('needs five things, and no more', () => {
    expect(reportFaults(report, day)).toEqual([])
    const nothing = {
      type: null,
      title: ' ',
      description: '',
      unit: null,
      eventDate: null,
    }
    expect(reportFaults({ ...nothing, photos: 0 }, day).map(({ code }) => code)).toEqual([
      'typeMissing',
      'titleMissing',
      'descriptionMissing',
      'unitMissing',
      'dateMissing',
    ])
  })

  test('says whether someone is dead or seriously injured where it was asked', () => {
    expect(reportFaults({ ...report, injury: null }, day)).toEqual([
      { code: 'injuryMissing', field: 'injury' },
    ])
    for (const injury of [true, false]) expect(reportFaults({ ...report, injury }, day)).toEqual([])
  })

  test.each([
    ['tomorrow', { eventDate: '2026-11-23' }, 'dateInFuture', 'eventDate'],
    ['a heading of 121 characters', { title: 'a'.repeat(121) }, 'titleTooLong', 'title'],
    ['six pictures', { photos: 6 }, 'tooManyPhotos', 'photos'],
  ] as const)('with %s is refused at its field', (_, change, code, field) => {
    expect(reportFaults({ ...report, ...change }, day)).toEqual([{ code, field }])
  })
})

test.each([
  ['an accident', { type: 'accident' }, true],
  [
    'what was reported as an accident and assessed as something else',
    { type: 'nonconformity', reportedType: 'accident' },
    true,
  ],
  [
    'what was reported as a death or serious injury',
    { type: 'nearMiss', injury: 'reported' },
    true,
  ],
  ['what was, and is cleared', { type: 'nearMiss', injury: 'cleared' }, true],
  [
    'what was assessed so before people were asked',
    { type: 'nonconformity', seriousInjury: true },
    true,
  ],
  ['a near miss', { type: 'nearMiss', reportedType: 'nearMiss' }, false],
  ['an old report of a fault', { type: 'nonconformity', reportedType: null }, false],
] as const)('%s: the HSE director alone rejects it: %j %s', (_, facts, expected) => {
  expect(directorRejects(facts)).toBe(expected)
})

test.each([
  ['accident', true],
  ['nearMiss', true],
  ['nonconformity', true],
  ['improvement', false],
] as const)('the safety representative is told of each %s: %s', (type, told) => {
  expect(concernsRepresentative(type)).toBe(told)
})

describe('closing', () => {
  const minor: ClosingFacts = {
    state: 'inProgress',
    severity: 'minor',
    byRepresentative: false,
    replyToRepresentative: null,
    seriousInjury: false,
    notified: {},
    notRequired: [],
    cause: null,
    correctedBy: ['manager'],
    closers: ['manager', 'above'],
    measures: [],
    correctedOn: null,
  }
  const serious: ClosingFacts = {
    ...minor,
    severity: 'serious',
    state: 'effectCheck',
    correctedOn: '2026-10-23',
  }
  const told = '2026-11-20T10:00:00.000Z'

  test.each<[string, ClosingFacts, string | null, ClosingGap[]]>([
    ['whoever corrected a minor one may close it', minor, 'manager', []],
    ['whoever corrected a serious one cannot close it', serious, 'manager', ['correctedIt']],
    ['the manager above can', serious, 'above', []],
    [
      'nor can whoever corrected a critical one',
      { ...serious, severity: 'critical' },
      'manager',
      ['correctedIt'],
    ],
    ['someone who is no person in the register cannot', serious, null, ['correctedIt']],
    [
      'a serious one is sent to effect check first',
      { ...serious, state: 'inProgress' },
      'above',
      ['noEffectCheck'],
    ],
    [
      'not before thirty days have passed',
      { ...serious, correctedOn: '2026-10-24' },
      'above',
      ['effectTooEarly'],
    ],
    [
      'counted from the last measure that was done',
      {
        ...serious,
        measures: [
          { state: 'verified', doneDate: '2026-11-01' },
          { state: 'cancelled', doneDate: null },
        ],
      },
      'above',
      ['effectTooEarly'],
    ],
    [
      'not while a measure is open',
      { ...minor, measures: [{ state: 'approved', doneDate: null }] },
      'manager',
      ['openMeasures'],
    ],
    [
      'nor while one is done but not checked',
      { ...minor, measures: [{ state: 'done', doneDate: day }] },
      'manager',
      ['uncheckedMeasures'],
    ],
    [
      'nor while another system has it and nobody has said what came of it there',
      { ...minor, elsewhere: true },
      'manager',
      ['elsewhere'],
    ],
    [
      'a report by a safety representative needs a written reply',
      { ...minor, byRepresentative: true, replyToRepresentative: '  ' },
      'manager',
      ['noReply'],
    ],
    [
      'and may be closed with one',
      {
        ...minor,
        byRepresentative: true,
        replyToRepresentative: 'Vi har satt opp avtrekk.',
      },
      'manager',
      [],
    ],
    [
      'a serious injury needs every notification',
      {
        ...serious,
        severity: 'minor',
        seriousInjury: true,
        notified: { police: told },
      },
      'above',
      ['notNotified'],
    ],
    [
      'one that is reported is confirmed or cleared first',
      { ...serious, seriousInjury: true, injury: 'reported' },
      'above',
      ['injuryUnsettled', 'notNotified'],
    ],
    [
      'whoever corrected a case with a serious injury cannot close it, whatever it was assessed as',
      { ...serious, severity: 'minor', seriousInjury: true },
      'manager',
      ['correctedIt', 'notNotified'],
    ],
    ['the HSE unit closes nothing that a manager can', serious, 'director', ['lineCloses']],
    [
      'the HSE director closes what every manager has corrected',
      { ...serious, correctedBy: ['manager', 'above'], closers: ['director'] },
      'director',
      [],
    ],
  ])('%s', (_, facts, person, gaps) => {
    expect(closingGaps(facts, person, day)).toEqual(gaps)
  })

  test('says what was done, and of a serious one whether it helped', () => {
    const none = { note: '', effect: null, cause: null }
    const known: ClosingFacts = { ...serious, cause: 'Festet var slitt.' }
    expect(closingFaults({ ...none, note: 'Ryddet.' }, minor)).toEqual([])
    expect(closingFaults(none, known).map(({ code }) => code)).toEqual([
      'effectMissing',
      'noteMissing',
    ])
    expect(closingFaults({ ...none, note: 'Byttet.', effect: 'didNot' }, known)).toEqual([
      { code: 'didNotHelp', field: 'effect' },
    ])
  })

  test('a serious one needs a cause, in the case or with the closing', () => {
    const closing = { note: 'Byttet.', effect: 'worked' } as const
    const missing = [{ code: 'causeMissing', field: 'cause' }]
    expect(closingFaults({ ...closing, cause: null }, serious)).toEqual(missing)
    expect(closingFaults({ ...closing, cause: ' ' }, { ...serious, cause: '' })).toEqual(missing)
    expect(closingFaults({ ...closing, cause: 'Slitt feste.' }, serious)).toEqual([])
    const injured = { ...minor, injury: 'confirmed' } as const
    expect(closingFaults({ ...closing, cause: null }, injured)).toEqual(missing)
  })

  const helped = { state: 'verified', doneDate: '2026-10-20', effect: 'worked' } as const
  const partly = { note: 'Byttet.', effect: 'partly', cause: 'Slitt feste.' } as const
  const codes = (facts: ClosingFacts): string[] =>
    closingFaults(partly, facts).map(({ code }) => code)
  test.each([
    ['no measure since it was sent to effect check', serious, ['helpedPartly']],
    [
      'an older one alone',
      { ...serious, measures: [{ ...helped, proposedOn: '2026-10-01' }] },
      ['helpedPartly'],
    ],
    ['one from before it was kept when', { ...serious, measures: [helped] }, ['helpedPartly']],
    ['another since', { ...serious, measures: [{ ...helped, proposedOn: '2026-10-23' }] }, []],
    [
      'another since, which was given up',
      { ...serious, measures: [{ ...helped, state: 'cancelled', proposedOn: '2026-11-01' }] },
      ['helpedPartly'],
    ],
    ['none, in a minor case', minor, []],
  ] as const)(
    'what helped partly closes a serious case with another measure: %s',
    (_, facts, expected) => {
      expect(codes(facts)).toEqual(expected)
    },
  )

  const given = {
    state: 'cancelled',
    doneDate: '2026-09-01',
    effect: 'partly',
    effectDate: '2026-10-01',
  } as const
  test.each([
    ['nothing', [given], ['anotherMeasure']],
    ['one from before', [given, { ...helped, proposedOn: '2026-09-30' }], ['anotherMeasure']],
    ['another since', [given, { ...helped, proposedOn: '2026-10-01' }], []],
    [
      'another, for one that did not help at all',
      [
        { ...given, effect: 'didNot' },
        { ...helped, proposedOn: '2026-10-02' },
      ],
      [],
    ],
    [
      'nothing, where it was never done',
      [{ ...given, effect: 'notChecked', effectDate: null }],
      [],
    ],
  ] as const)(
    'a measure that helped partly and was given up leaves a serious case open: after it came %s',
    (_, measures, expected) => {
      const facts: ClosingFacts = { ...serious, correctedOn: '2026-10-20', measures }
      expect(closingGaps(facts, 'above', day)).toEqual(expected)
      expect(closingGaps({ ...facts, severity: 'minor' }, 'above', day)).toEqual([])
    },
  )

  test('the effect of a minor one may be judged the same day', () => {
    const done = { measures: [], correctedOn: '2026-10-23' }
    expect(effectCheckFrom({ ...done, severity: 'minor' })).toBe('2026-10-23')
    expect(effectCheckFrom({ ...done, severity: 'critical' })).toBe('2026-11-22')
    expect(effectCheckFrom({ measures: [], correctedOn: null, severity: 'minor' })).toBeNull()
  })

  test('is offered when every measure that was not cancelled has been checked', () => {
    const verified = { state: 'verified', doneDate: day } as const
    const cancelled = { state: 'cancelled', doneDate: null } as const
    const open = { state: 'inProgress', doneDate: null } as const
    const of = (measures: ClosingFacts['measures']): boolean => readyToClose({ ...minor, measures })
    expect(of([verified, cancelled])).toBe(true)
    expect(of([verified, open])).toBe(false)
    expect(of([cancelled])).toBe(false)
    expect(of([])).toBe(false)
  })
})
