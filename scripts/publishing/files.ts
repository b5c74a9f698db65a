import { existsSync } from 'node:fs'
import { open, readdir } from 'node:fs/promises'
import path from 'node:path'
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

/**
 * Brings files, and the names in all folders, to the disk, so that a power cut after the switch finds them whole.
 * @param folder whose names, and those of the folders in it, are brought
 * @param written the files in it that are not on the disk already, as absolute paths; what is packed beside them goes along
 */
export async function syncFiles(folder: string, written: readonly string[]): Promise<void> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true })
  const folders = entries
    .filter((each) => each.isDirectory())
    .map((each) => path.join(each.parentPath, each.name))
  const files = written.flatMap((each) => [
    each,
    ...Object.values(variantEnding)
      .map((ending) => `${each}${ending}`)
      .filter((packed) => existsSync(packed)),
  ])
  await eachOf([...new Set([...files, ...folders, folder])], 16, async (file) => {
    const handle = await open(file, 'r')
    try {
      await handle.sync()
    } finally {
      await handle.close()
    }
  })
}
