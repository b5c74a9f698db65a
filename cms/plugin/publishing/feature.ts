import type { PayloadRequest } from 'payload'
import type { Feature } from '../feature.ts'
import { publishRequests } from './collection.ts'
import { completeRequests } from './complete.ts'
import { publishAgainEndpoint, publishedEndpoint, publishingEndpoint } from './endpoints.ts'
import { keepUpWithTheDay } from './publish.ts'

/** What readers see, from the wish to the site. */
export const publishingFeature: Feature = {
  name: 'publishing',
  collections: () => [publishRequests],
  endpoints: [publishedEndpoint, publishAgainEndpoint, publishingEndpoint],
  recover: [completeRequests, catchUp],
  nightly: [keepUpWithTheDay],
}

/** What cannot be published is no reason to keep a server, and everyone's reports with it, from starting. */
async function catchUp(req: PayloadRequest): Promise<void> {
  try {
    await keepUpWithTheDay(req)
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error)
    req.payload.logger.error({
      msg: `At the start, what readers see could not be brought up to date: ${reason}`,
    })
  }
}
