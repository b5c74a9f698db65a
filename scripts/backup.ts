import { existsSync } from 'node:fs'
import path from 'node:path'
import { BackupError } from './backup/manifest.ts'
import { backUp } from './backup/back-up.ts'
import { drill } from './backup/drill.ts'
import { inWords } from './backup/in-words.ts'
import { settingsForMaintenance } from './backup/open-payload.ts'
import { contentsTable, megabytes } from './backup/table.ts'
import { databaseFile } from '../cms/database.ts'
import { rememberBackup } from '../cms/operation.ts'
import { type Settings, SettingsError } from '../cms/settings.ts'
import { loadEnvironmentFile } from './start/environment.ts'

/**
 * Backs up the installation, also while the server runs: `node scripts/backup.ts [file]`. Without a file the backup
 * ends up in the folder `backups` of the data folder. `--check <file>` tries whether a backup can be restored.
 */
const checks = process.argv.includes('--check')
try {
  await (checks ? check() : main())
  process.exit(0)
} catch (error) {
  const known = error instanceof BackupError || error instanceof SettingsError
  const outcome = checks ? 'The backup was not restored in the drill.' : 'No backup was made.'
  console.error(`✗ ${known ? error.message : inWords(error)} ${outcome}`)
  process.exit(1)
}

async function main(): Promise<void> {
  loadEnvironmentFile()
  const settings = settingsForMaintenance()
  const [asked, ...rest] = process.argv.slice(2)
  if (rest.length > 0 || asked?.startsWith('-') === true) {
    throw new BackupError('Usage: npm run backup [file], or npm run backup -- --check <file>.')
  }
  const stamp = new Date().toISOString().replaceAll(/[-:]|\.\d+/g, '')
  // npm runs scripts in the folder of the checkout and tells where it was called.
  const target =
    asked === undefined
      ? path.join(settings.dataDir, 'backups', `verne-${stamp}.tar.gz`)
      : path.resolve(process.env['INIT_CWD'] ?? '.', asked)
  const manifest = await backUp(settings, target)
  console.log(contentsTable(manifest))
  const bytes = manifest.files.reduce((sum, { size }) => sum + size, 0)
  for (const name of manifest.missing) {
    console.error(`! The file of ${name} is not in the data folder, so it is not in the backup.`)
  }
  await remembered(settings.dataDir, 'made', new Date(manifest.created))
  console.log(`✓ Backed up ${megabytes(bytes)} to ${target}`)
  console.log('  Keep it on another machine. It holds personal data and password hashes.')
}

/** Leaves a note for the check list. The backup is there all the same where that cannot be written. */
async function remembered(...note: Parameters<typeof rememberBackup>): Promise<void> {
  await rememberBackup(...note).catch((error: unknown) => {
    const why = error instanceof Error ? error.message : String(error)
    console.error(`! The check list in the admin will not know of it: ${why}`)
  })
}

function hasInstallation(settings: Settings): boolean {
  const kept = settings.databaseUrl === null ? databaseFile(settings) : settings.dataDir
  return existsSync(kept)
}

/** The restore drill: says what was restored and compared, how long it took, and what would be lost. */
async function check(): Promise<void> {
  loadEnvironmentFile()
  const settings = settingsForMaintenance()
  const [file, ...rest] = process.argv.slice(2).filter((each) => each !== '--check')
  if (file === undefined || file.startsWith('-') || rest.length > 0) {
    throw new BackupError('Usage: npm run backup -- --check <file>.')
  }
  const began = performance.now()
  const from = path.resolve(process.env['INIT_CWD'] ?? '.', file)
  const { leftOut, manifest, unshown } = await drill(settings, from, (what) => {
    console.log(`✓ ${what}`)
  })
  console.log(contentsTable(manifest))
  for (const name of manifest.missing) {
    console.error(`! The file of ${name} was missing already when the backup was made.`)
  }
  for (const { collection, document, path: field } of leftOut) {
    console.error(`! ${collection} ${document}: "${field}" points to something not in the backup.`)
  }
  for (const { what, why } of unshown) {
    console.error(`! ${what.en} can be restored, but would not be shown as it is stored. ${why.en}`)
  }
  const seconds = ((performance.now() - began) / 1000).toFixed(0)
  console.log(`✓ The backup of ${manifest.created} can be restored: it took ${seconds} s here.`)
  // A machine that only tries backups has no installation to tell.
  if (hasInstallation(settings)) await remembered(settings.dataDir, 'tried', new Date())
  console.log('  It was restored into a temporary folder, which has been removed.')
}
