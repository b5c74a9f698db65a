import { lawAddress } from '@verne/content/law/citations'
import { laws } from '@verne/content/law/laws'
import type { Authority, Regulation, Requirement, Snapshot, Topic } from '@verne/content/schema'
import { regulationAddress, type LawOrder, type SiteLanguage } from '@verne/content/addresses/site'
import { topicsBelow } from '../reading.ts'
import { textIn } from '../text.ts'
import { inAlphabet } from '../topics.ts'
import { remembered } from '../tracked/remembered.ts'

type PlainPart = 'acts' | 'regulations' | 'noAuthority' | 'noTopic' | 'coming' | 'repealed'

/** What a part of the register is about. */
export type RegisterHead =
  | { readonly kind: PlainPart }
  | { readonly kind: 'authority'; readonly authority: Authority }
  | { readonly kind: 'topic'; readonly topic: Topic }

/** A part of the register. Only an authority may have nothing in its part. */
export interface RegisterPart {
  readonly head: RegisterHead
  readonly regulations: readonly Regulation[]
}

/**
 * The register in an order: what applies now, by kind, authority or topic, acts before regulations and each by its title;
 * then what is to come into force, and last what is repealed. A regulation stands with each of its authorities and topics.
 */
export const registerParts = remembered(
  (snapshot: Snapshot, order: LawOrder, language: SiteLanguage): readonly RegisterPart[] => {
    const all = byTitle(snapshot, language)
    return [...inOrder[order](snapshot, all.filter(applies), language), ...notNow(all)]
  },
)

/** The acts and regulations an authority supervises: those that apply now by kind, then those to come, then those repealed. */
export const supervisedBy = remembered(
  (snapshot: Snapshot, authority: Authority, language: SiteLanguage): readonly RegisterPart[] => {
    const own = byTitle(snapshot, language).filter((each) =>
      each.authorities.includes(authority.slug),
    )
    return [...byKind(own.filter(applies)), ...notNow(own)]
  },
)

/** The acts and regulations in force about a topic or one below it, by title. */
export const regulationsOn = remembered(
  (snapshot: Snapshot, topic: Topic, language: SiteLanguage): readonly Regulation[] => {
    const family = familyOf(snapshot, topic)
    return byTitle(snapshot, language).filter(
      (each) => each.state !== 'repealed' && each.topics.some((slug) => family.has(slug)),
    )
  },
)

/** True for what applies on the day of the snapshot. */
export function applies({ state }: Regulation): boolean {
  return state === 'inForce' || state === 'amended'
}

/** The authorities of the register by their names. */
export const authoritiesByName = remembered(
  ({ authorities }: Pick<Snapshot, 'authorities'>, language: SiteLanguage): readonly Authority[] =>
    sortedBy(authorities, (each) => textIn(each.name, language), language),
)

/** The authorities that supervise an act or a regulation, in the order the register has them there. */
export function authoritiesOf(
  { authorities }: Pick<Snapshot, 'authorities'>,
  regulation: Regulation,
): Authority[] {
  return regulation.authorities.flatMap(
    (slug) => authorities.find((each) => each.slug === slug) ?? [],
  )
}

/** The act or regulation with one of Lovdata's identifiers, or null where the register does not have it. */
export function regulationWith(
  snapshot: Pick<Snapshot, 'regulations'>,
  id: string,
): Regulation | null {
  return regulationsById(snapshot).get(id) ?? null
}

const regulationsById = remembered(
  ({ regulations }: Pick<Snapshot, 'regulations'>): ReadonlyMap<string, Regulation> =>
    new Map(regulations.map((each) => [each.id, each])),
)

/** What a section asks, or, where the section is null, what is asked by a chapter or the whole. */
export interface SectionRequirements {
  readonly section: string | null
  readonly requirements: readonly Requirement[]
}

/** What an act or a regulation asks, section by section; what no one section asks comes first. */
export const requirementsOf = remembered(
  (snapshot: Pick<Snapshot, 'requirements'>, regulation: string): readonly SectionRequirements[] =>
    [
      ...Map.groupBy(
        snapshot.requirements.filter((each) => each.regulation === regulation),
        (each) => each.section,
      ),
    ]
      .toSorted(([a], [b]) => bySection.compare(placed(a), placed(b)))
      .map(([section, requirements]) => ({ section, requirements })),
)

/** A place to read about a text of law: its page in the register, or Lovdata. */
export interface LawPlace {
  readonly title: string
  readonly address: string
}

/** What replaced a repealed act or regulation, or null where nothing is said to. It need not be in the register. */
export function successorOf(
  snapshot: Pick<Snapshot, 'regulations'>,
  { replacedBy }: Regulation,
  language: SiteLanguage,
): LawPlace | null {
  return replacedBy === null ? null : placeOf(snapshot, replacedBy, language)
}

/** Where to read about the act or regulation with an identifier: in the register where it has it, else at Lovdata. */
export const placeOf = remembered(
  (snapshot: Pick<Snapshot, 'regulations'>, id: string, language: SiteLanguage): LawPlace => {
    const known = regulationWith(snapshot, id)
    if (known) {
      return {
        title: textIn(known.shortTitle, language),
        address: regulationAddress(language, known.slug),
      }
    }
    const cited = laws.find((each) => each.id === id)
    return { title: cited ? textIn(cited.title, language) : id, address: lawAddress({ id }) }
  },
)

/**
 * A title as it stands within a sentence: a Norwegian name of an act begins with a small letter there, an English one has
 * its article. An identifier stays as it is.
 */
export function inSentence(title: string, language: SiteLanguage): string {
  if (/^(?:LOV|FOR)-\d/.test(title)) return title
  if (language === 'en') return `the ${title}`
  return /^\p{Lu}\p{Ll}/u.test(title) ? title.charAt(0).toLowerCase() + title.slice(1) : title
}

const bySection = new Intl.Collator('nb', { numeric: true })

/** Chapter 2 A comes after all of chapter 2. */
function placed(section: string | null): string {
  return (
    section?.replace(/^(\d+)\s?([A-Z]?)/, (_, chapter: string, letter: string) =>
      letter === '' ? `${chapter}_` : `${chapter}${letter}`,
    ) ?? ''
  )
}

const inOrder: Record<
  LawOrder,
  (
    snapshot: Snapshot,
    regulations: readonly Regulation[],
    language: SiteLanguage,
  ) => readonly RegisterPart[]
> = {
  title: (_, regulations) => byKind(regulations),
  authority: (snapshot, regulations, language) => [
    ...authoritiesByName(snapshot, language).map((authority): RegisterPart => ({
      head: { kind: 'authority', authority },
      regulations: actsFirst(
        regulations.filter((each) => each.authorities.includes(authority.slug)),
      ),
    })),
    ...part('noAuthority', actsFirst(regulations.filter((each) => each.authorities.length === 0))),
  ],
  topic: (snapshot, regulations, language) => [
    ...inAlphabet(topicsBelow(snapshot, null), language)
      .map((topic): RegisterPart => {
        const family = familyOf(snapshot, topic)
        const own = regulations.filter((each) => each.topics.some((slug) => family.has(slug)))
        return { head: { kind: 'topic', topic }, regulations: actsFirst(own) }
      })
      .filter((each) => each.regulations.length > 0),
    ...part('noTopic', actsFirst(regulations.filter((each) => each.topics.length === 0))),
  ],
}

function byKind(regulations: readonly Regulation[]): RegisterPart[] {
  return [
    ...part('acts', regulations.filter(isAct)),
    ...part(
      'regulations',
      regulations.filter((each) => !isAct(each)),
    ),
  ]
}

function notNow(regulations: readonly Regulation[]): RegisterPart[] {
  return [
    ...part(
      'coming',
      regulations.filter((each) => each.state === 'comingIntoForce'),
    ),
    ...part(
      'repealed',
      regulations.filter((each) => each.state === 'repealed'),
    ),
  ]
}

function part(kind: PlainPart, regulations: readonly Regulation[]): RegisterPart[] {
  return regulations.length === 0 ? [] : [{ head: { kind }, regulations }]
}

function actsFirst(regulations: readonly Regulation[]): Regulation[] {
  return [...regulations.filter(isAct), ...regulations.filter((each) => !isAct(each))]
}

function isAct({ kind }: Regulation): boolean {
  return kind === 'act'
}

/** Slugs of a topic and of those below it. */
function familyOf(snapshot: Snapshot, topic: Topic): ReadonlySet<string> {
  return new Set([topic.slug, ...topicsBelow(snapshot, topic).map((each) => each.slug)])
}

const byTitle = remembered(
  ({ regulations }: Pick<Snapshot, 'regulations'>, language: SiteLanguage): readonly Regulation[] =>
    sortedBy(regulations, (each) => textIn(each.shortTitle, language), language),
)

function sortedBy<T>(all: readonly T[], name: (each: T) => string, language: SiteLanguage): T[] {
  const { compare } = new Intl.Collator(language, { numeric: true })
  return all
    .map((each) => ({ each, name: name(each) }))
    .toSorted((a, b) => compare(a.name, b.name))
    .map(({ each }) => each)
}
