import { createHash } from 'node:crypto'
import { mkdir, readFile, readdir, rename, rm } from 'node:fs/promises'
import path from 'node:path'
import type { Snapshot } from '../../content/schema/index.ts'
import { hasCode, syncFolder, writeDurably } from '../../cms/server/durable.ts'
import { LockedError, processRuns, takeLock } from '../../cms/server/lock.ts'
import {
  HeldError,
  openReleases,
  releaseId,
  type Release,
  type ReleaseStore,
} from '../../cms/server/releases.ts'
import { precompress } from './compress.ts'
import { filesBelow, syncFiles } from './files.ts'
import { copyImages } from './images.ts'
import {
  PublishError,
  type FormerRelease,
  type SiteBuild,
  type SiteBuilder,
} from './site-builder.ts'
import { SnapshotReader } from './snapshot-reader.ts'

/** What is to be published, and how. */
export interface PublishRequest {
  readonly snapshotFile: string
  readonly dataDir: string
  /** Public origin that absolute addresses of the site begin with. */
  readonly origin: string
  /** Digest of the institution that the site shows. @default null, the fictional one */
  readonly institution?: string | null
  /** True when a person confirmed that many guidelines disappear. */
  readonly confirmed: boolean
  readonly builder: SiteBuilder
  /** What reads the snapshot: one that has read the former reads only what is not the same. @default a new one */
  readonly reader?: SnapshotReader
  /** True to render everything, whatever is known to be the same. @default false */
  readonly full?: boolean
  /** Takes what need not be waited for, such as removing old releases. @default it is waited for */
  readonly afterwards?: (work: () => Promise<void>) => void
  /** How long to wait for another publish. @default 120000 */
  readonly waitMs?: number
}

/** How a publish ended. On anything but `ok` the release readers had stays untouched. */
export type PublishResult =
  | {
      readonly ok: true
      readonly release: string
      /** What an editor should know, a sentence each. */
      readonly warnings: readonly string[]
      readonly seconds: number
    }
  | {
      readonly ok: false
      readonly code: 'failed' | 'refused' | 'held'
      /** One sentence. */
      readonly reason: string
      readonly problems?: readonly string[]
      readonly seconds: number
    }

/** Builds a release beside the others and makes it the current one in one step, or leaves everything as it was. */
export async function publish(request: PublishRequest): Promise<PublishResult> {
  const began = performance.now()
  const seconds = (): number => Math.round(performance.now() - began) / 1000
  try {
    const { id, warnings } = await publishLocked(request)
    return { ok: true, release: id, warnings, seconds: seconds() }
  } catch (error) {
    if (error instanceof HeldError) {
      const reason = `Publishing is held: ${error.message} Run "npm run rollback -- --resume" to let it go on.`
      return { ok: false, code: 'held', reason, seconds: seconds() }
    }
    if (error instanceof RefusedError) {
      return { ok: false, code: 'refused', reason: error.message, seconds: seconds() }
    }
    const problems = error instanceof PublishError ? error.problems : []
    return {
      ok: false,
      code: 'failed',
      reason: reasonOf(error),
      ...(problems.length > 0 ? { problems } : {}),
      seconds: seconds(),
    }
  }
}

class RefusedError extends Error {
  override readonly name = 'RefusedError'
}

async function publishLocked(request: PublishRequest): Promise<Release> {
  const releases = openReleases(request.dataDir)
  const lock = path.join(releases.folder, '.publish.lock')
  const unlock = await takeLock(lock, 'publishing', request.waitMs ?? 120_000)
  try {
    await refuseWhileHeld(releases)
    await removeLeftovers(releases.folder)
    const release = await buildAndSwitch(request, releases)
    // A renderer that outlived its publisher wrote on for a moment: by now it has ended.
    await removeLeftovers(releases.folder)
    return release
  } finally {
    await unlock()
  }
}

async function refuseWhileHeld(releases: ReleaseStore): Promise<void> {
  const hold = await releases.held()
  if (hold !== null) throw new HeldError(hold.reason)
}

async function buildAndSwitch(request: PublishRequest, releases: ReleaseStore): Promise<Release> {
  const { dataDir, builder, origin, institution = null, full = false } = request
  const { snapshot, snapshotHash } = await readSnapshot(request)
  if (!request.confirmed) refuseVanishing(snapshot, await releases.currentRelease())

  const withFolder = (release: string): FormerRelease => {
    return { id: release, folder: releases.publicFolder(release) }
  }
  const builtAt = new Date()
  const id = releaseId(builtAt, snapshotHash)
  const building = path.join(releases.folder, `.building-${id}-${String(process.pid)}`)
  const outDir = path.join(building, 'public')
  const cacheDir = path.join(dataDir, 'cache', 'site')
  const seconds: Record<string, number> = {}
  const step = async <T>(name: string, work: Promise<T>): Promise<T> => {
    const began = performance.now()
    const result = await work
    seconds[name] = Math.round(performance.now() - began) / 1000
    return result
  }
  let release: Release
  try {
    await mkdir(outDir, { recursive: true })
    const current = await releases.current()
    const former = current === null ? null : withFolder(current)
    const build = { snapshot, origin, outDir, cacheDir, former, full }
    const rendered = await step('build', builder.build(build))
    const images = await step(
      'images',
      copyImages(snapshot.images, dataDir, outDir, former?.folder),
    )
    const indexed = await step('index', builder.index(build))
    const known = rendered && indexed ? [rendered, { ...images, packed: true }, indexed] : null
    // A builder that does not say what it left wrote everything there is.
    const files = known ? known.flatMap((each) => each.files) : await filesBelow(outDir)
    const written = known ? known.flatMap((each) => each.written) : files
    const warnings = [...images.warnings, ...(await step('check', checked(builder, build, files)))]
    const loose = known
      ? known.filter(({ packed }) => !packed).flatMap((each) => each.written)
      : files
    await step('compress', precompress(loose))
    await step('sync', syncFiles(outDir, files, written))
    const pages = files.filter((each) => each.endsWith('.html')).length
    release = {
      id,
      takenAt: snapshot.takenAt,
      builtAt: builtAt.toISOString(),
      snapshotHash,
      origin,
      institution,
      guidelines: snapshot.guidelines.length,
      pages,
      warnings,
      seconds,
    }
    await writeDurably(path.join(building, 'release.json'), `${JSON.stringify(release, null, 2)}\n`)
    await rename(building, path.join(releases.folder, id))
    await syncFolder(releases.folder)
  } catch (error) {
    await rm(building, { recursive: true, force: true, maxRetries: 3 }).catch(() => undefined)
    throw error
  }
  try {
    await releases.switchTo(id, true)
  } catch (error) {
    // A release that never became current must not be what a later rollback falls back on.
    await rm(path.join(releases.folder, id), { recursive: true, force: true, maxRetries: 3 })
    throw error
  }
  builder.settled?.(id)
  const tidy = async (): Promise<void> => {
    // Readers have the new release; old ones that cannot be removed are no reason to say it failed.
    try {
      const [old] = await releases.retire()
      if (request.afterwards) await builder.ahead?.(withFolder(id), releases.folder, old)
      await releases.prune()
    } catch (error) {
      console.error(`Old releases could not be removed: ${reasonOf(error)}`)
    }
  }
  if (request.afterwards) request.afterwards(tidy)
  else await tidy()
  return release
}

/** Apart from the build, which needs the snapshot and not the bytes it was read from. */
async function readSnapshot({
  snapshotFile,
  reader = new SnapshotReader(),
}: PublishRequest): Promise<{ readonly snapshot: Snapshot; readonly snapshotHash: string }> {
  const content = await readFile(snapshotFile)
  try {
    const snapshotHash = createHash('sha256').update(content).digest('hex')
    return { snapshot: reader.read(content, snapshotFile), snapshotHash }
  } finally {
    // As large as all texts of the site: given back now, and not when the heap is next cleared up.
    if (content.buffer.byteLength === content.byteLength) content.buffer.transfer(0)
  }
}

/** An empty or halved site is far more often a fault than a wish. */
function refuseVanishing({ guidelines }: Snapshot, current: Release | null): void {
  const now = guidelines.length
  if (now === 0) {
    throw new RefusedError(
      'The snapshot holds no guidelines, so the site would be empty. Confirm if that is meant.',
    )
  }
  if (current !== null && now * 2 < current.guidelines) {
    throw new RefusedError(
      `The site would shrink from ${String(current.guidelines)} guidelines to ${String(now)}. Confirm if that is meant.`,
    )
  }
}

/** The warnings of a site that may be published. */
async function checked(
  builder: SiteBuilder,
  build: SiteBuild,
  files: readonly string[],
): Promise<readonly string[]> {
  const { errors, warnings } = await builder.check(build, files)
  if (errors.length === 0) return warnings
  throw new PublishError(
    `The built site was not published because of ${String(errors.length)} fault(s); the first: ${errors[0] ?? ''}`,
    errors,
  )
}

/** Removes what killed builds left behind, unless their process still runs. */
async function removeLeftovers(folder: string): Promise<void> {
  for (const name of await readdir(folder)) {
    const [, kind, number] = /^\.(building|ahead)-.+-(\d+)$/.exec(name) ?? []
    const pid = Number(number)
    // Our own number on a build can only stem from a former life: this process has not begun to build.
    const ours = kind === 'building' ? null : process.pid
    const stale = kind !== undefined && (pid === process.pid ? ours === null : !processRuns(pid))
    if (!stale) continue
    // A renderer that outlived its publisher may still be writing: it is tried again after the build.
    await rm(path.join(folder, name), { recursive: true, force: true, maxRetries: 3 }).catch(
      () => undefined,
    )
  }
}

function reasonOf(error: unknown): string {
  if (error instanceof LockedError) {
    return `Another publish is running (process ${String(error.holder.pid)}). Try again when it is done.`
  }
  if (hasCode(error, 'ENOSPC')) {
    return 'The disk is full. Free some space and publish again; readers still get the former release.'
  }
  if (hasCode(error, 'ENOENT') && error instanceof Error && 'path' in error) {
    return `The file ${String(error.path)} is missing.`
  }
  return error instanceof Error ? error.message : String(error)
}
