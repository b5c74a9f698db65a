import type { PayloadRequest } from 'payload'
import { attachAll, letGo } from '../attachments/store.ts'
import { idOf } from '../database/local.ts'
import type { UnitDocument } from '../generated-types.ts'

/**
 * Gives a document the file it names: it is nobody's from then on, and read by those who read the unit. The one it had
 * before goes. Called twice, nothing changes.
 * @param former id of the file it had, or null
 * @throws Refusal (409) when the file is gone, is someone else's or belongs to another record
 */
export async function giveFile(
  req: PayloadRequest,
  { file, id, number }: UnitDocument,
  former: string | null = null,
): Promise<void> {
  const named = file ? idOf(file) : null
  if (former !== null && former !== named) await letGo(req, former)
  if (named !== null) await attachAll(req, [named], { unitDocument: id, number }, null)
}
