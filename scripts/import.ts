import { createLocalReq } from 'payload'
import { hash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { parseArgs } from 'node:util'
import { today } from '../cms/plugin/core/dates.ts'
import { beginImport, carryOut } from '../cms/plugin/imports/carry-out.ts'
import type { ImportKind } from '../cms/plugin/imports/kind.ts'
import { kindNamed, kinds } from '../cms/plugin/imports/kinds/kinds.ts'
import { previewOf, readTable } from '../cms/plugin/imports/preview.ts'
import { isImportFault } from '../cms/plugin/imports/reading/fault.ts'
import { optionsOf } from '../cms/plugin/options.ts'
import { isReadingFault } from '../cms/plugin/regulations/watch/reading/fault.ts'
import { keep, preview } from '../cms/plugin/regulations/watch/keep.ts'
import { readSettings, SettingsError } from '../cms/settings.ts'
import { toldOfEnd, toldOfPlan } from './import/told-of-plan.ts'
import { readLovdata } from './law/read-folder.ts'
import { toldOfOthers, toldOfWatch } from './law/told-of-watch.ts'
import { bootSentence } from './start/boot-error.ts'
import { loadEnvironmentFile } from './start/environment.ts'
import { DataFolderInUseError, withDatabase } from './start/with-database.ts'

const usage = `Usage:
  npm run import -- <kind> <file>                              tells what reading a CSV file in would do, line by line, and writes nothing
  npm run import -- <kind> <file> --carry-out                  carries it out; the same file once more changes nothing
  npm run import -- <kind> <file> --carry-out --leave          also ends what the file does not name any more
  where <kind> is ${kinds.map(({ name }) => name).join(', ')}

  npm run import -- lovdata <file or folder>                   tells what Lovdata’s open data say of the register of law, and writes nothing
  npm run import -- lovdata <file or folder> --keep            keeps what was found, for the HSE unit to confirm in the admin
  npm run import -- lovdata <file or folder> --find "<words>"  looks up acts and regulations that are not in the register`

/** Something in the call that is not right; its message says what. */
class UsageError extends Error {
  override readonly name = 'UsageError'
}

/**
 * Reads files in: `node scripts/import.ts <kind> <file>` for what stands in other systems, and
 * `node scripts/import.ts lovdata <file or folder>` for public data, which is compared with what is here.
 */
try {
  await main()
  process.exit(0)
} catch (error) {
  const known = [UsageError, SettingsError, DataFolderInUseError].some(
    (each) => error instanceof each,
  )
  const said = known || isReadingFault(error) || isImportFault(error)
  console.error(
    `✗ ${said ? (error as Error).message : bootSentence(error, process.env['DATA_DIR'] ?? '.data')}`,
  )
  process.exit(1)
}

async function main(): Promise<void> {
  const given = asked()
  loadEnvironmentFile()
  if ('kind' in given) await readFileIn(given)
  else await readLawIn(given)
}

/** Tells what reading a file in would do, and does it where that was asked for. */
async function readFileIn({ carriesOut, kind, leave, place }: AskedFile): Promise<void> {
  const bytes = await readFile(place).catch((error: unknown) => {
    const { code } = error as { code?: string }
    if (code !== 'ENOENT' && code !== 'EISDIR') throw error
    throw new UsageError(`There is no file ${place}.`)
  })
  const table = await readTable(bytes)
  await withDatabase(readSettings(), 'reading a file in', async (payload) => {
    const req = await createLocalReq({}, payload)
    const preview = await previewOf(req, kind, table)
    for (const line of toldOfPlan(kind, preview.plan, carriesOut)) console.log(line)
    if (!carriesOut) return
    const content = hash('sha256', bytes)
    const source = path.basename(place)
    const all = { ...preview, kind, source, content, door: 'command', leave } as const
    const begun = await beginImport(req, all)
    let said = 0
    const made = await carryOut(req, all, begun, ({ done }) => {
      // A line for each tenth.
      const tenth = Math.floor(((done ?? 0) * 10) / (begun.total ?? 1))
      if (tenth > said) console.log(`  ${String(done)} of ${String(begun.total)}`)
      said = tenth
    })
    for (const line of toldOfEnd(made, preview.plan)) console.log(line)
  })
}

async function readLawIn({ find, keeps, place }: AskedLaw): Promise<void> {
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

interface AskedFile {
  readonly kind: ImportKind
  readonly place: string
  readonly carriesOut: boolean
  readonly leave: boolean
}

interface AskedLaw {
  readonly place: string
  readonly keeps: boolean
  readonly find: string | undefined
}

function asked(): AskedFile | AskedLaw {
  try {
    const { positionals, values } = parseArgs({
      allowPositionals: true,
      options: {
        'carry-out': { type: 'boolean' },
        leave: { type: 'boolean' },
        keep: { type: 'boolean' },
        find: { type: 'string' },
      },
    })
    const [what = '', file, ...rest] = positionals
    if (file === undefined || rest.length > 0) throw new UsageError(usage)
    // npm runs scripts in the folder of the checkout and tells where it was called.
    const place = path.resolve(process.env['INIT_CWD'] ?? '.', file)
    const { 'carry-out': carriesOut = false, find, keep: keeps = false, leave = false } = values
    const kind = kindNamed(what)
    const ofFiles = carriesOut || leave
    const ofLaw = keeps || find !== undefined
    if (kind && !ofLaw && (carriesOut || !leave)) return { kind, place, carriesOut, leave }
    if (what === 'lovdata' && !ofFiles) return { place, keeps, find }
    throw new UsageError(usage)
  } catch (error) {
    if (error instanceof UsageError) throw error
    throw new UsageError(`${error instanceof Error ? error.message : String(error)}\n${usage}`)
  }
}
