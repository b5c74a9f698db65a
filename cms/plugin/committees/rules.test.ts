import { describe, expect, test } from 'vitest'
import {
  approvalFault,
  type AskedFacts,
  askedItems,
  hasAgenda,
  isSettled,
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
  test('is nothing for a learning environment committee', () => {
    expect(kinds({ committee: 'lmu', seriousEvents: 1 })).toEqual([])
  })
})
