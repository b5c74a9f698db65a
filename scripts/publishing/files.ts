import { open, readdir } from 'node:fs/promises'
import path from 'node:path'

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

/** Brings a folder's files and names to the disk, so that a power cut after the switch finds them whole. */
export async function syncFiles(folder: string): Promise<void> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true })
  const paths = entries.map((each) => path.join(each.parentPath, each.name))
  await eachOf([...paths, folder], 16, async (file) => {
    const handle = await open(file, 'r')
    try {
      await handle.sync()
    } finally {
      await handle.close()
    }
  })
}
