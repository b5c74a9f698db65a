import { describe, expect, test } from 'vitest'
import {
  auditApprovalFault,
  type AuditPlanFacts,
  auditPlanFaults,
  proposals,
  saysAnother,
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
})
