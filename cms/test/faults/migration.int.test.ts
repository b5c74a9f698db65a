import { randomUUID } from 'node:crypto'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { createClient } from '@libsql/client'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { migrations } from '../../migrations/index.ts'
import { type Ended, inAnotherProcess } from './another-process.ts'
import { day } from './shared-databases.ts'

let folder: string

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'verne-faults-'))
})
afterAll(() => rm(folder, { recursive: true, force: true }))

describe('a migration that is killed in the middle', () => {
  const own = migrations.map(({ name }) => name)
  const [initial = ''] = own

  test.each([
    ['the first one, on a new installation', initial],
    ['a later one, on a database in use', '20991231_235959_more'],
  ])('(%s) leaves the database as it was, and the next start completes it', async (_, dieAfter) => {
    const file = path.join(folder, `${randomUUID()}.db`)
    const migrate = (name: string | null): Promise<Ended> =>
      inAnotherProcess(folder, {
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
