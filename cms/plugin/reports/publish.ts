import type { CollectionAfterChangeHook } from 'payload'
import type { Report } from '../generated-types.ts'
import { optionsOf } from '../options.ts'
import { requestPublish } from '../publishing/request.ts'

/**
 * Readers get an annual report once it is published and its paper is there, and the joint audit report with it. It is asked for
 * with the change.
 */
export const publishReport: CollectionAfterChangeHook<Report> = async ({
  doc,
  previousDoc,
  req,
}) => {
  if (optionsOf(req.payload).disabled) return
  const before = previousDoc as Partial<Report> | undefined
  if (!isShown(doc) || isShown(before ?? {})) return
  await requestPublish(req, `reports:${doc.id}:${String(doc.version)}`)
}

/** Whether its annual report is published is not known of a joint audit report here: it is asked for once too often. */
function isShown({ kind, paper, state }: Partial<Report>): boolean {
  return Boolean(paper) && (state === 'published' || kind === 'jointAudit')
}
