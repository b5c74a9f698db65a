import type { PayloadRequest } from 'payload'
import { holdsNationalId } from '../core/national-id.ts'
import { refuse } from '../core/refuse.ts'
import { nonconformityRefusalText } from './refusal-text.ts'
import { longestText } from './rules.ts'

/** A text without blanks around it; null when nothing is left. */
export function filled(text: string | null): string | null {
  const kept = text?.trim() ?? ''
  return kept === '' ? null : kept
}

/**
 * Refuses texts that are too long or hold a national identity number. Forms take numbers out before; whoever calls in
 * another way is told.
 * @param texts by the field they came from
 * @throws Refusal naming the field
 */
export function refuseBadText(
  req: PayloadRequest,
  texts: Readonly<Record<string, string | null>>,
): void {
  for (const [field, text] of Object.entries(texts)) {
    if (text === null) continue
    if (text.length > longestText) {
      refuse(req, nonconformityRefusalText.textTooLong, { field, code: 'textTooLong' })
    }
    if (holdsNationalId(text)) {
      refuse(req, nonconformityRefusalText.nationalId, { field, code: 'nationalId' })
    }
  }
}
