import { existsSync } from 'node:fs'
import { rm } from 'node:fs/promises'
import path from 'node:path'
import { createLocalReq, type PayloadRequest } from 'payload'
import { v7 } from 'uuid'
import { forcedPrefix } from '../../cms/plugin/publishing/request.ts'
import { gatherSnapshot } from '../../cms/plugin/publishing/snapshot.ts'
import type { Unshown } from '../../cms/plugin/publishing/unshown.ts'
import { writeDurably } from '../../cms/server/durable.ts'
import type { Settings } from '../../cms/settings.ts'
import { databaseKey } from '../start/starter.ts'
import { type ArchiveEntry, readArchive } from './archive.ts'
import { canonicalJson, ContentsDigest } from './contents-digest.ts'
import { dataFiles, institutionName, isDataFile, snapshotName } from './data-files.ts'
import { contentsOf, contentsOfGlobal, writeDocument, writeGlobal } from './documents.ts'
import { BackupError, type Contents, type Manifest } from './manifest.ts'
import { type LooseRelation, neutralDocument } from './neutral-document.ts'
import { globalsOf, type Part, partsOf } from './parts.ts'
import { documentsIn, isValues, parsed, place, slugOf, type Values } from './read-entry.ts'
import { ownName, removeLeftovers } from './open-payload.ts'
import { openTarget, type Target } from './target.ts'

/** What begins the name of the institution's file while a backup is restored. */
const institutionPrefix = '.institution-'

/** A relation that had to be left out, with the document it stood in. */
export interface LeftOut extends LooseRelation {
  readonly collection: string
  readonly document: string
}

export interface Restored {
  readonly manifest: Manifest
  readonly leftOut: readonly LeftOut[]
  /** What readers will not get as it is stored, each in words. It was restored all the same. */
  readonly unshown: readonly Unshown[]
}

/**
 * Restores a backup into an empty installation, on the database the settings name. The backup is read through and
 * checked before anything is written; what was written is read again and compared. Until all is well the installation
 * stays empty, and a restore that was cut off starts over.
 * @param told hears of each part that was written
 * @throws BackupError, or what the database or the disk said; nothing is restored then
 */
export async function restoreBackup(
  settings: Settings,
  file: string,
  told: (what: string) => void,
): Promise<Restored> {
  const ids = new Map<string, Set<string>>()
  const ownFile = path.join(settings.dataDir, ownName(institutionPrefix))
  await removeLeftovers(settings.dataDir, institutionPrefix)
  const manifest = await readArchive(
    file,
    () => undefined,
    async (entry) => {
      if (entry.name === institutionName) await place(entry, ownFile, 0o600)
      else await gatherIds(entry, ids)
    },
  ).catch(async (error: unknown) => {
    await rm(ownFile, { force: true })
    throw error
  })
  told(`Checked ${String(manifest.files.length)} files of the backup of ${manifest.created}`)
  const target = await withInstitution(ownFile, () => openTarget(settings))
  try {
    const leftOut: LeftOut[] = []
    const loading = new Loading(settings, target, ids, (each) => leftOut.push(each), told)
    loading.assertKnown(manifest)
    await target.load(async (req) => {
      await readArchive(
        file,
        () => undefined,
        (entry) => loading.take(entry, req),
      )
      loading.assertComplete(manifest)
    })
    await loading.assertStored()
    told('Compared everything with the backup')
    if (manifest.files.some(({ name }) => name === snapshotName))
      await askForPublish(target, manifest)
    await stopWaitingMail(target)
    await markStarterContent(settings)
    const unshown = await unshownIn(target, settings)
    await target.finish()
    return { manifest, leftOut, unshown }
  } catch (error) {
    await target.giveUp()
    throw error
  }
}

/**
 * Lets the CMS be opened as the institution's that was backed up, because its languages decide what the database has room
 * for. The file goes afterwards; that of the installation is written with the rest.
 */
async function withInstitution<T>(file: string, open: () => Promise<T>): Promise<T> {
  if (!existsSync(file)) return open()
  const before = process.env['INSTITUTION_FILE']
  process.env['INSTITUTION_FILE'] = file
  try {
    return await open()
  } finally {
    if (before === undefined) delete process.env['INSTITUTION_FILE']
    else process.env['INSTITUTION_FILE'] = before
    await rm(file, { force: true })
  }
}

async function gatherIds(entry: ArchiveEntry, ids: Map<string, Set<string>>): Promise<void> {
  const slug = slugOf(entry.name, 'documents')
  if (slug === null) return
  const found = new Set<string>()
  for await (const document of documentsIn(entry)) {
    if (typeof document['id'] === 'string') found.add(document['id'])
  }
  ids.set(slug, found)
}

/** One restore under way: what was written so far, as it should be found again. */
class Loading {
  readonly #settings: Settings
  readonly #target: Target
  readonly #ids: ReadonlyMap<string, ReadonlySet<string>>
  readonly #onLeftOut: (each: LeftOut) => void
  readonly #told: (what: string) => void
  readonly #parts: ReadonlyMap<string, Part>
  readonly #globals: ReadonlyMap<string, Part>
  readonly #read = new Map<string, Contents>()
  readonly #written = new Map<string, Contents>()

  constructor(
    settings: Settings,
    target: Target,
    ids: ReadonlyMap<string, ReadonlySet<string>>,
    onLeftOut: (each: LeftOut) => void,
    told: (what: string) => void,
  ) {
    this.#settings = settings
    this.#target = target
    this.#ids = ids
    this.#onLeftOut = onLeftOut
    this.#told = told
    this.#parts = new Map(partsOf(target.payload).map((part) => [part.slug, part]))
    this.#globals = new Map(globalsOf(target.payload).map((part) => [part.slug, part]))
  }

  /** @throws BackupError when this version of Verne has no place for something */
  assertKnown({ collections, globals }: Manifest): void {
    const known = (each: Contents, parts: ReadonlyMap<string, Part>): boolean =>
      each.count === 0 || parts.has(each.slug)
    const foreign = [
      ...collections.filter((each) => !known(each, this.#parts)),
      ...globals.filter((each) => !known(each, this.#globals)),
    ][0]
    if (foreign === undefined) return
    throw new BackupError(
      `The backup holds "${foreign.slug}", which this version of Verne does not know. Restore it with the version it was made with, or a newer one.`,
    )
  }

  async take(entry: ArchiveEntry, req: Partial<PayloadRequest>): Promise<void> {
    const collection = this.#parts.get(slugOf(entry.name, 'documents') ?? '')
    const global = this.#globals.get(slugOf(entry.name, 'globals') ?? '')
    if (collection) await this.#takeDocuments(entry, collection, req)
    else if (global) await this.#takeGlobal(entry, global, req)
    else if (isDataFile(entry.name)) {
      const { mode, path: relative } = dataFiles[entry.name]
      await place(entry, path.join(this.#settings.dataDir, relative), mode)
    } else await this.#takeUpload(entry)
  }

  /** @throws BackupError when the documents are not those that were backed up */
  assertComplete({ collections, globals }: Manifest): void {
    for (const expected of [...collections, ...globals]) {
      const found = this.#read.get(expected.slug)
      if (expected.count === 0 && found === undefined) continue
      if (found === undefined || !isSame(found, expected)) {
        throw new BackupError(`The backup is damaged: ${expected.slug} is not as it was.`)
      }
    }
  }

  /** Reads everything again. @throws Error naming the part that is not stored as it was handed over */
  async assertStored(): Promise<void> {
    const { payload } = this.#target
    for (const [slug, expected] of this.#written) {
      const part = this.#parts.get(slug)
      const global = this.#globals.get(slug)
      const found = part
        ? await contentsOf(payload, part)
        : global && (await contentsOfGlobal(payload, global))
      if (found && isSame(found, expected)) continue
      throw new BackupError(
        `The database did not store "${slug}" as it was: ${String(expected.count)} documents were written, ${String(found?.count ?? 0)} read. Nothing was restored.`,
      )
    }
  }

  async #takeDocuments(
    entry: ArchiveEntry,
    part: Part,
    req: Partial<PayloadRequest>,
  ): Promise<void> {
    const [read, written] = [new ContentsDigest(), new ContentsDigest()]
    for await (const document of documentsIn(entry)) {
      read.add(canonicalJson(document))
      const whole = this.#withoutLoose(part, document)
      written.add(canonicalJson(whole))
      await writeDocument(this.#target.payload, part, whole, req)
    }
    this.#read.set(part.slug, { slug: part.slug, count: read.count, digest: read.digest })
    this.#written.set(part.slug, { slug: part.slug, count: written.count, digest: written.digest })
    if (written.count > 0) this.#told(`Wrote ${String(written.count)} ${part.slug}`)
  }

  /** Where the database refuses relations to nothing, they are left out, as when what they point to is deleted. */
  #withoutLoose(part: Part, document: Values): Values {
    if (!this.#target.needsRelations) return document
    return neutralDocument(part.fields, document, {
      leaveOut: part.leaveOut,
      isThere: (relationTo, id) => this.#ids.get(relationTo)?.has(id) ?? false,
      onLoose: (loose) => {
        this.#onLeftOut({ ...loose, collection: part.slug, document: String(document['id']) })
      },
    })
  }

  async #takeGlobal(entry: ArchiveEntry, part: Part, req: Partial<PayloadRequest>): Promise<void> {
    const value = parsed(Buffer.concat(await entry.content.toArray()).toString('utf8'))
    const digest = new ContentsDigest()
    if (isValues(value)) {
      digest.add(canonicalJson(value))
      await writeGlobal(this.#target.payload, part, value, req)
    }
    const contents = { slug: part.slug, count: digest.count, digest: digest.digest }
    this.#read.set(part.slug, contents)
    this.#written.set(part.slug, contents)
  }

  async #takeUpload(entry: ArchiveEntry): Promise<void> {
    const [kind, slug = '', name = ''] = entry.name.split('/')
    const folder = this.#parts.get(slug)?.uploads
    if (kind !== 'uploads' || !folder || name === '') return
    await place(entry, path.join(folder, name), 0o644)
  }
}

/** The releases are not part of a backup: the server builds one when it starts. */
async function askForPublish({ payload }: Target, { created }: Manifest): Promise<void> {
  const now = new Date().toISOString()
  await payload.db.create({
    collection: 'publish-requests',
    data: {
      id: v7(),
      // What readers saw has not changed, and there is no release of it here.
      key: `${forcedPrefix}restore:${created}`,
      state: 'pending',
      confirmed: true,
      requestedAt: now,
      createdAt: now,
      updatedAt: now,
    },
    returning: false,
  })
}

/** What was restored is the content: a start outside production would add the starter content to it. */
async function markStarterContent(settings: Settings): Promise<void> {
  await writeDurably(path.join(settings.dataDir, 'starter-content'), databaseKey(settings))
}

/** What publishing will not show of what was restored; the last good copies lie in the settings' data folder. */
async function unshownIn({ payload }: Target, { dataDir }: Settings): Promise<readonly Unshown[]> {
  const req = await createLocalReq({}, payload)
  return (await gatherSnapshot(req, dataDir)).unshown
}

/** The mail server may have had it before the backup was taken or after: nothing is sent twice. */
async function stopWaitingMail({ payload }: Target): Promise<void> {
  await payload.db.updateMany({
    collection: 'outbox',
    where: { state: { in: ['waiting', 'sending'] } },
    data: { state: 'unknown' },
    returning: false,
  })
  // What waits for a letter stands in the records, and in the next weekly one.
  await payload.db.updateMany({
    collection: 'letter-lines',
    where: { told: { equals: false } },
    data: { told: true },
    returning: false,
  })
}

function isSame(one: Contents, other: Contents): boolean {
  return one.count === other.count && one.digest === other.digest
}
