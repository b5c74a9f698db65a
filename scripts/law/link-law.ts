import type { PayloadRequest } from 'payload'
import { asText } from '../../cms/plugin/core/text.ts'
import { idOf, local } from '../../cms/plugin/database/local.ts'
import type { Guideline } from '../../cms/plugin/generated-types.ts'
import { type Proposal, proposedLaw } from '../../cms/plugin/regulations/proposals.ts'

/** A guideline, and what its legal basis cites of the register of law that it is not tied to. */
export interface Untied {
  readonly number: string
  readonly guideline: Guideline
  readonly proposals: readonly Proposal[]
}

/** Guidelines for which there is something to tie, by document number. */
export async function untied(req: PayloadRequest): Promise<Untied[]> {
  const everything = { overrideAccess: true, locale: 'all' } as const
  const register = await local.find(req, 'regulations', everything)
  const guidelines = await local.find(req, 'guidelines', { ...everything, sort: 'number' })
  return guidelines.flatMap((guideline) => {
    const words = asText(guideline.legalBasis)
    if (words === null) return []
    const proposals = proposedLaw([words.nb, words.en], { law: guideline.law, register })
    return proposals.length === 0 ? [] : [{ number: guideline.number, guideline, proposals }]
  })
}

/** Ties a guideline to what is proposed, beside what it is tied to. */
export async function tieGuideline(
  req: PayloadRequest,
  { guideline: { id, law, version }, proposals }: Untied,
): Promise<void> {
  const tied = (law ?? []).map(({ regulation, section }) => ({
    regulation: idOf(regulation),
    section: section ?? null,
  }))
  const added = proposals.map(({ regulation, section }) => ({ regulation, section }))
  await local.update(
    req,
    'guidelines',
    id,
    { version, law: [...tied, ...added] },
    { overrideAccess: true },
  )
}
