import { glob, type Loader } from 'astro/loaders'
import { defineCollection } from 'astro:content'
import type { Snapshot } from '@verne/content/schema'
import { z } from 'zod'
import { settings } from 'verne:settings'
import { frontMatter, readHandbook } from './handbook/read-handbook.ts'
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

const pages = glob({
  base: settings.handbookDir,
  pattern: '{nb,en}/*.mdx',
  generateId: ({ entry }) => entry.replace(/\.mdx$/, ''),
})

/** Reads all front matter before any page, so that a fault is told with its line, and all faults at once. */
const handbookPages: Loader = {
  name: 'verne-handbook',
  load: async (context) => {
    if (readHandbook(settings.handbookDir).length === 0) {
      context.store.clear()
      return
    }
    await pages.load(context)
  },
}

export const collections = {
  handbook: defineCollection({ loader: handbookPages, schema: frontMatter }),

  // Checked by the loader against the strict schema; checking twice would only cost time.
  published: defineCollection({
    loader: publishedSnapshot,
    schema: z.object({ snapshot: z.custom<Snapshot>() }),
  }),
}
