import { glob, readFile } from 'node:fs/promises'
import path from 'node:path'
import { brotliCompressSync, constants } from 'node:zlib'

/** What a page of a document weighs with the style sheets and scripts it loads, packed and without the font, in bytes. */
export interface Weight {
  readonly page: string
  readonly whole: number
  /** The same without the document's own text: what every document's page has. */
  readonly frame: number
}

/** The pages of the documents of a built site, the lightest first. */
export async function documentWeights(dir: string): Promise<Weight[]> {
  const weights: Weight[] = []
  const sheetsAndScripts = new Map<string, number>()
  for await (const page of glob('{retningslinjer,en/guidelines}/nhu-hms-*/index.html', {
    cwd: dir,
  })) {
    const html = await readFile(path.join(dir, page), 'utf8')
    let loaded = 0
    for (const [, file = ''] of html.matchAll(/(?:href|src)="(\/_astro\/[^"]+\.(?:css|js))"/g)) {
      const known = sheetsAndScripts.get(file)
      const weight = known ?? packed(await readFile(path.join(dir, file)), effort.keptLong)
      sheetsAndScripts.set(file, weight)
      loaded += weight
    }
    weights.push({
      page,
      whole: loaded + packed(html, effort.page),
      frame: loaded + packed(html.replace(ownText, ''), effort.page),
    })
  }
  return weights.toSorted((one, other) => one.whole - other.whole)
}

/** What its author wrote, up to what follows it on every page. */
const ownText =
  /(?<=<div class="prose"[^>]* data-edition-text[^>]*>).*(?=<\/div><section class="after)/s

/** How hard the publisher packs what it renders few of, up to 64 KB each (`scripts/publishing/compress.ts`). */
const effort = { keptLong: 11, page: 10 } as const

function packed(content: string | Buffer, quality: number): number {
  return brotliCompressSync(content, {
    params: {
      [constants.BROTLI_PARAM_QUALITY]: quality,
      [constants.BROTLI_PARAM_MODE]: constants.BROTLI_MODE_TEXT,
      [constants.BROTLI_PARAM_SIZE_HINT]: content.length,
    },
  }).length
}
