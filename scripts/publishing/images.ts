import { createHash } from 'node:crypto'
import { constants } from 'node:fs'
import { copyFile, mkdir, readFile, rm } from 'node:fs/promises'
import path from 'node:path'
import type { Image } from '../../content/schema/index.ts'
import { hasCode } from '../../cms/server/durable.ts'
import { shareFile } from '../../site/share-file.ts'

/** What came of the images of a release. */
export interface CopiedImages {
  /** A sentence for each image that is missing or not what its name says; it is left out, and the rest goes on. */
  readonly warnings: readonly string[]
  /** Those that are there, as absolute paths. */
  readonly files: readonly string[]
  /** Those of them that were copied anew. */
  readonly written: readonly string[]
}

/**
 * Copies the images that published editions use, each checked against its hash.
 * @param dataDir data folder; images lie in `media-by-hash/<hash>.<extension>`
 * @param outDir the site's folder; they end up in `media/`
 * @param former folder of another release: an image that it has was checked when it got there, and is shared
 */
export async function copyImages(
  images: readonly Image[],
  dataDir: string,
  outDir: string,
  former?: string,
): Promise<CopiedImages> {
  const warnings: string[] = []
  const files: string[] = []
  const written: string[] = []
  if (images.length === 0) return { warnings, files, written }
  const from = path.join(dataDir, 'media-by-hash')
  const to = path.join(outDir, 'media')
  await mkdir(to, { recursive: true })
  for (const { hash, extension } of images) {
    const name = `${hash}.${extension}`
    const copy = path.join(to, name)
    if (former !== undefined && shareFile(path.join(former, 'media', name), copy)) {
      files.push(copy)
      continue
    }
    try {
      await copyFile(path.join(from, name), copy, constants.COPYFILE_FICLONE)
    } catch (error) {
      if (!hasCode(error, 'ENOENT')) throw error
      warnings.push(`The image ${name} is used by an edition but is missing in ${from}.`)
      continue
    }
    const found = createHash('sha256')
      .update(await readFile(copy))
      .digest('hex')
    if (found !== hash) {
      warnings.push(`The image ${name} in ${from} is damaged: its content has changed.`)
      await rm(copy)
    } else {
      files.push(copy)
      written.push(copy)
    }
  }
  return { warnings, files, written }
}
