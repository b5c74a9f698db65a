import type { PayloadRequest } from 'payload'
import { local } from './local.ts'
import { refuse } from '../core/refuse.ts'
import type { Text } from '../core/text.ts'

const unknown: Text = {
  nb: 'Det du valgte, finnes ikke. Velg noe fra listen.',
  en: 'What you chose does not exist. Choose something from the list.',
}

/**
 * Refuses what somebody chose where it is not there, or no longer: one database would answer with a fault of its own,
 * and the other would store it.
 * @param id what was chosen; null for nothing
 * @param field where it was chosen
 * @throws Refusal `unknownChoice` at the field
 */
export async function refuseUnknown(
  req: PayloadRequest,
  collection: 'people' | 'topics',
  id: string | null,
  field: string,
): Promise<void> {
  if (id === null) return
  if (await local.findById(req, collection, id, { overrideAccess: true })) return
  refuse(req, unknown, { field, code: 'unknownChoice' })
}
