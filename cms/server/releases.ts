import { statSync, type BigIntStats } from 'node:fs'
import { readFile, readdir, rename, rm, stat } from 'node:fs/promises'
import path from 'node:path'
import { hasCode, writeDurably } from './durable.ts'
import { takeLock } from './lock.ts'

/** What is known of a release, kept beside it in `release.json`. */
export interface Release {
  /** Sorts by time: `20260212T093000123Z-1a2b3c4d`. */
  readonly id: string
  /** When its snapshot was taken, an ISO 8601 instant. */
  readonly takenAt: string
  /** When it was built, an ISO 8601 instant. */
  readonly builtAt: string
  /** SHA-256 of the snapshot file it was built from. */
  readonly snapshotHash: string
  /** Public origin that its absolute addresses begin with; empty where a release of before does not say. */
  readonly origin: string
  /** Digest of the institution it shows; null for the fictional one. */
  readonly institution: string | null
  /** How many guidelines the snapshot holds. */
  readonly guidelines: number
  /** How many HTML pages the site has. */
  readonly pages: number
  /** What the checks found that an editor should know, a sentence each. */
  readonly warnings: readonly string[]
  /** How long each step took. */
  readonly seconds: Readonly<Record<string, number>>
}

/** Why publishing is held, and since when. */
export interface Hold {
  readonly reason: string
  /** ISO 8601 instant. */
  readonly since: string
}

/** Publishing is held after a rollback. */
export class HeldError extends Error {
  override readonly name = 'HeldError'
}

/** The releases of one data folder. */
export interface ReleaseStore {
  /** Folder that holds the releases, the pointer and the hold. */
  readonly folder: string
  /** Folder with the files a reader gets of one release. */
  publicFolder: (id: string) => string
  /** Id of the release that readers get, or null before the first. */
  current: () => Promise<string | null>
  /** The same without waiting: for whoever answers from memory, and must not answer from a release of before. */
  currentNow: () => string | null
  /** The release that readers get, or null before the first. */
  currentRelease: () => Promise<Release | null>
  /** Every complete release, newest first. */
  listReleases: () => Promise<readonly Release[]>
  /** Ids of every complete release, newest first. */
  listIds: () => Promise<readonly string[]>
  /**
   * Makes one release the current one, at once and in one step.
   * @param unlessHeld refuse with HeldError while publishing is held. @default false
   */
  switchTo: (id: string, unlessHeld?: boolean) => Promise<void>
  /** Switches to a release and holds publishing, so that no build in progress undoes it. */
  rollBackTo: (id: string, reason: string) => Promise<void>
  /**
   * Takes all but the newest releases out of the list; the current one always stays.
   * @param keep how many stay. @default 5
   * @returns the files of those that wait to be removed by now, as folders
   */
  retire: (keep?: number) => Promise<readonly string[]>
  /** The same, and removes what it took out. @default 5 */
  prune: (keep?: number) => Promise<void>
  hold: (reason: string) => Promise<void>
  /** Lets publishing go on. True when it was held. */
  resume: () => Promise<boolean>
  held: () => Promise<Hold | null>
}

const idPattern = /^\d{8}T\d{9}Z-[0-9a-f]{8}$/

/**
 * Id of a release: sorts by time, and tells two builds of the same instant apart.
 * @param instant when it is built
 * @param hash hexadecimal hash of what it is built from
 */
export function releaseId(instant: Date, hash: string): string {
  return `${instant.toISOString().replaceAll(/[-:.]/g, '')}-${hash.slice(0, 8)}`
}

/** True for a text that can be the id of a release, and so for a safe folder name. */
export function isReleaseId(id: string): boolean {
  return idPattern.test(id)
}

/**
 * Opens the releases of a data folder. Nothing is created; a missing folder means no release.
 * @param dataDir the data folder (`DATA_DIR`)
 */
export function openReleases(dataDir: string): ReleaseStore {
  const folder = path.join(dataDir, 'releases')
  const pointer = path.join(folder, 'current')
  const holdFile = path.join(folder, 'held')
  let seen: { readonly stamp: string; readonly id: string | null } | null = null

  /** The switch and the hold are decided under one lock: a rollback wins over a build in progress. */
  async function exclusively<T>(work: () => Promise<T>): Promise<T> {
    const unlock = await takeLock(path.join(folder, '.switch.lock'), 'switching release', 10_000)
    try {
      return await work()
    } finally {
      await unlock()
    }
  }

  async function listIds(): Promise<readonly string[]> {
    const names = await readdir(folder).catch(absent<string[]>([]))
    return names.filter(isReleaseId).toSorted().toReversed()
  }

  async function current(): Promise<string | null> {
    const found = await stat(pointer, { bigint: true }).catch(absent(null))
    if (found === null) return null
    const stamp = stampOf(found)
    if (seen?.stamp === stamp) return seen.id
    const id = (await readFile(pointer, 'utf8').catch(absent(''))).trim()
    seen = { stamp, id: isReleaseId(id) ? id : null }
    return seen.id
  }

  function currentNow(): string | null {
    const found = statSync(pointer, { bigint: true, throwIfNoEntry: false })
    if (found === undefined) return null
    // Another release has been read before, by whoever waited for it.
    return seen?.stamp === stampOf(found) ? seen.id : null
  }

  async function read(id: string): Promise<Release | null> {
    const content = await readFile(path.join(folder, id, 'release.json'), 'utf8').catch(
      absent(null),
    )
    return content === null ? null : parseRelease(id, content)
  }

  async function held(): Promise<Hold | null> {
    const content = await readFile(holdFile, 'utf8').catch(absent(null))
    return content === null ? null : parseHold(content)
  }

  async function point(id: string): Promise<void> {
    if (!isReleaseId(id) || (await read(id)) === null) {
      throw new Error(`There is no release ${id} in ${folder}.`)
    }
    await writeDurably(pointer, `${id}\n`)
  }

  async function writeHold(reason: string): Promise<void> {
    const record: Hold = { reason, since: new Date().toISOString() }
    await writeDurably(holdFile, `${JSON.stringify(record)}\n`)
  }

  /** Takes all but the newest releases out of the list. @returns the folders that are to be removed */
  async function retired(keep = 5): Promise<string[]> {
    const now = await current()
    const old = (await listIds()).slice(keep).filter((id) => id !== now)
    for (const id of old) {
      // Renamed first: a removal that is cut off leaves no half release behind under its own name.
      await rename(path.join(folder, id), path.join(folder, `.deleting-${id}`))
    }
    const names = await readdir(folder).catch(absent<string[]>([]))
    return names
      .filter((each) => each.startsWith('.deleting-'))
      .map((each) => path.join(folder, each))
  }

  return {
    folder,
    publicFolder: (id) => path.join(folder, id, 'public'),
    current,
    currentNow,
    listIds,
    held,
    currentRelease: async () => {
      const id = await current()
      return id === null ? null : read(id)
    },
    listReleases: async () => {
      const found = await Promise.all((await listIds()).map(read))
      return found.filter((each) => each !== null)
    },
    switchTo: (id, unlessHeld = false) =>
      exclusively(async () => {
        const hold = unlessHeld ? await held() : null
        if (hold !== null) throw new HeldError(hold.reason)
        await point(id)
      }),
    rollBackTo: (id, reason) =>
      exclusively(async () => {
        await point(id)
        await writeHold(reason)
      }),
    hold: (reason) => exclusively(() => writeHold(reason)),
    resume: () =>
      exclusively(async () => {
        const was = await held()
        await rm(holdFile, { force: true })
        return was !== null
      }),
    retire: async (keep) => (await retired(keep)).map((each) => path.join(each, 'public')),
    prune: async (keep) => {
      for (const each of await retired(keep)) {
        await rm(each, { recursive: true, force: true, maxRetries: 3 })
      }
    },
  }
}

function stampOf({ ino, mtimeNs }: BigIntStats): string {
  return `${String(ino)} ${String(mtimeNs)}`
}

function absent<T>(otherwise: T): (error: unknown) => T {
  return (error) => {
    if (hasCode(error, 'ENOENT')) return otherwise
    throw error
  }
}

function parseRelease(id: string, content: string): Release | null {
  const value = parseObject(content)
  if (value === null) return null
  const { seconds, warnings } = value
  return {
    id,
    takenAt: textOf(value['takenAt']),
    builtAt: textOf(value['builtAt']),
    snapshotHash: textOf(value['snapshotHash']),
    origin: textOf(value['origin']),
    institution: textOf(value['institution']) || null,
    guidelines: Number(value['guidelines'] ?? 0),
    pages: Number(value['pages'] ?? 0),
    warnings: Array.isArray(warnings) ? warnings.map(String) : [],
    seconds:
      typeof seconds === 'object' && seconds !== null
        ? Object.fromEntries(Object.entries(seconds).map(([step, took]) => [step, Number(took)]))
        : {},
  }
}

function parseHold(content: string): Hold {
  const value = parseObject(content)
  // A hold that cannot be read still holds: someone wanted publishing to stop.
  return { reason: textOf(value?.['reason']), since: textOf(value?.['since']) }
}

function parseObject(content: string): Record<string, unknown> | null {
  try {
    const value: unknown = JSON.parse(content)
    return typeof value === 'object' && value !== null ? { ...value } : null
  } catch {
    return null
  }
}

function textOf(value: unknown): string {
  return typeof value === 'string' ? value : ''
}
