import { describe, expect, test } from 'vitest'
import type { OpenContact, Snapshot } from '@verne/content/schema'
import { auditsNow, heldRoles, objectivesNow } from './registers.ts'

const roleName = { nb: 'Linjeleder', en: 'Line manager' }

function contact(name: string | null, more: Partial<OpenContact> = {}): OpenContact {
  return { role: 'lineManager', roleName, unit: null, name, email: null, phone: null, ...more }
}

function unit(...contacts: OpenContact[]): Snapshot['units'][number] {
  return { slug: 'nhu', name: { nb: 'N', en: 'N' }, parent: null, contacts }
}

describe('the roles of the register', () => {
  test('count whoever holds one in several places once', () => {
    const units = [unit(contact('Kari')), unit(contact('Kari'), contact('Ola'))]
    expect(heldRoles({ institutionContacts: [], units })).toEqual([
      { role: 'lineManager', name: roleName, count: 2 },
    ])
  })

  test('tell two people of one name apart by their addresses', () => {
    const [one, other] = ['a@nordhavn.example', 'b@nordhavn.example']
    const units = [unit(contact('Kari', { email: one }), contact('Kari', { email: other }))]
    expect(heldRoles({ institutionContacts: [], units })[0]?.count).toBe(2)
  })

  test('are left out where nobody holds them', () => {
    expect(heldRoles({ institutionContacts: [], units: [unit(contact(null))] })).toEqual([])
    expect(heldRoles({ institutionContacts: [], units: [] })).toEqual([])
  })
})

describe('the objectives', () => {
  const of = (period: string) => ({ period }) as Snapshot['objectives'][number]

  test.each([
    [['2025', '2026', '2027'], ['2026']],
    [['2024', '2025'], ['2025']],
    [['2027'], []],
    [[], []],
  ])('of %j that stand on a day of 2026 are those of %j', (periods, expected) => {
    const found = objectivesNow({ asOf: '2026-03-01', objectives: periods.map(of) })
    expect(found.map(({ period }) => period)).toEqual(expected)
  })
})

describe('the audits', () => {
  const unitName = { nb: 'Kjemi', en: 'Chemistry' }
  const audit = (year: number, month: number) => ({ unit: unitName, unitSlug: null, year, month })
  const plan = (...audits: ReturnType<typeof audit>[]) => ({
    firstYear: 2025,
    lastYear: 2028,
    approvedOn: '2025-01-01',
    audits,
  })

  test('are those of the year, from all plans, by month', () => {
    const auditPlans = [plan(audit(2026, 9), audit(2025, 1)), plan(audit(2026, 3))]
    const found = auditsNow({ asOf: '2026-03-01', auditPlans })
    expect(found.map(({ month }) => month)).toEqual([3, 9])
  })

  test('are none where no plan is open', () => {
    expect(auditsNow({ asOf: '2026-03-01', auditPlans: [] })).toEqual([])
  })
})
