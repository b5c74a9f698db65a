import { hash } from 'node:crypto'
import type {
  AuthorityEntry,
  RegulationEntry,
  RequirementEntry,
} from '../../content/law/entries.ts'
import { asText, type Localised, type Text } from '../../cms/plugin/core/text.ts'
import { type Documents, idOf } from '../../cms/plugin/database/local.ts'

/** The collections of the register, whatever others refer to first. */
export const lawCollections = ['authorities', 'regulations', 'requirements'] as const
export type LawCollection = (typeof lawCollections)[number]

/** Ids of what others refer to, by the name an entry refers to it by. */
export interface Known {
  readonly topics: ReadonlyMap<string, string>
  readonly authorities: ReadonlyMap<string, string>
  readonly regulations: ReadonlyMap<string, string>
}

/** An entry as it is stored: fields that are the same in every language, and fields in each. */
export interface Fields {
  /** Empty ones are null, relations are ids. */
  readonly plain: Readonly<Record<string, string | readonly string[] | null>>
  readonly texts: Readonly<Record<string, Text | null>>
}

/** An entry of the register that comes with Verne, ready to be stored. */
export interface WantedEntry<C extends LawCollection = LawCollection> {
  readonly collection: C
  /** The id it is stored under where it is not there yet. */
  readonly id: string
  /** The field that tells entries apart, whoever made them, and what stands in it. */
  readonly by: { readonly field: string; readonly value: string }
  readonly name: Text
  readonly fields: Fields
}

const named: Record<LawCollection, Readonly<Record<keyof Fields, readonly string[]>>> = {
  authorities: { plain: ['slug', 'website'], texts: ['name', 'supervises', 'contact'] },
  regulations: {
    plain: [
      'lovdataId',
      'names',
      'abbreviations',
      'authorities',
      'topics',
      'state',
      'inForceFrom',
      'changedOn',
      'replacedBy',
    ],
    texts: ['shortTitle', 'title', 'changeNote', 'relevance'],
  },
  requirements: {
    plain: ['key', 'regulation', 'section', 'riskClasses', 'topics', 'point'],
    texts: ['text', 'evidence'],
  },
}
const compared = ['verifiedOn', 'verifiedSource']

export function wantedAuthority(entry: AuthorityEntry): WantedEntry<'authorities'> {
  const { slug, website, name, supervises, contact, verified } = entry
  return {
    collection: 'authorities',
    id: `authority-${slug}`,
    by: { field: 'slug', value: slug },
    name,
    fields: {
      plain: { slug, website, ...verifiedFields(verified) },
      texts: { name, supervises, contact },
    },
  }
}

export function wantedRegulation(entry: RegulationEntry, known: Known): WantedEntry<'regulations'> {
  const { id, shortTitle, title, changeNote, relevance, verified } = entry
  const { state, inForceFrom, changedOn, replacedBy } = entry
  return {
    collection: 'regulations',
    id: regulationId(id),
    by: { field: 'lovdataId', value: id },
    name: shortTitle,
    fields: {
      plain: {
        lovdataId: id,
        names: lines(entry.names),
        abbreviations: lines(entry.abbreviations),
        authorities: idsOf(entry.authorities, known.authorities),
        topics: idsOf(entry.topics, known.topics),
        state,
        inForceFrom,
        changedOn,
        replacedBy,
        ...verifiedFields(verified),
      },
      texts: { shortTitle, title, changeNote, relevance },
    },
  }
}

/** Null where its act or regulation is not in the register. */
export function wantedRequirement(
  entry: RequirementEntry,
  known: Known,
): WantedEntry<'requirements'> | null {
  const { key, section, riskClasses, point, text, evidence, verified } = entry
  const regulation = known.regulations.get(entry.regulation)
  if (regulation === undefined) return null
  return {
    collection: 'requirements',
    id: `requirement-${key}`,
    by: { field: 'key', value: key },
    name: { nb: key, en: key },
    fields: {
      plain: {
        key,
        regulation,
        section,
        riskClasses: [...riskClasses],
        topics: idsOf(entry.topics, known.topics),
        point: point === null ? null : String(point),
        ...verifiedFields(verified),
      },
      texts: { text, evidence },
    },
  }
}

/** Under which id an act or a regulation that comes with Verne is stored. */
export function regulationId(lovdataId: string): string {
  return `regulation-${lovdataId.toLowerCase()}`
}

/** A stored entry, read in every language, as one that comes with Verne would be stored. */
export function storedFields<C extends LawCollection>(collection: C, stored: Documents[C]): Fields {
  const values = stored as unknown as Readonly<Record<string, unknown>>
  const { plain, texts } = named[collection]
  return {
    plain: Object.fromEntries([...plain, ...compared].map((each) => [each, plainOf(values[each])])),
    texts: Object.fromEntries(texts.map((each) => [each, asText(values[each] as Localised)])),
  }
}

/** The same for two entries that say the same. */
export function stampOf({ plain, texts }: Fields): string {
  const said = [plain, texts].map((fields: object) =>
    Object.entries(fields)
      .map(([name, value]: [string, unknown]) => [name, plainOf(value) ?? value])
      .filter(([, value]) => value !== null && !(Array.isArray(value) && value.length === 0))
      .sort(([one], [other]) => (String(one) < String(other) ? -1 : 1)),
  )
  return hash('sha256', JSON.stringify(said))
}

function plainOf(value: unknown): string | string[] | null {
  if (Array.isArray(value)) return value.map((each) => plainOf(each) as string)
  if (typeof value === 'string') return value === '' ? null : value
  const isRelation = typeof value === 'object' && value !== null && 'id' in value
  return isRelation ? idOf(value as { id: string }) : null
}

function verifiedFields(verified: AuthorityEntry['verified']) {
  return { verifiedOn: verified?.day ?? null, verifiedSource: verified?.source ?? null }
}

function idsOf(names: readonly string[], known: ReadonlyMap<string, string>): string[] {
  return names.flatMap((each) => known.get(each) ?? [])
}

function lines(values: readonly string[]): string | null {
  return values.length === 0 ? null : values.join('\n')
}
