import { spawn } from 'node:child_process'
import { randomUUID } from 'node:crypto'
import { existsSync } from 'node:fs'
import { mkdir, mkdtemp, readdir, readFile, rm, truncate, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { setImmediate as nextTurn } from 'node:timers/promises'
import { gunzipSync, gzipSync } from 'node:zlib'
import type { MongooseAdapter } from '@payloadcms/db-mongodb'
import { createLocalReq, type Payload } from 'payload'
import sharp from 'sharp'
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { chosenDatabase, databaseFile } from '../../cms/database.ts'
import { sqliteIn } from '../../cms/plugin/database/test-databases.ts'
import { recover } from '../../cms/plugin/boot.ts'
import { local } from '../../cms/plugin/database/local.ts'
import { storeAttachment } from '../../cms/plugin/attachments/store.ts'
import { registerDocument } from '../../cms/plugin/unit-documents/register.ts'
import { withNumber } from '../../cms/plugin/records/record-number.ts'
import { takeStep } from '../../cms/plugin/editions/transition.ts'
import type { Edition } from '../../cms/plugin/generated-types.ts'
import { beginEdition } from '../../cms/plugin/guidelines/new-edition.ts'
import { publishPending } from '../../cms/plugin/publishing/publish.ts'
import { readSettings, type Settings } from '../../cms/settings.ts'
import { assertWholeDatabase, restoreMark } from '../../cms/whole-database.ts'
import { serveAlone } from '../../cms/one-server.ts'
import { accountId, email, password, startApp, type TestApp, unitId } from '../../cms/test/app.ts'
import { keptFolder } from '../../cms/test/kept-file.ts'
import { canaries, type PlantedFiles, plantRecords } from '../../cms/test/plant-records.ts'
import { backUp } from './back-up.ts'
import { BackupError } from './manifest.ts'
import { openPayload } from './open-payload.ts'
import { isBackedUp } from './parts.ts'
import { restoreBackup } from './restore-backup.ts'

/** Addresses of images are made of it. */
const serverUrl = 'http://127.0.0.1:3999'
const root = path.resolve(import.meta.dirname, '../..')
const mongoUrl = process.env['MONGODB_URL']
const mongoPreset =
  mongoUrl?.includes('replicaSet=') === true ? {} : { DATABASE_PRESET: 'cosmosdb' }
const engines = mongoUrl === undefined ? ['SQLite'] : ['SQLite', 'MongoDB']

let app: TestApp
let shared: string
let source: string
let backup: string
/** Names of the attached files, by the id of their attachment. */
let attached: PlantedFiles
const opened: (() => Promise<unknown>)[] = []
const kept: (() => Promise<unknown>)[] = []

beforeAll(async () => {
  shared = await mkdtemp(path.join(tmpdir(), 'verne-backup-'))
  source = path.join(shared, 'data')
  await mkdir(source)
  app = await startApp(sqliteIn(path.join(source, 'verne.db')), { dataDir: source })
  await fillWithContent()
  attached = new Map([...(await plantRecords(app)), await plantDocument()])
  backup = path.join(shared, 'verne.tar.gz')
  await backUp(settingsIn(source), backup)
})

afterAll(async () => {
  for (const close of kept) await close()
  await app.close()
  await rm(shared, { recursive: true, force: true })
})

afterEach(async () => {
  for (const close of opened.splice(0)) await close()
})

/** A unit's own document with its file: each names the other. */
async function plantDocument(): Promise<[string, string]> {
  const manager = await app.as('managerChemistry')
  const data = Buffer.from('%PDF-1.4\nxref\ntrailer<</Root 1 0 R>>\nstartxref\n9\n%%EOF\n')
  const account = String(manager.user?.id)
  const file = await storeAttachment(manager, { name: 'rutine.pdf', data, account })
  await registerDocument(manager, {
    key: randomUUID(),
    unit: unitId('KJ'),
    kind: 'procedure',
    title: 'Bytte av filter',
    link: '',
    file: file.id,
    language: 'nb',
    date: '2026-03-01',
  })
  return [file.id, file.filename ?? '']
}

/** What an institution has: two languages, an image, a page readers saw, settings and someone's own list view. */
async function fillWithContent(): Promise<void> {
  const editor = await app.as('editor')
  const system = await app.as()
  const image = await sharp({ create: { width: 9, height: 7, channels: 3, background: '#0a5' } })
    .png()
    .toBuffer()
  await local.create(
    editor,
    'media',
    { title: 'Avtrekksskap', alt: 'Et avtrekksskap' },
    { overrideAccess: false, file: { data: image, name: 'skap.png', mimetype: 'image/png' } },
  )
  const guideline = await local.create(
    editor,
    'guidelines',
    {
      number: 'NHU-HMS-R01',
      kind: 'guideline',
      ownerUnit: unitId('KJ'),
      classification: 'open',
      reviewIntervalMonths: 24,
      topics: ['topic-kjemikalier'],
    },
    { overrideAccess: false },
  )
  const edition = await beginEdition(editor, guideline.id, 'nb')
  const line = {
    type: 'text',
    text: 'Merk alle flasker.',
    version: 1,
    detail: 0,
    format: 0,
    mode: 'normal',
    style: '',
  }
  const block = { version: 1, direction: 'ltr', format: '', indent: 0 }
  const written = await local.update(
    editor,
    'editions',
    edition.id,
    {
      version: edition.version,
      title: 'Kjemikalier',
      lead: 'Slik bruker du kjemikalier trygt.',
      body: {
        root: {
          ...block,
          type: 'root',
          children: [{ ...block, type: 'paragraph', children: [line] }],
        },
      } as NonNullable<Edition['body']>,
      changeNote: 'Første utgave.',
      validFrom: '2026-11-22',
    },
    { overrideAccess: false },
  )
  let version = written.version
  for (const [transition, by] of [
    ['sendForReview', 'editor'],
    ['approve', 'approver'],
    ['publish', 'approver'],
  ] as const) {
    const taken = await takeStep(await app.as(by), {
      id: edition.id,
      version,
      transition,
      note: null,
    })
    version = taken.version
  }
  await local.update(
    editor,
    'units',
    unitId('KJ'),
    { name: 'Chemistry', version: 1 },
    { overrideAccess: true, locale: 'en' },
  )
  await app.payload.updateGlobal({
    slug: 'hse-settings',
    data: {
      version: 1,
      documentNumberPattern: '^[A-Z-]+R[0-9]{2}$',
      documentNumberExample: 'NHU-R01',
    },
    req: system,
    overrideAccess: true,
  })
  await local.create(
    system,
    'number-series',
    { id: 'AVV-2026-', last: 41 },
    { overrideAccess: true },
  )
  await app.payload.db.create({
    collection: 'payload-preferences',
    data: {
      key: 'units-list',
      user: { relationTo: 'accounts', value: accountId('editor') },
      value: { columns: ['code', null], empty: {} },
    },
  })
  expect(await publishPending(system)).toMatchObject({ ok: true })
}

/** A folder of this test's own. */
async function folder(): Promise<string> {
  const made = await mkdtemp(path.join(tmpdir(), 'verne-backup-'))
  opened.push(() => rm(made, { recursive: true, force: true }))
  return made
}

function settingsIn(dataDir: string, environment: Record<string, string> = {}): Settings {
  return readSettings({ DATA_DIR: dataDir, ...environment })
}

/** An empty machine with this database. */
async function emptyMachine(
  engine: string,
): Promise<{ settings: Settings; env: Record<string, string> }> {
  const dataDir = await folder()
  const env: Record<string, string> = { DATA_DIR: dataDir, SERVER_URL: serverUrl }
  if (engine === 'MongoDB') {
    const url = new URL(mongoUrl ?? '')
    url.pathname = `/verne-${randomUUID()}`
    Object.assign(env, { DATABASE_URL: url.href, ...mongoPreset })
  }
  return { settings: readSettings(env), env }
}

async function open(settings: Settings): Promise<Payload> {
  const payload = await openPayload(settings, chosenDatabase(settings))
  opened.unshift(() => payload.destroy())
  return payload
}

/** Every document as the Local API gives it, with hidden fields and every language. */
/** Fields that a restored document has of its own: a line that waited for a letter is told to nobody. */
const ownOf: Readonly<Record<string, readonly string[]>> = {
  'payload-preferences': ['id'],
  'letter-lines': ['told', 'updatedAt'],
}

async function everything(payload: Payload): Promise<Record<string, unknown[]>> {
  const found: Record<string, unknown[]> = {}
  for (const slug of Object.keys(payload.collections).filter(isBackedUp)) {
    const { docs } = await payload.find({
      collection: slug,
      locale: 'all',
      depth: 0,
      pagination: false,
      showHiddenFields: true,
      overrideAccess: true,
      sort: slug === 'payload-preferences' ? 'key' : 'id',
    })
    const own = ['_id', '__v', 'sessions', ...(ownOf[slug] ?? [])]
    found[slug] = (docs as unknown as Record<string, unknown>[])
      .filter((doc) => !String(doc['key']).startsWith('manual:restore:'))
      .map((doc) =>
        withoutEmpty(
          Object.fromEntries(Object.entries(doc).filter(([name]) => !own.includes(name))),
        ),
      )
  }
  return found
}

/** Databases store "nothing" in different ways; what JSON fields hold is compared to the letter. */
function withoutEmpty(value: unknown): unknown {
  if (Array.isArray(value)) return value.map((each: unknown) => withoutEmpty(each))
  if (typeof value !== 'object' || value === null) return value
  const entries = Object.entries(value as Record<string, unknown>)
    .map(([name, each]): [string, unknown] => [
      name,
      name === 'value' || name === 'body' ? each : withoutEmpty(each),
    ])
    .filter(([, each]) => !isEmpty(each))
  return Object.fromEntries(entries)
}

const isEmpty = (value: unknown): boolean =>
  value === null ||
  value === undefined ||
  (typeof value === 'object' && Object.keys(value).length === 0)

interface Ran {
  readonly code: number | null
  readonly output: string
}

/** What a program has in a shell where nothing is set. What Node compiled is kept: each program loads Payload. */
const bareShell = {
  NODE_ENV: 'test',
  PATH: process.env['PATH'],
  TMPDIR: tmpdir(),
  NODE_COMPILE_CACHE: path.join(keptFolder, 'compiled'),
} as const

/** Runs a script as a person does; killed at once when it says `killAt`. */
function run(
  script: string,
  args: string[],
  env: Record<string, string>,
  killAt?: RegExp,
): Promise<Ran> {
  const child = spawn(process.execPath, [path.join(root, 'scripts', script), ...args], {
    cwd: root,
    env: { ...bareShell, ...env },
  })
  let output = ''
  const listen = (chunk: Buffer): void => {
    output += chunk.toString()
    if (killAt?.test(output) === true) child.kill('SIGKILL')
  }
  child.stdout.on('data', listen)
  child.stderr.on('data', listen)
  return new Promise((resolve) => {
    child.once('close', (code) => {
      resolve({ code, output })
    })
  })
}

const quiet = (): void => undefined

describe.each(engines)('a backup restored on an empty %s', (engine) => {
  /** A machine it was restored on, for those who look at what came of it. */
  let settings: Settings
  let restored: Payload
  let after: Record<string, unknown[]>

  beforeAll(async () => {
    settings = (await emptyMachine(engine)).settings
    await restoreBackup(settings, backup, quiet)
    restored = await openPayload(settings, chosenDatabase(settings))
    after = await everything(restored)
    // This machine lasts longer than one test.
    kept.push(() => restored.destroy(), ...opened.splice(0))
  })

  test('gives the same documents, languages, hashes and times under the same ids', async () => {
    const before = await everything(app.payload)
    expect(after).toEqual(before)
    expect(before['editions']).toHaveLength(1)
    expect(before['audit-log']?.length).toBeGreaterThan(30)
    expect(before['payload-preferences']).toHaveLength(1)
    expect(before['units']).toContainEqual(
      expect.objectContaining({ name: { nb: 'Kjemi', en: 'Chemistry' } }),
    )
  })

  test('tells nobody anew what waited for a letter', async () => {
    const system = { overrideAccess: true, pagination: false } as const
    const lines = async (payload: Payload): Promise<unknown[]> => {
      const { docs } = await payload.find({ collection: 'letter-lines', ...system })
      return (docs as unknown as { told: unknown }[]).map(({ told }) => told)
    }
    expect(await lines(app.payload)).toContain(false)
    expect(new Set(await lines(restored))).toEqual(new Set([true]))
  })

  test('lets people log in with the password they had', async () => {
    const data = { email: email('editor'), password }
    const { user } = await restored.login({ collection: 'accounts', data })
    expect(user?.id).toBe(accountId('editor'))
    await expect(
      restored.login({ collection: 'accounts', data: { ...data, password: 'et annet passord' } }),
    ).rejects.toThrow()
  })

  test('brings images, what readers saw and the settings back, and asks for a publish', async () => {
    const files = async (dataDir: string): Promise<string[]> =>
      Promise.all(
        [
          path.join('published', 'snapshot.json'),
          ...(await readdir(path.join(source, 'media-by-hash'))).map((name) =>
            path.join('media-by-hash', name),
          ),
        ].map((name) => readFile(path.join(dataDir, name), 'base64')),
      )
    expect(await files(settings.dataDir)).toEqual(await files(source))
    const settingsOf = async (of: Payload): Promise<unknown> => {
      const { id: _, ...values } = await of.findGlobal({
        slug: 'hse-settings',
        overrideAccess: true,
      })
      return withoutEmpty(values)
    }
    expect(await settingsOf(restored)).toEqual(await settingsOf(app.payload))
    expect(await settingsOf(restored)).toMatchObject({
      documentNumberExample: 'NHU-R01',
      version: 2,
    })
    await recover(restored)
    const { totalDocs } = await restored.count({ collection: 'payload-jobs', overrideAccess: true })
    expect(totalDocs).toBe(1)
    const asked = await local.find(await createLocalReq({}, restored), 'publish-requests', {
      overrideAccess: true,
      where: { state: { equals: 'pending' } },
    })
    // What the start completed is asked for beside it: a report that was approved has its paper now.
    expect(asked.find(({ key }) => key.startsWith('manual:restore:'))).toMatchObject({
      confirmed: true,
    })
  })

  test('brings the records back with their history, and every attached file', async () => {
    const wanted = { 'hse-processes': 2, nonconformities: 3, measures: 3, attachments: 5 }
    for (const [slug, number] of Object.entries(wanted)) {
      expect(after[slug], slug).toHaveLength(number)
    }
    expect(after['hse-processes']).toContainEqual(
      expect.objectContaining({
        id: 'process-kj',
        mappings: [expect.objectContaining({ id: 'mapping-kj', challenge: 'challenge-kj' })],
      }),
    )
    const [document] = (after['unit-documents'] ?? []) as { id: string; file: string }[]
    expect(after['attachments']).toContainEqual(
      expect.objectContaining({ id: document?.file, unitDocument: document?.id }),
    )
    // Without the hash the code of an anonymous report would open nothing.
    expect(JSON.stringify(after['nonconformities'])).toContain(canaries.code)
    const folder = path.join(settings.dataDir, 'attachments')
    expect((await readdir(folder)).sort()).toEqual([...attached.values()].sort())
    for (const name of attached.values()) {
      expect(await readFile(path.join(folder, name))).toEqual(
        await readFile(path.join(source, 'attachments', name)),
      )
    }
  })

  test('is refused where there are documents already, and changes none of them', async () => {
    const { settings } = await emptyMachine(engine)
    const payload = await open(settings)
    const req = await createLocalReq({}, payload)
    const topic = { id: 'topic-stoy', slug: 'stoy', name: 'Støy' }
    await local.create(req, 'topics', topic, { overrideAccess: true })
    await expect(restoreBackup(settings, backup, quiet)).rejects.toThrow(/empty installation only/)
    expect(await local.find(req, 'topics', { overrideAccess: true })).toMatchObject([topic])
    expect(await local.count(req, 'units', { overrideAccess: true })).toBe(0)
  })

  test('that was killed in the middle is completed by running it again', async () => {
    const { settings, env } = await emptyMachine(engine)
    const killed = await run('restore.ts', [backup], env, /Wrote \d+ people/)
    expect(killed.code).toBeNull()
    expect(killed.output).not.toContain('Restored')
    if (engine === 'SQLite') expect(existsSync(databaseFile(settings))).toBe(false)
    const again = await run('restore.ts', [backup], env)
    expect(again).toMatchObject({
      code: 0,
      output: expect.stringContaining('✓ Restored') as string,
    })
    expect(await everything(await open(settings))).toEqual(await everything(app.payload))
  })

  test('sends no mail that may have been sent already', async () => {
    const mail = { to: 'ansatt@nordhavn.example', subject: 'Nytt passord', html: '<p>…</p>' }
    await app.payload.sendEmail(mail)
    const withMail = path.join(shared, `mail-${engine}.tar.gz`)
    await backUp(settingsIn(source), withMail)
    await app.payload.db.deleteMany({ collection: 'outbox', where: {} })
    const { settings } = await emptyMachine(engine)
    await restoreBackup(settings, withMail, quiet)
    const req = await createLocalReq({}, await open(settings))
    expect(await local.find(req, 'outbox', { overrideAccess: true })).toMatchObject([
      { subject: 'Nytt passord', state: 'unknown' },
    ])
  })

  if (engine === 'MongoDB') {
    test('that was cut off keeps the server from starting on half of it', async () => {
      const { settings } = await emptyMachine(engine)
      const payload = await open(settings)
      await expect(assertWholeDatabase(payload)).resolves.toBeUndefined()
      const { connection } = payload.db as unknown as MongooseAdapter
      await connection.collection(restoreMark).insertOne({ startedAt: '2026-11-22' })
      await expect(assertWholeDatabase(payload)).rejects.toThrow(/npm run restore <backup>/)
    })

    test.each([
      ['restore.ts', () => [backup]],
      ['seed.ts', () => []],
    ])(
      '%s is refused while a server of another folder serves the database',
      async (script, args) => {
        const { settings, env } = await emptyMachine(engine)
        const payload = await open(settings)
        await serveAlone(payload, { ...settings, dataDir: await folder() }, 'server')
        const { code, output } = await run(script, args(), env)
        expect(code).toBe(1)
        const sentences = output.split('\n').filter((line) => line.startsWith('✗'))
        expect(sentences).toHaveLength(1)
        expect(sentences[0]).toContain(`in use by process ${String(process.pid)} `)
        const req = await createLocalReq({}, payload)
        expect(await local.count(req, 'units', { overrideAccess: true })).toBe(0)
      },
    )
  }

  test('can be backed up again, and that backup holds the same', async () => {
    const { settings } = await emptyMachine(engine)
    await restoreBackup(settings, backup, quiet)
    const second = path.join(await folder(), 'second.tar.gz')
    await backUp(settings, second)
    const { settings: third } = await emptyMachine('SQLite')
    await restoreBackup(third, second, quiet)
    expect(await everything(await open(third))).toEqual(await everything(app.payload))
  })

  test('goes on after the last number that was given away, whether its record is there or not', async () => {
    const req = await createLocalReq({}, restored)
    const next = (collection: 'nonconformities' | 'measures', series: string): Promise<string> =>
      withNumber(req, collection, series, (number) => Promise.resolve(number))
    // Two orders of authorities came without their case: the start made those, as 42 and 43.
    expect(await next('nonconformities', 'AVV-2026-')).toBe('AVV-2026-0044')
    // The measures came without a counter, as from a backup of an older version.
    const measures = await local.find(req, 'measures', { overrideAccess: true, sort: '-number' })
    const last = Number(measures[0]?.number.slice('TIL-2026-'.length))
    expect(await next('measures', 'TIL-2026-')).toBe(
      `TIL-2026-${String(last + 1).padStart(4, '0')}`,
    )
  })
})

describe('a backup', () => {
  test('can be made while the server saves, and is that of one instant', async () => {
    const server = { saves: true }
    const req = await app.as()
    const saves = (async () => {
      for (let count = 0; server.saves; count += 1) {
        const topic = { id: `live-${String(count)}`, slug: `live-${String(count)}`, name: 'Nytt' }
        await local.create(req, 'topics', topic, { overrideAccess: true })
        await local.update(
          req,
          'topics',
          topic.id,
          { name: 'Nyere', version: 1 },
          { overrideAccess: true },
        )
        // The embedded database answers without ever letting go of the thread: others need a turn too.
        await nextTurn()
      }
    })()
    const file = path.join(await folder(), 'live.tar.gz')
    try {
      const made = await run('backup.ts', [file], { DATA_DIR: source })
      expect(made).toMatchObject({
        code: 0,
        output: expect.stringContaining('✓ Backed up') as string,
      })
    } finally {
      server.saves = false
      await saves
    }
    const { settings } = await emptyMachine('SQLite')
    await restoreBackup(settings, file, quiet)
    const restored = await createLocalReq({}, await open(settings))
    const topics = await local.find(restored, 'topics', { overrideAccess: true })
    const entries = await local.find(restored, 'audit-log', {
      overrideAccess: true,
      where: { target: { equals: 'topics' } },
    })
    expect(topics.length).toBeGreaterThan(1)
    // Every saved version has its entry, and no entry tells of a version that is not there.
    expect(entries.map((each) => each.key).sort()).toEqual(
      topics
        .flatMap(({ id, version }) =>
          Array.from({ length: version }, (_, at) => `topics:${id}:${String(at + 1)}`),
        )
        .sort(),
    )
  })

  test('that is killed leaves nothing under its name, and the next one tidies up', async () => {
    const place = await folder()
    const file = path.join(place, 'cut-off.tar.gz')
    const child = spawn(process.execPath, [path.join(root, 'scripts', 'backup.ts'), file], {
      cwd: root,
      env: { ...bareShell, DATA_DIR: source },
      stdio: 'ignore',
    })
    const ended = new Promise((resolve) => child.once('close', resolve))
    const spools = async (): Promise<string[]> =>
      (await readdir(source)).filter((name) => name.startsWith('.backup-'))
    await expect.poll(spools, { timeout: 60_000, interval: 5 }).not.toEqual([])
    child.kill('SIGKILL')
    await ended
    expect(existsSync(file)).toBe(false)
    expect(await spools()).not.toEqual([])
    await backUp(settingsIn(source), file)
    expect(await spools()).toEqual([])
    expect(await readdir(place)).toEqual(['cut-off.tar.gz'])
  })

  test('of an installation that is not there is refused', async () => {
    const nowhere = settingsIn(await folder())
    await expect(backUp(nowhere, path.join(nowhere.dataDir, 'b.tar.gz'))).rejects.toThrow(
      /nothing to back up/,
    )
    expect(await readdir(nowhere.dataDir)).toEqual([])
  })

  test('does not hold sessions or links for a new password', async () => {
    await app.payload.db.updateOne({
      collection: 'accounts',
      id: accountId('employee'),
      data: {
        resetPasswordToken: 'a-link-someone-asked-for',
        resetPasswordExpiration: '2026-11-23T00:00:00.000Z',
      },
    })
    await app.token('admin')
    const file = path.join(await folder(), 'b.tar.gz')
    await backUp(settingsIn(source), file)
    const content = gunzipSync(await readFile(file)).toString()
    expect(content).toContain(accountId('employee'))
    expect(content).toContain('"salt"')
    expect(content).not.toContain('resetPasswordToken')
    expect(content).not.toContain('"sessions"')
  })
})

const damages: [string, RegExp, (file: string) => Promise<void>][] = [
  [
    'cut off',
    /damaged/,
    async (file) => truncate(file, Math.floor((await readFile(file)).length * 0.7)),
  ],
  [
    'changed in one byte',
    /damaged/,
    async (file) => {
      const content = await readFile(file)
      const middle = Math.floor(content.length / 2)
      content[middle] = (content[middle] ?? 0) ^ 1
      await writeFile(file, content)
    },
  ],
  [
    'changed in one word, and packed again',
    /topics\.jsonl is not as it was/,
    async (file) => {
      const content = gunzipSync(await readFile(file)).toString('latin1')
      await writeFile(
        file,
        gzipSync(
          Buffer.from(content.replace('"slug":"kjemikalier"', '"slug":"kjemikalieX"'), 'latin1'),
        ),
      )
    },
  ],
  [
    'of a later format',
    /format 2, and this version of Verne reads format 1/,
    async (file) => {
      const content = gunzipSync(await readFile(file)).toString('latin1')
      await writeFile(
        file,
        gzipSync(Buffer.from(content.replace('"version": 1', '"version": 2'), 'latin1')),
      )
    },
  ],
  ['something else', /damaged|not a backup/, (file) => writeFile(file, 'Dette er et brev.')],
  ['empty', /damaged|not a backup/, (file) => writeFile(file, '')],
]

describe.each(engines)('on %s a backup that is', (engine) => {
  test.each(damages)('%s is refused, and nothing is restored', async (_, words, damage) => {
    const { settings } = await emptyMachine(engine)
    const file = path.join(await folder(), 'damaged.tar.gz')
    await writeFile(file, await readFile(backup))
    await damage(file)
    const refused: unknown = await restoreBackup(settings, file, quiet).catch(
      (error: unknown) => error,
    )
    expect(refused).toBeInstanceOf(BackupError)
    expect((refused as BackupError).message).toMatch(words)
    expect(await readdir(settings.dataDir)).toEqual([])
    if (engine === 'SQLite') return
    const { totalDocs } = await (
      await open(settings)
    ).count({ collection: 'units', overrideAccess: true })
    expect(totalDocs).toBe(0)
  })
})

describe('a restore drill', () => {
  /** What a command left in the folder for what is temporary, which is its own. */
  const drills = async (tmp: string): Promise<string[]> =>
    (await readdir(tmp)).filter((each) => each.startsWith('verne-drill-'))

  test('shows that a backup can be restored, touches nothing of the installation, and leaves nothing behind', async () => {
    const [tmp, own] = [await folder(), await folder()]
    const env = { DATA_DIR: own, TMPDIR: tmp }
    const { code, output } = await run('backup.ts', ['--check', backup], env)
    expect(output).toContain('✓ Compared everything with the backup')
    expect(output).toMatch(/✓ The backup of \S+ can be restored: it took \d+ s here\./)
    expect(code).toBe(0)
    expect(await readdir(own)).toEqual([])
    expect(await drills(tmp)).toEqual([])
  })

  test('is remembered where there is an installation', async () => {
    const { output } = await run('backup.ts', ['--check', backup], { DATA_DIR: source })
    expect(output).toContain('can be restored')
    const tried = (await readFile(path.join(source, 'backup-tried'), 'utf8')).trim()
    expect(Date.now() - Date.parse(tried)).toBeLessThan(60_000)
  })

  test('fails on a damaged backup, says why, and leaves nothing behind', async () => {
    const tmp = await folder()
    const file = path.join(await folder(), 'damaged.tar.gz')
    await writeFile(file, await readFile(backup))
    await truncate(file, 2_000)
    const { code, output } = await run('backup.ts', ['--check', file], {
      DATA_DIR: await folder(),
      TMPDIR: tmp,
    })
    expect(output).toMatch(/✗ .*damaged.* The backup was not restored in the drill\./)
    expect(code).toBe(1)
    expect(await drills(tmp)).toEqual([])
  })

  test('without a file says how it is asked for', async () => {
    const { code, output } = await run('backup.ts', ['--check'], { DATA_DIR: await folder() })
    expect(output).toContain('Usage: npm run backup -- --check <file>.')
    expect(code).toBe(1)
  })
})

test('who runs the installation is in the backup, wherever it was written, and comes back', async () => {
  const institution = {
    name: { nb: 'Høgskolen i Fjordvik', en: 'Fjordvik University College' },
    shortName: 'HiF',
    languages: ['nb', 'en', 'nn'],
    documentNumberPattern: String.raw`^[A-Z-]+R\d{2}$`,
    documentNumberExample: 'HIF-R01',
    dutyPhone: { number: '000 00 222' },
    siteEmail: 'hms@fjordvik.example',
    dataProtectionEmail: 'personvern@fjordvik.example',
  }
  const elsewhere = path.join(shared, 'fjordvik.json')
  await writeFile(elsewhere, JSON.stringify(institution))
  const archive = path.join(shared, 'fjordvik.tar.gz')
  const made = await run('backup.ts', [archive], {
    DATA_DIR: source,
    INSTITUTION_FILE: elsewhere,
  })
  expect(made.output).toContain('✓ Backed up')
  // The check list of the admin tells when it was made.
  expect(existsSync(path.join(source, 'backup-made'))).toBe(true)
  const fresh = path.join(shared, 'fresh')
  const brought = await run('restore.ts', [archive], { DATA_DIR: fresh })
  expect(brought.output).toContain('✓ Restored.')
  const file = path.join(fresh, 'institution.json')
  expect(JSON.parse(await readFile(file, 'utf8'))).toEqual(institution)
  expect((await readdir(fresh)).filter((name) => name.startsWith('.institution'))).toEqual([])
  const { institutionFile, starterContent } = readSettings({ DATA_DIR: fresh })
  expect({ institutionFile, starterContent }).toEqual({
    institutionFile: file,
    starterContent: false,
  })
})

test('a restore says in one sentence what is wrong, and fails', async () => {
  const { env } = await emptyMachine('SQLite')
  const none = await run('restore.ts', ['/nowhere/verne.tar.gz'], env)
  expect(none).toEqual({ code: 1, output: '✗ There is no file /nowhere/verne.tar.gz.\n' })
})

test('a restore takes a text no page can show, and says which edition it is and where', async () => {
  const { settings } = await emptyMachine('SQLite')
  await restoreBackup(settings, backup, quiet)
  const payload = await open(settings)
  const poison = { type: 'html', version: 1, html: '<b>x</b>' }
  const body = { root: { type: 'root', version: 1, children: [poison] } }
  const [edition] = (
    await payload.find({
      collection: 'editions',
      where: { state: { equals: 'published' } },
      overrideAccess: true,
      depth: 0,
    })
  ).docs
  if (!edition) throw new Error('nothing is published')
  await payload.db.updateOne({ collection: 'editions', id: edition.id, data: { body } })
  const file = path.join(await folder(), 'poisoned.tar.gz')
  await backUp(settings, file)
  const { settings: empty, env } = await emptyMachine('SQLite')
  const { output, code } = await run('restore.ts', [file], env)
  expect(code).toBe(0)
  expect(output).toContain(
    `NHU-HMS-R01, edition ${String(edition.edition)} (nb) was restored, but is not shown as it is stored. First in the text: something of the kind “html” cannot be shown to readers. Readers see the text as it was last published.`,
  )
  const restored = await (
    await open(empty)
  ).findByID({ collection: 'editions', id: edition.id, overrideAccess: true, depth: 0 })
  expect(restored.body).toEqual(body)
})

if (mongoUrl !== undefined) {
  test('a relation to what is gone is left out where the database refuses it, and told of', async () => {
    const { settings } = await emptyMachine('MongoDB')
    await restoreBackup(settings, backup, quiet)
    const payload = await open(settings)
    await payload.db.deleteOne({
      collection: 'accounts',
      where: { id: { equals: accountId('auditor') } },
    })
    const file = path.join(await folder(), 'loose.tar.gz')
    await backUp(settings, file)
    const { settings: empty } = await emptyMachine('SQLite')
    const { leftOut } = await restoreBackup(empty, file, quiet)
    expect(leftOut).toEqual([
      {
        collection: 'people',
        document: 'person-auditor',
        path: 'account',
        relationTo: 'accounts',
        id: accountId('auditor'),
      },
    ])
    const person = await (
      await open(empty)
    ).findByID({
      collection: 'people',
      id: 'person-auditor',
      overrideAccess: true,
      depth: 0,
    })
    expect(person).toMatchObject({ name: 'Prøve auditor', account: null })
  })
}
