import type {
  Authority as PublicAuthority,
  LawReference,
  Regulation as PublicRegulation,
  Requirement as PublicRequirement,
} from '../../../content/schema/index.ts'
import { asText, type Localised } from '../core/text.ts'
import { idOf } from '../database/local.ts'
import type { Authority, Guideline, Regulation, Requirement } from '../generated-types.ts'
import { lawKindOf, lawSlug } from './rules.ts'

/** The register of law as it is stored, in every language. */
export interface LawRegister {
  readonly authorities: readonly Authority[]
  readonly regulations: readonly Regulation[]
  readonly requirements: readonly Requirement[]
}

/** What of the rest readers see: the register refers to nothing else. */
export interface Shown {
  /** Topics' parts of their addresses, by id. */
  readonly topics: ReadonlyMap<string, string>
  /** Ids of guidelines. */
  readonly guidelines: ReadonlySet<string>
}

/** Authorities as readers see them. */
export function publishedAuthorities({ authorities }: LawRegister): PublicAuthority[] {
  return authorities.map((each) => ({
    slug: each.slug,
    name: named(each.name, each.slug),
    website: each.website ?? null,
    supervises: named(each.supervises, each.slug),
    contact: asText(each.contact as Localised),
    verified: verified(each),
  }))
}

/** Acts and regulations as readers see them. */
export function publishedRegulations(
  { authorities, regulations }: LawRegister,
  { topics }: Shown,
): PublicRegulation[] {
  const slugs = new Map(authorities.map((each) => [each.id, each.slug]))
  return regulations.map((each) => ({
    id: each.lovdataId,
    slug: lawSlug(each.lovdataId),
    kind: lawKindOf(each.lovdataId),
    shortTitle: named(each.shortTitle, each.lovdataId),
    title: asText(each.title as Localised),
    names: [...linesOf(each.names), ...linesOf(each.abbreviations)],
    authorities: known(each.authorities, slugs),
    topics: known(each.topics, topics),
    state: each.state,
    inForceFrom: each.inForceFrom ?? null,
    changedOn: each.changedOn ?? null,
    changeNote: asText(each.changeNote as Localised),
    replacedBy: each.replacedBy ?? null,
    relevance: asText(each.relevance as Localised),
    verified: verified(each),
  }))
}

/** What they ask, as readers see it. */
export function publishedRequirements(
  { regulations, requirements }: LawRegister,
  { guidelines, topics }: Shown,
): PublicRequirement[] {
  const ids = new Map(regulations.map((each) => [each.id, each.lovdataId]))
  return requirements.flatMap((each): PublicRequirement[] => {
    const regulation = ids.get(idOf(each.regulation))
    if (regulation === undefined) return []
    return [
      {
        key: each.key,
        regulation,
        section: each.section ?? null,
        text: named(each.text, each.key),
        riskClasses: each.riskClasses ?? [],
        topics: known(each.topics, topics),
        evidence: asText(each.evidence),
        point: each.point ? Number(each.point) : null,
        guidelines: (each.guidelines ?? []).map(idOf).filter((id) => guidelines.has(id)),
        verified: verified(each),
      },
    ]
  })
}

/** What a guideline is based on. Nothing where it refers to nothing of the register. */
export function lawOf(
  { law }: Pick<Guideline, 'law'>,
  ids: ReadonlyMap<string, string>,
): { law?: LawReference[] } {
  const found = (law ?? []).flatMap(({ regulation, section }) => {
    const id = ids.get(idOf(regulation))
    return id === undefined ? [] : [{ regulation: id, section: section ?? null }]
  })
  return found.length === 0 ? {} : { law: found }
}

/** The lines of a field that has one thing on each. */
export function linesOf(text: string | null | undefined): string[] {
  return (text ?? '')
    .split('\n')
    .map((each) => each.trim())
    .filter((each) => each !== '')
}

function named(text: unknown, otherwise: string): { nb: string; en: string } {
  return asText(text as Localised) ?? { nb: otherwise, en: otherwise }
}

function verified({
  verifiedOn,
  verifiedSource,
}: Pick<Regulation, 'verifiedOn' | 'verifiedSource'>): PublicRegulation['verified'] {
  return verifiedOn && verifiedSource ? { day: verifiedOn, source: verifiedSource } : null
}

function known(
  related: readonly (string | { readonly id: string })[] | null | undefined,
  slugs: ReadonlyMap<string, string>,
): string[] {
  return (related ?? []).flatMap((each) => slugs.get(idOf(each)) ?? [])
}
