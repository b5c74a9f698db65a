import { readFile } from 'node:fs/promises'
import path from 'node:path'
import type { Operation } from '@verne/hse-plugin'
import { hasCode, writeDurably } from './server/durable.ts'
import type { Settings } from './settings.ts'

/** What is remembered of backups, in the data folder: by what was done, in which file its instant stands. */
const files = { made: 'backup-made', tried: 'backup-tried' } as const

/** What the host knows of how it is run, as its settings and its data folder say. */
export function operationOf({ dataDir, logIn, smtpUrl }: Settings): Operation {
  return {
    mailServer: smtpUrl !== null,
    providers: logIn.providers.map(({ label }) => label),
    backups: async () => ({
      made: await instantIn(path.join(dataDir, files.made)),
      tried: await instantIn(path.join(dataDir, files.tried)),
    }),
  }
}

/** Remembers that a backup was made, or restored as a trial, for the check list of the admin. */
export async function rememberBackup(
  dataDir: string,
  what: keyof typeof files,
  at: Date,
): Promise<void> {
  await writeDurably(path.join(dataDir, files[what]), `${at.toISOString()}\n`)
}

/** The instant in a file; null where there is none, and where something else stands there. */
async function instantIn(file: string): Promise<string | null> {
  try {
    const found = (await readFile(file, 'utf8')).trim()
    return Number.isNaN(Date.parse(found)) ? null : found
  } catch (error) {
    // Not there yet, or written by somebody whose files this process may not read.
    if (hasCode(error, 'ENOENT') || hasCode(error, 'EACCES')) return null
    throw error
  }
}
