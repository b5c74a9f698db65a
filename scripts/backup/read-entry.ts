import { createWriteStream, existsSync } from 'node:fs'
import { mkdir, open, rename, rm } from 'node:fs/promises'
import path from 'node:path'
import { createInterface } from 'node:readline'
import { pipeline } from 'node:stream/promises'
import { syncFolder } from '../../cms/server/durable.ts'
import { type ArchiveEntry, measure } from './archive.ts'
import { BackupError } from './manifest.ts'

/** Fields of a document by name. */
export type Values = Record<string, unknown>

/** Writes a file in one step. One that is there already with the same content is left alone. */
export async function place(entry: ArchiveEntry, file: string, mode: number): Promise<void> {
  if (existsSync(file) && (await measure(file)).sha256 === entry.sha256) return
  await mkdir(path.dirname(file), { recursive: true })
  const temporary = `${file}.restoring`
  try {
    await pipeline(entry.content, createWriteStream(temporary, { mode }))
    const handle = await open(temporary, 'r+')
    try {
      await handle.sync()
    } finally {
      await handle.close()
    }
    await rename(temporary, file)
  } catch (error) {
    await rm(temporary, { force: true })
    throw error
  }
  await syncFolder(path.dirname(file))
}

/** The documents of an entry, one a line. @throws BackupError when a line cannot be read */
export async function* documentsIn({ content, name }: ArchiveEntry): AsyncGenerator<Values> {
  const lines = createInterface({ input: content, crlfDelay: Number.POSITIVE_INFINITY })
  let failed: unknown = null
  // A fault before the first line is asked for must wait until then: without a listener it would end the process.
  lines.on('error', () => undefined)
  content.once('error', (error: unknown) => {
    failed = error
    lines.close()
  })
  for await (const line of lines) {
    const value = parsed(line)
    if (!isValues(value)) throw new BackupError(`The backup is damaged: ${name} cannot be read.`)
    yield value
  }
  if (failed !== null) throw failed instanceof Error ? failed : new Error(`${name} cannot be read.`)
}

/** What is damaged may be read before its hash can tell. */
export function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}

/** Slug of the collection or global an entry holds, or null for another kind of entry. */
export function slugOf(name: string, kind: 'documents' | 'globals'): string | null {
  return new RegExp(`^${kind}/([a-z0-9-]+)\\.jsonl?$`).exec(name)?.[1] ?? null
}

/** True for a document, false for what is none. */
export function isValues(value: unknown): value is Values {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
