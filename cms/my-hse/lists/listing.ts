import type { PayloadRequest, Where } from 'payload'
import type { ListedSlug, RecordList } from '../../plugin/records/list.ts'
import type { Text } from '../../plugin/core/text.ts'
import type { Section } from '../components/frame.tsx'
import type { ListShape } from '../components/list-query.ts'
import { type PageLanguage, type Query, screenAddress, type Segment } from '../routes.ts'

/** A record list and where it stands in My HSE. */
export interface Listing<S extends ListedSlug> {
  readonly list: RecordList<S>
  readonly section: Section
  /** Paths of the list, and of its file, below the root of My HSE. */
  readonly path: Segment
  readonly csv: Segment
  /** What to say above the list when its address says `done=` this. */
  readonly done?: Readonly<Record<string, Text>>
  /** A sentence on what is found, beside how many it is; null for none. */
  readonly tell?: (
    req: PayloadRequest,
    found: Where,
    language: PageLanguage,
  ) => Promise<string | null>
}

/** A list of My HSE, as `Listing` says. */
export function listing<S extends ListedSlug>(made: Listing<S>): Listing<S> {
  return made
}

/** Address of the list. */
export function listingAddress(
  { path }: Pick<Listing<ListedSlug>, 'path'>,
  language: PageLanguage,
  query?: Query,
): string {
  return screenAddress(language, [path[language]], query)
}

/** Address of the list's file. */
export function fileAddressOf(
  { csv }: Pick<Listing<ListedSlug>, 'csv'>,
  language: PageLanguage,
  query?: Query,
): string {
  return screenAddress(language, [csv[language]], query)
}

/** What the address of a list can ask for. */
export function shapeOf({
  filters,
  sorts,
  sortedBy,
}: Pick<RecordList<ListedSlug>, 'filters' | 'sorts' | 'sortedBy'>): ListShape<string, string> {
  const known = Object.entries(filters).map(([name, filter]) => [
    name,
    filter.kind === 'choice' ? Object.keys(filter.choices) : 'any',
  ])
  return {
    filters: Object.fromEntries(known) as ListShape<string, string>['filters'],
    sorts: Object.keys(sorts),
    sortedBy,
  }
}
