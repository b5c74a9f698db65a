import { randomUUID } from 'node:crypto'
import { readdir, rm } from 'node:fs/promises'
import path from 'node:path'
import { getPayload, type DatabaseAdapterObj, type Payload } from 'payload'
import { hasCode } from '../../cms/server/durable.ts'
import { processRuns } from '../../cms/server/lock.ts'
import { readSettings, type Settings } from '../../cms/settings.ts'

/**
 * The settings for work on the data alone: it must be possible from a bare shell, where the server's secret is not
 * set. No session is made or read.
 */
export function settingsForMaintenance(): Settings {
  // The host's configuration reads the settings by itself when it is loaded.
  Object.assign(process.env, { VERNE_MODE: 'maintenance' })
  return readSettings()
}

/** Payload on a database, with nothing running beside: no jobs, no recovery. */
export async function openPayload(settings: Settings, db: DatabaseAdapterObj): Promise<Payload> {
  const { verneConfig } = await import('../../cms/payload.config.ts')
  const config = verneConfig(
    settings,
    { db, logger: { options: { level: 'error' } } },
    { jobs: false },
  )
  return getPayload({ key: randomUUID(), config, cron: false })
}

/** Name of a temporary folder of this process. */
export function ownName(prefix: string): string {
  return `${prefix}${String(process.pid)}-${randomUUID().slice(0, 8)}`
}

/** Removes what processes that are gone have left behind under names made by `ownName`. */
export async function removeLeftovers(folder: string, prefix: string): Promise<void> {
  const names = await readdir(folder).catch((error: unknown) => {
    if (hasCode(error, 'ENOENT')) return []
    throw error
  })
  for (const name of names) {
    if (!name.startsWith(prefix)) continue
    const pid = Number(name.slice(prefix.length).split('-')[0])
    if (Number.isInteger(pid) && processRuns(pid)) continue
    await rm(path.join(folder, name), { recursive: true, force: true })
  }
}
