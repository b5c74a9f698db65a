import { mkdir, readFile, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { shareFile } from '../share-file.ts'

/** What lies packed beside a file of text. */
const packed = ['.br', '.gz']
/** Packed itself, with nothing beside it. */
const packedItself = /\.bin$/

/**
 * Writes files into a folder, as hard links where a former release holds the same.
 * @param files contents by path below the folder
 * @param dir the folder
 * @param former another release, or null
 * @returns the paths that were written and not linked
 */
export async function writeSharing(
  files: ReadonlyMap<string, Uint8Array>,
  dir: string,
  former: string | null,
): Promise<string[]> {
  const folders = new Set([...files.keys()].map((file) => path.dirname(path.join(dir, file))))
  for (const folder of folders) await mkdir(folder, { recursive: true })
  const anew: string[] = []
  const left = [...files]
  const worker = async (): Promise<void> => {
    for (let next = left.pop(); next; next = left.pop()) {
      const [file, content] = next
      const shared =
        former !== null && (await linked(path.join(former, file), path.join(dir, file), content))
      if (shared) continue
      await writeFile(path.join(dir, file), content)
      anew.push(file)
    }
  }
  await Promise.all(Array.from({ length: 16 }, worker))
  return anew.sort()
}

/** A file called so holds what its name says. */
const namedByContent = /[/\\][0-9a-f]{12}\.\w+$/

/** True when the former file holds the same, and the file is a link to it. */
async function linked(former: string, file: string, content: Uint8Array): Promise<boolean> {
  if (!namedByContent.test(former)) {
    const before = await readFile(former).catch(nullWhereMissing)
    if (before === null || Buffer.compare(before, content) !== 0) return false
  }
  if (!shareFile(former, file)) return false
  for (const ending of packedItself.test(file) ? [] : packed) {
    shareFile(`${former}${ending}`, `${file}${ending}`)
  }
  return true
}

function nullWhereMissing(error: unknown): null {
  if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return null
  throw error
}
