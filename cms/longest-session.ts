import type { CollectionBeforeOperationHook, PayloadRequest } from 'payload'
import { refuse } from './plugin/core/refuse.ts'
import { fill, type Text } from './plugin/core/text.ts'
import { optionsOf } from './plugin/options.ts'

/** For so many hours after somebody has logged in their session can be moved on. Then it ends by itself. */
const longestHours = 24

const tooOld: Text = {
  nb: 'Du har vært logget inn i mer enn {hours} timer. Lagre det du holder på med, og logg inn på nytt.',
  en: 'You have been logged in for more than {hours} hours. Save what you are working on, and log in again.',
}

interface Session {
  readonly id: string
  readonly createdAt?: Date | string | null
}

/**
 * A session that was stolen, or was ended where people log in, does not go on for ever by being moved on. Refused before
 * anything is written; the session itself lasts as long as it did.
 */
export const endInTime: CollectionBeforeOperationHook = async ({ args, operation, req }) => {
  if (operation !== 'refresh' || !req.user) return args
  const began = await begunAt(req)
  const { epochMilliseconds: now } = optionsOf(req.payload).clock()
  if (began !== null && now - began > longestHours * 3_600_000) {
    refuse(req, fill(tooOld, { hours: longestHours }), { status: 403, code: 'sessionTooOld' })
  }
  return args
}

/** When the session of a request began, in milliseconds; null for one that is not kept. */
async function begunAt(req: PayloadRequest): Promise<number | null> {
  const { _sid: sid, id } = req.user as { id: string; _sid?: string }
  if (sid === undefined) return null
  const account = await req.payload.db.findOne<{ id: string; sessions?: Session[] | null }>({
    collection: 'accounts',
    where: { id: { equals: id } },
    select: { sessions: true },
    req,
  })
  const session = account?.sessions?.find((each) => each.id === sid)
  return session?.createdAt == null ? null : new Date(session.createdAt).getTime()
}
