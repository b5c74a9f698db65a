import { describe, expect, test } from 'vitest'
import type { AssignedRole } from '../../access/roles.ts'
import { cycleYearOn } from '../rules.ts'
import {
  type AskedActivity,
  isAskedOf,
  markFaults,
  markKey,
  type Mark,
  occurrencesOf,
  type ProcessSoFar,
  standingOf,
  type UnitAtWork,
  type UnitYearFacts,
} from './rules.ts'

const day = '2026-11-22'
const period = cycleYearOn(9, day)
const unit: UnitAtWork = {
  id: 'kj',
  type: 'department',
  riskClass: 'lab',
  process: 'own',
  root: false,
  roles: new Set(),
}
const activity: AskedActivity = {
  id: 'a',
  recurrence: 'day',
  month: '12',
  day: 15,
  from: '2020-01-01',
  responsibleRole: 'lineManager',
  reach: 'institution',
  unitTypes: [],
  riskClasses: [],
  units: [],
  binding: true,
  doneWhen: 'byHand',
  own: false,
}

describe('an activity is asked', () => {
  test.each<[string, Partial<AskedActivity>, Partial<UnitAtWork>, boolean]>([
    ['of a unit with a process of its own', {}, {}, true],
    ['not of one that goes with the unit above', {}, { process: 'withParent' }, false],
    [
      'once, of the institution, where the HSE unit does it',
      { responsibleRole: 'hseUnitEditor' },
      {},
      false,
    ],
    [
      'of the institution, which is the root',
      { responsibleRole: 'hseUnitEditor' },
      { root: true },
      true,
    ],
    [
      'where somebody holds the role',
      { responsibleRole: 'fireOfficer' },
      { roles: new Set(['fireOfficer']) },
      true,
    ],
    ['not where nobody holds the role', { responsibleRole: 'fireOfficer' }, {}, false],
    [
      'of a safety representative in every unit',
      { responsibleRole: 'safetyRepresentative' },
      {},
      true,
    ],
    ['of laboratories', { reach: 'kinds', riskClasses: ['lab'] }, {}, true],
    [
      'of laboratories that go with the unit above too',
      { reach: 'kinds', riskClasses: ['lab'] },
      { process: 'withParent' },
      true,
    ],
    ['not of offices', { reach: 'kinds', riskClasses: ['lab'] }, { riskClass: null }, false],
    [
      'of departments that are laboratories',
      { reach: 'kinds', unitTypes: ['department'], riskClasses: ['lab'] },
      {},
      true,
    ],
    [
      'not of faculties that are',
      { reach: 'kinds', unitTypes: ['department'], riskClasses: ['lab'] },
      { type: 'faculty' },
      false,
    ],
    [
      'of a unit by name, whoever is responsible',
      { reach: 'named', units: ['kj'], responsibleRole: 'lamuMember' },
      { process: 'none' },
      true,
    ],
    ['not of another', { reach: 'named', units: ['hf'] }, {}, false],
  ])('%s', (_, given, at, expected) => {
    expect(isAskedOf({ ...activity, ...given }, { ...unit, ...at })).toBe(expected)
  })
})

describe('one time an activity is done stands as', () => {
  const done: Mark = { result: 'done', doneOn: '2026-11-01' }
  test.each([
    ['ahead', '2026-12-23', null, true, 'ahead'],
    ['due from thirty days before', '2026-12-22', null, true, 'due'],
    ['due on its day', day, null, true, 'due'],
    ['late the day after', '2026-11-21', null, true, 'late'],
    ['not confirmed, where it was advice', '2026-11-21', null, false, 'passed'],
    ['done, also late', '2026-11-21', done, true, 'done'],
    ['done, also before', '2027-05-01', done, true, 'done'],
    ['not done this time', '2026-11-21', { result: 'skipped', doneOn: null }, true, 'skipped'],
    [
      'late again, once that was taken back',
      '2026-11-21',
      { result: 'open', doneOn: null },
      true,
      'late',
    ],
  ] as const)('%s', (_, by, mark, binding, expected) => {
    expect(standingOf({ by, mark, binding }, day)).toBe(expected)
  })
})

const facts = (
  given: Partial<UnitYearFacts<AskedActivity, Mark>>,
): UnitYearFacts<AskedActivity, Mark> => ({
  unit,
  activities: [activity],
  marks: new Map(),
  period,
  process: () => null,
  deadlines: () => ({ openedBy: '2027-02-01', preMeetingBy: '2027-03-15', closedBy: '2027-04-30' }),
  day,
  ...given,
})

test('what was said of a time stays with it when the day moves', () => {
  const marks = new Map([
    [markKey('kj', 'a', '2026-1'), { result: 'done', doneOn: '2026-12-01' } as const],
  ])
  const [before] = occurrencesOf(facts({ marks }))
  expect(before).toMatchObject({ by: '2026-12-15', slot: '2026-1', standing: 'done' })
  const [after] = occurrencesOf(
    facts({ marks, activities: [{ ...activity, month: '11', day: 30 }] }),
  )
  expect(after).toMatchObject({
    by: '2026-11-30',
    slot: '2026-1',
    standing: 'done',
    doneOn: '2026-12-01',
  })
})

test('what comes several times a year is a time each, and each is said of alone', () => {
  const quarterly = {
    ...activity,
    recurrence: 'interval',
    everyMonths: 3,
    firstDay: '2026-09-30',
  } as const
  const marks = new Map([
    [markKey('kj', 'a', '2026-2'), { result: 'skipped', doneOn: null } as const],
  ])
  const found = occurrencesOf(facts({ activities: [quarterly], marks }))
  expect(found.map(({ by, slot, standing }) => [by, slot, standing])).toEqual([
    ['2026-09-30', '2026-1', 'late'],
    ['2026-12-30', '2026-2', 'skipped'],
    ['2027-03-30', '2026-3', 'ahead'],
    ['2027-06-30', '2026-4', 'ahead'],
  ])
})

describe('what follows from the HSE process is done when the process has come so far', () => {
  const parts = (['processOpened', 'preMeetingHeld', 'processClosed'] as const).map(
    (doneWhen, index) => ({
      ...activity,
      id: doneWhen,
      month: (['02', '03', '04'] as const)[index] ?? '02',
      day: 1,
      doneWhen,
    }),
  )
  test.each<[string, ProcessSoFar | null, readonly string[]]>([
    ['none', null, ['late', 'late', 'late']],
    ['opened', { state: 'planned', closedDate: null }, ['done', 'late', 'late']],
    ['in the pre-meeting', { state: 'preMeeting', closedDate: null }, ['done', 'late', 'late']],
    ['mapping', { state: 'mapping', closedDate: null }, ['done', 'done', 'late']],
    ['closed', { state: 'closed', closedDate: '2027-05-02' }, ['done', 'done', 'done']],
  ])('%s', (_, process, expected) => {
    const found = occurrencesOf(
      facts({
        activities: parts,
        day: '2027-05-20',
        process: (year) => (year === 2027 ? process : null),
      }),
    )
    expect(found.map(({ standing }) => standing)).toEqual(expected)
    expect(found.map(({ by }) => by)).toEqual(['2027-02-01', '2027-03-15', '2027-04-30'])
  })

  test('and is not there for a unit that is asked for none this year', () => {
    expect(occurrencesOf(facts({ activities: parts, deadlines: () => null }))).toEqual([])
  })
})

describe('what waits for the compliance evaluation is done on the day that is approved', () => {
  const evaluation = { ...activity, month: '04', day: 20, doneWhen: 'evaluationApproved' } as const
  const asked = (more: Partial<Parameters<typeof facts>[0]>) =>
    occurrencesOf(facts({ activities: [evaluation], day: '2027-05-20', ...more })).map(
      ({ by, doneOn, standing }) => [by, standing, doneOn],
    )

  test.each<[string, (year: number) => string | null, readonly (string | null)[]]>([
    ['none', () => null, ['late', null]],
    ['of the year', (year) => (year === 2027 ? '2027-05-02' : null), ['done', '2027-05-02']],
    ['of the year before alone', (year) => (year === 2026 ? '2026-05-02' : null), ['late', null]],
  ])('%s', (_, evaluated, expected) => {
    expect(asked({ evaluated })).toEqual([['2027-04-20', ...expected]])
  })

  test('whatever anybody says of it, and whether or not a process is asked of the unit', () => {
    const marks = new Map([
      [markKey('kj', 'a', '2026-1'), { result: 'done', doneOn: '2027-04-01' } as const],
    ])
    expect(asked({ marks, deadlines: () => null })).toEqual([['2027-04-20', 'late', null]])
  })
})

test.each<[string, Parameters<typeof markFaults>[0], readonly string[]]>([
  ['nothing', { result: null, doneOn: null, note: '' }, ['result']],
  ['done without a day', { result: 'done', doneOn: null, note: '' }, ['doneOn']],
  ['done tomorrow', { result: 'done', doneOn: '2026-11-23', note: '' }, ['doneOn']],
  ['done today', { result: 'done', doneOn: day, note: '' }, []],
  ['not done this time, without a why', { result: 'skipped', doneOn: null, note: '  ' }, ['note']],
  ['not done this time, with one', { result: 'skipped', doneOn: null, note: 'Ny leder.' }, []],
  ['taken back', { result: 'open', doneOn: null, note: '' }, []],
])('whoever says %s is told what is missing', (_, given, fields) => {
  expect(markFaults(given, day).map(({ field }) => field)).toEqual(fields)
})

test('roles that belong to the institution do nothing in its units', () => {
  const institution: readonly AssignedRole[] = [
    'amuMember',
    'auditor',
    'topManagement',
    'hseUnitApprover',
    'centralContributor',
    'lamuMember',
  ]
  for (const responsibleRole of institution) {
    expect([responsibleRole, isAskedOf({ ...activity, responsibleRole }, unit)]).toEqual([
      responsibleRole,
      false,
    ])
  }
})
