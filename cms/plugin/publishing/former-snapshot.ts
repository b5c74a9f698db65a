import { readFile } from 'node:fs/promises'
import {
  edition as editionSchema,
  guideline as guidelineSchema,
  type Edition,
  type Guideline,
  type PublicStory,
  publicStory as storySchema,
  type Snapshot,
  snapshot as snapshotSchema,
} from '../../../content/schema/index.ts'
import { digestOf, type Pieces, piecesOf } from './pieces.ts'
import { snapshotFile, stampOfFile } from './snapshot-file.ts'

type Lookup<T> = Pick<ReadonlyMap<string, T>, 'get'>

/** What was published last, as far as it can be read. */
export interface FormerSnapshot {
  /** False before the first publish alone: a file that cannot be read is not "nothing was published". */
  readonly there: boolean
  /** `digestOf` the whole, or null where this version cannot read it as one. */
  readonly digest: string | null
  /** How many guidelines it held, or null where even that cannot be told. */
  readonly count: number | null
  /** Its guidelines and editions that can be read, by id: the last good copies. */
  readonly guidelines: Lookup<Guideline>
  readonly editions: Lookup<Edition>
  /** Its stories of what reports led to that can be read, in the order readers get them. */
  readonly stories: readonly PublicStory[]
}

/** The file a process knows what stands in, by the file's path. */
const known = new Map<string, { readonly stamp: string; readonly former: FormerSnapshot }>()

/**
 * What was published last, without reading it where this process wrote it, or read it before, and nobody has written it
 * since.
 */
export async function knownSnapshot(dataDir: string): Promise<FormerSnapshot> {
  const file = snapshotFile(dataDir)
  const stamp = await stampOfFile(file)
  const before = known.get(file)
  if (stamp !== null && before?.stamp === stamp) return before.former
  known.delete(file)
  const former = await formerSnapshot(dataDir)
  if (stamp !== null) known.set(file, { stamp, former })
  return former
}

/** Says that these pieces are what stands in the file, which had this stamp then. */
export function rememberSnapshot(dataDir: string, pieces: Pieces, stamp: string): void {
  known.set(snapshotFile(dataDir), { stamp, former: formerOf(pieces) })
}

/** Says that what was read of the file says the same as these pieces: one of the two is enough in memory. */
export function rememberSame(dataDir: string, pieces: Pieces): void {
  const file = snapshotFile(dataDir)
  const before = known.get(file)
  if (before) known.set(file, { ...before, former: formerOf(pieces) })
}

function formerOf(pieces: Pieces): FormerSnapshot {
  const { guidelines, stories } = pieces.lists
  let byId: ReadonlyMap<string, Guideline> | undefined
  let editions: ReadonlyMap<string, Edition> | undefined
  // Asked for only where a text cannot be shown.
  const values = () => guidelines.map(({ value }) => value)
  return {
    there: true,
    digest: digestOf(pieces),
    count: guidelines.length,
    guidelines: {
      get: (id) => (byId ??= new Map(values().map((each) => [each.id, each]))).get(id),
    },
    editions: {
      get: (id) =>
        (editions ??= new Map(
          values().flatMap((each) => each.editions.map((one) => [one.id, one] as const)),
        )).get(id),
    },
    stories: stories.map(({ value }) => value),
  }
}

/**
 * Reads what was published last. A snapshot of another version is taken piece by piece, so that its texts and its
 * number of guidelines still count.
 */
async function formerSnapshot(dataDir: string): Promise<FormerSnapshot> {
  const none = {
    digest: null,
    count: null,
    guidelines: new Map(),
    editions: new Map(),
    stories: [],
  } as const
  let file: string
  try {
    file = await readFile(snapshotFile(dataDir), 'utf8')
  } catch (error) {
    const gone = error instanceof Error && 'code' in error && error.code === 'ENOENT'
    return { ...none, there: !gone }
  }
  const value = json(file)
  const parsed = snapshotSchema.safeParse(value)
  if (parsed.success) return formerOf(piecesOf(parsed.data))
  const stories = (listIn(value, 'stories') ?? []).flatMap(
    (each) => storySchema.safeParse(each).data ?? [],
  )
  const stored = listIn(value, 'guidelines')
  if (stored === null) return { ...none, there: true, stories }
  const guidelines = stored.flatMap((each) => guidelineSchema.safeParse(each).data ?? [])
  const editions = stored
    .flatMap((each) => listIn(each, 'editions') ?? [])
    .flatMap((each) => editionSchema.safeParse(each).data ?? [])
  return {
    there: true,
    digest: null,
    count: stored.length,
    guidelines: new Map(guidelines.map((each) => [each.id, each])),
    editions: new Map(editions.map((each) => [each.id, each])),
    stories,
  }
}

/** The last published snapshot, or null where there is none that this version reads. */
export async function lastSnapshot(dataDir: string): Promise<Snapshot | null> {
  try {
    const parsed = snapshotSchema.safeParse(json(await readFile(snapshotFile(dataDir), 'utf8')))
    return parsed.data ?? null
  } catch {
    // None, or none that can be read.
    return null
  }
}

function json(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    // Damaged: there was something, and nothing can be told of it.
    return null
  }
}

function listIn(value: unknown, name: string): unknown[] | null {
  if (typeof value !== 'object' || value === null || !(name in value)) return null
  const list = (value as Record<string, unknown>)[name]
  return Array.isArray(list) ? (list as unknown[]) : null
}
