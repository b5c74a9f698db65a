import type { Loader } from 'astro/loaders'
import { defineCollection } from 'astro:content'
import type { Snapshot } from '@verne/content/schema'
import { z } from 'zod'
import { settings } from 'verne:settings'
import { readPublished } from './published.ts'

/** Id of the one entry that holds the whole published snapshot. */
export const snapshotId = 'snapshot'

/**
 * Loads the published snapshot. The store is emptied first, every time: what a build shows is
 * what this build read, never what an earlier one left behind.
 */
const publishedSnapshot: Loader = {
  name: 'verne-published',
  load: async ({ store, watcher, logger }) => {
    const { source } = settings
    store.clear()
    if (source === null) return
    const read = async () => {
      const data = await readPublished(source)
      store.clear()
      store.set({ id: snapshotId, data: { snapshot: data } })
    }
    await read()
    if (watcher && source.kind === 'file') {
      watcher.add(source.path)
      watcher.on('change', (changed) => {
        if (changed !== source.path) return
        read().catch((error: unknown) => logger.error(String(error)))
      })
    }
  },
}

export const collections = {
  // Checked by the loader against the strict schema; checking twice would only cost time.
  published: defineCollection({
    loader: publishedSnapshot,
    schema: z.object({ snapshot: z.custom<Snapshot>() }),
  }),
}
