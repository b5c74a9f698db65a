import type { PayloadRequest } from 'payload'
import type { PublicStory } from '../../../content/schema/index.ts'
import { local } from '../database/local.ts'
import { remembered } from '../database/remembered.ts'
import { optionsOf } from '../options.ts'
import { knownSnapshot } from '../publishing/former-snapshot.ts'
import { newestOf } from './published.ts'

/** How many stand where anyone reports. */
const shown = 3

/**
 * The stories published last, as they stand on the site: those of the last snapshot, without what has been taken back since.
 * One that is published and not on the site yet has no place there that could be linked to.
 */
export async function newestStories(req: PayloadRequest): Promise<readonly PublicStory[]> {
  const [{ stories }, published] = await Promise.all([
    knownSnapshot(optionsOf(req.payload).dataDir),
    publishedNumbers(req),
  ])
  return newestOf(stories, new Set(published)).slice(0, shown)
}

/** Remembered: anyone asks for them. */
function publishedNumbers(req: PayloadRequest): Promise<readonly string[]> {
  return remembered(req, { key: 'published stories', from: ['stories'] }, async () => {
    const found = await local.find(req, 'stories', {
      overrideAccess: true,
      where: { state: { equals: 'published' } },
      select: { number: true },
    })
    return found.map(({ number }) => number)
  })
}
