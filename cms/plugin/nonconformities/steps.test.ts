import { describe, expect, test } from 'vitest'
import type { Nonconformity } from '../generated-types.ts'
import { nonconformitySteps } from './steps.ts'
import { standardRiskLimits } from '../risk/rules.ts'
import { informSentences } from './sentences.ts'
import { assess } from './steps/assess.ts'
import { checkEffect } from './steps/check-effect.ts'
import { close } from './steps/close.ts'
import { handToSystem } from './steps/hand-to-system.ts'
import { inform } from './steps/inform.ts'
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

/** What reporter and handler say to each other. */
const talk = ['add', 'ask', 'inform'] as const

describe('what fits a case', () => {
  const fitting = (change: Partial<Nonconformity>): string[] =>
    Object.entries(nonconformitySteps.steps)
      .filter(([, step]) => step.fits({ ...record, ...change }))
      .map(([name]) => name)
      // An authority may ask for any case, whatever state it is in.
      .filter((name) => name !== 'release')

  test.each([
    [
      'new',
      { state: 'reported' },
      ['receive', 'assess', ...talk, 'comment', 'nameHandler', 'transfer', 'reject'],
    ],
    ['received', {}, ['assess', ...talk, 'comment', 'nameHandler', 'transfer', 'reject']],
    ['closed', { state: 'closed' }, ['add', 'comment', 'reopen']],
    [
      'of the HSE process',
      { state: 'assessed', source: 'hseProcess' },
      ['assess', 'start', 'handToSystem', 'checkEffect', 'close', 'comment', 'nameHandler'],
    ],
    [
      'reported by a representative',
      { state: 'inProgress', byRepresentative: true },
      [
        ...['handToSystem', 'checkEffect', 'close', 'replyToRepresentative'],
        ...[...talk, 'comment', 'nameHandler'],
      ],
    ],
    [
      'carried over from an earlier system',
      { carriedOver: { system: 'Gamle HMS', ref: 'A-1' } },
      ['assess', 'comment', 'nameHandler', 'transfer', 'reject'],
    ],
    [
      'with another system',
      { state: 'inProgress', otherSystem: 'it' },
      [
        ...['askSystem', 'backFromSystem', 'checkEffect', 'close'],
        ...[...talk, 'comment', 'nameHandler'],
      ],
    ],
  ] as const)('when it is %s', (_, change, steps) => {
    expect(fitting(change)).toEqual(steps)
  })

  test.each(['reported', 'inProgress', 'closed', 'rejected'] as const)(
    'is released to an authority when it is %s',
    (state) => {
      expect(nonconformitySteps.steps.release.fits({ ...record, state })).toBe(true)
    },
  )

  test('an injury that was reported is confirmed or cleared, and the case not rejected', () => {
    const steps = fitting({ injury: 'reported', seriousInjury: true })
    expect(steps).toEqual([
      ...['assess', ...talk, 'comment', 'nameHandler', 'transfer'],
      ...['confirmInjury', 'clearInjury'],
    ])
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

/** What is wrong with an assessment of which nothing else is said. */
function assessmentFaults(given: Partial<Parameters<typeof assess.write>[0]['values']>): string[] {
  const nothing = Object.fromEntries(Object.keys(assess.input).map((name) => [name, null]))
  const values = { ...nothing, ...given } as Parameters<typeof assess.write>[0]['values']
  const facts = { measures: [], closed: [], limits: standardRiskLimits, injury: {} }
  return withCodes(assess.faults?.({ record, values, facts, day, by }))
}

test('an assessment says what it is about and how serious it is; the cause may come later', () => {
  expect(assessmentFaults({})).toEqual(['severity: severityMissing', 'category: categoryMissing'])
  expect(assessmentFaults({ severity: 'minor', category: 'fire' })).toEqual([])
})

test('an assessment of the risk proposes a severity, and forces none', () => {
  const risk = { likelihood: 3, consequence: 5, category: 'fire' } as const
  expect(assessmentFaults(risk)).toEqual(['severity: severityProposed'])
  expect(assessmentFaults({ ...risk, severity: 'minor' })).toEqual([])
  expect(assessmentFaults({ ...risk, consequence: null })).toEqual(['severity: severityMissing'])
})

test.each([
  ['13.05', '13:05'],
  ['1305', '13:05'],
  ['0100', '01:00'],
  ['9:30', '09:30'],
  ['', null],
])('an accident at "%s" happened at %s', (written, time) => {
  expect(assess.input.eventTime.parse(written)).toBe(time)
})

test('a time of the clock that is none is refused', () => {
  for (const each of ['25.00', 'ti på ett', '13:60']) {
    expect(() => assess.input.eventTime.parse(each)).toThrow('eventTimeWrong')
  }
})

test('only what is an accident is asked who was injured, and for another employer', () => {
  const asked = (change: Partial<Nonconformity>) =>
    [assess.input.eventTime, assess.input.injuredGroup, assess.input.otherEmployer].map((each) =>
      each.asked?.({ ...record, ...change }),
    )
  expect(asked({})).toEqual([false, false, false])
  expect(asked({ type: 'accident' })).toEqual([true, true, true])
  expect(asked({ reportedType: 'accident' })).toEqual([true, true, true])
  expect(asked({ injury: 'reported' })).toEqual([true, true, true])
})

test('what is sent to another system says which, when, and when it is asked after', () => {
  const sent = {
    otherSystem: 'other',
    otherSystemName: null,
    otherSystemNumber: null,
    otherSystemSent: '2026-11-27',
    askAgain: '2026-11-25',
    note: null,
  } as const
  const facts = { measures: [], closed: [] }
  expect(withCodes(handToSystem.faults?.({ record, values: sent, facts, day, by }))).toEqual([
    'otherSystemName: systemNameMissing',
    'otherSystemSent: sentInFuture',
    'askAgain: askAgainPassed',
  ])
  const right = { ...sent, otherSystem: 'it', otherSystemSent: day, askAgain: day } as const
  expect(withCodes(handToSystem.faults?.({ record, values: right, facts, day, by }))).toEqual([])
  const values = { ...right, otherSystemNumber: 'IT-7', askAgain: '2026-12-03' }
  expect(handToSystem.write({ record, values, facts, day, by })).toMatchObject({
    data: { state: 'inProgress', otherSystem: 'it', due: '2026-12-03' },
    note: expect.stringContaining('IT-7') as string,
  })
})

test('a chosen sentence reaches the reporter in their language, one’s own words as they are', () => {
  const english = { ...record, language: 'en' } as const
  const said = (values: { sentence: 'underWay' | null; message: string | null }) =>
    inform.write({ record: english, values, facts: null, day, by }).note
  expect(said({ sentence: 'underWay', message: null })).toBe(informSentences.underWay.says.en)
  expect(said({ sentence: 'underWay', message: 'Vi ringer deg.' })).toBe('Vi ringer deg.')
  const nothing = { sentence: null, message: null }
  expect(withCodes(inform.faults?.({ record, values: nothing, facts: null, day, by }))).toEqual([
    'message: messageMissing',
  ])
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
