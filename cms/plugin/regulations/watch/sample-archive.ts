import { buffer } from 'node:stream/consumers'
import { gzipSync } from 'node:zlib'
import tar from 'tar-stream'
import { fileOf, htmlOf, type InventedAct } from './sample.ts'

/** A tar of files, for tests. */
export async function tarOf(files: Readonly<Record<string, string>>): Promise<Buffer> {
  const pack = tar.pack()
  for (const [name, content] of Object.entries(files)) pack.entry({ name }, content)
  pack.finalize()
  return buffer(pack)
}

/** An archive of invented acts, for tests. */
export async function archiveOf(acts: readonly InventedAct[]): Promise<Buffer> {
  return gzipSync(await tarOf(Object.fromEntries(acts.map((each) => [fileOf(each), htmlOf(each)]))))
}
