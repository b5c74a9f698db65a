import type { OpenContact, Unit } from '@verne/content/schema'
import { describe, expect, test } from 'vitest'
import { insteadOf, unitGroups, unitsAbove } from './units.ts'

function unit(slug: string, parent: string | null, nb: string, en = nb): Unit {
  return { slug, name: { nb, en }, parent, contacts: [] }
}

const units = [
  unit('u', null, 'Universitetet', 'The University'),
  unit('ub', 'u', 'Biblioteket', 'Library'),
  unit('s', 'u', 'Styret', 'Board'),
  unit('nv', 'u', 'Naturvitenskap', 'Science'),
  unit('nv-kj', 'nv', 'Kjemi', 'Chemistry'),
  unit('nv-kj-lab', 'nv-kj', 'Synteselab', 'Synthesis Lab'),
  unit('nv-ol', 'nv', 'Økologi', 'Ecology'),
  unit('he', 'u', 'Helsefag', 'Health'),
  unit('he-tk', 'he', 'Tannklinikken', 'Dental Clinic'),
]

const shown = (language: 'nb' | 'en') =>
  unitGroups(units, language).map(({ head, units: within }) => [
    head?.slug ?? null,
    within.map((each) => `${String(each.depth)} ${each.unit.slug}`),
  ])

describe('the units as one looks for one’s own', () => {
  test('stand by name below their faculty, and the university itself comes last', () => {
    expect(shown('nb')).toEqual([
      ['he', ['0 he', '1 he-tk']],
      ['nv', ['0 nv', '1 nv-kj', '2 nv-kj-lab', '1 nv-ol']],
      [null, ['0 ub', '0 s', '0 u']],
    ])
  })

  test('stand in the alphabet of the language', () => {
    expect(shown('en')).toContainEqual(['nv', ['0 nv', '1 nv-kj', '2 nv-kj-lab', '1 nv-ol']])
    expect(shown('en').at(-1)).toEqual([null, ['0 s', '0 ub', '0 u']])
  })

  test('have those above them in order, the nearest last', () => {
    const lab = units.find((each) => each.slug === 'nv-kj-lab')
    expect(lab && unitsAbove(units, lab).map((each) => each.slug)).toEqual(['u', 'nv', 'nv-kj'])
  })
})

describe('where a role is empty, one turns', () => {
  const held = (role: OpenContact['role'], name: string): OpenContact => ({
    role,
    roleName: { nb: role, en: role },
    unit: null,
    name,
    email: null,
    phone: '000 11 222',
  })
  const chief = held('chiefSafetyRep', 'Unni')
  const led = { ...unit('x', null, 'X'), contacts: [held('lineManager', 'Gro')] }
  const bare = unit('y', null, 'Y')

  test.each([
    ['safetyRepresentative', led, [chief], 'chief', ['Unni']],
    ['safetyRepresentative', led, [], 'manager', ['Gro']],
    ['firstAider', led, [chief], 'manager', ['Gro']],
    ['lineManager', bare, [chief], 'hseUnit', []],
    ['firstAider', bare, [chief], 'hseUnit', []],
  ] as const)('for %s in %o', (role, of, institutionContacts, kind, names) => {
    const found = insteadOf(role, of, { institutionContacts: [...institutionContacts] })
    expect([found.kind, found.contacts.map((each) => each.name)]).toEqual([kind, names])
  })
})
