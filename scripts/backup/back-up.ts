import { createWriteStream, existsSync } from 'node:fs'
import { mkdir, rm } from 'node:fs/promises'
import path from 'node:path'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { pathToFileURL } from 'node:url'
import { createClient } from '@libsql/client'
import type { Payload } from 'payload'
import { chosenDatabase, databaseFile } from '../../cms/database.ts'
import type { Settings } from '../../cms/settings.ts'
import { measure, type Source, writeArchive } from './archive.ts'
import { canonicalJson, ContentsDigest } from './contents-digest.ts'
import { type DataFile, dataFiles, institutionName } from './data-files.ts'
import { readDocuments, readGlobal } from './documents.ts'
import { BackupError, type Contents, formatVersion, type Manifest } from './manifest.ts'
import { openPayload, ownName, removeLeftovers } from './open-payload.ts'
import { globalsOf, type Part, partsOf } from './parts.ts'

const folderPrefix = '.backup-'

interface Spooled {
  readonly collections: Contents[]
  readonly globals: Contents[]
  readonly sources: Source[]
  readonly missing: string[]
}

/**
 * Backs up a whole installation into one file, while the server runs. On SQLite the documents are those of one
 * instant; on MongoDB each collection is read by itself.
 * @param target where the file ends up; it appears when it is complete
 * @throws BackupError, or what the database or the disk said
 */
export async function backUp(settings: Settings, target: string): Promise<Manifest> {
  const { dataDir } = settings
  const engine = settings.databaseUrl === null ? 'SQLite' : 'MongoDB'
  if (engine === 'SQLite' && !existsSync(databaseFile(settings))) {
    throw new BackupError(
      `There is nothing to back up: ${dataDir} holds no database. Set DATA_DIR or DATABASE_URL as the server has it.`,
    )
  }
  const created = new Date().toISOString()
  await mkdir(path.dirname(target), { recursive: true })
  await removeLeftovers(dataDir, folderPrefix)
  const folder = path.join(dataDir, ownName(folderPrefix))
  await mkdir(folder, { mode: 0o700 })
  try {
    const payload = await openFrozen(settings, folder)
    let spooled: Spooled
    try {
      spooled = await spool(payload, folder)
    } finally {
      await payload.destroy()
    }
    const sources = [...spooled.sources, ...dataFileSources(settings)]
    const files: Manifest['files'] = []
    for (const { name, file } of sources) files.push({ name, ...(await measure(file)) })
    const { collections, globals, missing } = spooled
    const manifest: Manifest = {
      format: 'verne-backup',
      version: formatVersion,
      created,
      engine,
      collections,
      globals,
      files,
      missing,
    }
    await writeArchive(target, manifest, sources)
    return manifest
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

/** Payload on a database that nobody else writes to: a copy of one instant, where there is a file to copy. */
async function openFrozen(settings: Settings, folder: string): Promise<Payload> {
  if (settings.databaseUrl !== null) return openPayload(settings, chosenDatabase(settings))
  const copy = { ...settings, dataDir: folder }
  const live = createClient({ url: pathToFileURL(databaseFile(settings)).href })
  try {
    await live.execute('PRAGMA busy_timeout = 10000')
    await live.execute({ sql: 'VACUUM INTO ?', args: [databaseFile(copy)] })
  } finally {
    live.close()
  }
  return openPayload(settings, chosenDatabase(copy))
}

/** Writes every document to files of this folder, because an archive must know a file's size before it comes. */
async function spool(payload: Payload, folder: string): Promise<Spooled> {
  const found: Spooled = { collections: [], globals: [], sources: [], missing: [] }
  for (const part of partsOf(payload)) {
    const digest = new ContentsDigest()
    const file = path.join(folder, `${part.slug}.jsonl`)
    const uploads = new Set<string>()
    await pipeline(
      Readable.from(lines(payload, part, digest, uploads)),
      createWriteStream(file, { mode: 0o600 }),
    )
    found.collections.push({ slug: part.slug, count: digest.count, digest: digest.digest })
    found.sources.push({ name: `documents/${part.slug}.jsonl`, file })
    for (const name of uploads) {
      const upload = path.join(part.uploads ?? '', name)
      if (existsSync(upload))
        found.sources.push({ name: `uploads/${part.slug}/${name}`, file: upload })
      else found.missing.push(`${part.slug}/${name}`)
    }
  }
  for (const part of globalsOf(payload)) {
    const global = await readGlobal(payload, part)
    const digest = new ContentsDigest()
    const file = path.join(folder, `global-${part.slug}.json`)
    if (global !== null) digest.add(canonicalJson(global))
    await pipeline(Readable.from([canonicalJson(global)]), createWriteStream(file, { mode: 0o600 }))
    found.globals.push({ slug: part.slug, count: digest.count, digest: digest.digest })
    found.sources.push({ name: `globals/${part.slug}.json`, file })
  }
  return found
}

async function* lines(
  payload: Payload,
  part: Part,
  digest: ContentsDigest,
  uploads: Set<string>,
): AsyncGenerator<string> {
  for await (const document of readDocuments(payload, part)) {
    const line = canonicalJson(document)
    digest.add(line)
    if (part.uploads !== null) for (const name of uploadedFiles(document)) uploads.add(name)
    yield `${line}\n`
  }
}

/** Names of the files of an uploaded document: the file itself and its smaller copies. */
function uploadedFiles(document: Record<string, unknown>): string[] {
  const { filename, sizes } = document
  const copies = typeof sizes === 'object' && sizes !== null ? Object.values(sizes) : []
  const names = copies.map((each: unknown) =>
    typeof each === 'object' && each !== null && 'filename' in each ? each.filename : null,
  )
  return [filename, ...names].filter((name) => typeof name === 'string')
}

function dataFileSources({ dataDir, institutionFile }: Settings): Source[] {
  return (Object.keys(dataFiles) as DataFile[])
    .map((name) => {
      // It may lie outside the data folder; a restore puts it there.
      const elsewhere = name === institutionName ? institutionFile : null
      return { name, file: elsewhere ?? path.join(dataDir, dataFiles[name].path) }
    })
    .filter(({ file }) => existsSync(file))
}
