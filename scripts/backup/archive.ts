import { createHash, randomBytes } from 'node:crypto'
import { createReadStream, createWriteStream } from 'node:fs'
import { open, rename, rm } from 'node:fs/promises'
import path from 'node:path'
import { Readable } from 'node:stream'
import { finished, pipeline } from 'node:stream/promises'
import { createGunzip, createGzip } from 'node:zlib'
import { extract, pack, type Pack } from 'tar-stream'
import { hasCode, syncFolder } from '../../cms/server/durable.ts'
import {
  BackupError,
  type Manifest,
  manifestName,
  type ManifestFile,
  readManifest,
} from './manifest.ts'

/** A file to put into an archive. */
export interface Source {
  readonly name: string
  /** Path on the disk. */
  readonly file: string
}

/** One file of an archive that is being read. */
export interface ArchiveEntry extends ManifestFile {
  readonly content: Readable
}

/** Size and SHA-256 of a file on the disk. */
export async function measure(file: string): Promise<Pick<ManifestFile, 'size' | 'sha256'>> {
  const hash = createHash('sha256')
  let size = 0
  for await (const chunk of createReadStream(file) as AsyncIterable<Buffer>) {
    hash.update(chunk)
    size += chunk.length
  }
  return { size, sha256: hash.digest('hex') }
}

/**
 * Writes an archive in one step: until the last byte is on the disk nothing stands under its name. Only its owner may
 * read it, for it holds password hashes.
 * @param sources the files of the manifest, in its order
 */
export async function writeArchive(
  target: string,
  manifest: Manifest,
  sources: readonly Source[],
): Promise<void> {
  const temporary = `${target}.${String(process.pid)}-${randomBytes(4).toString('hex')}.part`
  try {
    const tar = pack()
    const written = pipeline(
      tar,
      createGzip(),
      createWriteStream(temporary, { flags: 'wx', mode: 0o600 }),
    )
    // Whoever fails first ends the other.
    await Promise.all([written, fill(tar, manifest, sources)])
    const handle = await open(temporary, 'r+')
    try {
      await handle.sync()
    } finally {
      await handle.close()
    }
    await rename(temporary, target)
  } catch (error) {
    await rm(temporary, { force: true })
    throw error
  }
  await syncFolder(path.dirname(target))
}

async function fill(tar: Pack, manifest: Manifest, sources: readonly Source[]): Promise<void> {
  try {
    await add(tar, manifestName, Readable.from([Buffer.from(JSON.stringify(manifest, null, 1))]))
    for (const { name, file } of sources) {
      const size = manifest.files.find((each) => each.name === name)?.size ?? 0
      await add(tar, name, createReadStream(file), size)
    }
    tar.finalize()
  } catch (error) {
    tar.destroy(error instanceof Error ? error : new Error(String(error)))
    throw error
  }
}

async function add(tar: Pack, name: string, content: Readable, size?: number): Promise<void> {
  const mtime = new Date(0)
  if (size === undefined) {
    const whole = await wholeOf(content)
    return new Promise((resolve, reject) => {
      tar.entry({ name, mtime }, whole, (error) => {
        if (error) reject(error)
        else resolve()
      })
    })
  }
  await pipeline(content, tar.entry({ name, mtime, size }))
}

/**
 * Reads an archive from start to end, checking each file against the manifest. What was read before a fault was found
 * is whole; the fault ends the reading.
 * @param onManifest told what the archive says it holds, before its files come
 * @param onFile handles one file; what it leaves unread is read past
 * @throws BackupError when the archive is damaged, cut off or not one of ours
 */
export async function readArchive(
  file: string,
  onManifest: (manifest: Manifest) => Promise<void> | void,
  onFile: (entry: ArchiveEntry) => Promise<void>,
): Promise<Manifest> {
  const tar = extract()
  const source = createReadStream(file)
  const reading = pipeline(source, createGunzip(), tar)
  // Looked at below: a fault of the stream also ends the loop over its entries.
  reading.catch(() => undefined)
  let manifest: Manifest | null = null
  const waiting = new Map<string, ManifestFile>()
  try {
    for await (const entry of tar) {
      const { name } = entry.header
      // Its types leave open what a stream yields.
      const bytes = entry as AsyncIterable<Buffer>
      if (manifest === null) {
        if (name !== manifestName) throw new BackupError('The file is not a backup of Verne.')
        manifest = readManifest((await wholeOf(bytes)).toString('utf8'))
        for (const each of manifest.files) waiting.set(each.name, each)
        await onManifest(manifest)
        continue
      }
      const known = waiting.get(name)
      if (known === undefined) throw damaged(`it holds ${name}, which its list does not name`)
      waiting.delete(name)
      const content = checked(bytes, known)
      // Whoever stops reading at a fault of their own hears no more of it.
      content.on('error', () => undefined)
      await onFile({ ...known, content })
      content.resume()
      await finished(content)
    }
    await reading
  } catch (error) {
    source.destroy()
    throw readable(error, file)
  }
  const [lacking] = waiting.keys()
  if (manifest === null) throw new BackupError('The file is not a backup of Verne.')
  if (lacking !== undefined) throw damaged(`${lacking} is missing`)
  return manifest
}

async function wholeOf(content: AsyncIterable<Buffer>): Promise<Buffer> {
  const chunks: Buffer[] = []
  for await (const chunk of content) chunks.push(chunk)
  return Buffer.concat(chunks)
}

/** The content of a file, which fails at its end when it is not what the manifest says. */
function checked(entry: AsyncIterable<Buffer>, { name, sha256, size }: ManifestFile): Readable {
  return Readable.from(
    (async function* () {
      const hash = createHash('sha256')
      let seen = 0
      for await (const chunk of entry) {
        hash.update(chunk)
        seen += chunk.length
        yield chunk
      }
      if (seen !== size || hash.digest('hex') !== sha256) throw damaged(`${name} is not as it was`)
    })(),
    { objectMode: false },
  )
}

function readable(error: unknown, file: string): unknown {
  if (hasCode(error, 'ENOENT')) return new BackupError(`There is no file ${file}.`)
  if (hasCode(error, 'EISDIR', 'EACCES')) return new BackupError(`${file} cannot be read.`)
  if (hasCode(error, 'Z_DATA_ERROR', 'Z_BUF_ERROR')) return damaged('it cannot be unpacked')
  if (error instanceof Error && /Unexpected end of data|Invalid tar header/.test(error.message)) {
    return damaged('it is cut off')
  }
  return error
}

function damaged(how: string): BackupError {
  return new BackupError(`The backup is damaged: ${how}. Nothing was restored; use another backup.`)
}
