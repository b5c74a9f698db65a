import type { PayloadRequest, Where } from 'payload'
import type { Page, RecordKind } from '../../../content/addresses/my-hse.ts'
import type { PageLanguage } from '../../../content/addresses/parts.ts'
import type { Text } from '../../plugin/core/text.ts'
import type { Documents } from '../../plugin/database/local.ts'
import type { ListColumn, ListedSlug, RecordList } from '../../plugin/records/list.ts'
import type { ListShape } from '../components/list-query.ts'

/** Columns of a file that come from other records. */
export interface BesideRows<S extends ListedSlug> {
  readonly names: readonly Text[]
  /** What stands in them, in the order of the names, by id of the row. */
  readonly of: (
    req: PayloadRequest,
    docs: readonly Documents[S][],
    language: PageLanguage,
  ) => Promise<ReadonlyMap<string, readonly (string | null)[]>>
}
/** What a list is called, and what is said above it. */
export type ListName = Pick<RecordList<ListedSlug>, 'title' | 'lead' | 'none'>

/** A record list and where it stands in My HSE. */
export interface Listing<S extends ListedSlug> {
  readonly list: RecordList<S>
  /** What its records are called in addresses: of the list, of its file and of each of them. */
  readonly kind: RecordKind
  /** What to say above the list when its address says `done=` this. */
  readonly done?: Readonly<Record<string, Text>>
  /** The link above the list to the form that makes one, for those who may. @default none */
  readonly register?: {
    readonly words: Text
    readonly may: (req: PayloadRequest) => Promise<boolean>
  }
  /** A page that belongs to the list and stands beside it, such as its figures. @default none */
  readonly related?: { readonly words: Text; readonly page: Page }
  /** Columns that rest on something that is looked up first, such as a setting. @default none */
  readonly more?: (req: PayloadRequest) => Promise<readonly ListColumn<Documents[S]>[]>
  /** Keys of the columns that would be empty for the one who asks. @default none */
  readonly without?: (req: PayloadRequest) => Promise<readonly string[]>
  /** More columns of the file, looked up beside its rows as far as the one who asks may read. @default none */
  readonly beside?: BesideRows<S>
  /** What it is called for the one who asks, where that is not its own name. */
  readonly called?: (req: PayloadRequest) => Promise<ListName | null>
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

/** A list with all its columns, for someone who asks. */
export async function completed<S extends ListedSlug>(
  listing: Listing<S>,
  req: PayloadRequest,
): Promise<Listing<S>> {
  const { list, more, without } = listing
  if (!more && !without) return listing
  const added = more ? await more(req) : []
  const left = without ? await without(req) : []
  const columns = [...list.columns, ...added].filter(({ key }) => !left.includes(key))
  return { ...listing, list: { ...list, columns } }
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
