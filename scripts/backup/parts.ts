import path from 'node:path'
import type { FlattenedField, Payload } from 'payload'
import { BackupError } from './manifest.ts'

/** A collection as a backup sees it. */
export interface Part {
  readonly slug: string
  readonly fields: readonly FlattenedField[]
  /** Fields that are not backed up. */
  readonly leaveOut: readonly string[]
  /** Folder of its uploaded files, or null. */
  readonly uploads: string | null
}

/**
 * What a database keeps for itself: which migrations it has had, jobs under way and when they last ran, who has a
 * document open, which process serves it, and what can be computed again.
 */
const notBackedUp = new Set([
  'payload-migrations',
  'payload-jobs',
  'payload-jobs-stats',
  'payload-locked-documents',
  'payload-kv',
  'job-runs',
  'servers',
])

/** An old session or reset link must not work again because a backup was restored. */
const neverBackedUp = ['sessions', 'resetPasswordToken', 'resetPasswordExpiration']

/** True for a collection or global whose contents are part of a backup. */
export const isBackedUp = (slug: string): boolean => !notBackedUp.has(slug)

/**
 * Which corrections an installation has had. A start writes it before there is anything to correct, so it makes no
 * installation one in use; a backup that is restored brings its own.
 */
const ownRecord = 'corrections'

/** True for a collection whose documents make an installation one that nothing is restored into. */
export const showsUse = (slug: string): boolean => isBackedUp(slug) && slug !== ownRecord

/**
 * The collections a backup holds. Those that point to others come before them, so that in a database that changes
 * meanwhile whatever is pointed to is read later and therefore there.
 * @throws BackupError naming a collection that keeps versions, which a backup does not carry
 */
export function partsOf(payload: Payload): Part[] {
  const parts = Object.values(payload.collections)
    .map(({ config, customIDType }): Part => {
      if (isBackedUp(config.slug) && Boolean(config.versions)) {
        throw new BackupError(
          `The collection ${config.slug} keeps versions, and backups do not carry those yet.`,
        )
      }
      const { staticDir } = typeof config.upload === 'object' ? config.upload : {}
      return {
        slug: config.slug,
        fields: config.flattenedFields,
        // A number the database gave out means nothing in another.
        leaveOut: customIDType === 'text' ? neverBackedUp : [...neverBackedUp, 'id'],
        uploads: staticDir === undefined ? null : path.resolve(staticDir),
      }
    })
    .filter(({ slug }) => isBackedUp(slug))
  return parts.toReversed()
}

/** The globals a backup holds. Their ids are the database's own. */
export function globalsOf(payload: Payload): Part[] {
  return payload.globals.config
    .filter(({ slug }) => isBackedUp(slug))
    .map(({ flattenedFields, slug }) => ({
      slug,
      fields: flattenedFields,
      leaveOut: ['id'],
      uploads: null,
    }))
}
