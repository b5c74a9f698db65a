import type { PayloadRequest } from 'payload'
import { giveOne } from '../attachments/store.ts'
import { idOf } from '../database/local.ts'
import type { Inspection } from '../generated-types.ts'

/** The letters of an inspection that are kept as files, and what their files are called after its number. */
const letters = {
  letterFile: { nb: 'brev', en: 'letter' },
  answerFile: { nb: 'svar', en: 'answer' },
} as const
export type Letter = keyof typeof letters

/** Id of the file of a letter; null for none. */
export function fileOf(inspection: Pick<Inspection, Letter>, letter: Letter): string | null {
  const file = inspection[letter]
  return file ? idOf(file) : null
}

/**
 * Gives an inspection the file of a letter it names: read by those who read the inspection. The one it had before goes.
 * Called twice, nothing changes.
 * @param former id of the file it had, or null
 * @throws Refusal (409) when the file is gone, is someone else's or belongs to another record
 */
export async function giveLetter(
  req: PayloadRequest,
  inspection: Inspection,
  letter: Letter,
  former: string | null = null,
): Promise<void> {
  const { id, language, number } = inspection
  const home = { inspection: id, number: `${number}-${letters[letter][language]}` }
  await giveOne(req, home, { file: fileOf(inspection, letter), former })
}
