import { createReadStream } from 'node:fs'
import { opendir, stat } from 'node:fs/promises'
import path from 'node:path'
import { readArchive } from '../../cms/plugin/regulations/watch/reading/archive.ts'
import { type Bounds, standardBounds } from '../../cms/plugin/regulations/watch/reading/bounds.ts'
import { Collected, type Reading } from '../../cms/plugin/regulations/watch/reading/collected.ts'
import { readingFault } from '../../cms/plugin/regulations/watch/reading/fault.ts'

/**
 * Reads Lovdata's files from an archive, or from a folder they were unpacked in. Links are refused, not followed.
 * @throws ReadingFault in one sentence
 */
export async function readLovdata(
  place: string,
  bounds: Bounds = standardBounds,
): Promise<Reading> {
  const name = path.basename(place)
  if (!(await stat(place)).isDirectory()) return readArchive(name, createReadStream(place), bounds)
  const collected = new Collected(name, bounds)
  for await (const entry of await opendir(place, { recursive: true })) {
    if (entry.isDirectory()) continue
    const file = path.join(entry.parentPath, entry.name)
    const inside = path.relative(place, file).split(path.sep).join('/')
    if (!entry.isFile()) throw readingFault('notAFile', { file: inside })
    const act = collected.begin(inside)
    if (!act) continue
    for await (const chunk of createReadStream(file)) act.add(chunk as Uint8Array)
    act.finish()
  }
  return collected.reading()
}
