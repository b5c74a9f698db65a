import type { PayloadRequest } from 'payload'
import { instant } from '../core/dates.ts'
import { optionsOf } from '../options.ts'

/** Removes what was typed into forms and has passed its hour. */
export async function removeExpiredDrafts(req: PayloadRequest): Promise<void> {
  await req.payload.db.deleteMany({
    collection: 'form-drafts',
    where: { expiresAt: { less_than_equal: instant(optionsOf(req.payload).clock) } },
    req,
  })
}
