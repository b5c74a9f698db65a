import { spawn } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { ensureBrowser } from './testing/browser.ts'
import {
  failures,
  filesToTryAgain,
  type Outcome,
  outcomeOf,
  outcomeOfBoth,
  type Report,
} from './testing/outcome.ts'
import { unhandledFile } from './testing/unhandled.ts'

/**
 * `npm test`: everything, with what it needs. Words after `--` go to vitest, such as a part of a file name.
 * The last line says how many passed and failed.
 */
/** What every run holds. The packed plugin in another app is asked for by name: `npm run test:package`. */
const standard = ['rules', 'site', 'integration', 'browser', 'beginning'].map(
  (name) => `--project=${name}`,
)
const root = path.resolve(import.meta.dirname, '..')
const words = process.argv.slice(2)
const folder = mkdtempSync(path.join(tmpdir(), 'verne-tests-'))
const remarks: string[] = words.some((word) => word.startsWith('--project'))
  ? []
  : ['The packed plugin in another app was not tried here: npm run test:package does that.']

try {
  process.env['CHROME_PATH'] = ensureBrowser()
} catch (error) {
  remarks.push(error instanceof Error ? error.message : String(error))
}
const mongo = process.env['MONGODB_URL'] ?? ''
if (mongo === '') {
  remarks.push(
    'The MongoDB half did not run: set MONGODB_URL to run every integration test on it too.',
  )
} else if (!/[?&]replicaSet=/i.test(mongo)) {
  remarks.push(
    'MongoDB ran without a replica set: what a transaction guarantees there was not shown.',
  )
}

const first = await vitest('first.json', words)
const outcome = await withoutChance(first)
rmSync(folder, { recursive: true, force: true })
for (const line of remarks) console.log(`! ${line}`)
console.log(`${String(outcome.passed)} passed, ${String(outcome.failed)} failed`)
// Nothing passes by not running: an empty run and a broken file fail too.
process.exit(outcome.failed === 0 && outcome.passed > 0 ? 0 : 1)

interface Run {
  /** What vitest ended with: not 0 where anything failed. */
  readonly code: number
  /** Faults that no test had. */
  readonly unhandled: number
  readonly report: Report | null
}

/**
 * What the tests came to. Where a change is decided upon, the few files that failed among hundreds on a busy machine run
 * once more, alone: what passes then is told as unsteady and does not decide.
 */
async function withoutChance({ code, report, unhandled }: Run): Promise<Outcome> {
  if (report === null) return { passed: 0, failed: 1 }
  const { passed, failed } = outcomeOf(report)
  const outcome = { passed, failed: code === 0 ? failed : Math.max(failed, 1) }
  const again = process.env['CI'] === 'true' && unhandled === 0 ? filesToTryAgain(report) : []
  if (again.length === 0) return outcome
  const files = again.map((file) => path.relative(root, file))
  console.log(`Failed, and tried once more alone: ${files.join(', ')}`)
  const options = words.filter((word) => word.startsWith('-'))
  const second = await vitest('second.json', [...options, ...files])
  if (second.code !== 0 || second.report === null) return outcome
  for (const line of failures(report, (file) => path.relative(root, file))) {
    remarks.push(`Unsteady: failed among the others, passed alone. ${line}`)
  }
  return outcomeOfBoth(report, second.report)
}

/** @param name of the report, a file of its own for each run */
async function vitest(name: string, filters: readonly string[]): Promise<Run> {
  const file = path.join(folder, name)
  const require = createRequire(import.meta.url)
  const bin = path.join(path.dirname(require.resolve('vitest/package.json')), 'vitest.mjs')
  const args = [
    bin,
    'run',
    '--config',
    path.join(root, 'scripts', 'config', 'vitest.config.ts'),
    '--reporter=dot',
    '--reporter=json',
    `--reporter=${path.join(root, 'scripts', 'testing', 'times.ts')}`,
    `--reporter=${path.join(root, 'scripts', 'testing', 'unhandled.ts')}`,
    `--outputFile.json=${file}`,
    ...(filters.some((word) => word.startsWith('--project')) ? [] : standard),
    ...filters,
  ]
  const faults = path.join(folder, `${name}.unhandled`)
  const env = { ...process.env, [unhandledFile]: faults }
  const child = spawn(process.execPath, args, { cwd: root, env, stdio: 'inherit' })
  const code = await new Promise<number>((resolve) =>
    child.once('exit', (status) => resolve(status ?? 1)),
  )
  const report = read(file) as Report | null
  return { code, report, unhandled: (read(faults) as number | null) ?? 1 }
}

/** Null where vitest ended before it had written any. */
function read(file: string): unknown {
  try {
    return JSON.parse(readFileSync(file, 'utf8'))
  } catch {
    return null
  }
}
