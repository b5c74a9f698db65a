import { expect, test } from 'vitest'
import type { HseProcess } from '../generated-types.ts'
import { attendanceOf, participationOf } from './attendance.ts'

type Written = Pick<HseProcess, 'participants' | 'pre' | 'post'>

const participants: Written['participants'] = [
  { id: 'a', name: 'Tora Lid', role: 'lineManager', pre: true, mapping: true, post: true },
  { id: 'b', person: 'p2', role: 'safetyRepresentative', pre: true, mapping: false, post: true },
  { id: 'c', name: 'Ine', role: 'other', organisation: 'Driften', pre: false, post: true },
]
const nameOf = (person: unknown): string | null => (person === 'p2' ? 'Jon Vik' : null)

test('who was planned is not told to have been there: nobody was asked', () => {
  const told = participationOf({ participants }, nameOf)
  expect(told.map((each) => each.presence)).toEqual(
    participants.map(() => ({ pre: 'notAsked', post: 'notAsked' })),
  )
  expect(told.map((each) => each.planned)).toEqual([
    ['pre', 'mapping', 'post'],
    ['pre', 'post'],
    ['post'],
  ])
  expect(told[1]?.name).toBe('Jon Vik')
})

test('planned and present are told apart, each meeting for itself, with whoever came besides', () => {
  const pre = {
    attendance: [
      { participant: 'a', name: 'Tora Lid', role: 'lineManager' as const, came: false },
      { participant: 'b', name: 'Jon Vik', role: 'safetyRepresentative' as const, came: true },
      { participant: null, name: 'Siv Aas', role: 'deputyManager' as const, came: true },
      { participant: null, name: 'Nobody', role: 'other' as const, came: false },
    ],
  }
  const told = participationOf({ participants, pre }, nameOf)
  expect(told.map(({ name, planned, presence }) => [name, planned?.length, presence.pre])).toEqual([
    ['Tora Lid', 3, 'absent'],
    ['Jon Vik', 2, 'present'],
    ['Ine', 1, 'notExpected'],
    ['Siv Aas', undefined, 'present'],
  ])
  expect(told.map(({ presence }) => presence.post)).toEqual(told.map(() => 'notAsked'))
})

test('whoever was there and has left the list since stays in the report', () => {
  const attendance = [{ participant: 'gone', name: 'Pia', role: 'other' as const, came: true }]
  const told = participationOf({ participants, pre: { attendance }, post: { attendance } }, nameOf)
  expect(told.at(-1)).toMatchObject({
    name: 'Pia',
    planned: null,
    presence: { pre: 'present', post: 'present' },
  })
  expect(told.length).toBe(4)
})

test('a meeting without answers was not asked about', () => {
  expect(attendanceOf({ pre: { attendance: [] } }, 'pre')).toBeNull()
  expect(attendanceOf({}, 'post')).toBeNull()
})
