import { link, mkdir, readFile, writeFile } from 'node:fs/promises'
import path from 'node:path'

/** What lies packed beside a file. */
const packed = ['.br', '.gz']

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

/** True when the former file holds the same, and the file is a link to it. */
async function linked(former: string, file: string, content: Uint8Array): Promise<boolean> {
  const before = await readFile(former).catch(nullWhereMissing)
  if (before === null || Buffer.compare(before, content) !== 0) return false
  await link(former, file)
  for (const ending of packed) {
    await link(`${former}${ending}`, `${file}${ending}`).catch(nullWhereMissing)
  }
  return true
}

function nullWhereMissing(error: unknown): null {
  if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return null
  throw error
}
