import type { PayloadRequest } from 'payload'
import { giveOne } from '../attachments/store.ts'
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
  await giveOne(req, { unitDocument: id, number }, { file: file ? idOf(file) : null, former })
}
