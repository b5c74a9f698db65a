import { Unzip, type UnzipFile, UnzipInflate } from 'fflate'
import { Readable, pipeline } from 'node:stream'
import { createGunzip } from 'node:zlib'
import tar from 'tar-stream'
import { type Bounds, inMegabytes, standardBounds } from './bounds.ts'
import { bunzip2 } from './bunzip2.ts'
import { Collected, type Reading } from './collected.ts'
import { damaged, isReadingFault, readingFault } from './fault.ts'

/**
 * Reads an archive of Lovdata's files as it arrives: bzip2, gzip or nothing around a tar, or a zip. What it is, its first
 * bytes say, not its name. Nothing is written to disk, and all of it is read before any of it counts.
 * @throws ReadingFault in one sentence, naming the file, the line and the field where it is one
 */
export async function readArchive(
  name: string,
  bytes: AsyncIterable<Uint8Array>,
  bounds: Bounds = standardBounds,
): Promise<Reading> {
  const collected = new Collected(name, bounds)
  const packed = withBeginning(withinBounds(bytes, bounds.packed))
  const first = await packed.beginning()
  if (startsWith(first, 'PK\u0003\u0004')) await readZip(packed.all(), collected)
  else if (startsWith(first, 'BZh')) await readTar(name, bunzip2(packed.all()), collected)
  else if (first[0] === 0x1f && first[1] === 0x8b) {
    await readTar(name, gunzipped(packed.all()), collected)
  } else await readTar(name, packed.all(), collected)
  return collected.reading()
}

async function* withinBounds(
  bytes: AsyncIterable<Uint8Array>,
  most: number,
): AsyncGenerator<Uint8Array> {
  let size = 0
  for await (const chunk of bytes) {
    size += chunk.length
    if (size > most) throw readingFault('tooLarge', { most: inMegabytes(most) })
    yield chunk
  }
}

/** Bytes whose beginning is looked at before all of them are read. */
function withBeginning(bytes: AsyncGenerator<Uint8Array>) {
  let held = Buffer.alloc(0)
  return {
    beginning: async (): Promise<Uint8Array> => {
      while (held.length < 512) {
        const next = await bytes.next()
        if (next.done === true) break
        held = Buffer.concat([held, next.value])
      }
      return held
    },
    all: async function* (): AsyncGenerator<Uint8Array> {
      if (held.length > 0) yield held
      yield* bytes
    },
  }
}

function startsWith(bytes: Uint8Array, text: string): boolean {
  return Buffer.from(bytes.subarray(0, text.length)).toString('latin1') === text
}

async function* gunzipped(bytes: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  const gunzip = createGunzip()
  let fault: unknown = null
  const source = pipeline(Readable.from(bytes), gunzip, (error) => {
    fault = error ?? null
  })
  try {
    for await (const chunk of source) yield chunk as Uint8Array
  } catch (error) {
    throw isReadingFault(fault) ? fault : isReadingFault(error) ? error : damaged()
  }
}

async function readTar(
  name: string,
  bytes: AsyncIterable<Uint8Array>,
  collected: Collected,
): Promise<void> {
  const unpacked = withBeginning(asGenerator(bytes))
  const first = await unpacked.beginning()
  if (!startsWith(first.subarray(257), 'ustar')) throw readingFault('notArchive', { file: name })
  const extract = tar.extract()
  let fault: unknown = null
  const ended = { well: false }
  pipeline(Readable.from(endingWell(unpacked.all(), ended)), extract, (error) => {
    fault = error ?? null
  })
  try {
    for await (const entry of extract) {
      const { name: file, type } = entry.header
      if (type === 'directory') {
        entry.resume()
        continue
      }
      const act = collected.begin(file)
      if (type !== 'file' && type !== 'contiguous-file') {
        throw readingFault('notAFile', { file })
      }
      for await (const chunk of entry) {
        if (act) act.add(chunk as Uint8Array)
        else collected.count(file, (chunk as Uint8Array).length)
      }
      act?.finish()
    }
  } catch (error) {
    throw isReadingFault(fault) ? fault : isReadingFault(error) ? error : damaged()
  }
  if (!ended.well) throw damaged()
}

async function* asGenerator(bytes: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  yield* bytes
}

/** A tar ends in two blocks of nothing: one that was cut off between two files does not. */
async function* endingWell(
  bytes: AsyncIterable<Uint8Array>,
  ended: { well: boolean },
): AsyncGenerator<Uint8Array> {
  let tail = Buffer.alloc(0)
  for await (const chunk of bytes) {
    tail = Buffer.concat([tail.subarray(-1024), chunk.subarray(-1024)]).subarray(-1024)
    yield chunk
  }
  ended.well = tail.length === 1024 && tail.every((byte) => byte === 0)
}

async function readZip(bytes: AsyncIterable<Uint8Array>, collected: Collected): Promise<void> {
  const zip = new ZipReader(collected)
  let tail = Buffer.alloc(0)
  for await (const chunk of bytes) {
    // In small pieces: each may unpack to a thousand times its size before it is counted.
    for (let at = 0; at < chunk.length; at += 16_384) {
      zip.push(chunk.subarray(at, at + 16_384), false)
    }
    tail = Buffer.concat([tail, chunk]).subarray(-66_000)
  }
  zip.push(new Uint8Array(0), true)
  // What stands at the end of every zip: one that was cut off between two files has none.
  if (!tail.includes('PK\u0005\u0006', 0, 'latin1')) throw damaged()
  zip.finish()
}

class ZipReader {
  readonly #unzip: Unzip
  #open = 0

  constructor(collected: Collected) {
    this.#unzip = new Unzip((file) => {
      this.#file(file, collected)
    })
    this.#unzip.register(UnzipInflate)
  }

  push(chunk: Uint8Array, last: boolean): void {
    try {
      this.#unzip.push(chunk, last)
    } catch (error) {
      throw isReadingFault(error) ? error : damaged()
    }
  }

  finish(): void {
    if (this.#open > 0) throw damaged()
  }

  #file(file: UnzipFile, collected: Collected): void {
    const { name } = file
    if (name.endsWith('/')) return
    const act = collected.begin(name)
    this.#open += 1
    file.ondata = (error, chunk, last) => {
      if (error) throw isReadingFault(error) ? error : damaged()
      if (act) act.add(chunk)
      else collected.count(name, chunk.length)
      if (!last) return
      this.#open -= 1
      act?.finish()
    }
    file.start()
  }
}
