import { createLocalReq } from 'payload'
import path from 'node:path'
import { parseArgs } from 'node:util'
import { today } from '../cms/plugin/core/dates.ts'
import { optionsOf } from '../cms/plugin/options.ts'
import { isReadingFault } from '../cms/plugin/regulations/watch/reading/fault.ts'
import { keep, preview } from '../cms/plugin/regulations/watch/keep.ts'
import { readSettings, SettingsError } from '../cms/settings.ts'
import { readLovdata } from './law/read-folder.ts'
import { toldOfOthers, toldOfWatch } from './law/told-of-watch.ts'
import { bootSentence } from './start/boot-error.ts'
import { loadEnvironmentFile } from './start/environment.ts'
import { DataFolderInUseError, withDatabase } from './start/with-database.ts'

const usage = `Usage:
  npm run import -- lovdata <file or folder>                   tells what Lovdata’s open data say of the register of law, and writes nothing
  npm run import -- lovdata <file or folder> --keep            keeps what was found, for the HSE unit to confirm in the admin
  npm run import -- lovdata <file or folder> --find "<words>"  looks up acts and regulations that are not in the register`

/** Something in the call that is not right; its message says what. */
class UsageError extends Error {
  override readonly name = 'UsageError'
}

/** Reads public data in and compares it with what is here: `node scripts/import.ts lovdata <file or folder>`. */
try {
  await main()
  process.exit(0)
} catch (error) {
  const known = [UsageError, SettingsError, DataFolderInUseError].some(
    (each) => error instanceof each,
  )
  console.error(
    `✗ ${known || isReadingFault(error) ? (error as Error).message : bootSentence(error, process.env['DATA_DIR'] ?? '.data')}`,
  )
  process.exit(1)
}

async function main(): Promise<void> {
  const { find, keeps, place } = asked()
  loadEnvironmentFile()
  // All of it is read before the database is opened: what cannot be read holds up nobody.
  const reading = await readLovdata(place).catch((error: unknown) => {
    if ((error as { code?: string }).code !== 'ENOENT') throw error
    throw new UsageError(`There is no file or folder ${place}.`)
  })
  await withDatabase(readSettings(), 'comparing the register of law', async (payload) => {
    const req = await createLocalReq({}, payload)
    const watched = await (keeps ? keep(req, reading) : preview(req, reading))
    const day = today(optionsOf(payload).clock)
    const lines =
      find === undefined
        ? toldOfWatch(reading, watched, { day, kept: keeps })
        : toldOfOthers(reading, watched, find)
    for (const line of lines) console.log(line)
  })
}

function asked(): { place: string; keeps: boolean; find: string | undefined } {
  try {
    const { positionals, values } = parseArgs({
      allowPositionals: true,
      options: { keep: { type: 'boolean' }, find: { type: 'string' } },
    })
    const [what, place, ...rest] = positionals
    if (what !== 'lovdata' || place === undefined || rest.length > 0) throw new UsageError(usage)
    // npm runs scripts in the folder of the checkout and tells where it was called.
    const whole = path.resolve(process.env['INIT_CWD'] ?? '.', place)
    return { place: whole, keeps: values.keep === true, find: values.find }
  } catch (error) {
    if (error instanceof UsageError) throw error
    throw new UsageError(`${error instanceof Error ? error.message : String(error)}\n${usage}`)
  }
}
