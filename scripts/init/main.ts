import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { createInterface } from 'node:readline/promises'
import { parseArgs } from 'node:util'
import { institutionPath } from '../../cms/settings.ts'
import { InstitutionError, type InstitutionFile } from '../../content/institution-file.ts'
import { loadEnvironmentFile, root } from '../start/environment.ts'
import {
  answerFaults,
  readInstitution,
  refuseStarter,
  standingInstitution,
  writeInstitution,
} from './file.ts'
import { askLanguage, confirmed, type Conversation, interview, StoppedError } from './interview.ts'

const usage = `Usage:
  npm run init                           asks who runs this installation, and writes it
  npm run init -- --from answers.json    writes what the file says, without asking
  npm run init -- --check                says whether what is written can be used
  npm run init -- --check --from <file>  says it of another file

Where it is written: INSTITUTION_FILE, else institution.json in DATA_DIR.`

/** How it ended: Ctrl-C has a code of its own by custom. */
const exitCodes = { failed: 1, usage: 2, stopped: 130 } as const

process.exit(await main())

async function main(): Promise<number> {
  let values
  try {
    ;({ values } = parseArgs({
      options: { from: { type: 'string' }, check: { type: 'boolean', default: false } },
    }))
  } catch (error) {
    console.error(`${error instanceof Error ? error.message : String(error)}\n${usage}`)
    return exitCodes.usage
  }
  loadEnvironmentFile()
  const dataDir = path.resolve(root, process.env['DATA_DIR']?.trim() || '.data')
  const file = institutionPath(process.env, dataDir)
  // npm runs scripts in the folder of the checkout and tells where it was called.
  const from = values.from && path.resolve(process.env['INIT_CWD'] ?? '.', values.from)
  try {
    if (values.check) return await check(from ?? file)
    refuseStarter(dataDir)
    if (from !== undefined) return await take(from, file)
    return await ask(file)
  } catch (error) {
    if (error instanceof StoppedError) {
      console.error('\nNothing was written. / Ingenting ble skrevet.')
      return exitCodes.stopped
    }
    console.error(`✗ ${error instanceof Error ? error.message : String(error)}`)
    return exitCodes.failed
  }
}

async function check(file: string): Promise<number> {
  const { name, shortName } = await readInstitution(file)
  console.log(`✓ ${file} can be used: ${name.nb} / ${name.en} (${shortName})`)
  return 0
}

async function take(from: string, file: string): Promise<number> {
  await readInstitution(from)
  await write(file, JSON.parse(await readFile(from, 'utf8')) as InstitutionFile)
  return 0
}

async function ask(file: string): Promise<number> {
  if (!process.stdin.isTTY) {
    throw new InstitutionError(
      `There is no terminal to ask in. Write the answers to a file and run: npm run init -- --from answers.json\n${usage}`,
    )
  }
  const { answers: standing, fault } = await standingInstitution(file)
  if (fault !== null) console.error(`! ${fault}`)
  const lines = createInterface({ input: process.stdin, output: process.stdout })
  const stopped = new AbortController()
  lines.once('close', () => {
    stopped.abort()
  })
  const conversation: Conversation = {
    ask: async (question) => {
      try {
        return await lines.question(question, { signal: stopped.signal })
      } catch {
        throw new StoppedError()
      }
    },
    tell: console.log,
  }
  try {
    const language = await askLanguage(conversation)
    const answers = await interview(conversation, standing, language)
    const faults = answerFaults(answers, language)
    if (faults.length > 0) throw new InstitutionError(faults.join('\n'))
    if (!(await confirmed(conversation, answers, file, language))) throw new StoppedError()
    // Checked above: all that must be there is.
    await write(file, answers as InstitutionFile)
    return 0
  } finally {
    lines.close()
  }
}

async function write(file: string, answers: InstitutionFile): Promise<void> {
  await writeInstitution(file, answers)
  console.log(`✓ Wrote ${file}`)
  console.log('  It is used from the next start of Verne, which builds the site anew.')
  console.log('  What may stand there beside this: .github/running/institution.md')
}
