import { describe, expect, test } from 'vitest'
import { approvalFault, daysOf, type Plan, planFaults, saysAnother, slugOfPeriod } from './rules.ts'

const line = {
  course: 'course-1',
  from: '2026-09-01',
  to: '2026-09-03',
  responsibleRole: 'hseUnitEditor',
  cost: 20_000,
  state: 'planned',
} as const
const plan: Plan = { period: '2026/27', state: 'draft', lines: [line] }
const faults = (changed: object) =>
  planFaults({ ...plan, lines: [{ ...line, ...changed }] }).map(
    ({ code, field }) => `${field}: ${code}`,
  )

describe('the year of a common plan', () => {
  test('is a school year from August to July, or a calendar year', () => {
    expect(daysOf('2026/27')).toEqual({ from: '2026-08-01', to: '2027-07-31' })
    expect(daysOf('2099/00')).toEqual({ from: '2099-08-01', to: '2100-07-31' })
    expect(daysOf('2026')).toEqual({ from: '2026-01-01', to: '2026-12-31' })
    for (const wrong of ['', '26/27', '2026/28', '2026-27', 'høst'])
      expect(daysOf(wrong)).toBeNull()
  })

  test('is part of an address', () => {
    expect(slugOfPeriod('2026/27')).toBe('2026-27')
    expect(slugOfPeriod('2026')).toBe('2026')
  })
})

describe('a course of a common plan', () => {
  test('that is right has no fault, with or without days and cost', () => {
    expect(planFaults(plan)).toEqual([])
    expect(faults({ from: null, to: null, cost: null })).toEqual([])
  })

  test('is held within the year, in the order of its days', () => {
    expect(faults({ from: '2026-07-31' })).toEqual(['lines.0.from: outsidePeriod'])
    expect(faults({ to: '2027-08-01' })).toEqual(['lines.0.to: outsidePeriod'])
    expect(faults({ to: '2026-08-31' })).toEqual(['lines.0.to: toBeforeFrom'])
  })

  test('has no last day without a first one', () => {
    expect(faults({ from: null })).toEqual(['lines.0.from: fromMissing'])
    expect(faults({ to: null })).toEqual([])
  })

  test('has a role or a unit that is responsible', () => {
    expect(faults({ responsibleRole: null })).toEqual([
      'lines.0.responsibleRole: responsibleMissing',
    ])
    expect(faults({ responsibleRole: null, responsibleUnit: 'unit-1' })).toEqual([])
  })

  test('says whom it is for in both languages or in neither', () => {
    expect(faults({ audience: 'Nye ledere' })).toEqual(['lines.0.audienceEn: englishMissing'])
    expect(faults({ audience: 'Nye ledere', audienceEn: 'New managers' })).toEqual([])
  })

  test('costs whole kroner', () => {
    expect(faults({ cost: 12.5 })).toEqual(['lines.0.cost: costForm'])
    expect(faults({ cost: -1 })).toEqual(['lines.0.cost: costForm'])
  })
})

describe('approving a common plan', () => {
  const by = (account: string, person: string | null = null) => ({ account, person })
  const saving = {
    before: plan,
    after: plan,
    changedBy: ['editor', 'person-editor'],
    by: by('approver', 'person-approver'),
    approves: true,
  }
  const approved: Plan = { ...plan, state: 'approved' }
  const other: Plan = { ...plan, lines: [{ ...line, to: '2026-09-04' }] }

  test('takes somebody who approves and has not written it', () => {
    expect(approvalFault({ ...saving, after: approved })).toBeNull()
    expect(approvalFault({ ...saving, after: approved, approves: false })).toBe('notApprover')
    expect(approvalFault({ ...saving, after: approved, by: by('editor') })).toBe(
      'writtenByApprover',
    )
  })

  test('refuses everybody who wrote, not only the last, whichever account they use', () => {
    const changedBy = ['approver', 'person-approver', 'editor', 'person-editor']
    const at = { ...saving, after: approved, changedBy }
    expect(approvalFault(at)).toBe('writtenByApprover')
    expect(approvalFault({ ...at, by: by('other', 'person-approver') })).toBe('writtenByApprover')
    expect(approvalFault({ ...at, by: by('other', 'person-other') })).toBeNull()
  })

  test('approves what was written, not what is changed with the same press', () => {
    expect(approvalFault({ ...saving, after: { ...other, state: 'approved' } })).toBe(
      'writtenByApprover',
    )
    expect(approvalFault({ ...saving, before: null, after: approved })).toBe('writtenByApprover')
  })

  test('keeps what it says until it is a draft again, but for states and costs', () => {
    const at = { ...saving, before: approved, approves: false }
    expect(approvalFault({ ...at, after: { ...other, state: 'approved' } })).toBe('approvedKept')
    const held: Plan = { ...approved, lines: [{ ...line, state: 'held', cost: 21_000 }] }
    expect(saysAnother(approved, held)).toBe(false)
    expect(approvalFault({ ...at, after: held })).toBeNull()
    expect(approvalFault({ ...at, after: { ...other, state: 'draft' } })).toBeNull()
  })

  test('takes at least one course', () => {
    expect(planFaults({ ...approved, lines: [] })).toEqual([
      { code: 'nothingToApprove', field: 'lines' },
    ])
    expect(planFaults({ ...plan, lines: [] })).toEqual([])
  })
})
