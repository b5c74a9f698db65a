import type { CollectionAfterReadHook, CollectionBeforeOperationHook } from 'payload'
import { instant } from '../core/dates.ts'
import { optionsOf } from '../options.ts'

/** A body is gone to every reader the moment its link expires, also before the job that removes it has run. */
export const hideExpired: CollectionAfterReadHook = ({ doc, req }) => {
  const mail = doc as { expiresAt?: string | null; body?: string | null }
  if (!mail.expiresAt || mail.expiresAt > instant(optionsOf(req.payload).clock)) return mail
  return { ...mail, body: null }
}

/** Whoever asks for some fields alone is given when the content expires as well: `hideExpired` goes by it. */
export const readWithExpiry: CollectionBeforeOperationHook = ({ args }) => {
  const { select } = args as { select?: Readonly<Record<string, unknown>> }
  if (!select) return args
  if (!Object.values(select).includes(false)) {
    return { ...args, select: { ...select, expiresAt: true } }
  }
  const leftOut = Object.entries(select).filter(
    ([field, asked]) => asked === false && field !== 'expiresAt',
  )
  return { ...args, select: leftOut.length > 0 ? Object.fromEntries(leftOut) : undefined }
}
