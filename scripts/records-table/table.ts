import type { TestDatabase } from '../../cms/plugin/database/test-databases.ts'
import { answerLines } from './forms.ts'
import { formLines, pageLines } from './pages.ts'
import type { RecordTable } from './record-table.ts'
import { openingLines, restLines } from './rest.ts'
import { beginWorld } from './world.ts'

/** The table of one kind of record: a fact a line, the same in every run. */
export async function tableOf(database: TestDatabase, record: RecordTable): Promise<string> {
  const world = await beginWorld(database, record)
  try {
    const { lines, forms } = await pageLines(world)
    return [
      `# ${record.slug}: what its pages say, and offer to whom`,
      '',
      ...lines,
      '# Its forms',
      ...formLines(forms),
      '',
      '# What comes of its forms',
      ...(await answerLines(world, forms)),
      '',
      '# Its steps through the REST API',
      ...(await openingLines(world)),
      ...(await restLines(world)),
      '',
    ].join('\n')
  } finally {
    await world.close()
  }
}
