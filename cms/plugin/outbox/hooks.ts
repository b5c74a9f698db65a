import type { CollectionAfterReadHook } from 'payload'
import { instant } from '../core/dates.ts'
import { optionsOf } from '../options.ts'

/** A body is gone to every reader the moment its link expires, also before the job that removes it has run. */
export const hideExpired: CollectionAfterReadHook = ({ doc, req }) => {
  const mail = doc as { expiresAt?: string | null; body?: string | null }
  if (!mail.expiresAt || mail.expiresAt > instant(optionsOf(req.payload).clock)) return mail
  return { ...mail, body: null }
}
