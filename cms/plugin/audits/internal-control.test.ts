import { describe, expect, test } from 'vitest'
import type { AuditOfUnit } from './count.ts'
import { auditControl } from './internal-control.ts'

const day = '2026-11-22'
const audit = (more: Partial<AuditOfUnit>): AuditOfUnit => ({
  number: 'REV-2026-0001',
  state: 'notified',
  auditDate: '2026-12-01',
  reportSentOn: null,
  answerDue: null,
  otherBody: null,
  ...more,
})
const said = (...audits: AuditOfUnit[]) => {
  const { has, lacks, standing } = auditControl({ audits, day })
  return { has: has.map(({ text }) => text.nb), lacks: lacks.map(({ text }) => text.nb), standing }
}

describe('point 8 of the unit’s page', () => {
  test('says nothing of a unit that has not been audited', () => {
    expect(said()).toEqual({ has: [], lacks: [], standing: null })
  })

  test('names the audit that is under way and the last one that is closed', () => {
    const before = { state: 'closed', number: 'REV-2025-0003', auditDate: '2025-04-10' } as const
    const older = { state: 'closed', number: 'REV-2022-0001', auditDate: '2022-04-10' } as const
    expect(said(audit({}), audit(before), audit(older))).toEqual({
      has: [
        'HMS-revisjon REV-2026-0001 er varslet til 1. desember 2026',
        'Siste HMS-revisjon REV-2025-0003, 10. april 2025, er avsluttet',
      ],
      lacks: [],
      standing: null,
    })
  })

  test('lacks an answer once its day has passed, and not before', () => {
    const sent = { state: 'reportSent', reportSentOn: '2026-11-08' } as const
    expect(said(audit({ ...sent, answerDue: day })).lacks).toEqual([])
    const late = said(audit({ ...sent, answerDue: '2026-11-21' }))
    expect([late.has, late.standing]).toEqual([[], 'lacks'])
    expect(late.lacks).toEqual([
      'Enheten har ikke svart på HMS-revisjon REV-2026-0001. Fristen var 21. november 2026.',
    ])
  })
})
