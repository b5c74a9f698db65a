import type { SQLiteAdapter } from '@payloadcms/db-sqlite'
import type { CollectionConfig } from 'payload'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { configOf, guidelines, units } from './test-collections.ts'
import { databases, type StartedPayload, type TestDatabase } from './test-databases.ts'

/** Its texts stand in a table of their own, as those of the audit log do. */
const entries: CollectionConfig = {
  slug: 'entries',
  fields: [{ name: 'changed', type: 'text', hasMany: true }],
}

describe('tables of child rows', () => {
  let started: StartedPayload

  beforeAll(async () => {
    const sqlite = databases()[0] as TestDatabase
    started = await sqlite.start(configOf(guidelines, units, entries))
  })

  afterAll(() => started.cleanup())

  async function rows(sql: string): Promise<Record<string, unknown>[]> {
    const { client } = started.payload.db as unknown as SQLiteAdapter
    return (await client.execute(sql)).rows
  }

  test('each has an index that begins with its parent', async () => {
    const indexed = await rows(
      `SELECT t.name AS child, EXISTS (
         SELECT 1 FROM pragma_index_list(t.name) i, pragma_index_info(i.name) c
         WHERE c.seqno = 0 AND c.name IN ('_parent_id', 'parent_id')) AS has_index
       FROM sqlite_master t, pragma_table_info(t.name) col
       WHERE t.type = 'table' AND col.name IN ('_parent_id', 'parent_id')`,
    )
    expect(indexed.map(({ child }) => child)).toEqual(
      expect.arrayContaining([
        'guidelines_locales',
        'guidelines_contacts',
        'guidelines_rels',
        'entries_texts',
      ]),
    )
    expect(indexed.filter(({ has_index }) => has_index !== 1)).toEqual([])
  })

  test('no index is made where Payload has one', async () => {
    const names = await rows(
      `SELECT name FROM sqlite_master WHERE type = 'index' AND name LIKE '%parent_only%'`,
    )
    expect(names.map(({ name }) => name).toSorted()).toEqual([
      'entries_texts_parent_only_idx',
      'guidelines_locales_parent_only_idx',
    ])
  })

  test('reading localised documents looks the parent up and scans no table of languages', async () => {
    const { payload } = started
    const statements: string[] = []
    const { client } = payload.db as unknown as SQLiteAdapter
    const execute = client.execute.bind(client)
    client.execute = (statement: Parameters<typeof execute>[0]) => {
      if (typeof statement !== 'string') statements.push(statement.sql)
      return execute(statement)
    }
    await payload.find({ collection: 'guidelines', limit: 10, pagination: false })
    const reading = statements.find((sql) => sql.includes('guidelines_locales')) ?? ''
    const placeholders = (reading.match(/\?/g) ?? []).length
    const plan = await execute({
      sql: `EXPLAIN QUERY PLAN ${reading}`,
      args: Array.from({ length: placeholders }, () => 10),
    })
    const steps = plan.rows.map(({ detail }) => JSON.stringify(detail))
    const locales = steps.filter((step) => /guidelines__?locales/.test(step))
    expect(locales).not.toEqual([])
    for (const step of locales) {
      expect(step).toMatch(/^"SEARCH .*guidelines_locales_parent_only_idx \(_parent_id=\?\)/)
    }
  })
})
