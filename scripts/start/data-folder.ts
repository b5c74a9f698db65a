import { randomBytes } from 'node:crypto'
import { existsSync } from 'node:fs'
import { chmod, mkdir, readFile, rm, stat, statfs, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { hasCode, writeDurably } from '../../cms/server/durable.ts'
import { sweepArriving } from '../../cms/server/arriving.ts'
import { LockedError, takeLock, type Unlock } from '../../cms/server/lock.ts'
import { StartError } from './steps.ts'

const leastFree = 200_000_000

/**
 * Makes the data folder ready: made when missing, written to once as a trial, room enough, and locked.
 * @returns gives the lock back
 * @throws StartError saying what is in the way
 */
export async function openDataFolder(dataDir: string): Promise<Unlock> {
  await tryWriting(dataDir)
  const { bavail, bsize } = await statfs(dataDir)
  if (bavail * bsize < leastFree) {
    throw new StartError(
      `Less than 200 MB is free on the disk with the data folder ${dataDir}. Free some, or set DATA_DIR to a folder on another disk.`,
    )
  }
  try {
    // A server that was just told to stop may need a moment to let go.
    const unlock = await takeLock(lockFile(dataDir), 'server', 3_000)
    // What was arriving when a server was killed belongs to no form.
    await sweepArriving(dataDir)
    return unlock
  } catch (error) {
    if (!(error instanceof LockedError)) throw error
    throw new StartError(
      `The data folder ${dataDir} is in use by process ${String(error.holder.pid)} (${error.holder.purpose}). Stop it, or set DATA_DIR to another folder.`,
    )
  }
}

/** The lock that whoever writes to the data folder holds. */
export function lockFile(dataDir: string): string {
  return path.join(dataDir, 'lock')
}

async function tryWriting(dataDir: string): Promise<void> {
  const probe = path.join(dataDir, `.probe-${String(process.pid)}`)
  try {
    await makeFolder(dataDir)
    await writeFile(probe, 'x')
    await rm(probe)
  } catch (error) {
    if (hasCode(error, 'ENOSPC', 'EDQUOT')) {
      throw new StartError(
        `The disk with the data folder ${dataDir} is full. Free some space, or set DATA_DIR to a folder on another disk.`,
      )
    }
    if (hasCode(error, 'EEXIST', 'ENOTDIR')) {
      throw new StartError(
        `DATA_DIR ${dataDir} is not a folder. Set it to one that can be written to.`,
      )
    }
    const reason = error instanceof Error ? error.message : String(error)
    throw new StartError(
      `The data folder ${dataDir} cannot be written to (${reason}). Change its rights, or set DATA_DIR to another folder.`,
    )
  }
}

/**
 * Makes a folder and those above it. Node's own `recursive` never comes back where the system says
 * ENOENT for a folder whose parent exists, as under /proc.
 */
async function makeFolder(folder: string): Promise<void> {
  if (existsSync(folder)) {
    if ((await stat(folder)).isDirectory()) return
    throw Object.assign(new Error(`${folder} is a file`), { code: 'ENOTDIR' })
  }
  const above = path.dirname(folder)
  if (above !== folder) await makeFolder(above)
  await mkdir(folder, { mode: 0o750 })
}

/**
 * The secret of an installation that was given none: made once, kept in the data folder.
 * Only outside production; there the settings demand one.
 */
export async function keptSecret(dataDir: string): Promise<string> {
  const file = path.join(dataDir, 'secret')
  try {
    const kept = (await readFile(file, 'utf8')).trim()
    if (kept.length >= 24) return kept
  } catch (error) {
    if (!hasCode(error, 'ENOENT')) throw error
  }
  const made = randomBytes(32).toString('hex')
  await writeDurably(file, `${made}\n`, 0o600)
  await chmod(file, 0o600)
  return made
}
