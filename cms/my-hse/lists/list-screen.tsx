import type { ReactElement } from 'react'
import {
  csvAddress,
  newRow,
  pageAddress,
  recordAddress,
  recordsAddress,
} from '../../../content/addresses/my-hse.ts'
import { otherLanguage, type PageLanguage } from '../../../content/addresses/parts.ts'
import { aloneIn, type ListFilter, type ListedSlug } from '../../plugin/records/list.ts'
import { spanText } from '../../plugin/records/list-span.ts'
import { Breadcrumbs } from '../components/breadcrumbs.tsx'
import { Frame } from '../components/frame.tsx'
import { ListFilters, type ShownFilter } from '../components/list-filters.tsx'
import { askFor, isFiltered } from '../components/list-query.ts'
import { type Column, ListTable } from '../components/list-table.tsx'
import { listWords } from '../components/list-text.ts'
import { Notice } from '../components/notice.tsx'
import { Paging } from '../components/paging.tsx'
import type { Page, Screen } from '../page.ts'
import type { Documents } from '../../plugin/database/local.ts'
import { ListCell } from './list-cell.tsx'
import type { Listing } from './listing.ts'
import { loadList, type LoadedList } from './load-list.ts'
import { foundOf } from './text.ts'

/** The screen of a list, with filter, order and page in its address. */
export function listScreen<S extends ListedSlug>(listing: Listing<S>): Screen {
  return async (page: Page) => {
    const loaded = await loadList(listing, page)
    return (
      <ListPage loaded={loaded} done={listing.done?.[page.asked['done'] ?? '']?.[page.language]} />
    )
  }
}

function ListPage<S extends ListedSlug>({
  loaded,
  done,
}: {
  readonly loaded: LoadedList<S>
  readonly done: string | undefined
}): ReactElement {
  const { all, language, listing, mayRegister, name, visitor } = loaded
  const { kind, register, related } = listing
  return (
    <Frame
      language={language}
      section={kind}
      title={name.title[language]}
      elsewhere={elsewhereOf(loaded)}
      visitor={visitor}
    >
      <div className="width page">
        <Breadcrumbs language={language} trail={[]} />
        <h1 className="title">{name.title[language]}</h1>
        {done !== undefined && (
          <Notice colour="success">
            <p>{done}</p>
          </Notice>
        )}
        <p className="lead">{(all === 0 ? name.none : name.lead)[language]}</p>
        {register && mayRegister && (
          <p className="register-link">
            <a className="ds-button" href={recordAddress(language, kind, newRow[language])}>
              {register.words[language]}
            </a>
          </p>
        )}
        {related && all > 0 && (
          <p>
            <a href={pageAddress(language, related.page)}>{related.words[language]}</a>
          </p>
        )}
        <ListPart loaded={loaded} />
      </div>
    </Frame>
  )
}

/** The same list in the other language: its filter, order and page go along. */
export function elsewhereOf<S extends ListedSlug>({
  language,
  listing,
  query,
  shape,
}: LoadedList<S>): string {
  return recordsAddress(otherLanguage(language), listing.kind, askFor(shape, query))
}

/** Filters, how much is found, the rows and the pages of a list: for its own screen, or as a part of another. */
export function ListPart<S extends ListedSlug>({
  loaded,
}: {
  readonly loaded: LoadedList<S>
}): ReactElement | null {
  const { all, docs, language, listing, query, rows, shape, told } = loaded
  if (all === 0) return null
  const { list } = listing
  const frame = { language, address: recordsAddress(language, listing.kind), shape, query }
  const filtered = isFiltered(query)
  const found = foundOf(language, { found: rows.total, all, filtered }, list.count)
  return (
    <>
      <ListFilters {...frame} filters={filtersOf(loaded)} />
      <p className="list-head" role="status">
        <span>{told === null ? found : `${found}, ${told}`}</span>
        <a href={csvAddress(language, listing.kind, askFor(shape, query, { page: 1 }))}>
          {listWords.asCsv[language]}
        </a>
      </p>
      {docs.length > 0 ? (
        <ListTable
          {...frame}
          caption={list.title[language]}
          columns={columnsOf(loaded)}
          rows={docs}
          keyOf={(doc) => doc.id}
        />
      ) : (
        <p className="nothing">{listWords.nothingMatches[language]}</p>
      )}
      <Paging {...frame} page={rows} />
    </>
  )
}

function columnsOf<S extends ListedSlug>({
  day,
  language,
  listing: { kind, list },
  names,
}: LoadedList<S>): Column<Documents[S], string>[] {
  const numbered = list.columns.some(({ key }) => key === 'number')
  const shown = list.columns.filter((column) => column.on !== 'csv')
  return shown.map((column) => ({
    key: column.key,
    name: column.name[language],
    number: column.cell.kind === 'money',
    title: column.cell.kind === 'title',
    ...(column.key in list.sorts ? { sort: column.key } : {}),
    cell: (doc) => (
      <ListCell
        column={column}
        doc={doc}
        language={language}
        names={names}
        kind={kind}
        numbered={numbered}
        day={day}
      />
    ),
  }))
}

function filtersOf<S extends ListedSlug>(loaded: LoadedList<S>): ShownFilter<string>[] {
  const { language, listing, query } = loaded
  const shown = Object.entries(listing.list.filters).filter(
    ([name, { quiet }]) => quiet !== true || (query.filters[name] ?? null) !== null,
  )
  return shown.map(([name, filter]) => {
    const options = optionsOf(name, filter, loaded)
    return { name, label: filter.label[language], ...(options ? { options } : {}) }
  })
}

type Options = { readonly value: string; readonly text: string }[]

/** Null for a filter one types in. */
function optionsOf<S extends ListedSlug>(
  name: string,
  filter: ListFilter,
  { language, names, query, values }: LoadedList<S>,
): Options | null {
  const given = values[name] ?? []
  const asked = query.filters[name] ?? ''
  switch (filter.kind) {
    case 'search':
      return null
    case 'choice':
      return Object.entries(filter.choices).map(([value, { text }]) => ({
        value,
        text: text[language],
      }))
    case 'year':
      return given.map((year) => ({ value: year, text: year }))
    case 'span': {
      const text = spanText(asked)
      return text === null ? [] : [{ value: asked, text: text[language] }]
    }
    case 'topic':
      return [{ value: asked, text: names.topics.get(asked) ?? listWords.noTopic[language] }]
    case 'unit': {
      const [alone, name] = [aloneIn(asked), names.units.get(aloneIn(asked) ?? asked)]
      // What is asked for can be seen, also where no record is of that unit itself.
      const also =
        name === undefined || given.includes(asked)
          ? []
          : [{ value: asked, text: alone === null ? name : `${name}${listWords.alone[language]}` }]
      return [...also, ...byName(given, names.units, language)]
    }
    case 'person':
      return byName(given, names.people, language)
  }
}

function byName(
  ids: readonly string[],
  names: ReadonlyMap<string, string>,
  language: PageLanguage,
): Options {
  return ids
    .flatMap((value) => {
      const text = names.get(value)
      return text === undefined ? [] : [{ value, text }]
    })
    .sort((one, other) => one.text.localeCompare(other.text, language))
}
