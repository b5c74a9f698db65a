import { mkdtemp, readFile, rm, stat, utimes, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import type { Snapshot } from '../../../content/schema/index.ts'
import { knownSnapshot, lastSnapshot, rememberSnapshot } from './former-snapshot.ts'
import { digestOf, piecesOf } from './pieces.ts'
import { publishedFile, snapshotFile, stampOfFile, writeNext } from './snapshot-file.ts'

const snapshot: Snapshot = {
  schema: 1,
  takenAt: '2026-11-22T11:00:00.000Z',
  asOf: '2026-11-22',
  institution: {
    name: { nb: 'Nordhavn universitet', en: 'Nordhavn University' },
    shortName: 'NHU',
  },
  topics: [{ slug: 'brann', name: { nb: 'Brann', en: 'Fire' }, description: null, parent: null }],
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
const pieces = piecesOf(snapshot)

let folder: string
beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'verne-former-'))
})
afterEach(async () => {
  await rm(folder, { recursive: true, force: true })
})

async function publish(): Promise<void> {
  const next = await writeNext(folder, pieces)
  rememberSnapshot(folder, pieces, await next.take())
}

test('what this process published is known without reading the file', async () => {
  await publish()
  const file = snapshotFile(folder)
  const { size } = await stat(file)
  const noon = new Date('2026-11-22T11:00:00Z')
  await utimes(file, noon, noon)
  rememberSnapshot(folder, pieces, (await stampOfFile(file)) ?? '')
  // Nobody could tell this from the file as it was written, but by reading it.
  await writeFile(file, ' '.repeat(size))
  await utimes(file, noon, noon)
  expect(await knownSnapshot(folder)).toMatchObject({ there: true, digest: digestOf(pieces) })
})

test('what another has written since is read', async () => {
  await publish()
  expect(await knownSnapshot(folder)).toMatchObject({ there: true, digest: digestOf(pieces) })
  const other = { ...snapshot, topics: [] }
  await writeFile(snapshotFile(folder), JSON.stringify(other))
  expect((await knownSnapshot(folder)).digest).toBe(digestOf(piecesOf(other)))
  await writeFile(snapshotFile(folder), '{"schema":1,')
  expect(await knownSnapshot(folder)).toMatchObject({ there: true, digest: null, count: null })
  await rm(snapshotFile(folder))
  expect(await knownSnapshot(folder)).toMatchObject({ there: false, digest: null })
})

test('the stories that stand there are known, also of a snapshot of another version', async () => {
  const said = { nb: 'Lyset virker.', en: 'The light works.' }
  const story = {
    ...{ id: 'his-2026-0001', year: 2026, topic: null, workplace: null, title: said },
    ...{ reported: said, carriedOut: said, different: said, publishedOn: '2026-11-22' },
  }
  await publish()
  expect((await knownSnapshot(folder)).stories).toEqual([])
  await writeFile(snapshotFile(folder), JSON.stringify({ ...snapshot, stories: [story] }))
  expect((await knownSnapshot(folder)).stories).toEqual([story])
  const other = { ...snapshot, schema: 99, stories: [story, { id: 'unknown' }] }
  await writeFile(snapshotFile(folder), JSON.stringify(other))
  expect((await knownSnapshot(folder)).stories).toEqual([story])
})

test('a snapshot that was written on one line says the same as one in lines', async () => {
  await publish()
  await writeFile(snapshotFile(folder), JSON.stringify(snapshot))
  expect((await knownSnapshot(folder)).digest).toBe(digestOf(pieces))
})

test('one that is not taken leaves the last one in its place', async () => {
  await publish()
  const next = await writeNext(folder, piecesOf({ ...snapshot, topics: [] }))
  expect(JSON.parse(await readFile(next.file, 'utf8'))).toMatchObject({ topics: [] })
  await next.leave()
  expect(await lastSnapshot(folder)).toEqual(snapshot)
})

test('whoever has the file already is told so, until it is another', async () => {
  expect(await publishedFile(folder)).toBeNull()
  await publish()
  const first = await publishedFile(folder)
  expect(first?.body?.toString('utf8')).toContain('"topics":[')
  const again = await publishedFile(folder, first?.etag)
  expect(again).toEqual({ body: null, etag: first?.etag })
  await writeFile(snapshotFile(folder), JSON.stringify({ ...snapshot, topics: [] }))
  const other = await publishedFile(folder, first?.etag)
  expect(other?.body).not.toBeNull()
  expect(other?.etag).not.toBe(first?.etag)
})
