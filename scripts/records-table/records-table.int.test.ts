import { expect, test } from 'vitest'
import { databases } from '../../cms/plugin/database/test-databases.ts'
import { measures } from './measures.ts'
import { nonconformities } from './nonconformities.ts'
import { processes } from './processes.ts'
import { tableOf } from './table.ts'

/** Everything is asked once: some two thousand requests. */
const patience = 900_000
const [sqlite] = databases()

test.each([measures, nonconformities, processes])(
  'the table of $slug says what it said',
  async (record) => {
    if (sqlite === undefined) throw new Error('There is no database.')
    await expect(await tableOf(sqlite, record)).toMatchFileSnapshot(`./${record.slug}.txt`)
  },
  patience,
)
