import { getEntry } from 'astro:content'
import type { Snapshot } from '@verne/content/schema'
import { snapshotId } from './content.config.ts'
import { shown } from './shown.ts'

/**
 * The snapshot that is shown.
 * @throws Error when the build was not told where to find one
 */
export async function publishedSnapshot(): Promise<Snapshot> {
  if (shown.snapshot) return shown.snapshot
  const entry = await getEntry('published', snapshotId)
  if (!entry) {
    throw new Error(
      'There is nothing to build from. Set VERNE_SNAPSHOT to a snapshot file, ' +
        'or VERNE_SNAPSHOT_URL to the address of a published one.',
    )
  }
  return entry.data.snapshot
}
