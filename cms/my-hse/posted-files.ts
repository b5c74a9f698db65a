import { randomUUID } from 'node:crypto'
import { type FileHandle, open, rm } from 'node:fs/promises'
import path from 'node:path'
import type { Readable } from 'node:stream'
import { type OverLimit, overLimit } from '../plugin/attachments/rules.ts'
import { folderForPost } from '../server/arriving.ts'

/** A file as it was posted. */
export type PostedFile = {
  /** Name of the file where it came from. */
  readonly name: string
  /** Bytes that were sent. */
  readonly size: number
} & (
  | {
      /** Where it lies until the post is answered. */
      readonly path: string
    }
  | {
      /** Why it was not taken: above which limit, or `lost` where it could not be written. */
      readonly over: OverLimit | 'lost'
    }
)

/** Takes the files of one post to disk as they arrive, no more of them than fits. */
export interface FileReceiver {
  /** Takes a file that begins to arrive; one after the other, in the order they were sent. */
  take(field: string, name: string, stream: Readable): void
  /**
   * Resolves, when all are there, to the files by field.
   * @throws when one broke off
   */
  all(): Promise<ReadonlyMap<string, readonly PostedFile[]>>
  /** Removes them, whatever came of the post. */
  discard(): Promise<void>
}

/** @param dataDir the folder of all state: files lie there, and never in memory, until the post is answered */
export function receiveFiles(dataDir: string): FileReceiver {
  const files = new Map<string, PostedFile[]>()
  const arrived = { files: 0, bytes: 0 }
  let folder: string | null = null
  let broken: unknown = null
  let current: Readable | null = null
  let queue = Promise.resolve()

  async function store(field: string, name: string, stream: Readable): Promise<void> {
    current = stream
    folder ??= await folderForPost(dataDir)
    const file = await received(stream, name, path.join(folder, randomUUID()), arrived)
    if (file.size === 0 && name === '') return
    files.set(field, [...(files.get(field) ?? []), file])
    if (!('path' in file)) return
    arrived.files += 1
    arrived.bytes += file.size
  }

  return {
    take: (field, name, stream) => {
      queue = queue
        .then(() => store(field, name, stream))
        .catch((error: unknown) => {
          broken ??= error
        })
    },
    all: async () => {
      await queue
      if (broken !== null) throw new Error('A file did not arrive whole.', { cause: broken })
      return files
    },
    discard: async () => {
      // Whoever sent it may be gone: what is waited for never comes.
      current?.destroy()
      await queue
      if (folder !== null) await rm(folder, { recursive: true, force: true })
    },
  }
}

/** Reads a file to its end, and writes it down for as long as it fits. */
async function received(
  stream: Readable,
  name: string,
  place: string,
  arrived: { readonly files: number; readonly bytes: number },
): Promise<PostedFile> {
  let file: FileHandle | null = await open(place, 'wx', 0o600)
  let over: OverLimit | 'lost' | null = null
  let size = 0
  try {
    for await (const chunk of stream as AsyncIterable<Buffer>) {
      size += chunk.length
      // Above the limit of one file is the better reason, and may show only later.
      if (over === null || over === 'post') over = overLimit(size, arrived) ?? over
      if (over === null && file !== null) over = await written(file, chunk)
      if (over === null || file === null) continue
      await file.close()
      file = null
      await rm(place, { force: true })
    }
  } finally {
    await file?.close()
  }
  return over === null ? { name, size, path: place } : { name, size, over }
}

/** A disk that is full loses the file, not the text that came with it. */
async function written(file: FileHandle, chunk: Buffer): Promise<'lost' | null> {
  try {
    await file.writeFile(chunk)
    return null
  } catch {
    return 'lost'
  }
}
