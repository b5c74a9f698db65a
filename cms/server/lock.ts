import { randomBytes } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { link, mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { hasCode } from './durable.ts'

/** Who holds a lock. */
export interface LockHolder {
  readonly pid: number
  /** When the process began, in the system's own ticks; tells a reused process number from the holder. */
  readonly began: string | null
  readonly purpose: string
}

/** A lock that another living process holds. */
export class LockedError extends Error {
  override readonly name = 'LockedError'
  readonly holder: LockHolder

  constructor(file: string, holder: LockHolder) {
    super(`${file} is held by process ${String(holder.pid)} (${holder.purpose}).`)
    this.holder = holder
  }
}

/** Gives a lock back. Calling it twice does no harm. */
export type Unlock = () => Promise<void>

/**
 * Takes a lock that lives in a file. A lock whose process is dead is taken over.
 * @param file the lock file; its folder is made when missing
 * @param purpose what the holder does, shown to whoever meets the lock
 * @param waitMs how long to wait for a living holder. @default 0
 * @throws LockedError when a living process still holds it
 */
export async function takeLock(file: string, purpose: string, waitMs = 0): Promise<Unlock> {
  await mkdir(path.dirname(file), { recursive: true })
  const mine: LockHolder = { pid: process.pid, began: processBegan(process.pid), purpose }
  const until = performance.now() + waitMs
  for (;;) {
    if (await claim(file, mine)) return () => giveBack(file, mine)
    const holder = await readHolder(file)
    if (holder === null) continue
    if (!isAlive(holder)) {
      await removeStale(file, holder)
      continue
    }
    if (performance.now() >= until) throw new LockedError(file, holder)
    await pause(50)
  }
}

/** Who holds the lock now: null when nobody does or its process is dead. */
export async function lockHolder(file: string): Promise<LockHolder | null> {
  const holder = await readHolder(file)
  return holder !== null && isAlive(holder) ? holder : null
}

/** True while a process with this number runs. One that has ended and whom nobody has buried does not. */
export function processRuns(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return !/^[ZX]/.test(statusFields(pid)?.[0] ?? '')
  } catch (error) {
    // EPERM: it runs, under another user.
    return hasCode(error, 'EPERM')
  }
}

/** Writes the whole record first and links it into place, so that no reader ever meets half a lock. */
async function claim(file: string, mine: LockHolder): Promise<boolean> {
  const draft = `${file}.${String(process.pid)}-${randomBytes(4).toString('hex')}.tmp`
  await writeFile(draft, JSON.stringify(mine))
  try {
    await link(draft, file)
    return true
  } catch (error) {
    if (hasCode(error, 'EEXIST')) return false
    throw error
  } finally {
    await rm(draft, { force: true })
  }
}

async function giveBack(file: string, mine: LockHolder): Promise<void> {
  const holder = await readHolder(file)
  if (holder?.pid === mine.pid && holder.began === mine.began) await rm(file, { force: true })
}

/** Moves a stale lock aside; puts it back if somebody else had renewed it in between. */
async function removeStale(file: string, stale: LockHolder): Promise<void> {
  const aside = `${file}.${String(process.pid)}-${randomBytes(4).toString('hex')}.stale`
  try {
    await rename(file, aside)
  } catch (error) {
    if (hasCode(error, 'ENOENT')) return
    throw error
  }
  const moved = await readHolder(aside)
  if (moved !== null && (moved.pid !== stale.pid || moved.began !== stale.began)) {
    await link(aside, file).catch(() => undefined)
  }
  await rm(aside, { force: true })
}

async function readHolder(file: string): Promise<LockHolder | null> {
  let content: string
  try {
    content = await readFile(file, 'utf8')
  } catch (error) {
    if (hasCode(error, 'ENOENT')) return null
    throw error
  }
  try {
    const value: unknown = JSON.parse(content)
    if (typeof value === 'object' && value !== null && 'pid' in value) {
      const { pid } = value
      const began = 'began' in value && typeof value.began === 'string' ? value.began : null
      const purpose =
        'purpose' in value && typeof value.purpose === 'string' ? value.purpose : 'unknown'
      if (typeof pid === 'number') return { pid, began, purpose }
    }
  } catch {
    // Not a record of ours: a disk that filled up or a hand-made file. Nobody living wrote it.
  }
  return { pid: 0, began: null, purpose: 'unreadable lock' }
}

function isAlive(holder: LockHolder): boolean {
  if (holder.pid <= 0 || !processRuns(holder.pid)) return false
  // After a restart of machine or container the number may belong to somebody else.
  const began = processBegan(holder.pid)
  return began === null || holder.began === null || began === holder.began
}

function processBegan(pid: number): string | null {
  return statusFields(pid)?.[19] ?? null
}

/** What Linux says of a process, from its state on; null where there is no such file. */
function statusFields(pid: number): readonly string[] | null {
  try {
    const line = readFileSync(`/proc/${String(pid)}/stat`, 'utf8')
    // The name in parentheses may itself hold spaces and parentheses.
    return line.slice(line.lastIndexOf(')') + 2).split(' ')
  } catch {
    return null
  }
}
