import { describe, expect, expectTypeOf, test } from 'vitest'
import { assignedRoles, roles } from './roles.ts'
import { answeredFor, anyone, type Principal, reach, reachesNothing, rolesOf } from './rules.ts'
import {
  collections,
  operations,
  rightsTo,
  table,
  type TransitionOf,
  transitionsOf,
} from './table.ts'

const holding = (role: (typeof assignedRoles)[number], units: string[] = []): Principal => ({
  account: 'a',
  person: 'p',
  held: [{ role, units, answersFor: units.slice(0, 1) }],
})

describe('the access table', () => {
  test('says something about every operation of every collection', () => {
    for (const collection of collections) {
      for (const operation of operations) expect(table[collection][operation]).toBeDefined()
    }
  })

  test('names the steps of each life cycle: what a row does not name is refused by the compiler', () => {
    expectTypeOf<'verify'>().toExtend<TransitionOf<'measures'>>()
    expectTypeOf<'assess'>().not.toExtend<TransitionOf<'measures'>>()
    expectTypeOf<TransitionOf<'topics'>>().toEqualTypeOf<never>()
    expect(transitionsOf('publish-requests')).toEqual(['confirmPublish'])
    expect(transitionsOf('topics')).toEqual([])
  })

  test('names only roles that exist', () => {
    for (const collection of collections) {
      for (const action of [...operations, ...transitionsOf(collection)]) {
        for (const role of Object.keys(rightsTo(collection, action))) expect(roles).toContain(role)
      }
    }
  })

  test('gives someone who is not logged in nothing but the right to report a nonconformity', () => {
    expect(reach(anyone, 'nonconformities', 'report').all).toBe(true)
    for (const collection of collections) {
      for (const action of [...operations, ...transitionsOf(collection)]) {
        if (`${collection} ${action}` === 'nonconformities report') continue
        expect(reachesNothing(reach(anyone, collection, action)), `${collection} ${action}`).toBe(
          true,
        )
      }
    }
  })

  test('lets nobody write the audit log, the outbox, calendar addresses, form drafts, publish requests or number series', () => {
    for (const collection of [
      'audit-log',
      'outbox',
      'letter-lines',
      'calendar-addresses',
      'form-drafts',
      'frozen-papers',
      'publish-requests',
      'number-series',
    ] as const) {
      for (const operation of ['create', 'update', 'delete'] as const) {
        expect(table[collection][operation]).toEqual({})
      }
    }
  })

  test.each([
    ['hseUnitEditor', 'approve', false],
    ['hseUnitEditor', 'publish', false],
    ['hseUnitApprover', 'approve', true],
    ['hseUnitApprover', 'update', false],
    ['administrator', 'update', false],
    ['administrator', 'approve', false],
    ['auditor', 'update', false],
    ['topManagement', 'update', false],
  ] as const)('%s may %s editions everywhere: %s', (role, action, all) => {
    expect(reach(holding(role), 'editions', action).all).toBe(all)
  })

  test('an auditor reaches the units an audit lasts in, and runs or represents none of them', () => {
    const auditor = {
      account: 'a',
      person: 'p',
      held: [{ role: 'auditor', units: [], answersFor: [], audited: ['chemistry', 'lab'] }],
    } as const
    const found = reach(auditor, 'nonconformities', 'read')
    expect([found.all, found.units, found.led, found.represented]).toEqual([
      false,
      ['chemistry', 'lab'],
      [],
      [],
    ])
    expect(reach(auditor, 'attachments', 'read').units).toEqual([])
    expect(reach(auditor, 'nonconformities', 'assess').units).toEqual([])
  })

  test('a line manager approves in the own units and no others', () => {
    const found = reach(holding('lineManager', ['chemistry', 'lab']), 'editions', 'approve')
    const units = ['chemistry', 'lab']
    const nothingElse = {
      ...{ all: false, own: false, inForce: false, institution: false },
      ...{ handedUp: false, named: false },
    }
    expect(found).toEqual({ ...nothingElse, units, led: units, represented: [] })
  })

  test('someone with two roles has the sum of both', () => {
    const both: Principal = {
      account: 'a',
      person: 'p',
      held: [
        { role: 'lineManager', units: ['chemistry'], answersFor: ['chemistry'] },
        { role: 'hseUnitEditor', units: [], answersFor: [] },
      ],
    }
    expect(reach(both, 'guidelines', 'read').all).toBe(true)
    expect(rolesOf(both)).toEqual(['public', 'employee', 'lineManager', 'hseUnitEditor'])
  })

  test('someone without a role is an employee and reads what is in force', () => {
    const employee: Principal = { account: 'a', person: null, held: [] }
    expect(reach(employee, 'editions', 'read')).toMatchObject({
      inForce: true,
      all: false,
      units: [],
    })
    expect(reachesNothing(reach(employee, 'editions', 'update'))).toBe(true)
  })

  test('a line manager reads all units below, and acts in those nobody nearer answers for', () => {
    const dean = holding('lineManager', ['faculty', 'chemistry'])
    expect(reach(dean, 'hse-processes', 'read').units).toEqual(['faculty', 'chemistry'])
    expect(reach(dean, 'hse-processes', 'close').units).toEqual(['faculty'])
    expect(reach(dean, 'nonconformities', 'close').units).toEqual(['faculty', 'chemistry'])
  })
})

describe('a coordinator of a faculty', () => {
  const coordinator: Principal = {
    account: 'a',
    person: 'p',
    held: [
      {
        role: 'hseCoordinator',
        units: ['faculty', 'chemistry', 'physics'],
        answersFor: ['faculty'],
        uncoordinated: ['faculty', 'chemistry'],
      },
    ],
  }
  const at = (action: 'open' | 'edit' | 'stepBack'): readonly string[] =>
    reach(coordinator, 'hse-processes', action).units

  test('opens and prepares where no coordinator is nearer, and reads everywhere below', () => {
    expect(at('open')).toEqual(['faculty', 'chemistry'])
    expect(at('edit')).toEqual(['faculty', 'chemistry'])
    expect(reach(coordinator, 'enquiries', 'register').units).toEqual(['faculty', 'chemistry'])
    expect(reach(coordinator, 'measures', 'propose').units).toEqual(['faculty', 'chemistry'])
    expect(reach(coordinator, 'hse-processes', 'read').units).toContain('physics')
  })

  test.each([
    'approveMeasures',
    'stateAsManager',
    'close',
    'confirmAsRepresentative',
    'stateAsRepresentative',
    'reopen',
  ] as const)('never does what is the manager’s or the representative’s: %s', (action) => {
    expect(reachesNothing(reach(coordinator, 'hse-processes', action))).toBe(true)
  })

  test('confirms nobody, takes nothing back and registers no findings below', () => {
    for (const action of ['confirmParticipants', 'stepBack', 'registerFindings'] as const) {
      expect(reach(coordinator, 'hse-processes', action).units).not.toContain('chemistry')
    }
  })
})

test('the HSE unit opens a process anywhere, and writes nothing in it', () => {
  for (const role of ['hseUnitEditor', 'hseUnitApprover'] as const) {
    expect(reach(holding(role), 'hse-processes', 'open').all).toBe(true)
    expect(reachesNothing(reach(holding(role), 'hse-processes', 'edit'))).toBe(true)
  }
})

describe('who answers for a unit', () => {
  const ancestors = new Map([
    ['chemistry', ['faculty', 'university']],
    ['lab', ['chemistry', 'faculty', 'university']],
    ['workshop', ['faculty', 'university']],
  ])
  const below = ['faculty', 'chemistry', 'lab', 'workshop']

  test('a unit with a line manager of its own, and all below that unit, are not the manager above', () => {
    const found = answeredFor('faculty', below, ancestors, new Set(['chemistry']))
    expect(found).toEqual(['faculty', 'workshop'])
  })

  test('a unit whose line manager has left falls to the manager above', () => {
    expect(answeredFor('faculty', below, ancestors, new Set())).toEqual(below)
  })
})

describe('a deputy', () => {
  const deputy = (untilADay: boolean): Principal => ({
    account: 'a',
    person: 'p',
    held: [
      { role: 'deputyManager', units: ['chemistry', 'lab'], answersFor: ['chemistry'], untilADay },
    ],
  })

  test('whose role ends on a day keeps the register of injuries as the manager does', () => {
    expect(reach(deputy(true), 'injuries', 'readNames').units).toEqual(['chemistry'])
    expect(reach(deputy(true), 'injuries', 'register').led).toEqual(['chemistry'])
  })

  test('without an end reaches nothing of it but what is their own', () => {
    expect(reach(deputy(false), 'injuries', 'read')).toMatchObject({ own: true, units: [] })
    expect(reachesNothing(reach(deputy(false), 'injuries', 'readNames'))).toBe(true)
  })
})
