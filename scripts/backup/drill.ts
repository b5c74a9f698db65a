import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import type { Settings } from '../../cms/settings.ts'
import { type Restored, restoreBackup } from './restore-backup.ts'

/**
 * Restores a backup into an empty installation on the embedded database, in a folder that nobody else reads, and removes it
 * again: shows that the backup can be restored, without touching what runs.
 * @param told hears of each part that was written
 * @throws BackupError, or what the disk said: the backup cannot be restored as it is
 */
export async function drill(
  settings: Settings,
  file: string,
  told: (what: string) => void,
): Promise<Restored> {
  const dataDir = await mkdtemp(path.join(tmpdir(), 'verne-drill-'))
  try {
    return await restoreBackup({ ...settings, dataDir, databaseUrl: null }, file, told)
  } finally {
    await rm(dataDir, { recursive: true, force: true })
  }
}
