import { getPayload, type Payload } from 'payload'
import { serveAlone } from '../../cms/one-server.ts'
import { LockedError, takeLock, type Unlock } from '../../cms/server/lock.ts'
import type { Settings } from '../../cms/settings.ts'
import { lockFile } from './data-folder.ts'

/** The data folder is in use by another process; its message is one sentence with the way out. */
export class DataFolderInUseError extends Error {
  override readonly name = 'DataFolderInUseError'
}

/**
 * Works on the database as the only one who does.
 * @param purpose what for, told to whoever is refused meanwhile
 * @throws DataFolderInUseError while another process works there
 */
export async function withDatabase(
  settings: Settings,
  purpose: string,
  work: (payload: Payload) => Promise<void>,
): Promise<void> {
  const unlock = await lockDataFolder(settings.dataDir, purpose)
  try {
    // Read only now: the config reads the settings when it is loaded.
    const { default: config } = await import('../../cms/payload.config.ts')
    const payload = await getPayload({ config, cron: false, disableOnInit: true })
    try {
      await serveAlone(payload, settings, purpose)
      await payload.config.onInit(payload)
      await work(payload)
    } finally {
      await payload.destroy()
    }
  } finally {
    await unlock()
  }
}

/** The lock of the data folder, unless the process that started this one holds it. */
async function lockDataFolder(dataDir: string, purpose: string): Promise<Unlock> {
  try {
    return await takeLock(lockFile(dataDir), purpose)
  } catch (error) {
    if (!(error instanceof LockedError)) throw error
    const { pid, purpose: theirs } = error.holder
    if (pid === process.ppid) return () => Promise.resolve()
    throw new DataFolderInUseError(
      `The data folder ${dataDir} is in use by process ${String(pid)} (${theirs}). Stop it, or set DATA_DIR to another folder.`,
    )
  }
}
