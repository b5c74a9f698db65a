import type { CollectionBeforeChangeHook, CollectionBeforeOperationHook } from 'payload'
import { expectVersion, isVersionConflict } from './conditional-write.ts'
import { isRefusal, refuse } from '../core/refuse.ts'
import type { Text } from '../core/text.ts'

const missingVersion: Text = {
  nb: 'Lagringen sier ikke hvilken versjon den bygger på. Send feltet «version» (eller If-Match) med versjonen du hentet.',
  en: 'The update does not say which version it was made from. Send the field “version” (or If-Match) with the version you fetched.',
}

const oldVersion: Text = {
  nb: 'Noen andre har lagret siden du åpnet siden. Sammenlign de to tekstene nedenfor, og velg det som skal gjelde.',
  en: 'Someone else has saved since you opened the page. Compare the two texts below, and choose what to keep.',
}

const oneAtATime: Text = {
  nb: 'Endre ett dokument om gangen. Flere på én gang er slått av, fordi hver endring må si hvilken versjon den bygger på.',
  en: 'Change one document at a time. Bulk edit is off, because each change must say which version it was made from.',
}

/** What Payload writes on an account when it makes a link to a new password, and all it writes then. */
const passwordLink = new Set(['resetPasswordToken', 'resetPasswordExpiration'])

/** An update must carry the version it was made from: 428 without it. Bulk updates are refused. */
export const demandVersion: CollectionBeforeOperationHook = async ({
  args,
  collection,
  operation,
  req,
}) => {
  if (operation === 'update' || operation === 'delete') {
    if ('where' in args && !('id' in args)) {
      refuse(req, oneAtATime, { status: 405, code: 'bulk-off' })
    }
  }
  if (operation !== 'update') return args
  const data = ('data' in args ? args.data : {}) as Record<string, unknown>
  const header = req.headers.get('if-match')?.replaceAll('"', '')
  const version = Number(data['version'] ?? header ?? Number.NaN)
  if (Number.isInteger(version)) return { ...args, data: { ...data, version } }
  const bySystem = 'overrideAccess' in args && args.overrideAccess
  const { auth } = collection as { auth?: unknown }
  const linkOnly = Object.keys(data).every((name) => passwordLink.has(name))
  if (auth && bySystem && linkOnly && 'id' in args) {
    // Payload's own write knows no version: it is made from the one that is there.
    const found = await req.payload.db.findOne<{ id: string; version: number }>({
      collection: collection.slug,
      where: { id: { equals: args.id } },
      req,
    })
    return { ...args, data: { ...data, version: found?.version ?? 1 } }
  }
  refuse(req, missingVersion, { status: 428, code: 'version-missing', field: 'version' })
}

/** Refuses an update made from an old version (409), and makes the write itself conditional on the version. */
export const keepToVersion: CollectionBeforeChangeHook = ({
  collection,
  data,
  operation,
  originalDoc,
  req,
}) => {
  if (operation === 'create') return { ...data, version: 1 }
  const current = (originalDoc as { id: string; version: number }).version
  const made = data.version as number
  if (made !== current)
    refuse(req, oldVersion, { status: 409, code: 'old-version', field: 'version' })
  expectVersion(req, collection.slug, (originalDoc as { id: string }).id, current)
  return { ...data, version: current + 1 }
}

/** True where someone else has saved first, whether it was seen before the write or by it. */
export function isOldVersion(error: unknown): boolean {
  return isVersionConflict(error) || isRefusal(error, 'old-version')
}

export { missingVersion as missingVersionText, oldVersion as oldVersionText }
