import { describe, expect, test } from 'vitest'
import {
  answerBy,
  changedIn,
  clockTime,
  enterBy,
  entryFaults,
  type EntryValues,
  fieldsWithoutName,
  navBy,
  navFaults,
  shapeFor,
  withoutName,
} from './rules.ts'

const canary = 'KANARI'
const known = {
  id: 'an-id',
  number: 'SKA-2026-0007',
  unit: 'unit-KJ',
  kind: 'injury',
  year: 2026,
  group: 'guest',
  activity: 'field',
  injuryClass: 'burn',
  bodyPart: 'hand',
  exposure: null,
  absence: 'upTo3',
}
/** Every other field there is, and one that nobody has thought of yet. */
const secret = {
  date: '2026-10-17',
  time: `10:${canary}`,
  person: canary,
  personName: canary,
  happened: canary,
  nonconformity: canary,
  nav: canary,
  navDate: canary,
  navReason: canary,
  entered: canary,
  askedDate: canary,
  state: canary,
  language: canary,
  key: canary,
  steps: [{ name: canary, by: canary, note: canary }],
  version: canary,
  fieldOfTomorrow: canary,
}

describe('an entry without the name', () => {
  const shown = withoutName({ ...known, ...secret })

  test('holds unit, month and coarse classes, and nothing else', () => {
    expect(shown).toEqual({ ...known, month: '2026-10' })
  })

  test('holds no word of what tells who it is of, nor the day', () => {
    const said = JSON.stringify(shown)
    expect(said).not.toContain(canary)
    expect(said).not.toContain('2026-10-17')
  })

  test('is made of these fields: one that is added is thought over here first', () => {
    expect(fieldsWithoutName).toEqual(Object.keys(known))
  })
})

test.each([
  ['whoever keeps the register sees the name', 'p1', { person: 'p2', seesNames: true }, 'named'],
  ['the person concerned sees all of it', 'p1', { person: 'p1', seesNames: false }, 'own'],
  ['anyone else sees no name', 'p1', { person: 'p2', seesNames: false }, 'withoutName'],
  [
    'an account of nobody owns no nameless entry',
    null,
    { person: null, seesNames: false },
    'withoutName',
  ],
] as const)('%s', (_which, person, reader, shape) => {
  expect(shapeFor({ person }, reader)).toBe(shape)
})

const injury: EntryValues = {
  date: '2026-10-17',
  person: 'p1',
  personName: null,
  nav: null,
  navDate: null,
  navReason: null,
}
const day = '2026-10-18'
const codes = (faults: readonly { readonly code: string }[]): string[] =>
  faults.map(({ code }) => code)

test.each([
  ['whole', {}, []],
  ['of tomorrow', { date: '2026-10-19' }, ['dateInFuture']],
  ['of nobody', { person: null }, ['injuredMissing']],
  ['of someone chosen and someone typed', { personName: 'Gjest' }, ['injuredTwice']],
] as const)('an entry that is %s has the faults %j', (_which, given, wanted) => {
  expect(codes(entryFaults({ ...injury, ...given }, day))).toEqual(wanted)
})

test.each([
  [null, null, null, []],
  ['sent', '2026-10-18', null, []],
  ['notNeeded', null, 'Ikke fravær, ikke utgifter.', []],
  ['sent', null, null, ['navDateMissing']],
  ['sent', '2026-10-19', null, ['dateInFuture']],
  ['notNeeded', null, null, ['navReasonMissing']],
  [null, '2026-10-18', null, ['navAlone']],
  ['sent', '2026-10-18', 'Likevel', ['navAlone']],
  ['notNeeded', '2026-10-18', 'Likevel', ['navAlone']],
] as const)('of NAV, %j on %j because %j has the faults %j', (nav, navDate, navReason, wanted) => {
  expect(codes(navFaults({ nav, navDate, navReason }, day))).toEqual(wanted)
})

test('an injury is entered within a week of the report', () => {
  expect(enterBy('2026-12-28')).toBe('2027-01-04')
})

test.each([
  ['an employee, told of by nobody', 'employee', null, '2026-10-25'],
  ['a student, told of by nobody', 'student', null, '2026-10-25'],
  ['an employee, sent', 'employee', 'sent', null],
  ['somebody whose own employer sends it', 'contractor', null, null],
  ['a guest', 'guest', null, null],
] as const)('NAV is told of %s by the day that follows', (_which, group, nav, due) => {
  expect(navBy({ entered: '2026-10-18', group, nav })).toBe(due)
})

test('whoever asked for a correction is answered within a month, a short one too', () => {
  expect(answerBy({ state: 'correctionAsked', askedDate: '2027-01-31' })).toBe('2027-02-28')
  expect(answerBy({ state: 'registered', askedDate: '2027-01-31' })).toBeNull()
})

test.each([
  ['14.30', '14:30'],
  ['9:05', '09:05'],
  ['0730', '07:30'],
  ['24:00', null],
  ['om morgenen', null],
])('the time %s is kept as %j', (given, kept) => {
  expect(clockTime(given)).toBe(kept)
})

test('a correction tells which fields differ, and an empty one is no change', () => {
  expect(changedIn({ absence: 'none', time: undefined }, { absence: 'upTo3', time: null })).toEqual(
    ['absence'],
  )
})
