import { z } from 'zod'

/** A backup or restore that cannot be done; its message is one sentence with the way out. */
export class BackupError extends Error {
  override readonly name = 'BackupError'
}

/** Counted up when an older Verne could not read a backup any more. */
export const formatVersion = 1

/** Name of the manifest in the archive, where it comes first. */
export const manifestName = 'manifest.json'

const hash = z.string().regex(/^[0-9a-f]{64}$/)
const slug = z.string().regex(/^[a-z0-9-]+$/)
const count = z.number().int().nonnegative()

const file = z.object({
  /** Path in the archive, such as `documents/editions.jsonl`. */
  name: z.string().refine(isSafeName),
  size: count,
  sha256: hash,
})

const contents = z.object({
  slug,
  count,
  /** Sum of the SHA-256 hashes of the documents, so that the order does not count. */
  digest: hash,
})

const manifest = z.object({
  format: z.literal('verne-backup'),
  version: z.literal(formatVersion),
  /** ISO 8601 instant. */
  created: z.iso.datetime(),
  /** Which database the documents came from. */
  engine: z.enum(['SQLite', 'MongoDB']),
  collections: z.array(contents),
  globals: z.array(contents),
  files: z.array(file),
  /** Uploaded files that documents name and that were not on the disk. */
  missing: z.array(z.string()),
})

/** What a backup holds: written first in the archive, checked before anything is restored. */
export type Manifest = z.infer<typeof manifest>
export type ManifestFile = z.infer<typeof file>
export type Contents = z.infer<typeof contents>

/**
 * Reads a manifest.
 * @throws BackupError when it is of another format or version, or does not hold together
 */
export function readManifest(text: string): Manifest {
  const value = parsed(text)
  const head = z.object({ format: z.literal('verne-backup'), version: z.number() }).safeParse(value)
  if (!head.success) throw new BackupError('The file is not a backup of Verne.')
  if (head.data.version !== formatVersion) {
    throw new BackupError(
      `The backup has format ${String(head.data.version)}, and this version of Verne reads format ${String(formatVersion)}. Restore it with the version of Verne it was made with.`,
    )
  }
  const whole = manifest.safeParse(value)
  if (!whole.success) {
    throw new BackupError('The backup is damaged: its list of contents cannot be read.')
  }
  return whole.data
}

/** A name that stays inside the folder it is meant for, whatever it is joined to. */
function isSafeName(name: string): boolean {
  return (
    /^(?:documents|globals|uploads|data)(?:\/[^/\\:\0]+){1,2}$/.test(name) &&
    name.split('/').every((each) => each !== '.' && each !== '..')
  )
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}
