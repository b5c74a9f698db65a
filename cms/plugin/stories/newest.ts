import type { PayloadRequest } from 'payload'
import type { PublicStory } from '../../../content/schema/index.ts'
import { local } from '../database/local.ts'
import { remembered } from '../database/remembered.ts'
import { publishedStories } from './published.ts'

/** How many stand where anyone reports. */
const shown = 3

/** The stories published last, as every reader gets them, without topic or workplace. Remembered: anyone asks for them. */
export async function newestStories(req: PayloadRequest): Promise<readonly PublicStory[]> {
  return remembered(req, { key: 'newest stories', from: ['stories'] }, async () => {
    const found = await local.find(req, 'stories', {
      overrideAccess: true,
      where: { state: { equals: 'published' } },
      sort: ['-publishedOn', '-serial'],
      limit: shown,
      select: { cases: false, steps: false },
    })
    return publishedStories(found, { topics: new Map(), workplaces: new Set() })
  })
}
