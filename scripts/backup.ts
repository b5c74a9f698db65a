import path from 'node:path'
import { BackupError } from './backup/manifest.ts'
import { backUp } from './backup/back-up.ts'
import { inWords } from './backup/in-words.ts'
import { settingsForMaintenance } from './backup/open-payload.ts'
import { contentsTable, megabytes } from './backup/table.ts'
import { SettingsError } from '../cms/settings.ts'
import { loadEnvironmentFile } from './start/environment.ts'

/**
 * Backs up the installation, also while the server runs: `node scripts/backup.ts [file]`. Without a file the backup
 * ends up in the folder `backups` of the data folder.
 */
try {
  await main()
  process.exit(0)
} catch (error) {
  const known = error instanceof BackupError || error instanceof SettingsError
  console.error(`✗ ${known ? error.message : inWords(error)} No backup was made.`)
  process.exit(1)
}

async function main(): Promise<void> {
  loadEnvironmentFile()
  const settings = settingsForMaintenance()
  const [asked, ...rest] = process.argv.slice(2)
  if (rest.length > 0 || asked?.startsWith('-') === true) {
    throw new BackupError('Usage: npm run backup [file].')
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
  console.log(`✓ Backed up ${megabytes(bytes)} to ${target}`)
  console.log('  Keep it on another machine. It holds personal data and password hashes.')
}
