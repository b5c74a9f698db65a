import { describe, expect, test } from 'vitest'
import { complianceControl } from './internal-control.ts'
import {
  approveFaults,
  asksOn,
  asLastYear,
  type Assessed,
  concludeFaults,
  countsOf,
  isUnregistered,
  lineFaults,
  yearOf,
} from './rules.ts'
import type { Result } from './text.ts'

const day = '2026-11-22'
const inForce = { state: 'inForce', inForceFrom: null, changedOn: null } as const
const line = (result: Result, more: Partial<Assessed> = {}): Assessed => ({
  requirement: 'r',
  result,
  comment: '',
  noNonconformity: '',
  assessedOn: '2025-04-10',
  ...more,
})

describe('a requirement', () => {
  test.each([
    [null, '', 'result', 'resultMissing'],
    ['partly', '', 'comment', 'lackMissing'],
    ['not', '', 'comment', 'lackMissing'],
    ['notApplicable', '', 'comment', 'whyMissing'],
    ['notAssessed', '', 'comment', 'whyMissing'],
  ] as const)(
    'assessed as %s with the words «%s» is wrong at %s: %s',
    (result, comment, field, code) => {
      expect(lineFaults({ result, comment })).toEqual([{ field, code }])
    },
  )

  test.each([
    ['compliant', ''],
    ['partly', 'Mangler øvelse.'],
    ['not', 'Ingen øver.'],
    ['notApplicable', 'Ingen arbeider med gass.'],
    ['notAssessed', 'Bygget er stengt.'],
  ] as const)('assessed as %s with the words «%s» is right', (result, comment) => {
    expect(lineFaults({ result, comment })).toEqual([])
  })

  test.each([
    [{ state: 'inForce', inForceFrom: null }, true],
    [{ state: 'changed', inForceFrom: null }, true],
    [{ state: 'repealed', inForceFrom: null }, false],
    [{ state: 'comingIntoForce', inForceFrom: null }, false],
    [{ state: 'comingIntoForce', inForceFrom: '2026-11-22' }, true],
    [{ state: 'comingIntoForce', inForceFrom: '2026-11-23' }, false],
  ] as const)('of a law that is %j is evaluated: %s', (law, asks) => {
    expect(asksOn({ ...law, changedOn: null } as Parameters<typeof asksOn>[0], day)).toBe(asks)
  })
})

describe('as last year', () => {
  const repeats = (before: Assessed | null, now: Assessed | null = null, law: object = {}) =>
    asLastYear({ law: { ...inForce, ...law }, now, before }, day)

  test.each([
    ['compliant', true],
    ['partly', true],
    ['notApplicable', true],
    ['not', false],
    ['notAssessed', false],
  ] as const)('a requirement that was %s: %s', (result, may) => {
    expect(repeats(line(result))).toBe(may)
  })

  test('is not for one that nobody assessed then, nor for one that is assessed this year', () => {
    expect(repeats(null)).toBe(false)
    expect(repeats(line('compliant'), line('partly'))).toBe(false)
  })

  test.each([
    ['2025-04-10', true],
    ['2025-04-11', false],
    ['2026-11-22', false],
    ['2026-11-23', true],
  ])('is for one assessed 10 April 2025 whose law changed on %s: %s', (changedOn, may) => {
    expect(repeats(line('compliant'), null, { changedOn })).toBe(may)
  })
})

describe('an evaluation', () => {
  const met = { now: line('compliant'), registered: false }
  const unmet = { now: line('not'), registered: false }

  test('is concluded when every requirement is assessed and what is not met is registered', () => {
    expect(concludeFaults([met, { ...unmet, registered: true }])).toEqual([])
  })

  test('is not concluded without requirements, with some left, or with some not met that nobody registered', () => {
    expect(concludeFaults([])).toEqual([{ code: 'noLines', count: 0 }])
    const left = { now: null, registered: false }
    expect(concludeFaults([met, left, left, unmet])).toEqual([
      { code: 'linesMissing', count: 2 },
      { code: 'notUnregistered', count: 1 },
    ])
  })

  test('takes a written reason in the place of a nonconformity', () => {
    const reason = { now: line('not', { noNonconformity: 'Rettet samme dag.' }), registered: false }
    expect(isUnregistered(reason)).toBe(false)
    expect(concludeFaults([reason])).toEqual([])
  })

  test('takes “not assessed” with a why', () => {
    expect(concludeFaults([{ now: line('notAssessed'), registered: false }])).toEqual([])
  })

  const facts = { account: 'a', concludedBy: 'b', assessedBy: ['b', 'c'], changedAfter: false }
  test.each([
    ['somebody else', {}, []],
    ['whoever concluded it', { concludedBy: 'a' }, ['sameWhoConcluded']],
    ['whoever assessed a requirement', { assessedBy: ['c', 'a'] }, ['sameWhoAssessed']],
    ['somebody else, after a requirement was changed', { changedAfter: true }, ['linesChanged']],
  ])('approved by %s', (_who, more, codes) => {
    expect(approveFaults({ ...facts, ...more })).toEqual(codes)
  })

  test('is counted by result', () => {
    expect(countsOf(['compliant', 'not', 'compliant', 'notAssessed'])).toEqual({
      compliant: 2,
      partly: 0,
      not: 1,
      notApplicable: 0,
      notAssessed: 1,
    })
  })

  test.each([
    ['2026', 2026],
    ['2025', 2025],
    ['2024', null],
    ['2027', null],
    ['i fjor', null],
    ['', null],
    [null, null],
  ])('written as of %s is of %s', (given, year) => {
    expect(yearOf(given, day)).toBe(year)
  })
})

describe('the unit’s page', () => {
  const of = (year: number, more: object = {}) => ({
    number: `SAM-${String(year)}-0001`,
    year,
    state: 'approved' as const,
    approvedDate: `${String(year)}-04-30`,
    partly: 2,
    not: 1,
    ...more,
  })
  const open = { state: 'open', approvedDate: null, partly: 0, not: 0 } as const

  test('says nothing for a unit that never evaluated', () => {
    const nothing = { standing: null, has: [], lacks: [] }
    expect(complianceControl({ evaluations: [], year: 2026 })).toEqual(nothing)
  })

  test('says when the last one was approved, with what is partly met and not, and what is under way', () => {
    const said = complianceControl({ evaluations: [of(2026, open), of(2025)], year: 2026 })
    expect(said).toMatchObject({
      standing: null,
      has: [
        {
          text: {
            nb: 'Samsvarsvurdering for 2025, godkjent 30. april 2025. Krav som er delvis oppfylt: 2. Krav som ikke er oppfylt: 1.',
          },
          link: { kind: 'compliance', number: 'SAM-2025-0001' },
        },
        { text: { en: 'Compliance evaluation of 2026: in progress' } },
      ],
      lacks: [],
    })
  })

  test('lacks one where the last is older than a year and none is under way', () => {
    expect(complianceControl({ evaluations: [of(2024)], year: 2026 }).standing).toBe('lacks')
    expect(complianceControl({ evaluations: [of(2025)], year: 2026 }).standing).toBeNull()
    const begun = complianceControl({ evaluations: [of(2026, open), of(2024)], year: 2026 })
    expect(begun.standing).toBeNull()
  })
})
