import path from 'node:path'
import type { DatabaseAdapterObj } from 'payload'
import { migrations } from './migrations/index.ts'
import { chooseDatabase } from './plugin/database/choose-database.ts'
import type { Settings } from './settings.ts'

/** Path of the embedded database. */
export function databaseFile(settings: Pick<Settings, 'dataDir'>): string {
  return path.join(settings.dataDir, 'verne.db')
}

/** The database the settings ask for: MongoDB by address, otherwise the SQLite file in the data folder. */
export function chosenDatabase(settings: Settings): DatabaseAdapterObj {
  return chooseDatabase({
    file: databaseFile(settings),
    migrations,
    migrationDir: path.join(settings.root, 'cms', 'migrations'),
    url: settings.databaseUrl ?? undefined,
    ...(settings.databasePreset ? { preset: settings.databasePreset } : {}),
    allowWithoutReplicaSet: settings.allowNoReplicaSet,
  })
}
