import { spawnSync } from 'node:child_process'
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { languages } from '../content/addresses/parts.ts'
import { openApiFile, openApiText } from './api/openapi.ts'
import { recordFiles, recordOfProcessing } from './privacy/record-of-processing.ts'

/**
 * Writes what is generated from the collections: types, the admin's import map, the record of processing, the description of
 * the API, and, with `--migration <name>`, a migration. With `--check` nothing is written: it fails when a generated file is not up to date.
 */
const root = path.resolve(import.meta.dirname, '..')
const [, , ...words] = process.argv
const check = words.includes('--check')
const migration = words.includes('--migration')
  ? words[words.indexOf('--migration') + 1]
  : undefined
const migrations = path.join(root, 'cms', 'migrations')
const generated = [
  path.join(root, 'cms', 'plugin', 'generated-types.ts'),
  path.join(root, 'cms', 'app', '(payload)', 'admin', 'importMap.js'),
  ...languages.map((each) => path.join(root, recordFiles[each])),
  path.join(root, openApiFile),
]

const dataDir = mkdtempSync(path.join(tmpdir(), 'verne-generate-'))
try {
  const before = generated.map((file) => readFileSync(file, 'utf8'))
  payload('generate:types')
  payload('generate:importmap')
  for (const language of languages) {
    writeFileSync(path.join(root, recordFiles[language]), recordOfProcessing(language))
  }
  Object.assign(process.env, { DATA_DIR: dataDir, DATABASE_URL: '' })
  const { default: config } = await import('../cms/payload.config.ts')
  writeFileSync(path.join(root, openApiFile), openApiText(await config))
  if (check) {
    const stale = generated.filter((file, index) => readFileSync(file, 'utf8') !== before[index])
    generated.forEach((file, index) => {
      writeFileSync(file, before[index] ?? '')
    })
    const names = readdirSync(migrations)
    payload('migrate:create', 'check', '--skip-empty')
    const added = readdirSync(migrations).filter((name) => !names.includes(name))
    for (const name of added) rmSync(path.join(migrations, name))
    writeIndex()
    if (added.length > 0) stale.push(migrations)
    for (const file of stale) {
      console.error(`${path.relative(root, file)} is not up to date: run npm run generate`)
    }
    process.exitCode = stale.length > 0 ? 1 : 0
  } else if (migration !== undefined) {
    payload('migrate:create', migration)
    for (const name of readdirSync(migrations).filter((each) => /^\d.*\.ts$/.test(each))) {
      const file = path.join(migrations, name)
      const text = readFileSync(file, 'utf8')
      writeFileSync(
        file,
        text.replace(
          'import { MigrateUpArgs, MigrateDownArgs, sql }',
          'import { type MigrateUpArgs, type MigrateDownArgs, sql }',
        ),
      )
    }
    writeIndex()
  }
} finally {
  rmSync(dataDir, { recursive: true, force: true })
}

/** The list of migrations, with the file endings Node needs. */
function writeIndex(): void {
  const names = readdirSync(migrations)
    .filter((name) => /^\d.*\.ts$/.test(name))
    .map((name) => name.slice(0, -3))
    .sort()
  const imports = names.map(
    (name, index) => `import * as step${String(index + 1)} from './${name}.ts'`,
  )
  const rows = names.map(
    (name, index) =>
      `  { name: '${name}', up: step${String(index + 1)}.up, down: step${String(index + 1)}.down },`,
  )
  writeFileSync(
    path.join(migrations, 'index.ts'),
    [
      ...imports,
      '',
      '/** Every change of the SQLite schema, in order. */',
      'export const migrations = [',
      ...rows,
      ']',
      '',
    ].join('\n'),
  )
}

function payload(...args: string[]): void {
  const bin = path.join(root, 'node_modules', 'payload', 'bin.js')
  const run = spawnSync(process.execPath, [bin, ...args], {
    cwd: root,
    env: {
      ...process.env,
      DATA_DIR: dataDir,
      DATABASE_URL: '',
      PAYLOAD_CONFIG_PATH: path.join(root, 'cms', 'payload.config.ts'),
    },
    encoding: 'utf8',
  })
  if (run.status !== 0) {
    console.error(run.stdout, run.stderr)
    throw new Error(`payload ${args.join(' ')} failed`)
  }
}
