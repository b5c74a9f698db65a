import { describe, expect, test } from 'vitest'
import type { CommitteeOfUnit } from './count.ts'
import { committeeControl, committeeOver } from './internal-control.ts'

const day = '2026-11-30'
const institution: CommitteeOfUnit = {
  committee: 'amu',
  unit: 'university',
  open: 2,
  meetings: [
    { number: 'AMU-1', state: 'approved', day: '2026-09-10' },
    { number: 'AMU-2', state: 'minutes', day: '2026-11-20' },
    { number: 'AMU-3', state: 'called', day: '2026-12-10' },
    { number: 'AMU-4', state: 'planned', day: '2027-02-10' },
  ],
}
const faculty: CommitteeOfUnit = { committee: 'lamu', unit: 'faculty', open: 0, meetings: [] }

describe('the committee of a unit', () => {
  test.each([
    ['the local one of the unit itself', 'faculty', ['university'], faculty],
    ['the local one of the nearest unit above', 'lab', ['faculty', 'university'], faculty],
    ['the institution’s where none is local', 'library', ['university'], institution],
  ])('is %s', (_name, id, ancestors, expected) => {
    expect(committeeOver([institution, faculty], { id, ancestors })).toBe(expected)
  })
  test('is none where there is none', () => {
    expect(committeeOver([], { id: 'lab', ancestors: [] })).toBeNull()
    expect(committeeControl({ committee: null, day })).toMatchObject({ has: [], lacks: [] })
  })
  test('shows its last meeting, the next one and what is not carried out, and lacks nothing', () => {
    const { has, lacks, standing } = committeeControl({ committee: institution, day })
    expect(standing).toBeNull()
    expect(lacks).toEqual([])
    expect(has.map(({ text }) => text.nb)).toEqual([
      'Siste møte i arbeidsmiljøutvalget (AMU) var 20. november 2026: AMU-2',
      'Neste møte i arbeidsmiljøutvalget (AMU) er 10. desember 2026',
      'Vedtak fra arbeidsmiljøutvalget (AMU) som ikke er gjennomført ennå: 2',
    ])
  })
  test('leads to the minutes only once all may read them', () => {
    const at = (committee: CommitteeOfUnit) => committeeControl({ committee, day }).has[0]?.link
    expect(at(institution)).toBeUndefined()
    const approved = { ...institution, meetings: institution.meetings.slice(0, 1) }
    expect(at(approved)).toEqual({ kind: 'committeeMeeting', number: 'AMU-1' })
  })
})
