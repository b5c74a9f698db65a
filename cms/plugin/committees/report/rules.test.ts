import { describe, expect, test } from 'vitest'
import {
  approvalDue,
  committeeReportKey,
  committeeReportYear,
  isApprovedReport,
  reportApprovalFault,
  reportDue,
} from './rules.ts'
import { type CommitteeReportState, committeeReportStateText } from './text.ts'

describe('the yearly report of a committee', () => {
  test('is read by all and changes no more once it is approved', () => {
    const states = Object.keys(committeeReportStateText) as CommitteeReportState[]
    expect(states.filter((state) => isApprovedReport({ state }))).toEqual(['approved', 'sent'])
  })
  test.each([
    ['2026', 2026],
    ['2025', 2025],
    ['2024', null],
    ['2027', null],
    ['26', null],
    [null, null],
  ])('written as of %s is of %s', (given, year) => {
    expect(committeeReportYear(given, '2026-11-30')).toBe(year)
  })
  test('is one of a committee and year', () => {
    expect(committeeReportKey('lamu', 'u', 2026)).not.toBe(committeeReportKey('amu', 'u', 2026))
    expect(committeeReportKey('lamu', 'u', 2026)).not.toBe(committeeReportKey('lamu', 'u', 2025))
  })
  test('is sent by 1 March; a local one is with the institution’s committee before the year is over', () => {
    expect(reportDue('amu', 2026)).toBe('2027-03-01')
    expect(reportDue('lamu', 2026)).toBe('2026-12-31')
    for (const committee of ['amu', 'lamu', 'lmu'] as const) {
      expect(approvalDue(committee, 2026) < reportDue(committee, 2026)).toBe(true)
    }
  })
  test.each([
    ['chair', 'account-chair', 'account-secretary', null],
    ['member', 'account-member', 'account-secretary', 'notLeader'],
    [null, 'account-admin', 'account-secretary', 'notLeader'],
    ['chair', 'account-chair', 'account-chair', 'wroteReport'],
    ['chair', 'account-chair', null, null],
  ] as const)('%s approves it as %s, written by %s: %s', (person, account, writtenBy, fault) => {
    expect(reportApprovalFault(person, account, { leader: 'chair', writtenBy })).toBe(fault)
  })
})
