import { spawn } from 'node:child_process'
import { mkdir, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { createClient } from '@libsql/client'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { describeDatabaseFault } from '../../plugin/database/faults.ts'
import { local } from '../../plugin/database/local.ts'
import { startApp, type TestApp, unitId } from '../app.ts'
import { childProgram, inAnotherProcess, root } from './another-process.ts'
import { fault, type SharedDatabase, sharedSqlite } from './shared-databases.ts'

const holdForTwoSeconds = `
  import { createClient } from '@libsql/client'
  const client = createClient({ url: process.env.DATABASE })
  await client.execute('BEGIN IMMEDIATE')
  await client.execute("UPDATE units SET employees = 99 WHERE code = 'HF'")
  console.log('held')
  setTimeout(() => client.execute('COMMIT').then(() => process.exit(0)), 2000)
`

describe('on SQLite', () => {
  let folder: string
  let database: SharedDatabase
  let app: TestApp

  beforeAll(async () => {
    folder = await mkdtemp(path.join(tmpdir(), 'verne-faults-'))
    database = sharedSqlite(folder)
    app = await startApp(database)
  })
  afterAll(async () => {
    await app.close()
    await rm(folder, { recursive: true, force: true })
  })

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
      `'${process.execPath}' '${await childProgram()}'`,
      `cp '${live}' '${kept}'`,
      `if [ -e '${live}-wal' ]; then cp '${live}-wal' '${kept}-wal'; fi`,
    ].join(' && ')
    const work = { kind: 'save', unit: unitId('KJ'), version: 1, bytes: 9_000_000 } as const
    const ended = await inAnotherProcess(
      folder,
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
