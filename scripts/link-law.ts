import { createLocalReq } from 'payload'
import { parseArgs } from 'node:util'
import { readSettings, SettingsError } from '../cms/settings.ts'
import { tieGuideline, untied } from './law/link-law.ts'
import { bootSentence } from './start/boot-error.ts'
import { loadEnvironmentFile } from './start/environment.ts'
import { DataFolderInUseError, withDatabase } from './start/with-database.ts'

const usage = `Usage:
  npm run link-law                          lists what each guideline’s legal basis cites of the register of law, and the guideline is not tied to
  npm run link-law -- --confirm <number>    ties that guideline to what is listed; may be given several times`

/** Something in the call that is not right; its message says what. */
class UsageError extends Error {
  override readonly name = 'UsageError'
}

try {
  await main()
  process.exit(0)
} catch (error) {
  const known = [UsageError, SettingsError, DataFolderInUseError].some(
    (each) => error instanceof each,
  )
  console.error(
    `✗ ${known ? (error as Error).message : bootSentence(error, process.env['DATA_DIR'] ?? '.data')}`,
  )
  process.exit(1)
}

async function main(): Promise<void> {
  const numbers = confirmed()
  loadEnvironmentFile()
  await withDatabase(readSettings(), 'tying guidelines to the register of law', async (payload) => {
    const req = await createLocalReq({}, payload)
    const found = await untied(req)
    const unknown = numbers.find((number) => !found.some((each) => each.number === number))
    if (unknown !== undefined) {
      throw new UsageError(
        `There is nothing to tie for ${unknown}. Leave out --confirm to see what there is.`,
      )
    }
    for (const each of found) {
      const confirm = numbers.includes(each.number)
      if (confirm) await tieGuideline(req, each)
      console.log(`${confirm ? '✓' : '·'} ${each.number}${confirm ? ', tied' : ''}`)
      for (const { said } of each.proposals) console.log(`    ${said}`)
    }
    if (found.length === 0) console.log('✓ Every guideline is tied to what its legal basis cites.')
  })
}

function confirmed(): string[] {
  try {
    const { values } = parseArgs({ options: { confirm: { type: 'string', multiple: true } } })
    return values.confirm ?? []
  } catch (error) {
    throw new UsageError(`${error instanceof Error ? error.message : String(error)}\n${usage}`)
  }
}
