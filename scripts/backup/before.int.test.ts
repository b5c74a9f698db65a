import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { gunzipSync } from 'node:zlib'
import { createLocalReq, type Payload, type PayloadRequest } from 'payload'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { chosenDatabase } from '../../cms/database.ts'
import { recover } from '../../cms/plugin/boot.ts'
import { local } from '../../cms/plugin/database/local.ts'
import { features } from '../../cms/plugin/features.ts'
import { readSettings, type Settings } from '../../cms/settings.ts'
import { inAnotherProcess } from '../../cms/test/faults/another-process.ts'
import { afterItLetsGo } from '../../cms/test/faults/let-go.ts'
import { fault, sharedMongo, sharedSqlite } from '../../cms/test/faults/shared-databases.ts'
import { openPayload } from './open-payload.ts'
import { restoreBackup } from './restore-backup.ts'

const before = path.resolve(import.meta.dirname, '../../cms/test/before')
const mongoUrl = process.env['MONGODB_URL']
const system = { overrideAccess: true } as const
const keys = features.flatMap(({ corrections = [] }) => corrections.map(({ key }) => key)).sort()

let folder: string

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'verne-of-before-'))
})
afterAll(() => rm(folder, { recursive: true, force: true }))

/** An installation of before on a database that other processes can open too. */
interface Installation {
  readonly settings: Settings
  readonly database: ReturnType<typeof sharedSqlite>
}

/** The database as it was. */
async function databaseOfBefore(): Promise<Installation> {
  const dataDir = await mkdtemp(path.join(folder, 'data-'))
  const file = path.join(dataDir, 'verne.db')
  await writeFile(file, gunzipSync(await readFile(path.join(before, 'database.db.gz'))))
  return {
    settings: readSettings({ DATA_DIR: dataDir }),
    database: { ...sharedSqlite(dataDir), file },
  }
}

/** The backup as it was, restored by the code of today. */
async function restoredOn(
  engine: 'SQLite' | 'MongoDB',
  first?: (settings: Settings) => Promise<unknown>,
): Promise<Installation> {
  const dataDir = await mkdtemp(path.join(folder, 'data-'))
  const database = engine === 'SQLite' ? sharedSqlite(dataDir) : sharedMongo(mongoUrl ?? '')
  const settings = readSettings({ DATA_DIR: dataDir, ...database.env })
  await first?.(settings)
  await restoreBackup(settings, path.join(before, 'backup.tar.gz'), () => undefined)
  const file = engine === 'SQLite' ? path.join(dataDir, 'verne.db') : null
  return { settings, database: { ...database, file } }
}

async function withPayload<T>(
  settings: Settings,
  work: (req: PayloadRequest) => Promise<T>,
): Promise<T> {
  const payload: Payload = await openPayload(settings, chosenDatabase(settings))
  try {
    return await work(await createLocalReq({}, payload))
  } finally {
    await payload.destroy()
  }
}

/** Starts the server's code on it, as after an upgrade, and says what it recorded. */
const started = (settings: Settings): Promise<{ id: string; corrected: number }[]> =>
  withPayload(settings, async (req) => {
    await afterItLetsGo(() => recover(req.payload))
    const found = await local.find(req, 'corrections', { ...system, sort: 'id' })
    expect(found.every(({ doneAt }) => Boolean(doneAt))).toBe(true)
    return found.map(({ id, corrected }) => ({ id, corrected: corrected ?? 0 }))
  })

/** Fails where something of before is left. */
const expectCorrected = (settings: Settings): Promise<void> =>
  withPayload(settings, async (req) => {
    const answers = await local.find(req, 'nonconformities', {
      ...system,
      where: { 'steps.step': { equals: 'answer' } },
    })
    const ids = answers.map(({ id }) => id)
    expect(ids).toHaveLength(4)
    const entries = await local.find(req, 'audit-log', {
      ...system,
      where: { document: { in: ids } },
    })
    expect(entries.flatMap(({ account }) => account ?? [])).not.toContain('account-employee')
    const mails = await local.find(req, 'outbox', {
      ...system,
      where: { sealed: { exists: true } },
    })
    const shown = JSON.stringify(mails.map(({ sealed: _, ...each }) => each))
    expect(shown).not.toContain('employee@nordhavn.example')
    expect(shown).not.toContain('Spørsmål om avvik')
    const searched = await req.payload.db.count({
      collection: 'nonconformities',
      where: { searchText: { exists: true } },
      req,
    })
    expect(searched.totalDocs).toBe(await local.count(req, 'nonconformities', system))
    const earliest = await local.find(req, 'measures', {
      ...system,
      where: { deadline: { equals: '2027-01-15' } },
      depth: 1,
    })
    expect(earliest.map(({ nonconformity }) => nonconformity)).toMatchObject([
      { due: '2027-01-15' },
      { due: '2027-01-15' },
    ])
  })

const installations: [string, () => Promise<Installation>][] = [
  ['a database', databaseOfBefore],
  ['a backup restored on SQLite', () => restoredOn('SQLite')],
  ...(mongoUrl === undefined
    ? []
    : ([['a backup restored on MongoDB', () => restoredOn('MongoDB')]] satisfies [
        string,
        () => Promise<Installation>,
      ][])),
]

/** Corrections that the documents of before do not need: no guideline is among them, and no measure that was done. */
const nothingToCorrect: readonly string[] = [
  'affiliations:names',
  'editions:names',
  'guidelines:names',
  'measures:days-late',
  'measures:done-stand-last',
]

describe.each(installations)('%s of before', (_, make) => {
  test('is corrected by the first start, and left alone by the next', async () => {
    const { settings } = await make()
    const first = await started(settings)
    expect(first.map(({ id }) => id)).toEqual(keys)
    expect(first.filter(({ corrected }) => corrected === 0).map(({ id }) => id)).toEqual(
      nothingToCorrect,
    )
    await expectCorrected(settings)
    expect(await started(settings)).toEqual(first)
  }, 60_000)

  test('is corrected as a whole, wherever kill -9 cuts it off', async () => {
    let [lives, moments] = [false, 0]
    // Before the first writes, and ever further apart, until it lives.
    for (let [last, next] = [1, 2]; !lives; [last, next] = [next, last + next]) {
      const { database, settings } = await make()
      const cutOff = fault(database, { kind: 'correct', batch: 3 }, last)
      const ended = await inAnotherProcess(folder, cutOff, { env: database.env })
      lives = !ended.killed
      if (ended.killed) moments += 1
      else expect(ended.survived?.error).toBeNull()
      await started(settings)
      await expectCorrected(settings)
    }
    expect(moments).toBeGreaterThanOrEqual(5)
  }, 300_000)
})

test.each(mongoUrl === undefined ? (['SQLite'] as const) : (['SQLite', 'MongoDB'] as const))(
  'a backup of before is restored on %s where a start had nothing to correct yet, and corrected all the same',
  async (engine) => {
    const nothing = keys.map((id) => ({ id, corrected: 0 }))
    const { settings } = await restoredOn(engine, async (empty) => {
      expect(await started(empty)).toEqual(nothing)
    })
    expect(
      (await started(settings)).filter(({ corrected }) => corrected === 0).map(({ id }) => id),
    ).toEqual(nothingToCorrect)
    await expectCorrected(settings)
  },
  60_000,
)
