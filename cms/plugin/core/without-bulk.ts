import type { CollectionConfig, Endpoint, PayloadRequest } from 'payload'
import { refuse } from './refuse.ts'
import type { Text } from './text.ts'

const oneAtATime: Text = {
  nb: 'Endre og slett ett dokument om gangen.',
  en: 'Change and delete one document at a time.',
}

const refuseBulk = (req: PayloadRequest): never =>
  refuse(req, oneAtATime, { status: 405, code: 'bulk-off' })

const closed: Endpoint[] = [
  { path: '/', method: 'patch', handler: refuseBulk },
  { path: '/', method: 'delete', handler: refuseBulk },
  { path: '/:id/duplicate', method: 'post', handler: refuseBulk },
]

/** Closes the REST doors to changing many documents at once. They come first, so Payload's own are never reached. */
export function withoutBulk(collection: CollectionConfig): CollectionConfig {
  if (collection.endpoints === false) return collection
  return { ...collection, endpoints: [...closed, ...(collection.endpoints ?? [])] }
}
