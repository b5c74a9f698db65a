import { createLocalReq, getPayload, type Payload, type PayloadRequest } from 'payload'
import { Temporal } from 'temporal-polyfill'
import { chosenDatabase } from '../../database.ts'
import { migrations } from '../../migrations/index.ts'
import { verneConfig } from '../../payload.config.ts'
import { correct } from '../../plugin/corrections/correct.ts'
import { chooseDatabase } from '../../plugin/database/choose-database.ts'
import type { SqliteMigration } from '../../plugin/database/sqlite.ts'
import { local } from '../../plugin/database/local.ts'
import { takeStep } from '../../plugin/editions/transition.ts'
import { sendLetters } from '../../plugin/outbox/letter/send.ts'
import { featuresOf } from '../../plugin/feature.ts'
import { registerFindings } from '../../plugin/processes/register-findings.ts'
import { readSettings } from '../../settings.ts'
import { type ImportFile, readFileIn } from './read-file-in.ts'

/** What the process is to do, and where it dies. Passed as JSON in `FAULT`. */
export interface Fault {
  readonly work:
    | { readonly kind: 'publish'; readonly edition: string; readonly version: number }
    | {
        readonly kind: 'move'
        readonly unit: string
        readonly below: string
        readonly version: number
      }
    | {
        readonly kind: 'save'
        readonly unit: string
        readonly version: number
        readonly bytes: number
      }
    | { readonly kind: 'findings'; readonly process: string }
    | { readonly kind: 'migrate'; readonly dieAfter: string | null }
    | { readonly kind: 'job'; readonly queue: string }
    /** Reads files in, one after the other. */
    | { readonly kind: 'import'; readonly files: readonly ImportFile[] }
    | { readonly kind: 'letters' }
    /** Corrects documents of before, so many at a time. */
    | { readonly kind: 'correct'; readonly batch: number }
  readonly file: string | null
  readonly day: string
  /** Account that acts. */
  readonly account: string
  /** Dies before this write to the database, counted from 1; null = lives on. */
  readonly dieBeforeWrite: number | null
}

/** What a process that lived says on its last line. */
export interface Survived {
  readonly writes: number
  readonly error: string | null
}

const fault = JSON.parse(process.env['FAULT'] ?? '') as Fault
const { dieBeforeWrite, work } = fault
let writes = 0

const settings = readSettings()
const db =
  fault.file === null
    ? chosenDatabase(settings)
    : chooseDatabase({
        file: fault.file,
        migrations: work.kind === 'migrate' ? mortal(work.dieAfter) : migrations,
      })
const config = verneConfig(
  settings,
  { db, logger: { options: { level: 'silent' } } },
  {
    jobs: false,
    clock: () => Temporal.Instant.from(`${fault.day}T11:00:00Z`),
  },
)
const payload = await getPayload({ config, cron: false })
countWrites(payload)
console.log('begun')
const error = await act(payload).then(
  () => null,
  (reason: unknown) => (reason instanceof Error ? inFull(reason) : String(reason)),
)
const survived: Survived = { writes, error }
console.log(JSON.stringify(survived))
process.exit(0)

async function act(running: Payload): Promise<void> {
  if (work.kind === 'migrate') return
  if (work.kind === 'job') {
    await running.jobs.run({ queue: work.queue, limit: 1, silent: true })
    return
  }
  if (work.kind === 'letters') {
    await sendLetters(await createLocalReq({}, running))
    return
  }
  if (work.kind === 'correct') {
    const corrections = featuresOf(running).flatMap((each) => each.corrections ?? [])
    const inBatches = corrections.map((each) => ({ ...each, batch: work.batch }))
    await correct(await createLocalReq({}, running), inBatches)
    return
  }
  const req = await requestOf(running)
  switch (work.kind) {
    case 'import':
      for (const each of work.files) await readFileIn(req, each)
      return
    case 'publish': {
      const { edition: id, version } = work
      await takeStep(req, { id, version, transition: 'publish', note: null })
      return
    }
    case 'move':
      await local.update(
        req,
        'units',
        work.unit,
        { parent: work.below, version: work.version },
        { overrideAccess: true },
      )
      return
    case 'findings':
      await registerFindings(req, { id: work.process })
      return
    case 'save':
      await local.update(
        req,
        'units',
        work.unit,
        { processReason: 'x'.repeat(work.bytes), version: work.version },
        { overrideAccess: true },
      )
  }
}

async function requestOf(running: Payload): Promise<PayloadRequest> {
  const account = await running.findByID({
    collection: 'accounts',
    id: fault.account,
    depth: 0,
    overrideAccess: true,
  })
  return createLocalReq({ user: { ...account, collection: 'accounts' } }, running)
}

/** Dies as kill -9 does, at the door to the database. */
function countWrites({ db: adapter }: Payload): void {
  const doors = adapter as unknown as Record<string, (...args: unknown[]) => unknown>
  for (const name of [
    'create',
    'updateOne',
    'updateMany',
    'updateJobs',
    'deleteOne',
    'commitTransaction',
  ]) {
    const door = doors[name]
    if (!door) continue
    doors[name] = (...args) => {
      writes += 1
      if (writes === dieBeforeWrite) process.kill(process.pid, 'SIGKILL')
      return door.apply(adapter, args)
    }
  }
}

/** The committed migrations, and one more; the process dies inside the one that is named, its work done. */
function mortal(dieAfter: string | null): SqliteMigration[] {
  const more: SqliteMigration = {
    name: '20991231_235959_more',
    up: async ({ db: database }) => {
      for (const statement of ['CREATE TABLE more (id TEXT)', "INSERT INTO more VALUES ('one')"]) {
        await database.run(statement)
      }
    },
    down: () => Promise.resolve(),
  }
  return [...migrations, more].map((each) => ({
    ...each,
    up: async (args) => {
      await each.up(args)
      if (each.name === dieAfter) process.kill(process.pid, 'SIGKILL')
    },
  }))
}

function inFull(reason: Error): string {
  const cause = reason.cause instanceof Error ? ` <- ${inFull(reason.cause)}` : ''
  const code = 'code' in reason ? ` [${String(reason.code)}]` : ''
  return `${reason.name}${code}: ${reason.message.slice(0, 300)}${cause}`
}
