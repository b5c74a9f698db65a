import type { CollectionAfterChangeHook } from 'payload'
import type { Story } from '../generated-types.ts'
import { optionsOf } from '../options.ts'
import { requestPublish } from '../publishing/request.ts'
import { isPublished } from './rules.ts'

/** Readers get a story once it is published, and no longer once it is not. It is asked for with the change. */
export const publishStory: CollectionAfterChangeHook<Story> = async ({ doc, previousDoc, req }) => {
  if (optionsOf(req.payload).disabled) return
  const before = previousDoc as Partial<Story> | undefined
  const wasShown = before?.state !== undefined && isPublished({ state: before.state })
  if (isPublished(doc) === wasShown) return
  await requestPublish(req, `stories:${doc.id}:${String(doc.version)}`)
}
