import type { PayloadRequest } from 'payload'
import { optionsOf } from '../options.ts'

/** The pattern of document numbers and an example of it: the settings', or the institution's until someone sets one. */
export async function numberPattern(
  req: PayloadRequest,
): Promise<{ pattern: string; example: string }> {
  const { institution } = optionsOf(req.payload)
  const settings = (await req.payload.findGlobal({
    slug: 'hse-settings',
    req,
    depth: 0,
    overrideAccess: true,
  })) as { documentNumberPattern?: string | null; documentNumberExample?: string | null }
  return {
    pattern: settings.documentNumberPattern ?? institution.documentNumberPattern,
    example: settings.documentNumberExample ?? institution.documentNumberExample,
  }
}
