import type { PayloadRequest } from 'payload'
import { asText, type Text } from '../core/text.ts'
import { idOf, local } from '../database/local.ts'
import type { Regulation } from '../generated-types.ts'
import { proposedLaw } from './proposals.ts'
import { type NamedLaw, repealedWarnings } from './rules.ts'

/**
 * Warns of what is repealed among what a guideline is based on: what it is tied to in the register of law, and what the
 * words of its legal basis cite.
 * @param id the guideline's
 */
export async function repealedLaw(req: PayloadRequest, id: string): Promise<Text[]> {
  const guideline = await local.findById(req, 'guidelines', id, {
    overrideAccess: true,
    locale: 'all',
  })
  if (!guideline) return []
  const register = await local.find(req, 'regulations', { overrideAccess: true, locale: 'all' })
  const ids = new Map(register.map((each) => [each.id, each.lovdataId]))
  const words = asText(guideline.legalBasis)
  const cited = words === null ? [] : proposedLaw([words.nb, words.en], { law: [], register })
  const based = [...(guideline.law ?? []), ...cited].flatMap(
    ({ regulation }) => ids.get(idOf(regulation)) ?? [],
  )
  return repealedWarnings(based, register.map(namedLaw))
}

function namedLaw({ lovdataId, shortTitle, state, replacedBy }: Regulation): NamedLaw {
  const title = asText(shortTitle) ?? { nb: lovdataId, en: lovdataId }
  return { lovdataId, title, state, replacedBy: replacedBy ?? null }
}
