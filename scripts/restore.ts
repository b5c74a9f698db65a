import path from 'node:path'
import { LockedError, takeLock, type Unlock } from '../cms/server/lock.ts'
import { SettingsError } from '../cms/settings.ts'
import { inWords } from './backup/in-words.ts'
import { BackupError } from './backup/manifest.ts'
import { settingsForMaintenance } from './backup/open-payload.ts'
import { restoreBackup } from './backup/restore-backup.ts'
import { contentsTable } from './backup/table.ts'
import { lockFile } from './start/data-folder.ts'
import { loadEnvironmentFile } from './start/environment.ts'

/** Restores a backup into an empty installation: `node scripts/restore.ts <file>`. */
try {
  await main()
  process.exit(0)
} catch (error) {
  const known = error instanceof BackupError || error instanceof SettingsError
  console.error(`✗ ${known ? error.message : inWords(error)}`)
  process.exit(1)
}

async function main(): Promise<void> {
  loadEnvironmentFile()
  const [asked, ...rest] = process.argv.slice(2)
  if (asked === undefined || asked.startsWith('-') || rest.length > 0) {
    throw new BackupError('Usage: npm run restore <file>.')
  }
  const settings = settingsForMaintenance()
  const file = path.resolve(process.env['INIT_CWD'] ?? '.', asked)
  const unlock = await lockDataFolder(settings.dataDir)
  try {
    const { manifest, leftOut, unshown } = await restoreBackup(settings, file, (what) => {
      console.log(`✓ ${what}`)
    })
    console.log(contentsTable(manifest))
    for (const name of manifest.missing) {
      console.error(`! The file of ${name} was missing already when the backup was made.`)
    }
    for (const { collection, document, path: field, relationTo, id } of leftOut) {
      console.error(
        `! ${collection} ${document}: "${field}" pointed to ${relationTo} ${id}, which the backup does not hold. It is empty now.`,
      )
    }
    for (const { what, why, instead } of unshown) {
      console.error(
        `! ${what.en} was restored, but is not shown as it is stored. ${why.en} ${instead.en}`,
      )
    }
    console.log('✓ Restored. Start the server with npm start; it publishes the site anew.')
  } finally {
    await unlock()
  }
}

async function lockDataFolder(dataDir: string): Promise<Unlock> {
  try {
    return await takeLock(lockFile(dataDir), 'restoring a backup')
  } catch (error) {
    if (!(error instanceof LockedError)) throw error
    const { pid, purpose } = error.holder
    throw new BackupError(
      `The data folder ${dataDir} is in use by process ${String(pid)} (${purpose}). Stop it first.`,
    )
  }
}
