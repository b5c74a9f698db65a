import { createHash } from 'node:crypto'
import { type FileHandle, mkdir, open, readFile, rename, stat } from 'node:fs/promises'
import path from 'node:path'
import { linesOf, type Pieces } from './pieces.ts'

/** How much is written at once, in bytes. */
const atOnce = 1_000_000

/** Where the last snapshot that was validated and published lies. */
export function snapshotFile(dataDir: string): string {
  return path.resolve(dataDir, 'published', 'snapshot.json')
}

/** A snapshot that is written and not yet what was published last. */
export interface NextSnapshot {
  /** Where whoever publishes it reads it. */
  readonly file: string
  /**
   * Puts it in the place of the last one, once it is on the disk.
   * @returns the stamp of the file, which it keeps
   */
  take(): Promise<string>
  /** Leaves the last one in its place. */
  leave(): Promise<void>
}

/**
 * Writes a snapshot beside the last one. It can be read at once; that it is on the disk is waited for where it takes the
 * other's place, so that whoever publishes need not wait for it.
 */
export async function writeNext(dataDir: string, pieces: Pieces): Promise<NextSnapshot> {
  const file = snapshotFile(dataDir)
  const next = `${file}.next`
  await mkdir(path.dirname(file), { recursive: true })
  // Whoever still reads the one before keeps reading that.
  const temporary = `${file}.writing`
  const handle = await open(temporary, 'w')
  try {
    await handle.writeFile(inChunks(linesOf(pieces)))
    await rename(temporary, next)
  } catch (error) {
    await handle.close()
    throw error
  }
  const synced = syncAndStamp(handle)
  // Heard of by `take`; one that is left need not be on the disk.
  synced.catch(() => undefined)
  return {
    file: next,
    take: async () => {
      const stamp = await synced
      await rename(next, file)
      return stamp
    },
    leave: async () => {
      await synced.catch(() => undefined)
    },
  }
}

async function syncAndStamp(handle: FileHandle): Promise<string> {
  try {
    await handle.sync()
    return stampFrom(await handle.stat({ bigint: true }))
  } finally {
    await handle.close()
  }
}

/** Says when a file was written, how long it is and which file it is; null where there is none. */
export async function stampOfFile(file: string): Promise<string | null> {
  try {
    return stampFrom(await stat(file, { bigint: true }))
  } catch (error) {
    if (isMissing(error)) return null
    throw error
  }
}

function stampFrom({
  ino,
  mtimeNs,
  size,
}: {
  readonly ino: bigint
  readonly mtimeNs: bigint
  readonly size: bigint
}): string {
  return [mtimeNs, size, ino].map(String).join('-')
}

const tags = new Map<string, { readonly stamp: string; readonly etag: string }>()

/** The file as it is served, with its entity tag. The body is not read for whoever has it. */
export async function publishedFile(
  dataDir: string,
  has: string | null = null,
): Promise<{ body: Buffer<ArrayBuffer> | null; etag: string } | null> {
  const file = snapshotFile(dataDir)
  try {
    const stamp = await stampOfFile(file)
    const known = tags.get(file)
    if (known !== undefined && known.stamp === stamp && known.etag === has) {
      return { body: null, etag: known.etag }
    }
    const body = await readFile(file)
    const etag = `"${createHash('sha256').update(body).digest('base64url')}"`
    if (stamp !== null) tags.set(file, { stamp, etag })
    return { body: etag === has ? null : body, etag }
  } catch (error) {
    if (isMissing(error)) return null
    throw error
  }
}

function* inChunks(lines: Iterable<Buffer>): Generator<Buffer> {
  let waiting: Buffer[] = []
  let size = 0
  for (const line of lines) {
    waiting.push(line)
    size += line.length
    if (size < atOnce) continue
    yield Buffer.concat(waiting, size)
    waiting = []
    size = 0
  }
  yield Buffer.concat(waiting, size)
}

function isMissing(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'ENOENT'
}
