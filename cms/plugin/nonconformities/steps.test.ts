import { describe, expect, test } from 'vitest'
import type { Nonconformity } from '../generated-types.ts'
import { nonconformitySteps } from './steps.ts'
import { assess } from './steps/assess.ts'
import { checkEffect } from './steps/check-effect.ts'
import { close } from './steps/close.ts'
import { reject } from './steps/reject.ts'
import { start } from './steps/start.ts'
import { transfer } from './steps/transfer.ts'

const day = '2026-11-26'
const by = { person: 'manager', name: 'Manager', at: `${day}T09:00:00.000Z` }
const record = {
  id: 'case',
  unit: 'KJ',
  state: 'received',
  source: 'report',
  type: 'nearMiss',
  reportedDate: day,
} as Nonconformity
const withCodes = (faults: readonly { readonly code: string; readonly field?: string }[] = []) =>
  faults.map(({ code, field }) => (field === undefined ? code : `${field}: ${code}`))

describe('what fits a case', () => {
  const fitting = (change: Partial<Nonconformity>): string[] =>
    Object.entries(nonconformitySteps.steps)
      .filter(([, step]) => step.fits({ ...record, ...change }))
      .map(([name]) => name)

  test.each([
    ['new', { state: 'reported' }, ['receive', 'assess', 'ask', 'comment', 'transfer', 'reject']],
    ['received', {}, ['assess', 'ask', 'comment', 'transfer', 'reject']],
    ['closed', { state: 'closed' }, ['comment', 'reopen']],
    [
      'of the HSE process',
      { state: 'assessed', source: 'hseProcess' },
      ['assess', 'start', 'checkEffect', 'close', 'comment'],
    ],
    [
      'reported by a representative',
      { state: 'inProgress', byRepresentative: true },
      ['checkEffect', 'close', 'replyToRepresentative', 'ask', 'comment'],
    ],
  ] as const)('when it is %s', (_, change, steps) => {
    expect(fitting(change)).toEqual(steps)
  })

  test('an injury that was reported is confirmed or cleared, and the case not rejected', () => {
    const steps = fitting({ injury: 'reported', seriousInjury: true })
    expect(steps).toEqual(['assess', 'ask', 'comment', 'transfer', 'confirmInjury', 'clearInjury'])
  })

  test('once somebody was notified it is cleared no more', () => {
    const notified = { police: `${day}T08:00:00.000Z` }
    expect(fitting({ injury: 'reported', seriousInjury: true, notified })).not.toContain(
      'clearInjury',
    )
  })

  test('a question is answered once it is asked', () => {
    const steps: Nonconformity['steps'] = [{ step: 'ask' }]
    expect(fitting({})).not.toContain('answer')
    expect(fitting({ steps })).toContain('answer')
  })
})

test('an assessment says what it is about and how serious it is; the cause may come later', () => {
  const { category, severity, cause } = assess.input
  expect(() => category.parse(null)).toThrow('categoryMissing')
  expect(() => severity.parse('')).toThrow('severityMissing')
  expect(cause.parse(undefined)).toBeNull()
})

test('an injury that stands is not asked for again', () => {
  const { seriousInjury } = assess.input
  expect(seriousInjury.asked?.(record)).toBe(true)
  expect(seriousInjury.asked?.({ ...record, injury: 'reported' })).toBe(false)
})

test('work that begins again after an effect check says why', () => {
  const facts = { measures: [], closed: [] }
  const faults = (state: Nonconformity['state']) =>
    withCodes(
      start.faults?.({ record: { ...record, state }, values: { note: null }, facts, day, by }),
    )
  expect(faults('assessed')).toEqual([])
  expect(faults('effectCheck')).toEqual(['note: reasonMissing'])
})

test('what has an open measure is not sent to effect check', () => {
  const measures = [{ state: 'approved' as const, deadline: day, doneDate: null }]
  const facts = { measures, closed: [] }
  const values = { note: 'Rettet.' }
  expect(withCodes(checkEffect.faults?.({ record, values, facts, day, by }))).toEqual([
    'openMeasures',
  ])
})

test('closing is told everything that stands in its way and everything it lacks', () => {
  const facts = {
    state: 'inProgress',
    severity: 'serious',
    byRepresentative: true,
    replyToRepresentative: null,
    cause: null,
    correctedBy: [],
    closers: ['manager'],
    measures: [{ state: 'approved', doneDate: null }],
    correctedOn: null,
  } as const
  const values = { sentence: null, note: null, effect: null, cause: null }
  expect(withCodes(close.faults?.({ record, values, facts, day, by }))).toEqual([
    'noReply',
    'openMeasures',
    'noEffectCheck',
    'cause: causeMissing',
    'effect: effectMissing',
    'note: noteMissing',
  ])
})

test('an accident is rejected by the HSE director alone, a representative’s report once it is answered', () => {
  const faults = (change: Partial<Nonconformity>, director: boolean) =>
    withCodes(
      reject.faults?.({
        record: { ...record, ...change },
        values: { sentence: null, reason: 'Ikke noe avvik.' },
        facts: { director },
        day,
        by,
      }),
    )
  expect(faults({ reportedType: 'accident' }, false)).toEqual(['directorRejects'])
  expect(faults({ reportedType: 'accident' }, true)).toEqual([])
  expect(faults({ byRepresentative: true, type: 'accident' }, false)).toEqual([
    'directorRejects',
    'noReply',
  ])
})

describe('a transfer', () => {
  const move = {
    unit: 'HF',
    active: true,
    stays: false,
    fromUnit: 'KJ',
    handling: { concernsManager: false, handlingUnit: null, withheldFrom: [] },
    told: {},
  }
  const open = [{ state: 'approved' as const, deadline: day, doneDate: null }]
  const faults = (
    change: Partial<typeof move> | null,
    {
      measures = [],
      reason = 'Skjedde der.',
    }: { measures?: typeof open; reason?: string | null } = {},
  ) =>
    withCodes(
      transfer.faults?.({
        record,
        values: { unit: null, concernsManager: false, reason },
        facts: { measures, closed: [], move: change === null ? null : { ...move, ...change } },
        day,
        by,
      }),
    )

  test('says where to and why', () => {
    expect(faults(null, { reason: null })).toEqual(['unit: unitMissing', 'reason: reasonMissing'])
    expect(faults({ active: false })).toEqual(['unit: unitUnknown'])
    expect(faults({ unit: 'KJ', stays: true })).toEqual(['unit: sameUnit'])
  })

  test('leaves no open measure behind, and takes them along where only who handles it changes', () => {
    expect(faults({}, { measures: open })).toEqual(['measuresStay'])
    expect(faults({ unit: 'KJ' }, { measures: open })).toEqual([])
  })
})
