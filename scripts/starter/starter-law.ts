import type { PayloadRequest } from 'payload'
import { findCitations } from '../../content/law/citations.ts'
import { local } from '../../cms/plugin/database/local.ts'
import { lawContent } from '../law/law-content.ts'
import { regulationId } from '../law/entry-fields.ts'
import { ids } from './ids.ts'
import type { Starter } from './starter-files.ts'

interface Tied {
  readonly regulation: string
  readonly section: string | null
}

/** What a guideline is tied to in the register of law: what its legal basis cites of it, each place once. */
export function tiedTo(legalBasis: string): Tied[] {
  const register = new Set(lawContent.regulations.map(({ id }) => id))
  const cited = findCitations(legalBasis).filter(({ law }) => register.has(law.id))
  const withSection = new Set(cited.flatMap(({ law, section }) => (section ? [law.id] : [])))
  const places = cited
    .filter(({ law, section }) => section !== null || !withSection.has(law.id))
    .map(({ law, section }) => ({ regulation: regulationId(law.id), section }))
  return [...new Map(places.map((each) => [Object.values(each).join(' '), each])).values()]
}

/**
 * Says of each requirement which guidelines meet it, where nobody has said so yet. What people have written since stays.
 * @returns how many were asked for, and how many of them were new
 */
export async function tieRequirements(
  req: PayloadRequest,
  { requirements }: Starter,
): Promise<{ wanted: number; created: number }> {
  const stored = await local.find(req, 'requirements', { overrideAccess: true })
  const byKey = new Map(stored.map((each) => [each.key, each]))
  let created = 0
  for (const { key, guidelines } of requirements) {
    const there = byKey.get(key)
    if (!there) throw new Error(`The register of law has no requirement "${key}".`)
    // A saved version above the two of loading: somebody has been here.
    if (there.version > 2 || (there.guidelines ?? []).length > 0) continue
    const data = { version: there.version, guidelines: guidelines.map(ids.guideline) }
    await local.update(req, 'requirements', there.id, data, { overrideAccess: true })
    created += 1
  }
  return { wanted: requirements.length, created }
}
