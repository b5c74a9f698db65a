import type { CollectionAfterChangeHook } from 'payload'
import type { Objective } from '../generated-types.ts'
import { optionsOf } from '../options.ts'
import { requestPublish } from '../publishing/request.ts'

/** An objective that readers see, or saw until now, is part of the site. */
export const publishObjective: CollectionAfterChangeHook<Objective> = async ({
  doc,
  previousDoc,
  req,
}) => {
  if (optionsOf(req.payload).disabled) return
  const before = previousDoc as Partial<Objective> | undefined
  if (doc.shown !== true && before?.shown !== true) return
  await requestPublish(req, `objectives:${doc.id}:${String(doc.version)}`)
}
