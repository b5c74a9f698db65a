import { spawn } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { ensureBrowser } from './testing/browser.ts'

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
const report = path.join(folder, 'report.json')
const notRun: string[] = words.some((word) => word.startsWith('--project'))
  ? []
  : ['The packed plugin in another app was not tried here: npm run test:package does that.']

try {
  process.env['CHROME_PATH'] = ensureBrowser()
} catch (error) {
  notRun.push(error instanceof Error ? error.message : String(error))
}
const mongo = process.env['MONGODB_URL'] ?? ''
if (mongo === '') {
  notRun.push(
    'The MongoDB half did not run: set MONGODB_URL to run every integration test on it too.',
  )
} else if (!/[?&]replicaSet=/i.test(mongo)) {
  notRun.push(
    'MongoDB ran without a replica set: what a transaction guarantees there was not shown.',
  )
}

const code = await vitest()
const counts = counted()
rmSync(folder, { recursive: true, force: true })
for (const line of notRun) console.log(`! ${line}`)
console.log(`${String(counts.passed)} passed, ${String(counts.failed)} failed`)
// Nothing passes by not running: an empty run and a broken file fail too.
process.exit(code === 0 && counts.failed === 0 && counts.passed > 0 ? 0 : 1)

function vitest(): Promise<number> {
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
    `--outputFile.json=${report}`,
    ...(words.some((word) => word.startsWith('--project')) ? [] : standard),
    ...words,
  ]
  const child = spawn(process.execPath, args, { cwd: root, stdio: 'inherit' })
  return new Promise((resolve) => child.once('exit', (status) => resolve(status ?? 1)))
}

interface Report {
  readonly numPassedTests: number
  readonly numFailedTests: number
  readonly numPendingTests: number
  readonly testResults: readonly {
    readonly name: string
    readonly status: string
    readonly message?: string
    readonly assertionResults: readonly unknown[]
  }[]
}

function counted(): { passed: number; failed: number } {
  let found: Report
  try {
    found = JSON.parse(readFileSync(report, 'utf8')) as Report
  } catch {
    return { passed: 0, failed: 1 }
  }
  // A file that could not even be loaded has no tests of its own to fail.
  const broken = found.testResults.filter(
    (each) => each.status === 'failed' && each.assertionResults.length === 0,
  ).length
  // A test that was not run because its preparation failed has not passed.
  return {
    passed: found.numPassedTests,
    failed: found.numFailedTests + found.numPendingTests + broken,
  }
}
