import { expect, test } from 'vitest'
import { databases } from '../../cms/plugin/database/test-databases.ts'
import { measures } from './measures.ts'
import { nonconformities } from './nonconformities.ts'
import { tableOf } from './table.ts'

const [sqlite] = databases()

test.each([measures, nonconformities])('the table of $slug says what it said', async (record) => {
  if (sqlite === undefined) throw new Error('There is no database.')
  await expect(await tableOf(sqlite, record)).toMatchFileSnapshot(`./${record.slug}.txt`)
})
