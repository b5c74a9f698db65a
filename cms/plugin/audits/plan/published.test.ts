import { describe, expect, test } from 'vitest'
import { auditPlan } from '../../../../content/schema/index.ts'
import type { AuditPlan } from '../../generated-types.ts'
import { publishedAuditMonths, publishedAuditPlans } from './published.ts'

const units = new Map([
  ['kj', { name: { nb: 'Kjemi', en: 'Chemistry' }, slug: 'kjemi' }],
  ['fy', { name: { nb: 'Fysikk', en: 'Physics' }, slug: null }],
])

const plan = (more: Partial<AuditPlan> = {}): AuditPlan =>
  ({
    id: 'plan',
    title: 'Plan',
    firstYear: 2025,
    lastYear: 2028,
    state: 'approved',
    shown: true,
    approvedOn: '2025-01-20',
    lines: [
      { id: 'b', unit: 'fy', year: 2026, month: '03', scope: 'HEMMELIG', lead: 'p1', points: [] },
      { id: 'a', unit: 'kj', year: 2025, month: '10', scope: 'HEMMELIG', lead: 'p1', points: [] },
      { id: 'c', unit: 'gone', year: 2025, month: '11', scope: 'x', points: [] },
    ],
    ...more,
  }) as unknown as AuditPlan

describe('an audit plan, as readers see it', () => {
  test('says which units and when, in the order of time, and neither who audits nor what is looked at', () => {
    const [made, ...others] = publishedAuditPlans([plan()], units)
    expect(others).toEqual([])
    expect(auditPlan.parse(made)).toEqual({
      firstYear: 2025,
      lastYear: 2028,
      approvedOn: '2025-01-20',
      audits: [
        { unit: { nb: 'Kjemi', en: 'Chemistry' }, unitSlug: 'kjemi', year: 2025, month: 10 },
        { unit: { nb: 'Fysikk', en: 'Physics' }, unitSlug: null, year: 2026, month: 3 },
      ],
    })
    expect(JSON.stringify(made)).not.toMatch(/HEMMELIG|p1/)
  })

  test.each([
    ['a draft', { state: 'draft' }],
    ['not opened', { shown: false }],
    ['from before anybody could open one', { shown: null }],
    ['never approved', { approvedOn: null }],
  ] as const)('is not there while it is %s', (_what, more) => {
    expect(publishedAuditPlans([plan(more as Partial<AuditPlan>)], units)).toEqual([])
  })

  test('are one activity a month in the cycle of the institution, with the units it comes to, each once', () => {
    const lines = ['kj', 'fy', 'same', 'gone'].map((unit) => ({ unit, year: 2026, month: '03' }))
    const whole = new Map([
      ...units,
      ['same', { name: { nb: 'Fysikk', en: 'Physics' }, slug: 'f' }],
    ])
    const first = plan({ lines: lines as never, version: 2, updatedAt: '2026-01-01T00:00:00.000Z' })
    const second = plan({ ...first, version: 5, updatedAt: '2026-02-01T00:00:00.000Z' })
    expect(publishedAuditMonths([first, second], whole)).toEqual([
      {
        month: '2026-03',
        units: [
          { name: { nb: 'Fysikk', en: 'Physics' }, slug: null },
          { name: { nb: 'Fysikk', en: 'Physics' }, slug: 'f' },
          { name: { nb: 'Kjemi', en: 'Chemistry' }, slug: 'kjemi' },
        ],
        version: 5,
        changedAt: '2026-02-01T00:00:00.000Z',
      },
    ])
    const hidden = [plan({ ...first, shown: false }), plan({ ...first, state: 'draft' })]
    expect(publishedAuditMonths(hidden, whole)).toEqual([])
  })

  test('stands after a newer one', () => {
    const newer = plan({ firstYear: 2029, lastYear: 2032 })
    const all = publishedAuditPlans([plan(), newer], units)
    expect(all.map(({ firstYear }) => firstYear)).toEqual([2029, 2025])
  })
})
