import { describe, expect, test } from 'vitest'
import { linesOf, piecesOf } from '../../cms/plugin/publishing/pieces.ts'
import type { Snapshot } from '../../content/schema/index.ts'
import { sampleSnapshot } from '../../site/test/sample-snapshot.ts'
import { SnapshotReader } from './snapshot-reader.ts'

/** A snapshot as the CMS writes it. */
function written(snapshot: Snapshot): Buffer {
  return Buffer.concat([...linesOf(piecesOf(snapshot))])
}

describe('a snapshot that is read by lines', () => {
  test('is the one that is read whole', () => {
    expect(new SnapshotReader().read(written(sampleSnapshot), 'a')).toEqual(sampleSnapshot)
    const bare = Buffer.from(JSON.stringify(sampleSnapshot))
    expect(new SnapshotReader().read(bare, 'a')).toEqual(sampleSnapshot)
    const none: Snapshot = {
      ...sampleSnapshot,
      topics: [],
      guidelines: [],
      units: [],
      images: [],
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
    expect(new SnapshotReader().read(written(none), 'a')).toEqual(none)
  })

  test('holds, of what is the same as before, the same objects', () => {
    const reader = new SnapshotReader()
    const first = reader.read(written(sampleSnapshot), 'a')
    const next = structuredClone(sampleSnapshot)
    for (const each of next.guidelines.slice(2, 3)) each.kind = 'procedure'
    next.guidelines.push(...next.guidelines.splice(0, 1))
    const second = reader.read(written(next), 'a')
    expect(second).toEqual(next)
    expect(second.guidelines.at(-1)).toBe(first.guidelines[0])
    expect(second.guidelines[1]).not.toBe(first.guidelines[2])
    expect(second.units[0]).toBe(first.units[0])
  })

  test.each([
    ['an element has a field that was never meant to leave', '"number":', '"owner":"x","number":'],
    ['the snapshot has a field that was never meant to leave', '"asOf":', '"accounts":[],"asOf":'],
    ['a topic is named that is not there', '"parent":null', '"parent":"finnes-ikke"'],
    ['it is cut off', '"institutionContacts":', ''],
    ['a list is not closed', '\n]', '\n'],
  ])('is refused in words when %s', (_what, from, to) => {
    const text = written(sampleSnapshot).toString('utf8').replace(from, to)
    expect(() => new SnapshotReader().read(Buffer.from(text), 'snapshot.json')).toThrow(
      /^snapshot\.json (is not a snapshot|does not keep)/,
    )
  })
})
