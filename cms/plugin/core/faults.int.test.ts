import { spawn } from 'node:child_process'
import { randomUUID } from 'node:crypto'
import { mkdir, mkdtemp, rm } from 'node:fs/promises'
import { type AddressInfo, connect, createServer, type Server, type Socket } from 'node:net'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { createClient } from '@libsql/client'
import type { Where } from 'payload'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { migrations } from '../../migrations/index.ts'
import { accountId, startApp, type TestApp, unitId } from '../../test/app.ts'
import type { Fault, Survived } from '../../test/faults-child.ts'
import { beginEdition } from '../guidelines/new-edition.ts'
import type { Edition } from '../generated-types.ts'
import { takeStep } from '../editions/transition.ts'
import { publishPending } from '../publishing/publish.ts'
import { registerFindings } from '../processes/register-findings.ts'
import { recover } from './boot.ts'
import { chooseDatabase } from './database.ts'
import { describeDatabaseFault } from './database/faults.ts'
import type { TestDatabase } from './database/test-databases.ts'
import { idOf, local } from './local.ts'

const root = path.resolve(import.meta.dirname, '../../..')
const child = path.join(root, 'cms', 'test', 'faults-child.ts')
const mongoUrl = process.env['MONGODB_URL']
const day = '2026-11-22'
const manager = 'managerChemistry'
let folder: string

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'verne-faults-'))
})
afterAll(() => rm(folder, { recursive: true, force: true }))

/** A database that another process can open too. */
interface SharedDatabase extends TestDatabase {
  readonly file: string | null
  readonly env: Record<string, string>
}

function sqlite(): SharedDatabase {
  const file = path.join(folder, `${randomUUID()}.db`)
  return {
    name: 'SQLite',
    transactions: true,
    file,
    env: {},
    start: () => Promise.reject(new Error('not used')),
    make: () =>
      Promise.resolve({
        db: chooseDatabase({ file, migrations }),
        file,
        cleanup: () => Promise.resolve(),
      }),
  }
}

function mongo(base: string): SharedDatabase {
  const url = new URL(base)
  url.pathname = `/verne-${randomUUID()}`
  const transactions = url.searchParams.has('replicaSet')
  return {
    name: 'MongoDB',
    transactions,
    file: null,
    env: { DATABASE_URL: url.href, ...(transactions ? {} : { DATABASE_PRESET: 'cosmosdb' }) },
    start: () => Promise.reject(new Error('not used')),
    make: () =>
      Promise.resolve({
        db: chooseDatabase({
          file: '',
          url: url.href,
          ...(transactions ? {} : { preset: 'cosmosdb' }),
        }),
        file: undefined,
        cleanup: () => Promise.resolve(),
      }),
  }
}

interface Ended {
  readonly killed: boolean
  readonly survived: Survived | null
  /** From the moment the work began to its end, in milliseconds. */
  readonly took: number
}

interface RunOptions {
  /** Killed so many milliseconds after the work began. */
  readonly killAfter?: number
  /** Runs in a shell, with this command instead of its own. */
  readonly shell?: string
  readonly env?: Record<string, string>
}

/** Does the work in a process of its own, and tells how that process ended. */
async function inAnotherProcess(fault: Fault, options: RunOptions = {}): Promise<Ended> {
  const { env, killAfter, shell } = options
  const [command, args] =
    shell === undefined ? [process.execPath, [child]] : ['bash', ['-c', shell]]
  const started = spawn(command, args, {
    cwd: root,
    env: {
      NODE_ENV: 'test',
      PATH: process.env['PATH'],
      NODE_COMPILE_CACHE: path.join(folder, 'compiled'),
      DATA_DIR: path.join(folder, 'data'),
      FAULT: JSON.stringify(fault),
      ...env,
    },
  })
  let [output, complaint, began] = ['', '', 0]
  started.stderr.on('data', (chunk: Buffer) => (complaint += chunk.toString()))
  started.stdout.on('data', (chunk: Buffer) => {
    output += chunk.toString()
    if (began > 0 || !output.includes('begun')) return
    began = performance.now()
    if (killAfter !== undefined) void pause(killAfter).then(() => started.kill('SIGKILL'))
  })
  const signal = await new Promise((resolve) => {
    started.once('close', (_code, by) => {
      resolve(by)
    })
  })
  const last = output.trim().split('\n').at(-1) ?? ''
  const survived = last.startsWith('{') ? (JSON.parse(last) as Survived) : null
  if (survived === null && signal !== 'SIGKILL') throw new Error(`It died by itself: ${complaint}`)
  return { killed: signal === 'SIGKILL', survived, took: performance.now() - began }
}

const fault = (
  database: SharedDatabase,
  work: Fault['work'],
  dieBeforeWrite: number | null = null,
): Fault => ({
  work,
  file: database.file,
  day,
  account: accountId('approver'),
  dieBeforeWrite,
})

/** On MongoDB a kill at any write leaves what was written before it; on SQLite the transaction takes it back. */
const engines: [string, () => SharedDatabase, (number | null)[]][] = [
  // A number is the write before which the process dies; null is any moment.
  ['SQLite', sqlite, [1, 2, 3, 4, 5, 6, 7, 8, ...Array.from({ length: 7 }, () => null)]],
  ...(mongoUrl === undefined
    ? []
    : [
        ['MongoDB', () => mongo(mongoUrl), [1, 2, 3, 4, 5, 6, 7, null, null]] satisfies [
          string,
          () => SharedDatabase,
          (number | null)[],
        ],
      ]),
]

describe.each(engines)('after kill -9 on %s', (_, make, kills) => {
  let database: SharedDatabase
  let app: TestApp
  let guideline: string

  beforeAll(async () => {
    database = make()
    app = await startApp(database)
    const made = await local.create(
      await app.as('editor'),
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
    guideline = made.id
    const first = await approved()
    await takeStep(await app.as('approver'), { ...first, transition: 'publish', note: null })
    await publishPending(await app.as())
  })
  afterAll(() => app.close())

  /** An edition that waits to be published: the one that waits already, or a new one. */
  async function approved(): Promise<{ id: string; version: number }> {
    const [waiting] = await editions({ state: { equals: 'approved' } })
    if (waiting) return { id: waiting.id, version: waiting.version }
    const editor = await app.as('editor')
    const begun = await beginEdition(editor, guideline, 'nb')
    const line = {
      type: 'text',
      text: 'Merk.',
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
      begun.id,
      {
        version: begun.version,
        title: `Kjemikalier ${String(begun.edition)}`,
        lead: 'Slik bruker du kjemikalier trygt.',
        body: {
          root: {
            ...block,
            type: 'root',
            children: [{ ...block, type: 'paragraph', children: [line] }],
          },
        } as NonNullable<Edition['body']>,
        changeNote: 'Ny utgave.',
        validFrom: day,
      },
      { overrideAccess: false },
    )
    const sent = await takeStep(editor, { ...written, transition: 'sendForReview', note: null })
    const { id, version } = await takeStep(await app.as('approver'), {
      ...sent,
      transition: 'approve',
      note: null,
    })
    return { id, version }
  }

  async function editions(where: Where = {}): Promise<Edition[]> {
    const asked = { and: [{ guideline: { equals: guideline } }, where] }
    return local.find(await app.as(), 'editions', {
      overrideAccess: true,
      where: asked,
      sort: 'edition',
    })
  }

  /** Everything that must hold of the guideline, whichever moment the process died at. */
  async function expectWhole(id: string): Promise<void> {
    const req = await app.as()
    const system = { overrideAccess: true } as const
    const all = await editions()
    const edition = all.find((each) => each.id === id)
    const states = all.map((each) => each.state)
    const isPublished = edition?.state === 'published'
    expect(['approved', 'published']).toContain(edition?.state)
    // One edition is in force: the new one, or the one before it.
    expect(states.filter((state) => state === 'published')).toHaveLength(1)
    expect(states.at(isPublished ? -1 : -2)).toBe('published')
    expect(
      states.slice(0, isPublished ? -1 : -2).filter((state) => state !== 'superseded'),
    ).toEqual([])
    const requests = await local.find(req, 'publish-requests', system)
    const own = requests.filter((each) => each.key === `edition:${id}:publish`)
    expect(own).toHaveLength(isPublished ? 1 : 0)
    expect(requests.filter((each) => each.key.startsWith('day:'))).toEqual([])
    if (isPublished) {
      expect(own[0]?.state).toBe('pending')
      const open = {
        and: [{ completedAt: { exists: false } }, { taskSlug: { equals: 'hse-publish' } }],
      }
      expect(await local.count(req, 'payload-jobs', { ...system, where: open })).toBeGreaterThan(0)
    }
    const processing = { processing: { equals: true } }
    expect(await local.count(req, 'payload-jobs', { ...system, where: processing })).toBe(0)
    const found = await local.findById(req, 'guidelines', guideline, system)
    expect(found).toMatchObject({ firstPublished: day, nextReview: '2028-11-22' })
    for (const { id: document, version } of [
      ...all,
      { id: guideline, version: found?.version ?? 0 },
    ]) {
      const entries = await local.find(req, 'audit-log', {
        ...system,
        where: { document: { equals: document } },
      })
      const keys = entries.map((each) => Number(each.key.split(':').at(-1))).sort((a, b) => a - b)
      expect(keys).toEqual(Array.from({ length: version }, (__, at) => at + 1))
    }
  }

  test(`in the middle of a publish, ${String(kills.length)} times, an edition is old or new, and all that follows is complete`, async () => {
    let took = 200
    const outcomes: (string | undefined)[] = []
    for (const kill of kills) {
      const { id, version } = await approved()
      const work = { kind: 'publish', edition: id, version } as const
      const ended = await inAnotherProcess(fault(database, work, kill), {
        env: database.env,
        ...(kill === null ? { killAfter: Math.random() * took } : {}),
      })
      if (ended.survived) took = ended.took
      // A process that lived says so with no error; it had fewer writes than the one it was to die before.
      expect(ended.survived?.error ?? null).toBeNull()
      await recover(app.payload)
      await expectWhole(id)
      outcomes.push((await editions({ id: { equals: id } }))[0]?.state)
      await publishPending(await app.as())
    }
    // Whoever was kept from it publishes now: nothing is locked.
    const last = await approved()
    const published = await takeStep(await app.as('approver'), {
      ...last,
      transition: 'publish',
      note: null,
    })
    expect(published.state).toBe('published')
    expect(outcomes).toContain('approved')
  }, 900_000)

  test('in the middle of registering findings, every one is a nonconformity once, with its measure', async () => {
    const system = { overrideAccess: true } as const
    const req = await app.as()
    for (const dieBeforeWrite of [1, 2, 3, 4, 5, 6, 7, 8, 9, 10]) {
      const key = `killed-${String(dieBeforeWrite)}`
      const titles = ['Avtrekk', 'Støy']
      const { challenges, id } = await local.create(
        req,
        'hse-processes',
        {
          key,
          number: key,
          unit: unitId('KJ'),
          year: 1900 + dieBeforeWrite,
          state: 'postMeeting',
          language: 'nb',
          challenges: titles.map((title) => ({ title, selected: true, finding: true })),
        },
        system,
      )
      await local.create(
        req,
        'measures',
        {
          key,
          number: key,
          title: 'Nye vifter',
          language: 'nb',
          unit: unitId('KJ'),
          process: id,
          challenge: challenges?.[0]?.id ?? '',
          state: 'proposed',
        },
        system,
      )
      const work = { kind: 'findings', process: id } as const
      const killed = { ...fault(database, work, dieBeforeWrite), account: accountId(manager) }
      await inAnotherProcess(killed, { env: database.env })
      const found = async (): Promise<string[]> => {
        const where = { process: { equals: id } }
        const all = await local.find(req, 'nonconformities', { ...system, where, sort: 'number' })
        return all.map((each) => each.title)
      }
      await recover(app.payload)
      const decided = await local.findById(req, 'hse-processes', id, system)
      // Before the decision was stored nothing has happened; after it, everything that follows from it.
      expect(await found()).toEqual(decided?.findingsRegistered?.at ? titles : [])
      await registerFindings(await app.as(manager), { id })
      await recover(app.payload)
      expect(await found()).toEqual(titles)
      const [measure] = await local.find(req, 'measures', {
        ...system,
        where: { key: { equals: key } },
      })
      const [first] = await local.find(req, 'nonconformities', {
        ...system,
        where: { finding: { equals: challenges?.[0]?.id } },
      })
      expect(measure?.nonconformity).toBe(first?.id)
    }
  }, 600_000)

  test('in the middle of moving a unit with many below it, every unit knows those above it', async () => {
    const system = { overrideAccess: true } as const
    const req = await app.as()
    for (let count = 0; count < 40; count += 1) {
      const parent = count < 5 ? unitId('KJ') : `moved-${String(count - 5)}`
      const unit = {
        id: `moved-${String(count)}`,
        code: `M-${String(count)}`,
        name: 'Gruppe',
        parent,
      }
      await local.create(req, 'units', { ...unit, type: 'group', process: 'own' }, system)
    }
    for (const dieBeforeWrite of [2, 4, 30]) {
      const unit = await local.findById(req, 'units', unitId('KJ'), system)
      const below = unit?.parent && idOf(unit.parent) === unitId('NV') ? unitId('HF') : unitId('NV')
      const work = { kind: 'move', unit: unitId('KJ'), below, version: unit?.version ?? 0 } as const
      const ended = await inAnotherProcess(fault(database, work, dieBeforeWrite), {
        env: database.env,
      })
      expect(ended.killed).toBe(true)
      await recover(app.payload)
      const units = new Map((await local.find(req, 'units', system)).map((each) => [each.id, each]))
      for (const { ancestors, parent } of units.values()) {
        const above: string[] = []
        for (let at = parent; at; at = units.get(idOf(at))?.parent) above.push(idOf(at))
        expect((ancestors ?? []).map(idOf).sort()).toEqual(above.sort())
      }
    }
  }, 300_000)
})

describe('a migration that is killed in the middle', () => {
  const own = migrations.map(({ name }) => name)
  const [initial = ''] = own

  test.each([
    ['the first one, on a new installation', initial],
    ['a later one, on a database in use', '20991231_235959_more'],
  ])('(%s) leaves the database as it was, and the next start completes it', async (_, dieAfter) => {
    const file = path.join(folder, `${randomUUID()}.db`)
    const migrate = (name: string | null): Promise<Ended> =>
      inAnotherProcess({
        work: { kind: 'migrate', dieAfter: name },
        file,
        day,
        account: '',
        dieBeforeWrite: null,
      })
    const tables = async (): Promise<unknown[]> => {
      const client = createClient({ url: `file:${file}` })
      const { rows } = await client.execute(
        "SELECT name FROM sqlite_master WHERE name IN ('units', 'more') ORDER BY name DESC",
      )
      client.close()
      return rows.map((row) => row['name'])
    }
    expect((await migrate(dieAfter)).killed).toBe(true)
    expect(await tables()).toEqual(dieAfter === initial ? [] : ['units'])
    expect((await migrate(null)).survived).toMatchObject({ error: null })
    expect(await tables()).toEqual(['units', 'more'])
    const client = createClient({ url: `file:${file}` })
    const names = await client.execute('SELECT name FROM payload_migrations ORDER BY name')
    expect(names.rows.map((row) => row['name'])).toEqual([...own, '20991231_235959_more'])
    expect((await client.execute('SELECT id FROM more')).rows).toEqual([{ id: 'one' }])
    client.close()
  })
})

const holdForTwoSeconds = `
  import { createClient } from '@libsql/client'
  const client = createClient({ url: process.env.DATABASE })
  await client.execute('BEGIN IMMEDIATE')
  await client.execute("UPDATE units SET employees = 99 WHERE code = 'HF'")
  console.log('held')
  setTimeout(() => client.execute('COMMIT').then(() => process.exit(0)), 2000)
`

describe('on SQLite', () => {
  let database: SharedDatabase
  let app: TestApp

  beforeAll(async () => {
    database = sqlite()
    app = await startApp(database)
  })
  afterAll(() => app.close())

  test('a save waits while another process holds the database for two seconds, and succeeds', async () => {
    // In a process of its own: SQLite waits without letting go of the thread.
    const holder = spawn(process.execPath, ['--input-type=module', '--eval', holdForTwoSeconds], {
      cwd: root,
      env: { NODE_ENV: 'test', PATH: process.env['PATH'], DATABASE: `file:${database.file ?? ''}` },
    })
    const ended = new Promise((resolve) => holder.once('close', resolve))
    await new Promise((resolve) => holder.stdout.once('data', resolve))
    const req = await app.as()
    const topic = { id: 'topic-stoy', slug: 'stoy', name: 'Støy' }
    await local.create(req, 'topics', topic, { overrideAccess: true })
    expect(await ended).toBe(0)
    // The other one's change was stored first, so the save has waited for it.
    expect(
      await local.findById(req, 'units', unitId('HF'), { overrideAccess: true }),
    ).toMatchObject({
      employees: 99,
    })
    expect(await local.findById(req, 'topics', topic.id, { overrideAccess: true })).toMatchObject(
      topic,
    )
  })

  // A file system of 6 MB in a namespace of the process's own: it needs Linux and unprivileged namespaces or root.
  test('a save on a full disk is refused by name, and the database opens as it was', async () => {
    const small = path.join(folder, 'small')
    const kept = path.join(folder, 'kept.db')
    await mkdir(small)
    await createClient({ url: `file:${database.file ?? ''}` }).execute(
      'PRAGMA wal_checkpoint(TRUNCATE)',
    )
    const live = path.join(small, 'v.db')
    const inside = [
      `mount -t tmpfs -o size=6m tmpfs '${small}'`,
      `cp '${database.file ?? ''}' '${live}'`,
      `'${process.execPath}' '${child}'`,
      `cp '${live}' '${kept}'`,
      `if [ -e '${live}-wal' ]; then cp '${live}-wal' '${kept}-wal'; fi`,
    ].join(' && ')
    const work = { kind: 'save', unit: unitId('KJ'), version: 1, bytes: 9_000_000 } as const
    const ended = await inAnotherProcess(
      { ...fault(database, work), file: live },
      { shell: `exec unshare -rm bash -c "${inside}"` },
    )
    const refusal = ended.survived?.error ?? ''
    const code = /\[([A-Z_]+)\]/.exec(refusal.replaceAll('[ERR', ''))?.[1] ?? ''
    expect(describeDatabaseFault({ code })).toBe('full')
    const client = createClient({ url: `file:${kept}` })
    expect((await client.execute('PRAGMA integrity_check')).rows).toEqual([
      { integrity_check: 'ok' },
    ])
    const { rows } = await client.execute("SELECT version FROM units WHERE code = 'KJ'")
    expect(rows).toEqual([{ version: 1 }])
    client.close()
  })
})

/** A way to the database that can be cut: what stands at its end is not touched. */
class Wire {
  readonly #sockets = new Set<Socket>()
  #server: Server | null = null
  #port = 0

  /** @returns the port to connect to, the same each time */
  async open(target: URL): Promise<number> {
    const server = createServer((near) => {
      const far = connect(Number(target.port || 27017), target.hostname)
      for (const [one, other] of [
        [near, far],
        [far, near],
      ] as const) {
        this.#sockets.add(one)
        one.pipe(other)
        one.on('error', () => other.destroy())
        one.on('close', () => {
          this.#sockets.delete(one)
          other.destroy()
        })
      }
    })
    this.#server = server
    await new Promise<void>((resolve) => server.listen(this.#port, '127.0.0.1', resolve))
    this.#port = (server.address() as AddressInfo).port
    return this.#port
  }

  async cut(): Promise<void> {
    const server = this.#server
    if (server === null) return
    this.#server = null
    const closed = new Promise((resolve) => server.close(resolve))
    for (const socket of this.#sockets) socket.destroy()
    await closed
  }
}

describe.runIf(mongoUrl)('while MongoDB does not answer', () => {
  const target = new URL(mongoUrl ?? 'mongodb://127.0.0.1')
  const wire = new Wire()
  let app: TestApp

  beforeAll(async () => {
    const url = new URL(target)
    url.host = `127.0.0.1:${String(await wire.open(target))}`
    url.searchParams.set('directConnection', 'true')
    app = await startApp(mongo(url.href))
  })
  afterAll(async () => {
    await app.close()
    await wire.cut()
  })

  const ask = async (method: 'GET' | 'POST'): Promise<Response> =>
    fetch(`${app.origin}/api/topics`, {
      method,
      headers: {
        authorization: `JWT ${await app.token('editor')}`,
        'accept-language': 'nb',
        'content-type': 'application/json',
      },
      ...(method === 'POST' ? { body: JSON.stringify({ slug: 'stoy', name: 'Støy' }) } : {}),
    })

  test('whoever is logged in gets 503 with words, and is served again once it answers', async () => {
    expect((await ask('GET')).status).toBe(200)
    await wire.cut()
    for (const method of ['GET', 'POST'] as const) {
      const answer = await ask(method)
      expect(answer.status).toBe(503)
      expect(answer.headers.get('retry-after')).toBe('2')
      expect(await answer.text()).toContain('Databasen svarer ikke. Prøv igjen om litt.')
    }
    await wire.open(target)
    await expect.poll(async () => (await ask('GET')).status, { timeout: 60_000 }).toBe(200)
    const { totalDocs } = await app.payload.count({
      collection: 'topics',
      where: { slug: { equals: 'stoy' } },
      overrideAccess: true,
    })
    expect(totalDocs).toBe(0)
  })
})
