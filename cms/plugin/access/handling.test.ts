import { describe, expect, test } from 'vitest'
import { differing, type HandedUpCase, handlingUnitOf, reachesCase } from './handling.ts'
import { type HeldRole, type Principal, reach } from './rules.ts'

const department = ['department', 'laboratory']
const faculty = ['faculty', ...department]

const someone = (person: string, ...held: HeldRole[]): Principal => ({
  account: `account-${person}`,
  person,
  held,
})
const inUnit = (
  role: HeldRole['role'],
  units: readonly string[],
  answersFor: readonly string[] = units,
): HeldRole => ({ role, units, answersFor })

const head = someone('head', inUnit('lineManager', department))
const deputy = someone('deputy', inUnit('deputyManager', department))
const coordinator = someone('coordinator', inUnit('hseCoordinator', department))
const dean = someone('dean', inUnit('lineManager', faculty, ['faculty']))
const facultyCoordinator = someone('other', inUnit('hseCoordinator', faculty, ['faculty']))
const rector = someone('rector', inUnit('lineManager', ['university', ...faculty], ['university']))
const representative = someone('rep', inUnit('safetyRepresentative', department))
const director = someone('director', { role: 'hseUnitApprover', units: [], answersFor: [] })
const auditor = someone('auditor', {
  role: 'auditor',
  units: [],
  answersFor: [],
  audited: ['laboratory', 'faculty'],
})

const withDean: HandedUpCase = {
  id: 'with-dean',
  unit: 'laboratory',
  handlingUnit: 'faculty',
  withheldFrom: ['head', 'deputy', 'coordinator'],
}
const atTheTop: HandedUpCase = { ...withDean, id: 'at-the-top', handlingUnit: null }

const reads = (who: Principal, found: HandedUpCase): boolean =>
  reachesCase(reach(who, 'nonconformities', 'read'), who.person, found)
const handles = (who: Principal, found: HandedUpCase): boolean =>
  reachesCase(reach(who, 'nonconformities', 'receive'), who.person, found)

describe('a case that concerns a manager', () => {
  test.each([
    ['the manager', head, false, false],
    ['their deputy', deputy, false, false],
    ['their coordinator', coordinator, false, false],
    ['the manager above', dean, true, true],
    ['the coordinator above', facultyCoordinator, true, true],
    ['the manager above that one', rector, true, false],
    ['the safety representative of the place', representative, true, false],
    ['the HSE director', director, true, false],
    ['an auditor of the unit', auditor, false, false],
  ])('handled above is for %s: read %s, handle %s', (_who, principal, read, handle) => {
    expect(reads(principal, withDean)).toBe(read)
    expect(handles(principal, withDean)).toBe(handle)
  })

  test.each([
    ['the manager', head, false, false],
    ['the manager above', dean, false, false],
    ['the safety representative of the place', representative, true, false],
    ['the HSE director', director, true, true],
  ])('that no unit may handle is for %s: read %s, handle %s', (_who, principal, read, handle) => {
    expect(reads(principal, atTheTop)).toBe(read)
    expect(handles(principal, atTheTop)).toBe(handle)
  })

  test('stays hidden from whom it is kept from, whatever role they get later', () => {
    for (const role of [inUnit('lineManager', faculty, ['faculty']), ...director.held]) {
      expect(reads(someone('head', role), withDean), role.role).toBe(false)
    }
    expect(reads(someone('head', ...representative.held), withDean)).toBe(false)
  })

  test('a new manager of the unit does not see either', () => {
    expect(reads(someone('newcomer', inUnit('lineManager', department)), withDean)).toBe(false)
  })

  test('differs for the unit it happened in, and for the one that handles it', () => {
    const of = (who: Principal, action: 'read' | 'receive') =>
      differing(reach(who, 'nonconformities', action), who.person, [withDean, atTheTop])
    const both = ['with-dean', 'at-the-top']
    expect(of(head, 'read')).toEqual({ hidden: both, given: [] })
    expect(of(dean, 'read')).toEqual({ hidden: ['at-the-top'], given: [] })
    expect(of(dean, 'receive')).toEqual({ hidden: [], given: ['with-dean'] })
    expect(of(director, 'receive')).toEqual({ hidden: [], given: ['at-the-top'] })
    expect(of(someone('head', ...director.held), 'read')).toEqual({ hidden: both, given: [] })
    expect(of(representative, 'read')).toEqual({ hidden: [], given: [] })
  })
})

describe('the unit that handles a case that concerns a manager', () => {
  const department = { unit: 'department', managers: ['head'] }
  const university = { unit: 'university', managers: ['rector'] }
  const line = [department, { unit: 'faculty', managers: ['dean'] }, university]
  test.each([
    ['is the nearest above that another person manages', line, ['head'], 'faculty'],
    [
      'passes a unit that the same person manages',
      [{ unit: 'section', managers: ['head'] }, ...line],
      ['head'],
      'faculty',
    ],
    [
      'passes a unit with one other manager, who shares it with the same person',
      [department, { unit: 'faculty', managers: ['dean', 'head'] }, university],
      ['head'],
      'university',
    ],
    ['passes a manager above who is deputy below', line, ['head', 'dean'], 'university'],
    ['is none at the top', line, ['head', 'dean', 'rector'], null],
    ['is none where nobody manages anything', [], [], null],
    [
      'is the unit itself once it has been moved to one of another manager',
      line,
      ['x'],
      'department',
    ],
  ] as const)('%s', (_why, units, withheldFrom, unit) => {
    expect(handlingUnitOf(units, withheldFrom)).toBe(unit)
  })
})
