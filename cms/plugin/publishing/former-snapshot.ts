import { readFile } from 'node:fs/promises'
import path from 'node:path'
import {
  edition as editionSchema,
  guideline as guidelineSchema,
  type Edition,
  type Guideline,
  type Snapshot,
  snapshot as snapshotSchema,
} from '../../../content/schema/index.ts'

/** Where the last snapshot that was validated and published lies. */
export function snapshotFile(dataDir: string): string {
  return path.resolve(dataDir, 'published', 'snapshot.json')
}

/** What was published last, as far as it can be read. */
export interface FormerSnapshot {
  /** False before the first publish alone: a file that cannot be read is not "nothing was published". */
  readonly there: boolean
  /** The whole snapshot, or null where this version cannot read it as one. */
  readonly whole: Snapshot | null
  /** How many guidelines it held, or null where even that cannot be told. */
  readonly count: number | null
  /** Its guidelines and editions that can be read, by id: the last good copies. */
  readonly guidelines: ReadonlyMap<string, Guideline>
  readonly editions: ReadonlyMap<string, Edition>
}

/**
 * Reads what was published last. A snapshot of another version is taken piece by piece, so that its texts and its
 * number of guidelines still count.
 */
export async function formerSnapshot(dataDir: string): Promise<FormerSnapshot> {
  const none = { whole: null, count: null, guidelines: new Map(), editions: new Map() } as const
  let file: string
  try {
    file = await readFile(snapshotFile(dataDir), 'utf8')
  } catch (error) {
    const gone = error instanceof Error && 'code' in error && error.code === 'ENOENT'
    return { ...none, there: !gone }
  }
  const value = json(file)
  const parsed = snapshotSchema.safeParse(value)
  const stored = listIn(value, 'guidelines')
  if (stored === null) return { ...none, there: true }
  const guidelines = stored.flatMap((each) => guidelineSchema.safeParse(each).data ?? [])
  const editions = stored
    .flatMap((each) => listIn(each, 'editions') ?? [])
    .flatMap((each) => editionSchema.safeParse(each).data ?? [])
  return {
    there: true,
    whole: parsed.success ? parsed.data : null,
    count: stored.length,
    guidelines: new Map(guidelines.map((each) => [each.id, each])),
    editions: new Map(editions.map((each) => [each.id, each])),
  }
}

/** The last published snapshot, or null where there is none that this version reads. */
export async function lastSnapshot(dataDir: string): Promise<Snapshot | null> {
  return (await formerSnapshot(dataDir)).whole
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
