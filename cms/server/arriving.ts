import { mkdir, mkdtemp, readdir, rm, stat } from 'node:fs/promises'
import path from 'node:path'
import { hasCode } from './durable.ts'

/** Folder where files of posts lie while they arrive and are looked into. Nothing in it is kept. */
export function arrivingFolder(dataDir: string): string {
  return path.join(path.resolve(dataDir), 'arriving')
}

/** Makes a folder for the files of one post. Whoever asks for it removes it, whatever comes of the post. */
export async function folderForPost(dataDir: string): Promise<string> {
  const folder = arrivingFolder(dataDir)
  await mkdir(folder, { recursive: true, mode: 0o700 })
  return mkdtemp(path.join(folder, 'post-'))
}

/**
 * Removes what a process that was killed has left, or what was sent where no file is taken.
 * @param olderThan only what has lain untouched for so long, in milliseconds. @default 0, everything
 */
export async function sweepArriving(dataDir: string, olderThan = 0): Promise<void> {
  const folder = arrivingFolder(dataDir)
  for (const name of await namesIn(folder)) {
    const file = path.join(folder, name)
    const untouched = Date.now() - (await changedAt(file))
    if (olderThan === 0 || untouched > olderThan) await rm(file, { recursive: true, force: true })
  }
}

async function namesIn(folder: string): Promise<string[]> {
  try {
    return await readdir(folder)
  } catch (error) {
    if (hasCode(error, 'ENOENT')) return []
    throw error
  }
}

/** Of a file that is gone meanwhile: now. */
async function changedAt(file: string): Promise<number> {
  try {
    return (await stat(file)).mtimeMs
  } catch (error) {
    if (hasCode(error, 'ENOENT')) return Date.now()
    throw error
  }
}
