import { describe, expect, test } from 'vitest'
import {
  approvalFault,
  type AskedFacts,
  askedItems,
  chairsAgain,
  hasAgenda,
  isSettled,
  type Member,
  presentOf,
  sideInTurn,
  takesItems,
  takesResolutions,
  untreated,
} from './rules.ts'
import { meetingStateText, type MeetingState } from './text.ts'

const states = Object.keys(meetingStateText) as MeetingState[]

describe('a meeting', () => {
  test('takes items until its agenda is sent', () => {
    expect(states.filter(takesItems)).toEqual(['planned'])
  })
  test('takes resolutions from the agenda is sent until the minutes are approved', () => {
    expect(states.filter(takesResolutions)).toEqual(['called', 'held', 'minutes'])
  })
  test('changes no more once it is approved or cancelled', () => {
    expect(states.filter(isSettled)).toEqual(['approved', 'cancelled'])
  })
  test('is called with something on the agenda: what is only proposed is not', () => {
    expect(hasAgenda([{ number: '1', state: 'proposed' }])).toBe(false)
    expect(hasAgenda([{ number: '1', state: 'agenda' }])).toBe(true)
  })
  test('names the items that have no resolution', () => {
    const items = [
      { number: '1', state: 'agenda' },
      { number: '2', state: 'treated' },
      { number: '3', state: 'declined' },
    ] as const
    expect(untreated(items)).toEqual(['1'])
  })
})

describe('minutes are approved', () => {
  test.each([
    ['chair', { leader: 'chair', writer: 'secretary' }, null],
    ['secretary', { leader: 'chair', writer: 'secretary' }, 'notLeader'],
    ['chair', { leader: 'chair', writer: 'chair' }, 'wroteMinutes'],
    ['chair', { leader: 'chair', writer: null }, null],
    [null, { leader: 'chair', writer: null }, 'notLeader'],
  ] as const)('by %s of %o: %s', (person, meeting, fault) => {
    expect(approvalFault(person, meeting)).toBe(fault)
  })
})

describe('what the law asks for', () => {
  const facts: AskedFacts = {
    committee: 'amu',
    unit: 'u',
    meeting: 'm',
    year: '2026',
    seriousEvents: 0,
    annualReports: [],
    orders: [],
    there: new Set(),
  }
  const kinds = (more: Partial<AskedFacts>) =>
    askedItems({ ...facts, ...more }).map(({ kind }) => kind)

  test('is proposed once a year, and not again for a later meeting of that year', () => {
    expect(kinds({})).toEqual(['ownReport', 'occupationalHealth', 'injuries'])
    const there = new Set(askedItems(facts).map(({ key }) => key))
    expect(kinds({ there, meeting: 'later' })).toEqual([])
    expect(kinds({ there, year: '2027' })).toHaveLength(3)
  })
  test('holds serious events at every meeting that has some', () => {
    expect(kinds({ seriousEvents: 1 })[0]).toBe('seriousEvents')
    const there = new Set(['law:m:seriousEvents'])
    expect(kinds({ seriousEvents: 1, there })).not.toContain('seriousEvents')
    expect(kinds({ seriousEvents: 1, there, meeting: 'later' })).toContain('seriousEvents')
  })
  test('holds each annual report with its plan, and each order, once', () => {
    const report = { id: 'r', number: 'RAP-2026-0001', say: { year: '2026' } }
    const order = { id: 'o', number: 'PAL-2026-0001', say: { number: '', title: '' } }
    const known = { annualReports: [report], orders: [order] }
    expect(kinds(known).slice(0, 3)).toEqual(['order', 'annualReport', 'actionPlan'])
    const there = new Set(askedItems({ ...facts, ...known }).map(({ key }) => key))
    expect(kinds({ ...known, there, meeting: 'later' })).toEqual([])
    const next = { ...order, id: 'next' }
    expect(kinds({ ...known, orders: [order, next], there })).toEqual(['order'])
  })
  test('is nothing for a learning environment committee', () => {
    expect(kinds({ committee: 'lmu', seriousEvents: 1 })).toEqual([])
  })
})

describe('the parties alternate in choosing the chair', () => {
  test.each([
    ['employer', 'employees'],
    ['employees', 'employer'],
    ['occupationalHealth', null],
    [null, null],
  ] as const)('after a year of %s it is the turn of %s', (before, turn) => {
    expect(sideInTurn(before)).toBe(turn)
  })
  test.each([
    ['employer', 'employer', true],
    ['employees', 'employees', true],
    ['employer', 'employees', false],
    ['employer', null, false],
    [null, 'employer', false],
  ] as const)('a chair of %s after %s is one again: %s', (chair, before, again) => {
    expect(chairsAgain(chair, before)).toBe(again)
  })
})

test('those who came are counted by side, deputies among them, against the seats', () => {
  const member = (person: string, side: Member['side'], deputy = false): Member => ({
    ...{ deputy, person, side },
    name: person,
  })
  const members = [
    member('a', 'employer'),
    member('b', 'employer'),
    member('c', 'employer', true),
    member('d', 'employees'),
    member('e', null),
  ]
  const present = new Set(['a', 'c', 'e'])
  expect(presentOf(members, present, 'employer')).toEqual({ seats: 2, present: 2, deputies: 1 })
  expect(presentOf(members, present, 'employees')).toEqual({ seats: 1, present: 0, deputies: 0 })
})
