import { describe, expect, test } from 'vitest'
import type { Person, RoleAssignment, SafetyArea, Unit } from '../generated-types.ts'
import { institutionContacts, publishedUnits, type Organisation } from './published.ts'

const asOf = '2026-11-22'
const stamps = { version: 1, updatedAt: '', createdAt: '' }

function unit(code: string, parent: string | null, values: Partial<Unit> = {}): Unit {
  const name = { nb: `Enhet ${code}`, en: `Unit ${code}` } as unknown as string
  return { ...stamps, id: code, code, name, type: 'section', process: 'own', parent, ...values }
}

function person(id: string, values: Partial<Person> = {}): [string, Person] {
  return [
    id,
    {
      ...stamps,
      id,
      name: `Navn ${id}`,
      workEmail: `${id}@nordhavn.example`,
      workPhone: '000 11 222',
      accountKey: `KANARI-${id}`,
      account: `KANARI-konto-${id}`,
      ...values,
    },
  ]
}

function assigned(
  role: RoleAssignment['role'],
  holder: string,
  values: Partial<RoleAssignment> = {},
): RoleAssignment {
  return { ...stamps, id: `${role}-${holder}`, role, person: holder, from: '2026-01-01', ...values }
}

const area: SafetyArea = {
  ...stamps,
  id: 'VO-1',
  code: 'VO-1',
  name: { nb: 'Naturfag', en: 'Science' } as unknown as string,
  units: ['NV', 'KJ'],
}

function organisation(values: Partial<Organisation>): Organisation {
  return {
    asOf,
    units: [unit('NHU', null), unit('NV', 'NHU'), unit('KJ', 'NV'), unit('LAB', 'KJ')],
    safetyAreas: [area],
    people: new Map(['a', 'b', 'c'].map((id) => person(id))),
    assignments: [],
    ...values,
  }
}

/** Who holds a role for a unit, as `name (place)`. */
function holders(of: string, role: string, values: Partial<Organisation>): string[] {
  const found = publishedUnits(organisation(values)).find((each) => each.slug === of)
  return (found?.contacts ?? [])
    .filter((each) => each.role === role)
    .map((each) => `${each.name ?? ''} (${each.unit?.nb ?? ''})`)
}

describe('whom readers may ask in a unit', () => {
  test('is its own manager, and that of the nearest unit above while it has none', () => {
    const assignments = [
      assigned('lineManager', 'a', { unit: 'NV' }),
      assigned('lineManager', 'b', { unit: 'KJ' }),
    ]
    expect(holders('kj', 'lineManager', { assignments })).toEqual(['Navn b (Enhet KJ)'])
    expect(holders('lab', 'lineManager', { assignments })).toEqual(['Navn b (Enhet KJ)'])
    expect(holders('nhu', 'lineManager', { assignments })).toEqual([])
  })

  test('is the safety representative of the area the unit, or the nearest above, lies in', () => {
    const assignments = [assigned('safetyRepresentative', 'a', { safetyArea: 'VO-1' })]
    expect(holders('kj', 'safetyRepresentative', { assignments })).toEqual(['Navn a (Naturfag)'])
    expect(holders('lab', 'safetyRepresentative', { assignments })).toEqual(['Navn a (Naturfag)'])
    expect(holders('nhu', 'safetyRepresentative', { assignments })).toEqual([])
  })

  test.each([
    ['whose role ended yesterday', { to: '2026-11-21' }, {}],
    ['whose role begins tomorrow', { from: '2026-11-23' }, {}],
    ['who left yesterday', {}, { activeTo: '2026-11-21' }],
  ])('is never someone %s', (_, assignment, values) => {
    const found = holders('nv', 'hseCoordinator', {
      assignments: [assigned('hseCoordinator', 'a', { unit: 'NV', ...assignment })],
      people: new Map([person('a', values)]),
    })
    expect(found).toEqual([])
  })

  test('is the fire officer and the first aider of the unit, or of the nearest above', () => {
    const assignments = [
      assigned('fireOfficer', 'a', { unit: 'NV' }),
      assigned('firstAider', 'b', { unit: 'NV' }),
      assigned('firstAider', 'c', { unit: 'KJ' }),
    ]
    expect(holders('lab', 'fireOfficer', { assignments })).toEqual(['Navn a (Enhet NV)'])
    expect(holders('lab', 'firstAider', { assignments })).toEqual(['Navn c (Enhet KJ)'])
    expect(holders('nv', 'firstAider', { assignments })).toEqual(['Navn b (Enhet NV)'])
  })

  test('is the manager of the room itself, never of one above', () => {
    const assignments = [assigned('roomManager', 'a', { unit: 'KJ' })]
    expect(holders('kj', 'roomManager', { assignments })).toEqual(['Navn a (Enhet KJ)'])
    expect(holders('lab', 'roomManager', { assignments })).toEqual([])
  })

  test('is someone on the last day of the role', () => {
    const assignments = [assigned('hseCoordinator', 'a', { unit: 'NV', to: asOf })]
    expect(holders('nv', 'hseCoordinator', { assignments })).toEqual(['Navn a (Enhet NV)'])
  })

  test('is no one of a unit that is closed; what lies below it counts as below the next', () => {
    const units = [unit('NHU', null), unit('NV', 'NHU', { active: false }), unit('KJ', 'NV')]
    expect(publishedUnits(organisation({ units })).map((each) => [each.slug, each.parent])).toEqual(
      [
        ['kj', 'nhu'],
        ['nhu', null],
      ],
    )
  })
})

describe('what readers are told of a unit', () => {
  const told = (slug: string, values: Partial<Unit> = {}) => {
    const units = [
      unit('NHU', null),
      unit('NV', 'NHU'),
      unit('KJ', 'NV'),
      unit('LAB', 'KJ', values),
    ]
    return publishedUnits(organisation({ units })).find((each) => each.slug === slug)
  }

  test('is the safety areas it lies in, or the nearest above does', () => {
    expect(told('lab')?.safetyAreas).toEqual([{ nb: 'Naturfag', en: 'Science' }])
    expect(told('nhu')).not.toHaveProperty('safetyAreas')
  })

  test('is where to meet and what must be known, as far as the unit has said it', () => {
    const said = {
      meetingPlace: { nb: 'Plenen', en: 'The lawn' },
      beforeYouWork: { nb: 'Ta på briller.', en: 'Wear goggles.' },
    }
    expect(told('lab', said)).toMatchObject(said)
    const empty = told('lab', { meetingPlace: { nb: null, en: null }, beforeYouWork: {} })
    expect(empty).not.toHaveProperty('meetingPlace')
    expect(empty).not.toHaveProperty('beforeYouWork')
  })
})

test('only open roles are told of, and only name and work address of those who hold them', () => {
  const assignments = [
    assigned('lineManager', 'a', { unit: 'NV' }),
    assigned('auditor', 'b'),
    assigned('deputyManager', 'b', { unit: 'NV' }),
    assigned('radiationCoordinator', 'b', { unit: 'KJ' }),
    assigned('administrator', 'b'),
    assigned('chiefSafetyRep', 'c'),
  ]
  const all = organisation({ assignments })
  const told = JSON.stringify([publishedUnits(all), institutionContacts(all)])
  expect(told).not.toContain('Navn b')
  expect(told).not.toContain('KANARI')
  expect(institutionContacts(all)).toEqual([
    {
      role: 'chiefSafetyRep',
      roleName: { nb: 'Hovedverneombud', en: 'Chief safety representative' },
      unit: null,
      name: 'Navn c',
      email: 'c@nordhavn.example',
      phone: '000 11 222',
    },
  ])
})
