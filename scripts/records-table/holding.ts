import { expect } from 'vitest'
import { databases } from '../../cms/plugin/database/test-databases.ts'
import type { RecordTable } from './record-table.ts'
import { tableOf } from './table.ts'

/** Everything is asked once: hundreds of requests of each record. */
export const patience = 900_000

/** Fails with the lines that differ where a table is not the one that is kept; with `--update` it is kept. */
export async function expectKept(record: RecordTable): Promise<void> {
  const sqlite = databases().find(({ name }) => name === 'SQLite')
  if (sqlite === undefined) throw new Error('There is no database.')
  await expect(await tableOf(sqlite, record)).toMatchFileSnapshot(`./${record.slug}.txt`)
}
