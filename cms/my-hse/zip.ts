import { Readable } from 'node:stream'
import { strToU8, Zip, ZipPassThrough } from 'fflate'

/** A file of an archive. */
export interface ZipEntry {
  /** Its name in the archive, with folders. */
  readonly name: string
  /** Its text, or what gives its bytes once they are asked for. */
  readonly content: string | (() => Promise<AsyncIterable<Uint8Array>>)
}

/** An archive of files, made while it is read: no more of it lies in memory than what is on its way. */
export function zipped(entries: readonly ZipEntry[]): ReadableStream<Uint8Array> {
  return Readable.toWeb(Readable.from(chunksOf(entries))) as ReadableStream<Uint8Array>
}

async function* chunksOf(entries: readonly ZipEntry[]): AsyncGenerator<Uint8Array> {
  const ready: Uint8Array[] = []
  const zip = new Zip((error, chunk) => {
    if (error) throw error
    ready.push(chunk)
  })
  for (const { content, name } of entries) {
    const file = new ZipPassThrough(name)
    zip.add(file)
    const parts = typeof content === 'string' ? [strToU8(content)] : await content()
    for await (const part of parts) {
      file.push(part)
      yield* ready.splice(0)
    }
    file.push(new Uint8Array(0), true)
    yield* ready.splice(0)
  }
  zip.end()
  yield* ready.splice(0)
}
