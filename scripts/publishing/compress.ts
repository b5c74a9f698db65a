import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { availableParallelism } from 'node:os'
import path from 'node:path'
import { brotliCompressSync, constants, gzipSync } from 'node:zlib'
import { isCompressible } from '../../cms/server/content-types.ts'
import { variantEnding, variantsBeside, worthPacking } from '../../cms/server/encoding.ts'
import { eachOf } from './files.ts'

/** How hard files are packed: a whole site is waited for, and is packed less hard than a few pages. */
export type Effort = 'few' | 'many'

/** More files than this are many. */
const many = 2_000
/** Beyond this, in bytes, packing hard takes longer than all else that is done with a page. */
const large = 65_536

/**
 * Brotli's quality, of 11, and gzip's level, of 9. For a page of 20 KB, such as most are, brotli's tenth takes 5 ms and its
 * ninth 7, since that makes tables of 33 MB ready each time, and the tenth makes it a twentieth smaller. A list of 660 KB
 * takes 125 ms with the tenth, and 2 with the sixth.
 */
const qualities = {
  few: { brotli: 10, gzip: 9 },
  large: { brotli: 6, gzip: 9 },
  many: { brotli: 5, gzip: 6 },
  /** What every page loads and browsers keep. */
  keptLong: { brotli: 11, gzip: 9 },
} as const

/** How hard so many files are to be packed. */
export function effortFor(files: number): Effort {
  return files > many ? 'many' : 'few'
}

/** Writes what is to lie packed beside every text file that gets smaller by it. */
export async function precompress(files: readonly string[]): Promise<void> {
  const texts = files.filter(isCompressible)
  const effort = effortFor(texts.length)
  await eachOf(texts, atOnce, async (file) => pack(file, await readFile(file), effort))
}

/** Writes files and packs them while others are made, a few at once. */
export class Packing {
  readonly #effort: Effort
  readonly #running = new Set<Promise<void>>()
  readonly #failed: unknown[] = []
  readonly #folders = new Map<string, Promise<unknown>>()

  constructor(effort: Effort) {
    this.#effort = effort
  }

  /**
   * Writes a file that is not there yet, and packs it. Resolves once the next may come.
   * @param file its absolute path
   * @throws the error of a former one
   */
  async write(file: string, content: Uint8Array): Promise<void> {
    await this.#begin(async () => {
      await this.#folder(path.dirname(file))
      // What is there is never written over: it may be a link to a file that readers are given.
      await writeFile(file, content, { flag: 'wx' })
      await pack(file, content, this.#effort)
    })
  }

  /** Packs a file that was written. Otherwise like `write`. */
  async add(file: string, content: Uint8Array): Promise<void> {
    await this.#begin(() => pack(file, content, this.#effort))
  }

  /** Resolves when everything is written and packed. @throws the error of the first that failed */
  async done(): Promise<void> {
    await Promise.all(this.#running)
    if (this.#failed.length > 0) throw this.#failed[0]
  }

  async #begin(task: () => Promise<void>): Promise<void> {
    if (this.#failed.length > 0) throw this.#failed[0]
    while (this.#running.size >= atOnce) await Promise.race(this.#running)
    const work: Promise<void> = task()
      .catch((error: unknown) => void this.#failed.push(error))
      .finally(() => this.#running.delete(work))
    this.#running.add(work)
  }

  #folder(folder: string): Promise<unknown> {
    const known = this.#folders.get(folder)
    if (known !== undefined) return known
    const made = mkdir(folder, { recursive: true })
    this.#folders.set(folder, made)
    return made
  }
}

/** Half of them wait for the disk. More would only hold more memory. */
const atOnce = 2 * Math.max(2, availableParallelism())

async function pack(file: string, content: Uint8Array, effort: Effort): Promise<void> {
  if (content.length < worthPacking) return
  const quality = qualities[kindOf(file, content, effort)]
  for (const variant of variantsBeside(file)) {
    // Here and now: handing a page to another thread takes longer than packing it, and this one is nobody's to wait for.
    const packed =
      variant === 'br'
        ? brotliCompressSync(content, { params: brotliParams(content.length, quality.brotli) })
        : gzipSync(content, { level: quality.gzip })
    if (packed.length >= content.length) continue
    await writeFile(`${file}${variantEnding[variant]}`, packed)
  }
}

function brotliParams(length: number, quality: number): Readonly<Record<number, number>> {
  return {
    [constants.BROTLI_PARAM_QUALITY]: quality,
    [constants.BROTLI_PARAM_MODE]: constants.BROTLI_MODE_TEXT,
    [constants.BROTLI_PARAM_SIZE_HINT]: length,
  }
}

function kindOf(file: string, content: Uint8Array, effort: Effort): keyof typeof qualities {
  if (file.endsWith('.css') || file.endsWith('.js')) return 'keptLong'
  return effort === 'few' && content.length > large ? 'large' : effort
}
