import { readFile, writeFile } from 'node:fs/promises'
import { availableParallelism } from 'node:os'
import { promisify } from 'node:util'
import { brotliCompress, constants, gzip } from 'node:zlib'
import { isCompressible } from '../../cms/server/content-types.ts'
import { variantEnding } from '../../cms/server/encoding.ts'
import { eachOf } from './files.ts'

const brotli = promisify(brotliCompress)
const zip = promisify(gzip)

/** Below this a compressed answer saves nothing worth a second file. */
const worthwhile = 1_024

/** How hard files are packed: a whole site is waited for, and is packed less hard than a few pages. */
export type Effort = 'few' | 'many'

/** Brotli's quality, of 11, and gzip's level, of 9. */
const efforts = {
  few: { brotli: 9, gzip: 9 },
  many: { brotli: 5, gzip: 6 },
} as const
/** More files than this are many. */
const many = 2_000
/** Of what every page loads and browsers keep. */
const keptLong = { brotli: 11, gzip: 9 }

/** How hard so many files are to be packed. */
export function effortFor(files: number): Effort {
  return files > many ? 'many' : 'few'
}

/** Writes a `.br` and a `.gz` beside every text file that gets smaller by it. */
export async function precompress(files: readonly string[]): Promise<void> {
  const texts = files.filter(isCompressible)
  const effort = effortFor(texts.length)
  await eachOf(texts, atOnce, async (file) => pack(file, await readFile(file), effort))
}

/** Packs files while others are written, a few at once. */
export class Packing {
  readonly #effort: Effort
  readonly #running = new Set<Promise<void>>()
  readonly #failed: unknown[] = []

  constructor(effort: Effort) {
    this.#effort = effort
  }

  /**
   * Packs a file that was written. Resolves once the next may come.
   * @param file its absolute path
   * @throws the error of a former one
   */
  async add(file: string, content: Uint8Array): Promise<void> {
    if (this.#failed.length > 0) throw this.#failed[0]
    if (!isCompressible(file)) return
    while (this.#running.size >= atOnce) await Promise.race(this.#running)
    const work: Promise<void> = pack(file, content, this.#effort)
      .catch((error: unknown) => void this.#failed.push(error))
      .finally(() => this.#running.delete(work))
    this.#running.add(work)
  }

  /** Resolves when everything is packed. */
  async done(): Promise<void> {
    await Promise.all(this.#running)
    if (this.#failed.length > 0) throw this.#failed[0]
  }
}

/** One for each core: more would only hold more memory. */
const atOnce = Math.max(2, availableParallelism())

async function pack(file: string, content: Uint8Array, effort: Effort): Promise<void> {
  if (content.length < worthwhile) return
  const quality = isKeptLong(file) ? keptLong : efforts[effort]
  const br = await brotli(content, {
    params: {
      [constants.BROTLI_PARAM_QUALITY]: quality.brotli,
      [constants.BROTLI_PARAM_MODE]: constants.BROTLI_MODE_TEXT,
      [constants.BROTLI_PARAM_SIZE_HINT]: content.length,
    },
  })
  const gz = await zip(content, { level: quality.gzip })
  if (br.length < content.length) await writeFile(`${file}${variantEnding.br}`, br)
  if (gz.length < content.length) await writeFile(`${file}${variantEnding.gzip}`, gz)
}

function isKeptLong(file: string): boolean {
  return file.endsWith('.css') || file.endsWith('.js')
}
