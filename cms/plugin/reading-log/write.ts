import { appendFile, mkdir, readdir, rm } from 'node:fs/promises'
import path from 'node:path'
import type { PayloadRequest } from 'payload'
import { principalOf } from '../access/principal.ts'
import { addMonths, instant, today } from '../core/dates.ts'
import { optionsOf } from '../options.ts'
import { dayOfFile, fileOfDay } from './rules.ts'

/** How long what was read, and by whom, is kept. */
const keptMonths = 12

/** A reading of records whose every reading is written down. */
export interface Reading {
  /** What was read from. */
  readonly register: 'injuries' | 'access-requests'
  /** Where: a page, a list, a file, or on paper. */
  readonly door: ReadingDoor
  /** Number of each record, and how much of it was shown. */
  readonly entries: readonly { readonly number: string; readonly shape: string }[]
}
export type ReadingDoor = 'page' | 'list' | 'csv' | 'print' | 'file'

/** Thrown where a reading could not be written down: what was to be read is not shown. Known by its name. */
export class ReadingNotWritten extends Error {
  override readonly name = 'ReadingNotWritten'
}

/** Folder of the server's own log. It is no part of the database, nor of a backup. */
export function logFolder(dataDir: string): string {
  return path.resolve(dataDir, 'log')
}

/**
 * Writes down that somebody reads, before they do: account, time, door, and which entries in which shape. Never a name.
 * @throws ReadingNotWritten where it cannot be written
 */
export async function writeReading(req: PayloadRequest, reading: Reading): Promise<void> {
  if (reading.entries.length === 0) return
  const { clock, dataDir } = optionsOf(req.payload)
  const { account } = await principalOf(req)
  const folder = logFolder(dataDir)
  const line = JSON.stringify({ at: instant(clock), account, ...reading })
  try {
    await mkdir(folder, { recursive: true, mode: 0o700 })
    await appendFile(path.join(folder, fileOfDay(today(clock))), `${line}\n`, { mode: 0o600 })
  } catch (error) {
    throw new ReadingNotWritten('A reading could not be written to the log.', { cause: error })
  }
}

/** Removes the readings that are older than a year. */
export async function removeOldReadings({ payload }: PayloadRequest): Promise<void> {
  const { clock, dataDir } = optionsOf(payload)
  const first = addMonths(today(clock), -keptMonths)
  const folder = logFolder(dataDir)
  const names = await readdir(folder).catch((error: unknown): string[] => {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return []
    throw error
  })
  for (const name of names) {
    const day = dayOfFile(name)
    if (day !== null && day < first) await rm(path.join(folder, name), { force: true })
  }
}
