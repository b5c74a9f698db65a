import { spawnSync } from 'node:child_process'
import { createRequire } from 'node:module'
import path from 'node:path'

/**
 * Writes down what the records do today: which steps are offered to whom, what their forms and endpoints answer, and
 * what they write, into `records-table/*.txt`, by asking a Verne of its own. With `--check` nothing is written: it fails,
 * with the lines that differ.
 */
const root = path.resolve(import.meta.dirname, '..')
const check = process.argv.includes('--check')
const vitest = path.dirname(createRequire(import.meta.url).resolve('vitest/package.json'))
const { status } = spawnSync(
  process.execPath,
  [
    path.join(vitest, 'vitest.mjs'),
    'run',
    '--config',
    path.join(root, 'scripts', 'config', 'vitest.config.ts'),
    '--project=integration',
    'scripts/records-table',
    ...(check ? [] : ['--update']),
  ],
  { cwd: root, stdio: 'inherit', env: { ...process.env, ...(check ? { CI: 'true' } : {}) } },
)
process.exitCode = status ?? 1
