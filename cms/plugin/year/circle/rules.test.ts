import { describe, expect, test } from 'vitest'
import type { CircleStep } from '../../../../content/words/circle.ts'
import { type CircleFacts, circleOf, type StepStanding } from './rules.ts'

const nothing: CircleFacts = {
  objectives: [],
  nextObjectives: [],
  processes: [],
  unitsLeft: 4,
  audits: [],
  unitReports: [],
  reports: [],
  reviews: [],
  decisionsOpen: 0,
}

function standing(step: CircleStep, facts: Partial<CircleFacts>): StepStanding | undefined {
  return circleOf({ ...nothing, ...facts }).find((each) => each.step === step)?.standing
}

function counted(step: CircleStep, facts: Partial<CircleFacts>) {
  const found = circleOf({ ...nothing, ...facts }).find((each) => each.step === step)
  return Object.fromEntries((found?.counts ?? []).map(({ count, of }) => [of, count]))
}

const of = <State extends string>(state: State, count = 1) => ({ state, count })

describe('the circle of a year', () => {
  test('begins with the plan and ends with the objectives of the year after', () => {
    const steps = circleOf(nothing).map(({ step }) => step)
    expect(steps).toEqual(['plan', 'processes', 'audits', 'reports', 'review', 'objectives'])
  })

  test('has not begun, and counts nothing, where there is nothing', () => {
    for (const { counts, standing: said } of circleOf(nothing)) {
      expect(said).toBe('notBegun')
      expect(counts).toEqual([])
    }
  })

  const cases: [string, CircleStep, Partial<CircleFacts>, StepStanding][] = [
    [
      'objectives without audits are half a plan',
      'plan',
      { objectives: [of('running')] },
      'underway',
    ],
    [
      'objectives and audits are a plan',
      'plan',
      { objectives: [of('running')], audits: [of('planned')] },
      'done',
    ],
    [
      'objectives that were dropped are no plan',
      'plan',
      { objectives: [of('dropped')] },
      'notBegun',
    ],
    ['an open process is under way', 'processes', { processes: [of('mapping')] }, 'underway'],
    [
      'processes are done once no unit is left',
      'processes',
      { processes: [of('closed', 4)], unitsLeft: 0 },
      'done',
    ],
    [
      'closed processes are not all there are',
      'processes',
      { processes: [of('closed', 3)], unitsLeft: 1 },
      'underway',
    ],
    ['processes that nobody is asked for are not done', 'processes', { unitsLeft: 0 }, 'notBegun'],
    [
      'audits that are only planned have not begun',
      'audits',
      { audits: [of('planned', 3)] },
      'notBegun',
    ],
    ['an audit that was notified is under way', 'audits', { audits: [of('notified')] }, 'underway'],
    [
      'one closed audit among planned ones is under way',
      'audits',
      { audits: [of('closed'), of('planned')] },
      'underway',
    ],
    [
      'audits are done once all are closed',
      'audits',
      { audits: [of('closed'), of('cancelled')] },
      'done',
    ],
    [
      'an audit that was cancelled has not begun',
      'audits',
      { audits: [of('cancelled')] },
      'notBegun',
    ],
    [
      'a report a unit writes is under way',
      'reports',
      { unitReports: [of('started')] },
      'underway',
    ],
    [
      'reports are done once the annual report is approved',
      'reports',
      { reports: [{ kind: 'annual', ...of('approved') }] },
      'done',
    ],
    [
      'the joint audit report is not the annual report',
      'reports',
      { reports: [{ kind: 'jointAudit', ...of('approved') }] },
      'underway',
    ],
    [
      'a review that is prepared is under way',
      'review',
      { reviews: [{ whole: true, ...of('preparing') }] },
      'underway',
    ],
    [
      'a review is done once it is documented',
      'review',
      { reviews: [{ whole: true, ...of('documented') }] },
      'done',
    ],
    [
      'the review of a faculty is not that of the institution',
      'review',
      { reviews: [{ whole: false, ...of('followedUp') }] },
      'notBegun',
    ],
    [
      'next year has objectives once one is set',
      'objectives',
      { nextObjectives: [of('running')] },
      'done',
    ],
  ]
  test.each(cases)('%s', (_name, step, facts, expected) => {
    expect(standing(step, facts)).toBe(expected)
  })

  test('counts what is open and what is closed each by itself', () => {
    const audits = [of('planned', 2), of('answered'), of('closed', 5), of('cancelled', 7)] as const
    expect(counted('audits', { audits })).toEqual({ auditsOpen: 3, auditsClosed: 5 })
    const unitReports = [
      of('started'),
      of('sentBack', 2),
      of('handedIn', 3),
      of('accepted', 4),
    ] as const
    expect(counted('reports', { unitReports })).toEqual({ reportsReceived: 7, reportsComing: 3 })
  })
})
