import { expect, test } from 'vitest'
import type { Snapshot } from '../../../content/schema/index.ts'
import { digestOf, linesOf, piecesOf, snapshotOf } from './pieces.ts'

const topic = (slug: string) => ({
  slug,
  name: { nb: `Tema\n${slug}`, en: `“Topic” ${slug}` },
  description: null,
  parent: null,
})
const snapshot: Snapshot = {
  schema: 1,
  takenAt: '2026-11-22T11:00:00.000Z',
  asOf: '2026-11-22',
  institution: {
    name: { nb: 'Nordhavn universitet', en: 'Nordhavn University' },
    shortName: 'NHU',
  },
  topics: [topic('brann'), topic('kjemi'), topic('stråling')],
  guidelines: [],
  images: [],
  units: [],
  institutionContacts: [],
  authorities: [],
  regulations: [],
  requirements: [],
  cycles: [],
  objectives: [],
  supportFunctions: [],
  courses: [],
  trainingPlans: [],
  auditPlans: [],
  reports: [],
  stories: [],
}
const written = (of: Snapshot): string => Buffer.concat([...linesOf(piecesOf(of))]).toString('utf8')

test('a snapshot is written as JSON that says what it says', () => {
  expect(JSON.parse(written(snapshot))).toEqual(snapshot)
  expect(snapshotOf(piecesOf(snapshot))).toEqual(snapshot)
})

test('each field of it begins a line, and each element of a list has a line of its own', () => {
  const lines = written(snapshot).split('\n')
  expect(lines.slice(0, 3)).toEqual([
    '{"schema":1,',
    '"takenAt":"2026-11-22T11:00:00.000Z",',
    '"asOf":"2026-11-22",',
  ])
  const at = lines.indexOf('"topics":[')
  const elements = lines.slice(at + 1, at + 4)
  expect(elements.map((each) => JSON.parse(each.replace(/,$/, '')) as unknown)).toEqual(
    snapshot.topics,
  )
  expect(lines.slice(at + 4, at + 7)).toEqual(['],', '"guidelines":[', '],'])
  expect(lines.slice(-3)).toEqual([']', '}', ''])
})

test('of two that differ in nothing but when they were taken readers see the same', () => {
  const digest = (of: Snapshot): string => digestOf(piecesOf(of))
  const later = { ...snapshot, takenAt: '2026-11-23T11:00:00.000Z', asOf: '2026-11-23' }
  expect(digest(later)).toBe(digest(snapshot))
  const [first, second, third] = snapshot.topics
  if (!first || !second || !third) throw new Error('There are three.')
  const others: Snapshot[] = [
    { ...snapshot, topics: [first, second] },
    { ...snapshot, topics: [second, first, third] },
    { ...snapshot, topics: [first, second, { ...third, parent: 'brann' }] },
    { ...snapshot, institution: { ...snapshot.institution, shortName: 'NU' } },
  ]
  expect(new Set([snapshot, ...others].map(digest)).size).toBe(5)
})
