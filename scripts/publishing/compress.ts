import { readFile, writeFile } from 'node:fs/promises'
import { promisify } from 'node:util'
import { brotliCompress, constants, gzip } from 'node:zlib'
import { isCompressible } from '../../cms/server/content-types.ts'
import { variantEnding } from '../../cms/server/encoding.ts'
import { eachOf } from './files.ts'

const brotli = promisify(brotliCompress)
const zip = promisify(gzip)

/** Below this a compressed answer saves nothing worth a second file. */
const worthwhile = 1_024

/** How hard brotli tries, of 11: harder for what every page loads and browsers keep, less where a whole site waits for it. */
const effort = { keptLong: 11, few: 9, many: 5 } as const
const many = 2_000

function isKeptLong(file: string): boolean {
  return file.endsWith('.css') || file.endsWith('.js')
}

/** Writes a `.br` and a `.gz` beside every text file that gets smaller by it. */
export async function precompress(files: readonly string[]): Promise<void> {
  const texts = files.filter(isCompressible)
  const quality = texts.length > many ? effort.many : effort.few
  await eachOf(texts, 4, async (file) => {
    const content = await readFile(file)
    if (content.length < worthwhile) return
    const [br, gz] = await Promise.all([
      brotli(content, {
        params: {
          [constants.BROTLI_PARAM_QUALITY]: isKeptLong(file) ? effort.keptLong : quality,
          [constants.BROTLI_PARAM_MODE]: constants.BROTLI_MODE_TEXT,
          [constants.BROTLI_PARAM_SIZE_HINT]: content.length,
        },
      }),
      zip(content, { level: 9 }),
    ])
    if (br.length < content.length) await writeFile(`${file}${variantEnding.br}`, br)
    if (gz.length < content.length) await writeFile(`${file}${variantEnding.gzip}`, gz)
  })
}
