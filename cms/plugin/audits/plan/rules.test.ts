import { describe, expect, test } from 'vitest'
import {
  auditApprovalFault,
  type AuditPlanFacts,
  auditPlanFaults,
  dayInCycle,
  lastDayOf,
  monthsOfAudits,
  plannedDay,
  type PlannedWork,
  proposals,
  saysAnother,
  workOf,
} from './rules.ts'

const line = {
  unit: 'chemistry',
  year: 2026,
  month: '04',
  scope: 'Laboratoriene',
  points: ['risk', 'review'],
  team: ['anna', 'bo'],
} as const
const plan: AuditPlanFacts = {
  title: 'Revisjonsplan',
  firstYear: 2025,
  lastYear: 2028,
  state: 'draft',
  lines: [line],
}
const faults = (changed: Partial<AuditPlanFacts>) =>
  auditPlanFaults({ ...plan, ...changed }).map(({ code, field }) => `${field}: ${code}`)

describe('an audit plan', () => {
  test('spans some years, and its audits lie in them', () => {
    expect(faults({})).toEqual([])
    expect(faults({ firstYear: 2029 })).toEqual(['firstYear: yearsWrong'])
    expect(faults({ lastYear: 2035 })).toEqual(['firstYear: yearsWrong'])
    expect(faults({ lines: [{ ...line, year: 2029 }] })).toEqual(['lines.0.year: yearOutside'])
  })

  test('has a unit once in a month, and at least one point for each audit', () => {
    expect(faults({ lines: [line, line] })).toEqual(['lines.1.unit: unitTwice'])
    expect(faults({ lines: [line, { ...line, month: '05' }] })).toEqual([])
    expect(faults({ lines: [{ ...line, points: [] }] })).toEqual(['lines.0.points: pointsMissing'])
  })

  test('is not approved empty', () => {
    expect(faults({ lines: [] })).toEqual([])
    expect(faults({ lines: [], state: 'approved' })).toEqual(['lines: nothingToApprove'])
  })

  test('says another thing where any of its audits does, whatever the order of their points', () => {
    expect(saysAnother(plan, { ...plan, lines: [{ ...line, points: ['review', 'risk'] }] })).toBe(
      false,
    )
    expect(saysAnother(plan, { ...plan, lines: [{ ...line, team: ['anna', 'carl'] }] })).toBe(true)
  })

  test('is approved by somebody who has not written any of it', () => {
    const saving = {
      before: plan,
      after: { ...plan, state: 'approved' },
      changedBy: ['editor', 'person-editor'],
      by: { account: 'director', person: 'person-director' },
      approves: true,
    } as const
    expect(auditApprovalFault(saving)).toBeNull()
    expect(auditApprovalFault({ ...saving, approves: false })).toBe('notApprover')
    expect(auditApprovalFault({ ...saving, changedBy: ['director'] })).toBe('writtenByApprover')
    expect(auditApprovalFault({ ...saving, before: null })).toBe('writtenByApprover')
    const kept = { ...saving, before: { ...plan, state: 'approved' } } as const
    const other = { ...plan, state: 'approved', lines: [{ ...line, month: '05' }] } as const
    expect(auditApprovalFault({ ...kept, after: other })).toBe('approvedKept')
    expect(auditApprovalFault({ ...kept, after: { ...other, state: 'draft' } })).toBeNull()
  })
})

describe('units to take into the plan', () => {
  const unit = (name: string, more: object = {}) => ({
    unit: name,
    lastAudit: '2026-01-15',
    openFindings: 0,
    seriousCases: 0,
    riskClass: null,
    ...more,
  })

  test('come by open findings and serious cases, then by how long it is since the last audit', () => {
    const found = proposals(
      [
        unit('recent'),
        unit('never', { lastAudit: null }),
        unit('old', { lastAudit: '2023-11-22' }),
        unit('findings', { openFindings: 2 }),
        unit('serious', { seriousCases: 3 }),
      ],
      '2026-11-22',
    )
    expect(found.map((each) => each.unit)).toEqual(['findings', 'serious', 'never', 'old'])
  })

  test('weigh the kind of work too, and say what weighed how much', () => {
    const day = '2026-11-22'
    const found = proposals(
      [
        unit('office', { lastAudit: null, riskClass: 'office' }),
        unit('lab', { lastAudit: null, riskClass: 'lab' }),
        unit('mixed', { lastAudit: null, riskClass: 'mixed', seriousCases: 2 }),
      ],
      day,
    )
    expect(found.map((each) => [each.unit, each.weights.total])).toEqual([
      ['mixed', 6],
      ['lab', 5],
      ['office', 2],
    ])
    expect(found[0]?.weights).toEqual({
      openFindings: 0,
      seriousCases: 2,
      riskClass: 2,
      since: 2,
      total: 6,
    })
    const twoYears = { lastAudit: '2024-11-22' }
    expect(proposals([unit('office', { ...twoYears, riskClass: 'office' })], day)).toEqual([])
    expect(proposals([unit('lab', { ...twoYears, riskClass: 'lab' })], day)).toHaveLength(1)
  })
})

describe('audits of the plan in the annual cycle', () => {
  const work = (line: string, more: Partial<PlannedWork> = {}): PlannedWork => ({
    line,
    unit: 'chemistry',
    planned: '2026-04-30',
    audit: null,
    version: 1,
    madeOn: '2026-01-01',
    changedAt: '2026-01-01T00:00:00.000Z',
    ...more,
  })

  test('stand there once, though two plans say so', () => {
    const found = workOf([work('a'), work('b'), work('c', { planned: '2027-04-30' })])
    expect(found.map(({ line }) => line)).toEqual(['a', 'c'])
  })

  test('stand in the month of the plan until the unit is notified, then on the day it was told', () => {
    const audit = { state: 'planned', auditDate: '2026-05-04', conductedOn: null } as const
    expect(plannedDay({ year: 2026, month: '02' })).toBe('2026-02-28')
    expect(dayInCycle(work('a'))).toBe('2026-04-30')
    expect(dayInCycle(work('a', { audit }))).toBe('2026-04-30')
    expect(dayInCycle(work('a', { audit: { ...audit, state: 'notified' } }))).toBe('2026-05-04')
    const conducted = { ...audit, state: 'conducted', conductedOn: '2026-05-06' } as const
    expect(dayInCycle(work('a', { audit: conducted }))).toBe('2026-05-06')
  })

  test('are one activity a month for the institution: done once all are, and gone where all are withdrawn', () => {
    const audit = {
      state: 'conducted',
      auditDate: '2026-04-04',
      conductedOn: '2026-04-04',
    } as const
    const later = { ...audit, conductedOn: '2026-04-20' }
    const withdrawn = { ...audit, state: 'cancelled', conductedOn: null } as const
    const months = (...works: PlannedWork[]) =>
      monthsOfAudits(works).map(({ audits, doneOn, month }) => [month, audits.length, doneOn])
    expect(months(work('a', { audit }), work('b'))).toEqual([['2026-04', 2, null]])
    expect(months(work('a', { audit: later }), work('b', { audit }))).toEqual([
      ['2026-04', 2, '2026-04-20'],
    ])
    expect(months(work('a', { audit: withdrawn }), work('b', { audit }))).toEqual([
      ['2026-04', 1, '2026-04-04'],
    ])
    expect(months(work('a', { audit: withdrawn }))).toEqual([['2026-04', 0, null]])
    expect(lastDayOf('2028-02')).toBe('2028-02-29')
  })
})
