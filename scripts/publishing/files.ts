import { execFile } from 'node:child_process'
import { existsSync } from 'node:fs'
import { open, readdir } from 'node:fs/promises'
import path from 'node:path'
import { promisify } from 'node:util'
import { variantEnding } from '../../cms/server/encoding.ts'

/** Every file below a folder, as absolute paths. */
export async function filesBelow(folder: string): Promise<readonly string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true })
  return entries
    .filter((each) => each.isFile())
    .map((each) => path.join(each.parentPath, each.name))
}

/** Runs work on every item, so many at a time. Rejects with the first error, once all running work has ended. */
export async function eachOf<T>(
  items: readonly T[],
  atOnce: number,
  work: (item: T) => Promise<void>,
): Promise<void> {
  const queue = items.values()
  const runners = Array.from({ length: atOnce }, async () => {
    for (const item of queue) await work(item)
  })
  const results = await Promise.allSettled(runners)
  const failure = results.find((each) => each.status === 'rejected')
  if (failure !== undefined) throw failure.reason
}

/** With more folders than this, one call for the whole file system costs less than one for each. */
const manyFolders = 1_000

/**
 * Brings files, and the names in all folders, to the disk, so that a power cut after the switch finds them whole.
 * @param folder what is brought to the disk
 * @param files every file in it, as absolute paths
 * @param written those that are not on the disk already; what is packed beside them goes along
 */
export async function syncFiles(
  folder: string,
  files: readonly string[],
  written: readonly string[],
): Promise<void> {
  const folders = foldersOf(folder, files)
  if (folders.length > manyFolders && (await syncedWhole(folder))) return
  const packed = written.flatMap((each) =>
    Object.values(variantEnding)
      .map((ending) => `${each}${ending}`)
      .filter((beside) => existsSync(beside)),
  )
  await eachOf([...new Set([...written, ...packed, ...folders])], 16, async (file) => {
    const handle = await open(file, 'r')
    try {
      await handle.sync()
    } finally {
      await handle.close()
    }
  })
}

/** The folder, and every one in it that files lie in, at any depth. */
function foldersOf(folder: string, files: readonly string[]): readonly string[] {
  const folders = new Set([folder])
  for (const file of files) {
    let above = path.dirname(file)
    while (!folders.has(above) && above.startsWith(folder)) {
      folders.add(above)
      above = path.dirname(above)
    }
  }
  return [...folders]
}

/** Brings the file system a folder is on to the disk. False where the system has no program for it. */
async function syncedWhole(folder: string): Promise<boolean> {
  try {
    await promisify(execFile)('sync', ['--file-system', folder])
    return true
  } catch {
    return false
  }
}
